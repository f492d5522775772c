"""Texts whose points are known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, List, Tuple

from nlu.english.phrases import Span

POINTS = Path(__file__).parent / "points.txt"
_BRACKETED = re.compile(r"\[([^\]]+)\]")


@dataclass(frozen=True)
class Example:
    """A text, and where its points are."""

    text: str
    points: Tuple[Span, ...] = ()

    @classmethod
    def of(cls, line: str) -> Example:
        """An example as points.txt writes it: "what does [LinkedIn] pay"."""
        starts = [match.start() - 2 * at for at, match in enumerate(_BRACKETED.finditer(line))]
        points = tuple((start, start + len(point)) for start, point in zip(starts, _BRACKETED.findall(line)))
        return cls(_BRACKETED.sub(r"\1", line), points)

    def holds(self, word: Span) -> bool:
        """Whether `word` is part of a point."""
        return any(word[0] < end and start < word[1] for start, end in self.points)


def read_examples(answered: Iterable[str], path: Path = POINTS) -> List[Example]:
    """The refused examples of `path`, and the texts of `answered` ones, which have no point that isn't served."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Example.of(line) for line in lines if line.strip()] + [Example(text) for text in answered]
