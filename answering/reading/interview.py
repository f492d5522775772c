"""Whether a message belongs to the interview that ends in a recommendation."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from answering import interview
from answering.reading.reading import Reading
from knowledge import Pack


def changes_an_answer(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'change my first answer', during the interview or right after it."""
    return replace(reading, answer="interview") if interview.changes(reading) else None


def takes_up_the_interview(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the second one', where a question of the interview is open; anything else is an interruption."""
    return replace(reading, answer="interview") if reading.memory.asking and interview.takes_up(reading, pack) else None


def begins_the_interview(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which industry suits me': the first question is asked."""
    kept_out = reading.memory.asking or reading.pool or reading.refusal or reading.missing
    return replace(reading, answer="interview") if not kept_out and interview.begins(reading, pack) else None
