"""More than one question in a message, or more than one reading of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from answering import beliefs
from answering.lookup import has_facts
from answering.reading.decline import leaning
from answering.reading.reading import Reading
from answering.vocabulary import ANSWERED_BESIDE, COVERS
from knowledge import FACETS, Pack


def weak_guess_without_a_fact(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is retail any good': a topic that is a mere guess, with no fact behind it, gives way to the likeliest that has one."""
    if not _is_guess(reading) or has_facts(pack, reading.topic, reading.subjects):
        return None
    with_facts = tuple(topic for topic in FACETS if has_facts(pack, topic, reading.subjects))
    best = reading.likeliest(with_facts) if with_facts else reading.topic
    least = beliefs.THRESHOLDS.instead_of_a_guess * reading.ranking.get(reading.intent, 1.0)
    return reading.asking(best) if best != reading.topic and reading.believed(best) >= least else None


def asks_several(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what does finance pay and is it remote': each of the topics, in order."""
    topics = [topic for topic in reading.named_topics if topic in (*FACETS, *COVERS)]
    has_conditions = reading.heard.bounds or reading.excluded or reading.pool
    if len(topics) < 2 or reading.topic not in topics or has_conditions or not reading.does("joins"):
        return None
    return replace(reading.asking(topics[0]), beside=tuple(reading.asking(topic) for topic in topics[1:]))


def two_equally_likely(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how does finance look': neither of the two likeliest topics stands out and the text names neither: ask which, but only once."""
    if reading.topic not in pack.topics or reading.topics:
        return None
    first, second = sorted(pack.topics, key=lambda topic: -reading.believed(topic))[:2]
    close = reading.believed(first) - reading.believed(second) < beliefs.THRESHOLDS.close
    if not close or reading.topic != first or reading.believed(first) + reading.believed(second) <= beliefs.THRESHOLDS.likely:
        return None
    return replace(reading, between=(first, second), answer="" if reading.memory.pending else "between")


def nearly_as_likely(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how are things in finance': a topic that is nearly as likely is answered too, if that brings something new."""
    has_conditions = reading.pool or reading.heard.bounds or reading.excluded
    if reading.topic not in ANSWERED_BESIDE or has_conditions:
        return None
    others = [topic for topic in ANSWERED_BESIDE if topic != reading.topic and (topic != "faq" or reading.heard.faq in pack.faqs)]
    best = reading.likeliest(others)
    return replace(reading, second=reading.asking(best)) if reading.believed(best) >= _enough_beside(reading) else None


def _enough_beside(reading: Reading) -> float:
    """The belief that makes a second topic: measured against the likelier of the topic and what the message was first taken for."""
    first = leaning(replace(reading, intent=reading.heard.intent))
    return beliefs.THRESHOLDS.nearly * max(reading.ranking.get(reading.intent, 1.0), reading.ranking.get(first, 0.0))


def _is_guess(reading: Reading) -> bool:
    unnamed = reading.topic in FACETS and reading.topic not in reading.topics and bool(reading.subjects)
    return unnamed and reading.ranking.get(reading.intent, 1.0) < beliefs.THRESHOLDS.guessed
