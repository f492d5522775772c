"""How it goes for others: whether somebody is alone in what they wish for, and whether it takes everybody so long to find work."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.reading.figure import answers_our_question
from answering.reading.fitting import is_share, near_among, percents
from answering.reading.reading import Reading, if_it_does
from knowledge import Held, Pack

_OF_THE_START = ("entry_roles", "easiest")
"""Topics that may tell how many find work, and how soon."""
_OF_A_CHOICE = "choosing#"


@if_it_does("asks_whether_it_takes_so_long")
def asks_whether_it_takes_so_long(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is it normal that the search takes ages': how many find work, and within what time."""
    of_a_search = reading.does("speaks_of_a_search") or reading.memory.comforted
    names = _names_anybody(reading) or reading.heard.strangers or reading.named_facets(pack)
    if names or not of_a_search or reading.does("asks_whether_they_stay") or reading.heard.length > beliefs.THRESHOLDS.challenge:
        return None
    topic = topic_of_those_who_find_work(pack)
    return replace(reading.asking(topic), answer=topic, form="how_many") if topic else None


@if_it_does("asks_how_many", "asks_for_a_share")
def asks_how_many_find_work(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how many do get something in that time', after 'I can't find any work': how many find work, and within what time."""
    names = _names_anybody(reading) or reading.heard.strangers or reading.named_topics
    if not reading.memory.comforted or names or reading.heard.length > beliefs.THRESHOLDS.challenge:
        return None
    topic = topic_of_those_who_find_work(pack)
    sure = reading.intent.startswith("ask_") and reading.belief >= beliefs.THRESHOLDS.over_a_hint
    return replace(reading.asking(topic), answer=topic, form="how_many") if topic and not sure else None


def topic_of_those_who_find_work(pack: Pack) -> str:
    """The first topic that tells their share; empty where none does."""
    topics = (topic for topic in _OF_THE_START if topic in pack.topics)
    return next((topic for topic in topics if any(map(is_share, pack.of_topic(topic)))), "")


@if_it_does("asks_whether_others_do")
def asks_whether_others_do(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is she alone in putting the mood at work first': the share of those who do, where one is near."""
    heard = reading.heard
    strange = (heard.strangers and not reading.does("speaks_of_the_mood_at_work")) or reading.does("asks_other_one")
    if strange or heard.figures or _names_anybody(reading) or heard.length > beliefs.THRESHOLDS.challenges:
        return None
    share = _share_meant(reading, pack)
    if share is None:
        return None
    return replace(reading, answer="nearest", about=(share.id,), subjects=(), noted=(), profile=reading.memory.profile)


def _names_anybody(reading: Reading) -> bool:
    """Whether it names somebody, a sum or a place in a list, or answers a question of ours."""
    heard = reading.heard
    return bool(heard.subjects or heard.excluded or heard.bounds or heard.ordinals) or answers_our_question(reading)


def _share_meant(reading: Reading, pack: Pack) -> Optional[Held]:
    """The share of those who choose by the mood at work, where that is spoken of, else the share that is nearest."""
    shares = [held for held in pack.facts() if held.subject is None and percents(held)]
    of_a_choice = [held for held in shares if held.id.startswith(_OF_A_CHOICE)] if reading.does("speaks_of_the_mood_at_work") else []
    return next(iter((*of_a_choice, *near_among(reading, shares, beliefs.THRESHOLDS.near_what_was_shown))), None)
