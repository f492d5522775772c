"""Whether a question can be answered at all: the classifier's whole opinion, and what the text names besides."""

from __future__ import annotations

from dataclasses import replace
from typing import Iterable, Optional, Tuple

from answering.question import Question, Stranger

NAMED_UNKNOWN = 0.4
BINDING_UNKNOWN = 0.25
"""With an unknown subject named, this much belief in a near miss is enough to decline; less for one of _BINDING."""

CLOSE = 0.04
LIKELY = 0.6
"""Two topics nearer than CLOSE to each other, and together likelier than LIKELY, are two readings of one question."""
NEARLY = 0.75
"""A topic that is so much as likely as the likeliest is answered beside it."""
OWN_NAME = 0.8
"""With a subject of the pack named, less disbelief than this doesn't make a question off topic."""

NEAR_MISS, _OFF_TOPIC = _REFUSALS = "not_covered_", "out_of_scope_"
_BINDING = ("place", "company", "school", "seniority", "sector")
"""Unknown subjects that an answer about facts would have to be about."""
_KINDS_OF_INTENT = {"sector": "industry", "credential": "detail", "speciality": "detail"}


def declined(question: Question) -> Optional[str]:
    """The intent to decline with (`not_covered_place`, `out_of_scope_world`), or None when the question may be answered."""
    question = _at_home(question)
    near_miss, off_topic = belief(question, NEAR_MISS), belief(question, _OFF_TOPIC)
    if question.subjects and question.intent.startswith(_OFF_TOPIC) and near_miss + off_topic < OWN_NAME:
        return None
    leaning = _leaning(question)
    if near_miss + off_topic > belief(question) / 2 or leaning.startswith(_REFUSALS):
        return _likeliest(question, NEAR_MISS if near_miss > off_topic else _OFF_TOPIC)
    for stranger in question.strangers if leaning.startswith("ask_") else ():
        if near_miss >= NAMED_UNKNOWN or (stranger.kind in _BINDING and near_miss >= BINDING_UNKNOWN):
            return f"{NEAR_MISS}{gap_of(stranger)}"
    return None


def settled(question: Question) -> Question:
    """`question` with the intent to act on: of one that may be answered, the likeliest that can be."""
    return question if declined(question) else replace(question, intent=_leaning(_at_home(question)))


def _at_home(question: Question) -> Question:
    """`question` by its next reading that is one to answer, where it is taken for one about a place and names none but where the
    pack's facts hold. ("Visas for the US" has no such reading.)
    """
    if not question.at_home or any(stranger.kind == "place" for stranger in question.strangers):
        return question
    others = {intent: chance for intent, chance in question.ranking.items() if intent != f"{NEAR_MISS}place"}
    leading = max(others, key=lambda intent: others[intent], default="")
    return replace(question, ranking=others, intent=leading) if leading.startswith("ask_") else question


def gap_of(stranger: Stranger) -> str:
    """What a question about `stranger` is declined for: `industry` for a sector."""
    return _KINDS_OF_INTENT.get(stranger.kind, stranger.kind)


def belief(question: Question, prefix: str = "") -> float:
    """The likelihood of all intents that begin with `prefix`."""
    return sum(chance for intent, chance in question.ranking.items() if intent.startswith(prefix))


def _leaning(question: Question) -> str:
    """The intent, or where it is one to decline with, the likeliest that isn't."""
    if not question.intent.startswith(_REFUSALS):
        return question.intent
    others = {intent: chance for intent, chance in question.ranking.items() if not intent.startswith(_REFUSALS)}
    return max(others, key=lambda intent: others[intent], default=question.intent)


def _likeliest(question: Question, prefix: str) -> str:
    ranked = {intent: chance for intent, chance in question.ranking.items() if intent.startswith(prefix)}
    return max(ranked, key=lambda intent: ranked[intent], default=question.intent)


def readings(question: Question, among: Iterable[str]) -> Tuple[str, ...]:
    """The two likeliest topics of `among` where neither stands out and the text names neither; empty where one does."""
    chances = {topic: question.ranking.get(f"ask_{topic}", 0.0) for topic in among}
    first, second = sorted(chances, key=lambda topic: -chances[topic])[:2]
    close = chances[first] - chances[second] < CLOSE and chances[first] + chances[second] > LIKELY
    return (first, second) if close and question.topic == first and not question.topics else ()


def second_reading(question: Question, among: Iterable[str]) -> Optional[str]:
    """The topic of `among` that is nearly as likely as the question's own; None for a question with conditions, which has one topic."""
    if question.topic not in among or question.pool or question.bounds or question.excluded:
        return None
    best = question.likeliest(tuple(topic for topic in among if topic != question.topic))
    return best if question.ranking.get(f"ask_{best}", 0.0) >= NEARLY * question.ranking.get(question.intent, 1.0) else None
