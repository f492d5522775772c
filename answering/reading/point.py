"""Ordinals: which entry of the last list is meant."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from answering.reading.reading import Reading, at_places, distinct
from knowledge import Pack


def place_in_the_list(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the second one': the subject that stands there in the last list."""
    shown = reading.memory.shown
    if not shown or not reading.ordinals or points_nowhere(reading):
        return None
    return replace(reading, subjects=distinct(reading.subjects, at_places(reading.ordinals, shown)))


def points_nowhere(reading: Reading) -> bool:
    """Whether an ordinal points past the end of what was shown, or at nothing."""
    places = len(reading.memory.shown)
    if not places and reading.intent.startswith("ask_"):
        return False
    return any(abs(ordinal) > places for ordinal in reading.ordinals)
