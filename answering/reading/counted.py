"""What is asked of a list as a whole: how many it has, and whether there are others."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES, kind_of
from answering.lookup import at_addresses, every_story
from answering.reading.point import list_meant
from answering.reading.reading import Reading, if_it_does, industries_of
from answering.reading.topic import facet_talked_of
from answering.vocabulary import COVERS
from knowledge import Pack


@if_it_does("counts_them")
def counts_what_was_listed(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how many are there', after 'what entry level roles are there': so many stand in that list."""
    listed = list_meant(reading, pack)
    if len(listed) < 2 or _asks_of_a_share(reading, pack) or _names_more(reading, pack, listed) or not _is_of_a_list(reading, pack):
        return None
    return replace(reading, answer="how_many_listed", about=listed, subjects=())


def _names_more(reading: Reading, pack: Pack, listed: Tuple[str, ...]) -> bool:
    """Whether it asks for the number of anything but those listed."""
    kind = kind_of(pack, listed[0])
    topics = [each for each in reading.topics if COVERS.get(each) != kind and each != STORIES]
    return bool(reading.subjects or topics or (reading.heard.kind and reading.heard.kind != kind))


def _asks_of_a_share(reading: Reading, pack: Pack) -> bool:
    """'what do the rest do', where the last answer began with a share of all: those that it leaves; 'how many times as much' counts none
    either.
    """
    wanted = reading.heard.reckoning
    if wanted is not None and wanted.operation in ("ratio", "in_percent", "difference"):
        return True
    of_the_rest = wanted is not None and wanted.operation in ("rest", "rest_counted")
    return of_the_rest and _begins_with_a_figure(reading, pack)


def _is_of_a_list(reading: Reading, pack: Pack) -> bool:
    """Whether a list was told last, and with it no figure of all that "how many of them", or "how many is that", would ask about."""
    last, asked = reading.memory.frame.last, reading.heard.asked_of_figure
    of_a_part = asked is not None and asked.name == "a_part" and asked.belief >= beliefs.THRESHOLDS.surely_of_figure
    listing = len(last.subjects) != 1 and not last.topic.startswith("faq/")
    of_the_figure = of_a_part or not (reading.heard.refers or reading.heard.kind or reading.does("asks_what_somebody_says"))
    return listing and not (_begins_with_a_figure(reading, pack) and of_the_figure)


def _begins_with_a_figure(reading: Reading, pack: Pack) -> bool:
    """Whether the last answer told a figure of all before the list."""
    return any(held.fact.figures and not held.subject for held in at_addresses(pack, reading.memory.facts[:1]))


@if_it_does("asks_others", "asks_for_any_others")
def says_there_are_no_others(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the others?', after 'what entry level roles are there': that list was all of them."""
    listed = list_meant(reading, pack)
    if len(listed) < 2 or not _asks_for_others_alone(reading) or _asks_of_a_share(reading, pack):
        return None
    if set(listed) == set(_all_of_its_kind(pack, listed[0])):
        return replace(reading, answer="no_others", about=listed)
    return _those_not_listed(reading, pack, listed) if reading.does("asks_for_any_others") else None


def _asks_for_others_alone(reading: Reading) -> bool:
    """Whether it names nothing, and no one was picked from the list since."""
    heard = reading.heard
    names = reading.names_its_own or reading.topics or reading.ordinals or heard.order
    picked = len(reading.memory.frame.last.subjects) == 1
    return heard.length <= beliefs.THRESHOLDS.short and not (names or picked)


def _those_not_listed(reading: Reading, pack: Pack, listed: Tuple[str, ...]) -> Optional[Reading]:
    """'any others?', after 'which industries are remote': what is said of that, of the industries that weren't listed."""
    facet = facet_talked_of(reading, pack)
    if not facet or industries_of(pack, listed) != listed:
        return None
    others = tuple(each for each in pack.industries if each not in listed)
    return replace(reading.asking(facet), answer=facet, subjects=others, about=others)


def _all_of_its_kind(pack: Pack, member: str) -> Tuple[str, ...]:
    """All industries, roles, skills or stories, where `member` is one."""
    kind = kind_of(pack, member)
    return every_story(pack) if kind == STORIES else tuple(pack.collection(kind or "industries"))
