"""The alternatives of a pattern of feelings, each with the words that it needs."""

from __future__ import annotations

from pathlib import Path
from typing import List, Tuple

from nlu.english.kept_needs import KeptNeeds, Needs
from nlu.english.needed import branches, needed

KEPT = KeptNeeds(Path(__file__).resolve().parent / "needed.json")
Branches = List[Tuple[str, Needs]]


def analysed(pattern: str) -> Branches:
    """The alternatives of `pattern`, each with the words that it needs."""
    kept = KEPT.find(pattern)
    return worked_out(pattern) if kept is None else list(zip(branches(pattern), kept))


def worked_out(pattern: str) -> Branches:
    """The same, from the pattern itself."""
    return [(branch, tuple(needed(branch))) for branch in branches(pattern)]
