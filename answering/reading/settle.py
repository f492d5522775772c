"""The answer to what we asked back: "Do you mean pay or demand?", "About which one?"."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.reading.reading import Reading, at_places
from answering.reading.topic import is_fragment
from knowledge import Pack


def subject_that_was_missing(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'finance', after 'which industries are remote' and 'tell me more', which was asked back: of which?"""
    pending = reading.memory.pending
    return reading.asking(pending[0]) if len(pending) == 1 and reading.subjects and is_fragment(reading) else None


def one_of_two_by_place(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the second one', after 'is finance any fun', where two topics were offered: the second of them."""
    pending = reading.memory.pending
    only_points = not (reading.subjects or reading.topics) and reading.heard.rest <= beliefs.THRESHOLDS.few_words
    if len(pending) < 2 or not reading.ordinals or not only_points:
        return None
    chosen = at_places(reading.ordinals, pending)
    return replace(reading.asking(chosen[0]), subjects=reading.memory.focus, ordinals=()) if chosen else None


def one_of_two_by_name(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'certs?', after 'is finance any fun', where two topics were offered: the one that is named."""
    chosen = [topic for topic in reading.topics if topic in reading.memory.pending] if len(reading.memory.pending) > 1 else []
    subjects = reading.memory.focus if reading.ordinals else reading.subjects or reading.memory.focus
    return replace(reading.asking(chosen[0]), subjects=subjects, ordinals=()) if chosen else None
