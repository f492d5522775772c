"""The interview, and the shortlist that it ends in."""

from __future__ import annotations

from dataclasses import replace

from answering import interview
from answering.answer import Answer
from answering.reading.reading import Reading
from knowledge import Pack


def answer_interview(reading: Reading, pack: Pack) -> Answer:
    """The next question of the interview, or the shortlist."""
    answer, memory = interview.proceed(reading, pack)
    return replace(answer, keeps={"topic": memory.topic, "asking": memory.asking, "interview": memory.interview})


def answer_shortlist(reading: Reading, pack: Pack) -> Answer:
    """The shortlist once more, with its reasons."""
    return interview.shortlist(pack, reading.memory)
