"""A named rule that reads English, with its corpus beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Pattern, Tuple


@dataclass(frozen=True)
class Rule:
    """A name, the pattern that it stands for, texts that must show it and texts that must not."""

    name: str
    pattern: Pattern[str]
    examples: Tuple[str, ...]
    counter_examples: Tuple[str, ...]


def loose(pattern: str) -> Pattern[str]:
    """`pattern`, whether in capitals or not."""
    return re.compile(pattern, re.I)
