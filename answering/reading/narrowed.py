"""A list that is made narrower or wider in few words: another sum, the lower end meant, so many of it, which of its topic."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Bound
from answering.looks import pay
from answering.lookup import paid
from answering.reading.exclusions import standing
from answering.reading.point import in_focus_or_listed
from answering.reading.reading import Reading, if_it_does, industries_of
from answering.reading.those import facets_told
from answering.reading.topic import facet_asked, facet_talked_of
from answering.vocabulary import KINDS, MONEY
from knowledge import Pack
from knowledge.keys import key_of

_THOUSANDS = range(10, 1000)
"""A number like these is a sum of thousands, where pay was bounded."""
_SEVERAL = 2
_CHOOSING = ("recommend", "choose", "filter", "state_preference", "compare")


@if_it_does("puts_another_sum")
def puts_another_sum(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'ok make it 90', after 'which industries pay over 100k': the same, with that sum."""
    bounds, figures = reading.memory.frame.bounds, reading.heard.figures
    told = reading.memory.topic == "filter" and len(bounds) == 1 and len(figures) == 1
    if not told or not _names_nothing(reading) or reading.heard.refers == "many":
        return None
    value = int(figures[0] * 1000) if int(figures[0]) in _THOUSANDS else int(figures[0])
    return _bounded(reading, pack, replace(bounds[0], value=value)) if value >= min(_THOUSANDS) * 1000 else None


@if_it_does("means_the_lower_end")
def means_the_lower_end(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'starting, not max', after 'which industries pay over 100k': those whose lowest pay meets it, too."""
    bounds = reading.memory.frame.bounds
    told = reading.memory.topic == "filter" and len(bounds) == 1
    return _bounded(reading, pack, replace(bounds[0], whole=True)) if told and _names_nothing(reading) else None


def _bounded(reading: Reading, pack: Pack, bound: Bound) -> Reading:
    topics = tuple(dict.fromkeys((MONEY, *facets_told(reading.memory, pack))))
    heard = replace(reading.heard, bounds=(bound,), order="")
    return replace(reading.asking("filter"), answer="filter", heard=heard, topics=topics, excluded_topics=(), pool=())


@if_it_does("keeps_only")
def keeps_those_of_which_it_is_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'trim that to sectors with remote jobs', after 'which industries pay best': of that list those of which that is told."""
    shown, facet = industries_of(pack, reading.memory.shown), facet_asked(reading, pack)
    listed_by = facets_told(reading.memory, pack)  # "only the upper ends now" asks no other thing
    if len(shown) < _SEVERAL or not facet or facet in listed_by or _names_a_part_of_it(reading):
        return None
    gone = tuple(each for each in reading.memory.frame.excluded if each not in shown)
    lacks = facet in reading.excluded_topics
    told = replace(reading.asking("filter"), answer="filter", pool=shown, topics=() if lacks else (facet,), excluded=gone, form="which")
    return replace(told, excluded_topics=(facet,) if lacks else ())


def _names_a_part_of_it(reading: Reading) -> bool:
    """Whether it says which of them by a name, a place or a number, or steers a recommendation."""
    heard = reading.heard
    numbers = heard.ordinals or heard.limit or heard.order or heard.among or heard.figures
    return bool(reading.names_its_own or numbers or reading.steers_a_recommendation)


def cuts_the_list(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the top two?', after 'which industries pay best': so many from the top of what was shown, or of all: "the lowest one of all"."""
    shown, limit = _those_to_cut(reading, pack), reading.heard.limit
    facet = facet_talked_of(reading, pack)
    if not limit or limit >= len(shown) or facet != MONEY or reading.heard.length > beliefs.THRESHOLDS.hint or not _names_nothing(reading):
        return None
    lowest = reading.heard.order == "lowest"
    kept = tuple(held.subject for held in pay.ranked(paid(pack, shown), lowest=lowest) if held.subject)[:limit]
    return replace(reading.asking(facet), answer=facet, subjects=kept, about=kept)


def _those_to_cut(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What was shown; all that aren't ruled out, where these are meant: 'no, I mean the lowest one of all'."""
    shown = industries_of(pack, reading.memory.shown)
    if not (reading.does("asks_in_general") or key_of(reading.text).endswith(" of all")):
        return shown
    gone = standing(reading, pack)
    return tuple(each for each in pack.industries if each not in gone) or shown


def asks_which_of_its_topic(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which industry?', after 'how long until I get promoted': those that the source says it of."""
    facet = facet_talked_of(reading, pack)
    words = beliefs.THRESHOLDS.short if reading.does("points_out") else beliefs.THRESHOLDS.goes_on
    bare = reading.heard.rest <= words and reading.heard.kind == "industries" and reading.form == "which"
    if not facet or not bare or not _names_nothing(reading) or reading.heard.order or reading.steers_a_recommendation:
        return None
    return _listed(reading, facet)


@if_it_does("asks_which_kind")
def asks_which_kind_of_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which kind', after 'do I need certificates': what is told of that, and no recommendation begins."""
    facet, few = facet_talked_of(reading, pack), reading.heard.rest <= beliefs.THRESHOLDS.goes_on
    if not facet or facet == MONEY or not few or not _names_nothing(reading):
        return None
    focus = industries_of(pack, reading.memory.focus)
    return replace(reading.asking(facet), answer=facet, about=focus, subjects=focus) if focus else _listed(reading, facet)


@if_it_does("asks_which_it_names")
def asks_which_the_source_names(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which sectors does your article name for that', after 'is it easy to get in': those of whom it says it, and no source."""
    facet = facet_talked_of(reading, pack)
    asks = reading.heard.kind == "industries"
    return _listed(reading, facet) if facet and asks and _names_nothing(reading) and not reading.heard.order else None


@if_it_does("asks_in_general")
def asks_which_want_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which industries even ask for them', after 'which certificates count': those that the source says it of."""
    facet, heard = facet_talked_of(reading, pack), reading.heard
    sure = reading.belief >= beliefs.THRESHOLDS.over_a_hint and reading.intent.startswith("ask_")
    points = heard.refers and heard.kind == "industries" and reading.form in ("which", "list_all")
    if not facet or facet == MONEY or not points or sure or heard.order or reading.does("of_these") or not _names_nothing(reading):
        return None
    return _listed(reading, facet)


@if_it_does("asks_who_does")
def asks_who_does(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'who does have a figure then', after 'what does manufacturing pay': those of whom the source says it."""
    facet = facet_talked_of(reading, pack)
    return _listed(reading, facet) if facet and _names_nothing(reading) else None


@if_it_does("wants_one_that_does")
def asks_for_one_that_does(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'rather something where you do have a number, the biggest', after 'what does manufacturing pay': who leads of those of whom the
    source says it.
    """
    facet = facet_talked_of(reading, pack)
    names = reading.subjects or set(reading.named_topics) - {facet} or reading.heard.strangers or reading.heard.bounds
    if not facet or names or reading.steers_a_recommendation:
        return None
    return replace(_listed(reading, facet), form={"highest": "most", "lowest": "least"}.get(reading.heard.order, "list_all"))


def _listed(reading: Reading, facet: str) -> Reading:
    """The industries that the source says it of, with no fact that is near these few words besides."""
    return replace(reading.asking(facet), answer=facet, about=(), subjects=(), form="list_all", heard=replace(reading.heard, near=()))


def sorts_none_of_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'only the technical ones', after 'what skills do I need': the source puts roles or skills in no such order, so all of them."""
    those = in_focus_or_listed(reading)
    listed = len(those) > 1 and reading.memory.frame.last.topic in {each.listed_by for each in KINDS.values()}
    asks = reading.topic in _CHOOSING and _names_nothing(reading) and not reading.noted
    if not listed or industries_of(pack, those) or not asks or not _points_at_some(reading):
        return None
    listing = KINDS[pack.kind_of(those[0]) or "skills"].listed_by
    return replace(reading.asking(listing), answer=listing, form="most")


def _points_at_some(reading: Reading) -> bool:
    """'the technical ones', 'which one matters most', but not 'which of the five' nor 'which industries'."""
    heard = reading.heard
    points = heard.refers == "many" or bool(heard.order and reading.does("points_out"))
    return points and heard.kind != "industries" and not (heard.among or heard.topics)


def _names_nothing(reading: Reading) -> bool:
    """Whether it is short and names nothing of its own but a number."""
    heard = reading.heard
    named = heard.subjects or set(heard.topics) - {MONEY} or heard.strangers or heard.excluded or heard.ordinals
    return not named and heard.length <= beliefs.THRESHOLDS.hint and not reading.memory.profile.asking
