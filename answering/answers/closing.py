"""What an answer ends with: a way on for somebody who isn't helped, and a way back to a recommendation that is under way."""

from __future__ import annotations

from dataclasses import replace

from answering.answer import Answer, Suggestion
from answering.answers import talk
from answering.answers.feelings import kind_word, with_a_kind_word
from answering.answers.recommend import RECOMMEND
from answering.looks import suggest
from answering.memory import Memory, is_stuck
from answering.reading.reading import Reading
from knowledge import Pack

_BACK = Suggestion("Continue my recommendation", "Continue the recommendation")


def closed(answer: Answer, reading: Reading, kept: Memory, pack: Pack) -> Answer:
    """`answer` with what follows it; `kept` is what is remembered after it."""
    if reading.answer in ("danger", "stays"):
        return answer
    if with_a_kind_word(answer, reading):
        answer = replace(answer, before=(kind_word(reading), *answer.before))
    if reading.answer in RECOMMEND:
        return answer
    parts = answer.parts
    if is_stuck(reading.memory, answer):
        parts = (*parts, talk.capabilities(reading, pack), talk.handoff(reading, pack))
    suggestions = (*answer.suggestions[: suggest.MOST - 1], _BACK) if kept.profile.asking else answer.suggestions
    return replace(answer, parts=parts, suggestions=suggestions)
