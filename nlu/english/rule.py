"""A named rule that reads English, with its corpus beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import List, Match, Optional, Pattern, Tuple

from nlu.english.needed import Strings, folded, needed


class Searched:
    """A pattern that is searched only in texts that hold what a match needs; what that is, is found out by the first search."""

    pattern: Pattern[str]

    def __post_init__(self) -> None:
        _EVERY.append(self)

    def search(self, text: str) -> Optional[Match[str]]:
        """What `pattern` finds in `text`; where nothing of what it needs is there, it isn't searched."""
        return self.pattern.search(text) if self._may_match(folded(text)) else None

    def _may_match(self, plain: str) -> bool:
        for string in self._needs:  # a loop: `any` takes twice as long, a thousand times a message
            if string in plain:
                return True
        return not self._needs

    @cached_property
    def _needs(self) -> Strings:
        return needed(self.pattern)


@dataclass(frozen=True)
class Rule(Searched):
    """A name, the pattern that it stands for, texts that must show it and texts that must not."""

    name: str
    pattern: Pattern[str]
    examples: Tuple[str, ...]
    counter_examples: Tuple[str, ...]


_EVERY: List[Searched] = []


def prepare() -> None:
    """Find out now what every rule needs: it takes half a second, which the first message would have to wait."""
    for rule in _EVERY:
        _ = rule._needs


def loose(pattern: str) -> Pattern[str]:
    """`pattern`, whether in capitals or not."""
    return re.compile(pattern, re.I)
