"""`BENCH_QUESTIONS=a.jsonl:b.jsonl python -m benchmarks.doubt`: learn the weights anew, print how far they are off, write them.

BENCH_QUESTIONS are questions to the default pack. Models of the packs that aren't current are trained first.
"""

from __future__ import annotations

import logging
from typing import List, Sequence

import numpy as np
from rasa.utils.log_utils import configure_structlog
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold

from answering.beliefs import THRESHOLDS
from answering.doubt import WEIGHTS
from benchmarks.doubt import LABELLED, OTHERS, by_pack
from benchmarks.doubt.asked import Asked, asked_of
from benchmarks.regression import Numbers, chances_of, weights_of, write
from benchmarks.settings import Settings
from knowledge.load import DEFAULT_PACK

_C = 0.05
_FOLDS = 10
_OURS = "ours"
"""A sign of the questions in limits.jsonl, most of which can't be served: it takes up how much commoner that is there, and isn't kept."""
_BIN = 60
"""So many questions a bin of the table holds at least."""


def main() -> None:
    configure_structlog(logging.WARNING)
    sets = (LABELLED, *Settings.read().questions)
    every = [each for pack, questions in by_pack(sets) for each in asked_of(pack, questions)]
    names = sorted({name for each in every for name in each.signs} | {_OURS})
    rows = np.array([[float(each.set == LABELLED) if name == _OURS else each.signs.get(name, 0.0) for name in names] for each in every])
    refused = np.array([each.refused for each in every])
    said = _said_without(every, rows, refused)
    print(f"{len(every)} questions, {sum(refused)} of them not served; area under the curve {roc_auc_score(refused, said):.3f}")
    print_packs(every, said, refused)
    theirs = np.array([each.set != LABELLED for each in every])
    print_table(said[theirs], refused[theirs])
    weights, constant = weights_of(rows, refused, _C)
    kept = [at for at, name in enumerate(names) if name != _OURS]
    write(WEIGHTS, "python -m benchmarks.doubt", [names[at] for at in kept], weights[kept], constant, (*sets, *OTHERS.values()))


def _said_without(every: Sequence[Asked], rows: Numbers, refused: Numbers) -> Numbers:
    """What weights that were learned without its pack say of each question; of the default pack, without a tenth of its questions."""
    packs, said = np.array([each.pack for each in every]), np.zeros(len(every))
    for pack in sorted(set(packs)):
        if pack != DEFAULT_PACK.name:
            said[packs == pack] = _fitted(rows[packs != pack], refused[packs != pack], rows[packs == pack])
    default = np.flatnonzero(packs == DEFAULT_PACK.name)
    for _, left_out in StratifiedKFold(_FOLDS, shuffle=True, random_state=0).split(rows[default], refused[default]):
        out = default[left_out]
        others = np.setdiff1d(np.arange(len(every)), out)
        said[out] = _fitted(rows[others], refused[others], rows[out])
    return said


def _fitted(rows: Numbers, refused: Numbers, asked: Numbers) -> Numbers:
    """What weights learned on `rows` say of `asked`."""
    return chances_of(asked, *weights_of(rows, refused, _C))


def print_packs(every: Sequence[Asked], said: Numbers, refused: Numbers) -> None:
    """For each set how well the two kinds are told apart, and how much of each is declined or hedged, in percent."""
    print("set                          area   answered  of these hedged   not served: declined  or hedged")
    for path in dict.fromkeys(each.set for each in every):
        here = np.array([each.set == path for each in every])
        served, missed = said[here & ~refused], said[here & refused]
        shares = (
            np.mean(served < THRESHOLDS.declined),
            np.mean(served[served < THRESHOLDS.declined] >= THRESHOLDS.hedged),
            np.mean(missed >= THRESHOLDS.declined),
            np.mean(missed >= THRESHOLDS.hedged),
        )
        print(f"{path.name:28} {roc_auc_score(refused[here], said[here]):.3f}  {'      '.join(f'{100 * share:6.1f}' for share in shares)}")


def print_table(chances: Numbers, refused: Numbers) -> None:
    """What was said beside what was, in bins of equal size, and the mean of how far they differ."""
    order = np.argsort(chances)
    differs: List[float] = []
    print("said    was     questions")
    for places in np.array_split(order, len(order) // _BIN):
        mean, was = chances[places].mean(), refused[places].mean()
        differs.append(abs(mean - was) * len(places))
        print(f"{mean:.3f}   {was:.3f}   {len(places)}")
    print(f"calibration error {sum(differs) / len(order):.3f}")


if __name__ == "__main__":
    main()
