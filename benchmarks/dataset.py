"""The public intent benchmarks BANKING77 and CLINC150, read from a folder."""

from __future__ import annotations

import csv
import json
import random
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Callable, Dict, List, Tuple

Example = Tuple[str, str]
"""A text and its intent."""


@dataclass(frozen=True)
class Dataset:
    """Examples to learn from, examples to be asked about, and questions that belong to no intent."""

    name: str
    train: List[Example]
    test: List[Example]
    off_scope: List[str] = field(default_factory=list)

    @property
    def intents(self) -> List[str]:
        return sorted({intent for _, intent in self.train})

    def few(self, examples: int, seed: int) -> Dataset:
        """The same with `examples` of each intent to learn from, drawn by `seed`."""
        chance = random.Random(seed)  # noqa: S311  no secret  # nosec B311
        drawn: List[Example] = []
        for intent in self.intents:
            own = [example for example in self.train if example[1] == intent]
            drawn += chance.sample(own, min(examples, len(own)))
        return replace(self, train=drawn)

    def only(self, intents: int) -> Dataset:
        """The same with the first `intents` intents alone; all when 0."""
        kept = set(self.intents[: intents or None])
        train, test = ([example for example in examples if example[1] in kept] for examples in (self.train, self.test))
        return replace(self, train=train, test=test)

    def asked(self, tests: int) -> Dataset:
        """The same with at most `tests` examples to be asked about, drawn at random; all when 0."""
        shuffled = random.Random(0).sample(self.test, len(self.test))  # noqa: S311  no secret  # nosec B311
        return replace(self, test=shuffled[: tests or None])


def read_datasets(folder: Path) -> List[Dataset]:
    """The data sets whose files are in `folder`."""
    return [read(folder) for names, read in _READERS.items() if all((folder / name).is_file() for name in names)]


def _banking(folder: Path) -> Dataset:
    return Dataset("BANKING77", _rows(folder / "banking77_train.csv"), _rows(folder / "banking77_test.csv"))


def _rows(path: Path) -> List[Example]:
    with path.open(encoding="utf-8", newline="") as lines:
        return [(row["text"], row["category"]) for row in csv.DictReader(lines)]


def _clinc(folder: Path) -> Dataset:
    held: Dict[str, List[List[str]]] = json.loads((folder / "clinc150_full.json").read_text(encoding="utf-8"))
    train, test = ([(text, intent) for text, intent in held[part]] for part in ("train", "test"))
    return Dataset("CLINC150", train, test, [text for text, _ in held["oos_test"]])


_READERS: Dict[Tuple[str, ...], Callable[[Path], Dataset]] = {
    ("banking77_train.csv", "banking77_test.csv"): _banking,
    ("clinc150_full.json",): _clinc,
}
