"""A short question that goes on about what was just told, and names nothing: "how long does that take?", "how safe is it?"."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Tuple

from answering import beliefs
from answering.leads import lead
from answering.lookup import facts_on
from answering.reading.reading import Reading
from answering.reading.topic import topic_talked_of
from answering.reading.unserved import is_weighty
from answering.vocabulary import NEAR_MISS, OFF_TOPIC
from knowledge import Held, Pack

_OF_A_TOPIC = ("how_long", "at_what_time", "how_many", "why")
"""Forms that some fact of a topic may answer."""


def asks_more_of_the_topic(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how long does that take', after 'how do I get promoted': the fact of the topic talked of that answers such a question."""
    topic = topic_talked_of(reading)
    if reading.form not in _OF_A_TOPIC or topic not in pack.topics or not _names_nothing(reading) or _is_another_question(reading):
        return None
    own = _own(reading, pack, topic)
    answering = lead.fitting(reading, own) or lead.fitting(reading, pack.of_topic(topic))
    return replace(reading.asking(topic), answer=topic, about=reading.memory.focus if own else ()) if answering else None


def asks_on_about_what_was_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how safe is it then', after 'is the job market saturated': of what was just told, so the source doesn't say, rather than that it
    lies outside.
    """
    points = reading.does("points_out") or reading.heard.refers
    short = reading.heard.length <= beliefs.THRESHOLDS.hint and not reading.heard.strangers
    if reading.intent != f"{OFF_TOPIC}world" or not points or not short or reading.memory.topic not in pack.topics:
        return None
    ranking = {intent: chance for intent, chance in reading.ranking.items() if not intent.startswith(OFF_TOPIC)}
    detail = f"{NEAR_MISS}detail"
    ranking[detail] = ranking.get(detail, 0.0) + 1.0 - sum(ranking.values())
    return replace(reading, intent=detail, ranking=ranking)


def _own(reading: Reading, pack: Pack, topic: str) -> Tuple[Held, ...]:
    """What is told under the topic of what is in focus."""
    return tuple(held for each in reading.memory.focus for held in facts_on(pack, topic, each)) if topic in pack.facets else ()


def _names_nothing(reading: Reading) -> bool:
    """Whether it names nothing of its own, and no word of it matters that nothing accounts for."""
    heard = reading.heard
    names = heard.subjects or heard.topics or heard.strangers or heard.figures
    return not names and not is_weighty(reading)


def _is_another_question(reading: Reading) -> bool:
    """Whether it is long, asked in general, an answer to a question of ours, or surely about another topic."""
    long = reading.heard.length > beliefs.THRESHOLDS.hint or bool(reading.memory.profile.asking)
    sure = reading.intent.startswith("ask_") and reading.belief >= beliefs.THRESHOLDS.over_a_hint
    return long or sure or reading.does("asks_in_general")
