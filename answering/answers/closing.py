"""What an answer ends with: a way on for somebody who isn't helped, and the question of an interview that is still open."""

from __future__ import annotations

from dataclasses import replace

from answering import interview
from answering.answer import Answer
from answering.answers import talk
from answering.answers.feelings import kind_word, with_a_kind_word
from answering.memory import Memory, is_stuck
from answering.reading.reading import Reading
from knowledge import Pack


def closed(answer: Answer, reading: Reading, kept: Memory, pack: Pack) -> Answer:
    """`answer` with what follows it; `kept` is what is remembered after it."""
    if reading.answer in ("danger", "stays"):
        return answer
    if with_a_kind_word(answer, reading):
        answer = replace(answer, before=(kind_word(reading), *answer.before))
    if reading.answer == "interview":
        return answer
    parts = answer.parts
    if is_stuck(reading.memory, answer):
        parts = (*parts, talk.capabilities(reading, pack), talk.handoff(reading, pack))
    if kept.asking:
        parts = (*parts, interview.reminder(pack, kept))
    return replace(answer, parts=parts)
