"""What an answer ends with: a way on for somebody who isn't helped, and a way back to a recommendation that is under way."""

from __future__ import annotations

from typing import FrozenSet, Sequence, Tuple

from answering import phrases
from answering.answer import Answer
from answering.answers import talk
from answering.answers.feelings import kind_word, with_a_kind_word
from answering.answers.recommend import RECOMMEND
from answering.copies import replace
from answering.looks import suggest
from answering.looks.suggest import Suggestion
from answering.memory import Memory
from answering.reading.reading import Reading
from answering.remember import is_stuck
from answering.vocabulary import CARING, PROFILES
from knowledge import Pack

_OF_SUBSTANCE = ("answered", "partly")


def closed(answer: Answer, reading: Reading, kept: Memory, pack: Pack) -> Answer:
    """`answer` with what follows it; `kept` is what is remembered after it."""
    if reading.answer in CARING:
        return answer
    if with_a_kind_word(answer, reading):
        answer = replace(answer, before=(kind_word(reading), *answer.before))
    if reading.answer in RECOMMEND:
        return answer
    parts = answer.parts
    if is_stuck(reading.memory, answer):
        parts = (*parts, talk.stuck(reading, pack))
    offered = _onward(pack, answer) if answer.status in _OF_SUBSTANCE else answer.suggestions
    suggestions = (*offered[: suggest.MOST - 1], _back(pack)) if kept.profile.asking else offered
    return replace(answer, parts=parts, suggestions=suggestions)


def _onward(pack: Pack, answer: Answer) -> Tuple[Suggestion, ...]:
    """What may be asked next: in words, and nothing that was just answered."""
    offered = suggest.in_words(answer.suggestions) if answer.topic in ("compare", "filter", *PROFILES) else answer.suggestions
    return suggest.onward(pack, offered, answer.subjects, _told(pack, answer, offered))


def _told(pack: Pack, answer: Answer, offered: Sequence[Suggestion]) -> FrozenSet[str]:
    """The questions that `answer` answers already: of its topics as a whole, and those `offered` of which it has a fact."""
    topics = [topic for each in (answer, *answer.parts) for topic in (each.topic, *each.also) if topic in pack.topics]
    topics = [topic for topic in topics if not suggest.is_of_some(pack, topic, answer.subjects)]
    facts = [held for each in (answer, *answer.parts) for held in each.facts]
    asked = [each for each in offered if each.cell and any(each.cell == (held.subject, held.key) for held in facts)]
    sides = suggest.profiles(pack, answer.subjects) if answer.topic in PROFILES else ()
    return frozenset((*(pack.topics[topic].question for topic in topics), *(each.question for each in (*asked, *sides))))


def _back(pack: Pack) -> Suggestion:
    return Suggestion(phrases.say(pack, "suggest_continue"), phrases.say(pack, "suggest_continue_question"))
