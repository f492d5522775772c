"""A role or a skill that is told by what it is like, in words that no fact has: "the one that babysits models once they run"."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES, Told, kind_of
from answering.lookup import likeness_to_each
from answering.reading.point import some_talked_of
from answering.reading.reading import Reading, if_it_does, profile_of
from answering.vocabulary import COVERS, RANKS
from knowledge import Pack

_OF_KINDS = ("roles", "skills")
_TWO = 2
_LATELY = 4
"""So many answers back a list is still pointed at."""


@if_it_does("describes", "describes_briefly", "tells_one_apart", "points_at_one_by_its_words")
def one_by_its_meaning(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the one that watches over what is live', after 'what entry level roles are there': of the roles or skills talked of the one that
    is clearly nearest by words and meaning; both where two are as near.
    """
    kind = "" if _names_or_ranks(reading, pack) else _kind_talked_of(reading, pack)
    meant = _nearest_of(reading, pack, kind) if kind else ()
    if not meant:
        return None
    reading = replace(reading, profile=reading.memory.profile, noted=())  # what describes one is nobody's wish
    focus = reading.memory.focus
    if reading.form == "compare" and len(focus) == len(meant) == 1 and pack.kind_of(focus[0]) == kind:
        sides = (*focus, *meant)
        return replace(reading, answer="compare", subjects=sides, about=sides) if focus != meant else None
    told = next(iter(reading.facets_meant(pack)), profile_of(pack, meant[0]))
    return replace(reading.asking(told), answer=told, subjects=meant, about=meant)


def _names_or_ranks(reading: Reading, pack: Pack) -> bool:
    """Whether it names somebody, a place in a list or a sum, asks by an order, or which of them by a facet; or is too long."""
    heard = reading.heard
    ranks = heard.order and not reading.does("says_more")
    names = reading.names_its_own or reading.ordinals or heard.figures or ranks or reading.excluded_topics or heard.dropped
    asks_else = reading.profile.asking or reading.believed(STORIES) >= beliefs.THRESHOLDS.guessed
    return bool(names or asks_else or _chooses_by_a_facet(reading, pack)) or heard.length > beliefs.THRESHOLDS.long


def _chooses_by_a_facet(reading: Reading, pack: Pack) -> bool:
    """Whether it asks which of them by a facet: "which of them can be done at home", not "the one which rows, is that from home"."""
    asks_which = reading.form == "which" and (reading.does("describes_briefly") or reading.heard.refers == "many")
    return bool((asks_which or reading.form in RANKS) and reading.facets_meant(pack))


def _kind_talked_of(reading: Reading, pack: Pack) -> str:
    """Roles or skills: the kind that is named, else that which was told of last, where no list of another kind came after it."""
    if reading.heard.kind:
        return reading.heard.kind if reading.heard.kind in _OF_KINDS and reading.memory.frame.told else ""
    for told in reversed(reading.memory.frame.told[-_LATELY:]):
        kind = _kind_told(told, pack)
        if kind in _OF_KINDS or len(told.subjects) > 1:
            return kind if kind in _OF_KINDS else ""
    return ""


def _kind_told(told: Told, pack: Pack) -> str:
    """The kind of what an answer was about; of one that listed all, the kind that its topic tells of."""
    return (kind_of(pack, told.subjects[0]) if told.subjects else "") or COVERS.get(told.topic, "")


def _nearest_of(reading: Reading, pack: Pack, kind: str) -> Tuple[str, ...]:
    """The one that is clearly nearest, or the two that are, and not those that stand behind them."""
    among = some_talked_of(reading, pack, reading.heard.among) if reading.heard.among else ()
    members = among if among and pack.kind_of(among[0]) == kind else tuple(pack.collection(kind))
    near = likeness_to_each(pack, reading.text, members, reading.heard.alike)
    first, second, third, *_ = (*sorted(members, key=lambda each: -near[each]), "", "", "")
    apart = beliefs.THRESHOLDS.alike_apart
    if near[first] < beliefs.THRESHOLDS.alike:
        return ()
    if near[first] - near.get(second, 0.0) >= apart:
        return (first,)
    return (first, second) if len(members) > _TWO and near[second] - near.get(third, 0.0) >= apart else ()
