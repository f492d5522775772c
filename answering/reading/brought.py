"""What a skill, or what a ready-made answer is about, is good for: "does it pay off", "would being good at that move me up"."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.lookup import is_called_in
from answering.reading.reading import Reading, if_it_does
from answering.reading.topic import topic_talked_of
from answering.vocabulary import MONEY
from knowledge import Held, Pack


@if_it_does("asks_what_it_brings")
def asks_what_it_brings(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does that pay off', after 'tell me about programming': the nearest of what the source says of it, else why it counts; and no pay."""
    faq = faq_talked_of(reading, pack)
    told = (*(pack.of_faq(faq) if faq else ()), *_why_it_counts(reading, pack), *_why_the_topic_counts(reading, pack))
    if not told or not _says_nothing_else(reading):
        return None
    ids = {held.id for held in told}
    near = next((each.fact for each in reading.heard.closest if each.fact in ids and each.likeness >= beliefs.THRESHOLDS.near_in_talk), "")
    reason = next((held.id for held in told if held.fact.gives_a_reason), "")
    asked = replace(reading, intent="ask_faq")
    if faq and not near:
        return replace(asked, answer="faq", heard=replace(reading.heard, faq=faq))
    return replace(asked, answer="nearest", about=(near or reason,)) if near or reason else None


def faq_talked_of(reading: Reading, pack: Pack) -> str:
    """The ready-made answer that was told last, or the one whose question calls the skill in focus."""
    focus = reading.memory.focus
    if reading.memory.faq in pack.faqs:
        return reading.memory.faq
    skill = focus[0] if len(focus) == 1 and pack.kind_of(focus[0]) == "skills" else ""
    return next((each for each, faq in pack.faqs.items() if skill and is_called_in(pack, faq.question, skill)), "")


def _why_it_counts(reading: Reading, pack: Pack) -> Tuple[Held, ...]:
    """Why the skill in focus counts."""
    focus = reading.memory.focus
    of_one = len(focus) == 1 and pack.kind_of(focus[0]) == "skills"
    return tuple(pack.facts_of(focus[0], "why")) if of_one else ()


def _why_the_topic_counts(reading: Reading, pack: Pack) -> Tuple[Held, ...]:
    """Why what was told of counts, where that is no pay and nothing else is likelier asked: "does it pay off", of certificates."""
    topic = topic_talked_of(reading)
    another = reading.topic in pack.facets and reading.topic not in (MONEY, topic)
    general = pack.of_topic(topic) if topic in pack.facets and topic != MONEY and not another else []
    return tuple(held for held in general if held.fact.gives_a_reason)


def _says_nothing_else(reading: Reading) -> bool:
    """Whether it names nobody, measures nothing, and answers no question of ours; a word for pay may be one for what it is worth."""
    heard = reading.heard
    names = heard.subjects or heard.strangers or heard.figures or heard.ordinals or reading.excluded or reading.does("asks_in_general")
    return not (names or reading.memory.profile.asking) and heard.length <= beliefs.THRESHOLDS.challenge
