"""What somebody needs for what was just told of: "what do I need for it?"."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.lookup import ways_to
from answering.reading.reading import Reading, at_places, distinct, if_it_does, industries_of
from answering.reading.topic import facet_talked_of
from answering.vocabulary import KINDS
from knowledge import Pack
from knowledge.keys import key_of

_SKILLS = KINDS["skills"].listed_by
_PAPERS = "certifications"
_OF_PEOPLE = frozenset(("demand",))
"""Topics whose words may be said of papers as well as of people: "needed"."""
_MAY_BE_NAMED = frozenset((_SKILLS, _PAPERS, "easiest"))
"""Topics whose words stand in a question for what it takes: "what do I need to get in"."""


_SCHOOLS = frozenset(map(key_of, ("school", "schools", "schooling", "college", "colleges", "university", "universities")))


@if_it_does("speaks_of_schooling")
def takes_schooling_for_no_place(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how much school does an LPN need': years of it, and none of those that employ people there; nor is 'no more school' a wish."""
    heard = reading.heard
    places = tuple(each for each in (*reading.subjects, *reading.excluded) if _is_called_a_school(pack, each))
    if not places:
        return None
    subjects, excluded = _but_for(reading.subjects, places), _but_for(reading.excluded, places)
    learning = tuple(each for each in pack.own_facets if any(_is_schooling(word) for word in pack.topics[each].words))
    topics = distinct(reading.topics, learning[:1])
    wishes = tuple(each for each in heard.wishes if not set(each.ids) <= set(places))
    alone = replace(heard, subjects=subjects, excluded=excluded, topics=topics, wishes=wishes)
    return replace(reading, heard=alone, subjects=subjects, excluded=excluded, topics=topics)


def _is_called_a_school(pack: Pack, subject: str) -> bool:
    if pack.kind_of(subject) != "industries":
        return False
    named = pack.named(subject)
    return any(map(_is_schooling, (named.name, *named.aliases)))


def _is_schooling(name: str) -> bool:
    return key_of(name) in _SCHOOLS


def _but_for(subjects: Tuple[str, ...], gone: Tuple[str, ...]) -> Tuple[str, ...]:
    return tuple(each for each in subjects if each not in gone)


@if_it_does("asks_what_it_takes")
def asks_what_it_takes(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what does it take there', after 'tell me about retail': what its employers ask for on paper, and which skills; of a role what the
    pack tells of the way to it, else the skills.
    """
    focus = at_places(reading.ordinals, reading.memory.shown) or reading.memory.focus
    kinds = {pack.kind_of(each) for each in focus}
    if not _asks(reading) or kinds not in ({"industries"}, {"roles"}):
        return None
    skills = replace(reading.asking(_SKILLS), answer=_SKILLS, subjects=focus, about=())
    if kinds == {"industries"}:
        papers = replace(reading.asking(_PAPERS), answer=_PAPERS, subjects=focus, about=focus, form="")
        return replace(papers, beside=(replace(skills, form="list_all"),))
    profile = KINDS["roles"].profile
    way = any(ways_to(pack, each) for each in focus)
    return replace(reading.asking(profile), answer=profile, subjects=focus, about=focus) if way else replace(skills, about=focus)


@if_it_does("asks_whether_it_is_needed")
def asks_whether_it_is_needed(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'are they really needed', after 'which certificates does healthcare want': whether those are, and not whether people are."""
    names = reading.subjects or set(reading.topics) - {_PAPERS, *_OF_PEOPLE} or reading.heard.strangers or reading.excluded
    if reading.heard.length > beliefs.THRESHOLDS.hint or names or facet_talked_of(reading, pack) != _PAPERS:
        return None
    focus = industries_of(pack, reading.memory.focus)
    return replace(reading.asking(_PAPERS), answer=_PAPERS, topics=(_PAPERS,), subjects=focus, about=focus, form="do_i_need")


def _asks(reading: Reading) -> bool:
    """Whether it asks so in few words, and names nothing but skills or papers; no wish is talked of."""
    heard = reading.heard
    names = heard.subjects or set(heard.topics) - _MAY_BE_NAMED or heard.strangers or heard.figures
    short = heard.length <= beliefs.THRESHOLDS.hint and not reading.steers_a_recommendation
    return short and not names
