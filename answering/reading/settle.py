"""The answer to what we asked back: "Do you mean pay or demand?", "About which one?"."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from answering.reading.reading import Reading, at_places
from answering.reading.topic import is_fragment
from knowledge import Pack


def subject_that_was_missing(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'finance', after 'tell me more' that was asked back: of which?"""
    pending = reading.memory.pending
    return reading.asking(pending[0]) if len(pending) == 1 and reading.subjects and is_fragment(reading) else None


def one_of_two_by_place(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the first', after "Do you mean pay or demand?"."""
    pending = reading.memory.pending
    if len(pending) < 2 or not reading.ordinals or not is_fragment(reading):
        return None
    chosen = at_places([at for at in reading.ordinals if abs(at) <= len(pending)], pending)
    return replace(reading.asking(chosen[0]), subjects=reading.memory.focus, ordinals=()) if chosen else None


def one_of_two_by_name(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'pay', after "Do you mean pay or demand?"."""
    pending = reading.memory.pending
    if len(pending) < 2 or (reading.ordinals and is_fragment(reading)):
        return None
    chosen = [topic for topic in reading.topics if topic in pending]
    subjects = reading.memory.focus if reading.ordinals else reading.subjects or reading.memory.focus
    return replace(reading.asking(chosen[0]), subjects=subjects, ordinals=()) if chosen else None
