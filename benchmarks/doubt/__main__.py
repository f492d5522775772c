"""`BENCH_QUESTIONS=a.jsonl:b.jsonl python -m benchmarks.doubt`: learn the weights anew, print how far they are off, write them."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import logging
from pathlib import Path
from typing import Any, Dict, Iterator, List, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from rasa.core.agent import Agent
from rasa.utils.log_utils import configure_structlog
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from answering.doubt import WEIGHTS
from answering.memory import Memory
from answering.message import heard_in
from answering.reading.decline import HOME, ORIGIN
from answering.reading.reading import Reading, take
from answering.reading.unserved import signs
from benchmarks.doubt import LABELLED
from benchmarks.settings import ROOT, Settings
from benchmarks.understanding.items import Item, read_conversations
from knowledge import load_pack
from running.model import model_of

_C = 0.05
_FOLDS = 10
_OURS = "ours"
"""A sign of the questions in limits.jsonl, most of which can't be served: it takes up how much commoner that is there, and isn't kept."""
_BIN = 60
"""So many questions a bin of the table holds at least."""


def main() -> None:
    configure_structlog(logging.WARNING)
    settings = Settings.read()
    paths = (LABELLED, *settings.questions)
    items = [(item, path == LABELLED) for path in paths for item in _items(path)]
    read = asyncio.run(_signs([item for item, _ in items]))
    kept = [({**found, _OURS: float(ours)}, item.kind == "near_miss") for found, (item, ours) in zip(read, items) if found]
    names = sorted({name for found, _ in kept for name in found})
    rows = np.array([[found.get(name, 0.0) for name in names] for found, _ in kept])
    refused = np.array([flag for _, flag in kept])
    chances = cross_val_predict(
        _trial(), _scaled(rows), refused, cv=StratifiedKFold(_FOLDS, shuffle=True, random_state=0), method="predict_proba"
    )
    said, theirs = chances[:, 1], np.array([not found[_OURS] for found, _ in kept])
    print(f"{len(kept)} questions, {sum(refused)} of them not served; area under the curve {roc_auc_score(refused, said):.3f}")
    if theirs.any():
        print_table(said[theirs], refused[theirs])
    _write(names, rows, refused, [path.name for path in paths])


def _items(path: Path) -> Iterator[Item]:
    turns = (turn for conversation in read_conversations(path) for turn in conversation.turns)
    return (turn for turn in turns if turn.kind in ("answerable", "near_miss") and turn.text.strip())


async def _signs(items: Sequence[Item]) -> List[Dict[str, float]]:
    """The signs of each item; none where it holds no phrase."""
    agent, pack, found = Agent.load(str(ROOT / model_of())), load_pack(), []
    for item in items:
        heard = heard_in(await agent.parse_message(item.text), 0.0)
        reading = take(take(Reading.of(heard, Memory()), pack, HOME), pack, ORIGIN)
        found.append(signs(reading) if heard.unserved else {})
    return found


def print_table(chances: NDArray[Any], refused: NDArray[Any]) -> None:
    """What was said beside what was, in bins of equal size, and the mean of how far they differ."""
    order = np.argsort(chances)
    differs = []
    print("said    was     questions")
    for places in np.array_split(order, len(order) // _BIN):
        said, was = chances[places].mean(), refused[places].mean()
        differs.append(abs(said - was) * len(places))
        print(f"{said:.3f}   {was:.3f}   {len(places)}")
    print(f"calibration error {sum(differs) / len(order):.3f}")


def _trial() -> LogisticRegression:
    return LogisticRegression(C=_C, max_iter=1000)


def _scaled(rows: NDArray[Any]) -> NDArray[Any]:
    scaled: NDArray[Any] = (rows - rows.mean(axis=0)) / (rows.std(axis=0) + 1e-3)
    return scaled


def _weights(rows: NDArray[Any], refused: NDArray[Any]) -> Tuple[NDArray[Any], float]:
    fitted = _trial().fit(_scaled(rows), refused)
    weights = fitted.coef_[0] / (rows.std(axis=0) + 1e-3)
    return weights, float(fitted.intercept_[0] - weights @ rows.mean(axis=0))


def _write(names: Sequence[str], rows: NDArray[Any], refused: NDArray[Any], sets: Sequence[str]) -> None:
    weights, constant = _weights(rows, refused)
    today = dt.datetime.now(dt.timezone.utc).date().isoformat()
    held = {
        "made": f"{today} by `python -m benchmarks.doubt` on {', '.join(sets)}",
        "constant": round(constant, 4),
        "weights": {name: round(float(weight), 4) for name, weight in zip(names, weights) if name != _OURS},
    }
    WEIGHTS.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
