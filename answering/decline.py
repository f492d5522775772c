"""Saying plainly what can't be answered, and what can be nearby."""

from __future__ import annotations

from typing import Tuple

from answering import suggest, wording
from answering.answer import Answer, Suggestion
from answering.question import Question
from answering.scope import gap_of
from knowledge import Pack

NEARBY = 0.3
"""The share of all topics' likelihood that makes one the topic of a declined question."""


def not_covered(question: Question, pack: Pack, kind: str) -> Answer:
    """A question about careers that needs something the pack lacks: a place, a company, one's own case."""
    topic = _nearest(question, pack)
    named = next((stranger.text for stranger in question.strangers if gap_of(stranger) == kind), "")
    nearby = _nearby(pack, topic)
    return Answer(
        status="not_covered",
        topic=topic,
        response=f"utter_not_covered_{kind}",
        values={
            "such_as": f" such as {named}" if named else "",
            "nearby": wording.listed([wording.inside(each.title) for each in nearby]),
        },
        suggestions=nearby,
    )


def out_of_scope(pack: Pack, response: str) -> Answer:
    """A question about something else altogether."""
    return Answer(status="out_of_scope", topic="other", response=response, suggestions=suggest.starters(pack)[:3])


def distressed() -> Answer:
    """Somebody in distress: no facts, no buttons, only kindness and where to turn."""
    return Answer(status="out_of_scope", topic="other", response="utter_distress")


def unclear(pack: Pack) -> Answer:
    """A message too unclear to act on."""
    return Answer(status="clarify", topic="other", response="utter_clarify", suggestions=suggest.starters(pack))


def between(pack: Pack, topics: Tuple[str, ...], subjects: Tuple[str, ...]) -> Answer:
    """Two readings are equally likely: ask which, each button carrying the subject that was named."""
    offers = tuple((len(subjects) == 1 and suggest.about(pack, subjects[0], topic)) or suggest.topics(pack, [topic])[0] for topic in topics)
    return Answer(
        status="clarify",
        topic=topics[0],
        response="utter_between",
        values={"choices": wording.listed([wording.inside(pack.topics[topic].title) for topic in topics], "or")},
        subjects=subjects,
        suggestions=offers,
    )


def nothing_there(pack: Pack, places: int, shown: Tuple[str, ...]) -> Answer:
    """An ordinal that points past the last list, or at none."""
    listed = wording.listed([wording.inside(name) for name in wording.names(pack, shown)])
    return Answer(
        status="clarify",
        topic="other",
        response="utter_nothing_there" if places else "utter_nothing_shown",
        values={"places": str(places), "shown": listed},
        suggestions=suggest.profiles(pack, shown) if places else suggest.starters(pack),
    )


def _nearest(question: Question, pack: Pack) -> str:
    topic = question.likeliest(tuple(pack.topics))
    chances = {each: question.ranking.get(f"ask_{each}", 0.0) for each in pack.topics}
    return topic if chances[topic] > NEARBY * sum(chances.values()) else "other"


def _nearby(pack: Pack, topic: str) -> Tuple[Suggestion, ...]:
    if topic == "other":
        return suggest.starters(pack)[:3]
    return suggest.topics(pack, [topic, *pack.topics[topic].suggests])[:3]
