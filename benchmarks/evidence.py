"""`BENCH_QUESTIONS=a.jsonl:b.jsonl python -m benchmarks.evidence`: learn anew which of the facts near a question answers it.

On the sets of `benchmarks.doubt`: a fact answers a question that it holds all patterns of. Prints for each pack how often the nearest fact
is one that answers, and how often the likeliest is, by what the other packs taught; then writes the weights.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import List, Sequence, Tuple

import numpy as np
from rasa.utils.log_utils import configure_structlog

from answering.reading.evidence import WEIGHTS, candidates
from benchmarks.doubt import LABELLED, OTHERS, by_pack
from benchmarks.doubt.asked import heard_of
from benchmarks.regression import Numbers, chances_of, weights_of, write
from benchmarks.settings import Settings
from benchmarks.understanding.grade import holds_what_it_must
from benchmarks.understanding.items import Item
from benchmarks.understanding.reply import Reply
from knowledge import Held, Pack, load_pack
from knowledge.load import choose_pack

_C = 0.3


@dataclass(frozen=True)
class Candidates:
    """The facts near a question to a pack, the nearest first: a row of signs for each, and which of them answer it."""

    pack: str
    names: Sequence[str]
    rows: Numbers
    answers: Numbers


def main() -> None:
    configure_structlog(logging.WARNING)
    sets = (LABELLED, *Settings.read().questions)
    every = [each for pack, questions in by_pack(sets) for each in _candidates(pack, questions)]
    print("pack                     questions   the nearest answers   the likeliest does")
    for pack_name in dict.fromkeys(each.pack for each in every if each.answers.any()):
        print_pack(pack_name, every)
    weights, constant = _learned(every)
    write(WEIGHTS, "python -m benchmarks.evidence", every[0].names, weights, constant, (*sets, *OTHERS.values()))


def _candidates(path: Path, sets: Sequence[Path]) -> List[Candidates]:
    with choose_pack(path):
        pack, found = load_pack(path), []
        for _, item, heard in heard_of(path, sets):
            told = heard.within(pack)
            if not told.near or item.kind not in ("answerable", "near_miss") or not _is_judged(item):
                continue
            facts, signs = zip(*candidates(told, told.ranking, pack))
            answers = np.array([answers_it(pack, held, item) for held in facts])
            found.append(Candidates(path.name, list(signs[0]), np.array([list(each.values()) for each in signs]), answers))
    return found


def _is_judged(item: Item) -> bool:
    return item.kind == "near_miss" or bool(item.must_all or item.must_any)


def answers_it(pack: Pack, held: Held, item: Item) -> bool:
    """Whether a fact, with the name of what it is about, holds what a right answer must."""
    name = pack.named(held.subject).name if held.subject else ""
    said = Reply(f"{name}: {held.fact.short} {held.fact.statement}", {})
    return item.kind == "answerable" and holds_what_it_must(item, said)


def print_pack(name: str, every: Sequence[Candidates]) -> None:
    """How often the first fact answers, in percent of the questions which one of the facts answers."""
    weights, constant = _learned([each for each in every if each.pack != name])
    here = [each for each in every if each.pack == name and each.answers.any()]
    nearest = np.mean([each.answers[0] for each in here])
    likeliest = np.mean([each.answers[np.argmax(chances_of(each.rows, weights, constant))] for each in here])
    print(f"{name:24} {len(here):9}   {100 * nearest:19.1f}   {100 * likeliest:18.1f}")


def _learned(every: Sequence[Candidates]) -> Tuple[Numbers, float]:
    return weights_of(np.concatenate([each.rows for each in every]), np.concatenate([each.answers for each in every]), _C)


if __name__ == "__main__":
    main()
