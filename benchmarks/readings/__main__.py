"""`python -m benchmarks.readings OLD [NEW]`: whether two states of the code read random questions alike.

OLD and NEW are commits, or folders with the code; NEW is this folder where it is left out. Both get the same questions with the same
memories, about two packs of OLD's. Printed are how many are read, answered and remembered otherwise, by which rules, and a few of them.
Fails where any is read otherwise. What the trained model would believe is drawn at random: no model is needed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Dict, Iterator, List, Sequence, Tuple

from benchmarks.readings.checkout import NoCheckout, Reading, Told, unpacked
from benchmarks.readings.questions import TURNS, Conversation, Conversations
from benchmarks.settings import ROOT
from knowledge import load_pack
from tests.answering.reading.examples import RULES

_PACKS = ("knowledge/machine_learning", "tests/packs/nursing")
_AT_ONCE = 100
"""So many conversations are had at the same time."""
_TOLD_EVERY = 5_000
_SHOWN = 3
"""Questions printed for each pair of rules."""
_KINDS = {"read": "read", "answered": "answered", "memory": "remembered"}


@dataclass
class Found:
    """How many questions were asked, and of what differs the texts, by kind and by the rules that spoke in both."""

    asked: int = 0
    spoke: Counter[str] = field(default_factory=Counter)
    otherwise: Dict[str, Dict[Tuple[str, str], List[str]]] = field(default_factory=lambda: {kind: {} for kind in _KINDS})

    def compare(self, text: str, old: Told, new: Told) -> None:
        """Note what differs in what both made of a question."""
        self.asked += 1
        self.spoke.update(new["because"])
        rules = " > ".join(old["because"]), " > ".join(new["because"])
        for kind, differ in self.otherwise.items():
            if old[kind] != new[kind]:
                differ.setdefault(rules, []).append(text)

    def many(self, kind: str) -> int:
        return sum(map(len, self.otherwise[kind].values()))

    def add(self, other: Found) -> None:
        """Count what was found of another pack, too."""
        self.asked += other.asked
        self.spoke.update(other.spoke)
        for kind, differ in other.otherwise.items():
            for rules, texts in differ.items():
                self.otherwise[kind].setdefault(rules, []).extend(texts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old")
    parser.add_argument("new", nargs="?", default=str(ROOT))
    parser.add_argument("--questions", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    found = Found()
    try:
        with tempfile.TemporaryDirectory() as folder:
            old, new = (unpacked(named, Path(folder)) for named in (given.old, given.new))
            asking = partial(_ask, (old, new), given.questions // len(_PACKS), given.seed)
            with ThreadPoolExecutor() as packs:  # at once: while one waits for its slower code, the other has the core
                for of_pack in packs.map(asking, (old / pack for pack in _PACKS)):
                    found.add(of_pack)
    except NoCheckout as error:
        sys.exit(str(error))
    print("\n".join(_lines(found)))
    sys.exit(1 if found.many("read") else 0)


def _ask(roots: Tuple[Path, Path], many: int, seed: int, pack: Path) -> Found:
    """Have conversations about `pack` with both states of the code, each going on from what the old one remembers."""
    found = Found()
    conversations = iter(Conversations(load_pack(pack), seed))
    with Reading(roots[0], pack) as old, Reading(roots[1], pack) as new, ThreadPoolExecutor() as both:
        while many > 0:
            together = list(islice(conversations, min(_AT_ONCE, -(-many // TURNS))))
            memories: List[Any] = [each.memory for each in together]
            for asked in _by_turn(together, memories):
                of_old, of_new = both.map(lambda code, asked=asked: code.read(asked), (old, new))
                for question, before, after in zip(asked, of_old, of_new):
                    found.compare(question["text"], before, after)
                memories[:] = [each["memory"] for each in of_old]
            many -= len(together) * TURNS
            if found.asked % _TOLD_EVERY == 0:
                print(f"{pack.name}: {found.asked:,} asked, {found.many('read'):,} read otherwise", file=sys.stderr, flush=True)
    return found


def _by_turn(conversations: Sequence[Conversation], memories: Sequence[Any]) -> Iterator[List[Dict[str, Any]]]:
    """For each turn the question of every conversation, with the memory that it has by then."""
    for turn in range(TURNS):
        yield [{**asdict(each.questions[turn]), "memory": memory} for each, memory in zip(conversations, memories)]


def _lines(found: Found) -> Iterator[str]:
    yield f"{found.asked:,} questions, each with a memory of its own, about {' and '.join(Path(pack).name for pack in _PACKS)}"
    for kind, named in _KINDS.items():
        yield f"{found.many(kind):,} {named} otherwise"
        for (old, new), texts in sorted(found.otherwise[kind].items(), key=lambda each: -len(each[1])):
            yield f"  {len(texts):,} by {old or 'no rule'}" + (f", now by {new or 'no rule'}" if new != old else "")
            yield from (f"      {text!r}" for text in texts[:_SHOWN])
    silent = [rule.__name__ for rule in RULES if rule.__name__ not in found.spoke]
    yield f"{len(RULES) - len(silent)} of {len(RULES)} rules spoke" + (f"; not: {', '.join(silent)}" if silent else "")


if __name__ == "__main__":
    main()
