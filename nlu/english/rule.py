"""A named rule that reads English, with its corpus beside it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import List, Match, Optional, Pattern, Tuple

from nlu.english.kept_needs import KeptNeeds, Needs
from nlu.english.needed import needed, words_whatever_their_case

KEPT = KeptNeeds(Path(__file__).resolve().parent / "needed.json")


class Searched:
    """A pattern that is searched only in texts that hold what a match needs; what that is, is found out by the first search."""

    pattern: Pattern[str]

    def __post_init__(self) -> None:
        _EVERY.append(self)

    def search(self, text: str) -> Optional[Match[str]]:
        """What `pattern` finds in `text`; where nothing of what it needs is there, it isn't searched."""
        words = words_whatever_their_case(text)
        for needs in self._needs:  # a loop right here: `all`, or a function for it, takes twice as long, hundreds of times a message
            if needs.isdisjoint(words):
                return None
        return self.pattern.search(text)

    @cached_property
    def _needs(self) -> Needs:
        kept = KEPT.find(self.pattern.pattern)
        return kept[0] if kept else _worked_out(self)


@dataclass(frozen=True)
class Rule(Searched):
    """A name, the pattern that it stands for, texts that must show it and texts that must not."""

    name: str
    pattern: Pattern[str]
    examples: Tuple[str, ...]
    counter_examples: Tuple[str, ...]


_EVERY: List[Searched] = []


def prepare() -> None:
    """Find out now what every rule needs, which the first message would have to wait for."""
    for rule in _EVERY:
        _ = rule._needs


def text_to_keep() -> str:
    """What the file is to hold for the rules of today."""
    for module in pkgutil.iter_modules([str(KEPT.file.parent)]):
        importlib.import_module(f"{__package__}.{module.name}")
    return KeptNeeds.text({rule.pattern.pattern: [_worked_out(rule)] for rule in _EVERY})


def _worked_out(rule: Searched) -> Needs:
    return tuple(needed(rule.pattern.pattern, whole=False))


def loose(pattern: str) -> Pattern[str]:
    """`pattern`, whether in capitals or not."""
    return re.compile(pattern, re.I)
