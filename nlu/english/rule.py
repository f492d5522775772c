"""A named rule that reads English, with its corpus beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Match, Optional, Pattern, Tuple

from nlu.english.needed import Strings, folded, needed


class Searched:
    """A pattern that is searched only in texts that hold what a match needs."""

    pattern: Pattern[str]

    def search(self, text: str) -> Optional[Match[str]]:
        """What `pattern` finds in `text`; where nothing of what it needs is there, it isn't searched."""
        plain = folded(text)
        if self._needs and not any(string in plain for string in self._needs):
            return None
        return self.pattern.search(text)

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


def loose(pattern: str) -> Pattern[str]:
    """`pattern`, whether in capitals or not."""
    return re.compile(pattern, re.I)
