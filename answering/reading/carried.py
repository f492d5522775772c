"""Whom a short question is about that names nobody: the one in focus, or those that were told or listed, whatever kind they are of."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES
from answering.lookup import set_in
from answering.reading.it import field_of_the_role, speaks_of_others
from answering.reading.reading import Reading
from answering.reading.topic import facet_talked_of
from answering.vocabulary import COVERS
from knowledge import Pack

_OPEN_FORMS = ("", "is_it", "is_there", "is_enough", "can_i", "do_i_need", "how_much", "how_long", "what_is", "why")
"""The forms of a question that may be about one as well as about all."""
_COMPARED = "compare"
_LISTS = ("filter", _COMPARED)
"""Topics of answers that list what was asked for, and no more."""
_GOES_ON = ("follow_up", "correct", "elaborate")
_FEW = 3
"""So many are spoken of one by one; more are a list."""


def carries_whom_it_is_about(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'hard to get into?', after 'what does a data analyst do': of that one, of which the source may say nothing, and not of all."""
    facet, whom = carried(reading, pack)
    return replace(reading.asking(facet), subjects=whom, topics=(facet,)) if whom else None


def carried(reading: Reading, pack: Pack) -> Tuple[str, Tuple[str, ...]]:
    """The facet that is asked and whom it goes on about; nobody where it isn't short, or is of all."""
    facet = _facet(reading, pack)
    if not facet or not _names_nobody(reading) or facet == facet_talked_of(reading, pack):
        return "", ()
    whom = _whom(reading, pack)
    return (facet, whom) if whom and _may_be_asked(whom, facet, reading, pack) else ("", ())


def _facet(reading: Reading, pack: Pack) -> str:
    """The facet that alone is named, or else is rather asked for than not."""
    named = reading.named_topics
    if len(named) == 1:
        return named[0] if named[0] in (*pack.facets, *COVERS) and reading.topic in (named[0], "filter", *_GOES_ON) else ""
    enough = beliefs.THRESHOLDS.guessed if reading.heard.rest <= beliefs.THRESHOLDS.goes_on else beliefs.THRESHOLDS.doubtful
    return reading.topic if reading.topic in pack.facets and reading.belief >= enough and not named else ""


def _names_nobody(reading: Reading) -> bool:
    """Whether it is short, names nobody, measures nothing, isn't of all, and answers no question of ours."""
    heard = reading.heard
    measures = reading.ordinals or heard.order or heard.among or heard.figures or reading.pool
    own = reading.names_its_own or reading.excluded_topics or measures or reading.profile.asking or reading.noted
    return _may_be_about_one(reading) and not own and heard.length <= beliefs.THRESHOLDS.hint


def _may_be_about_one(reading: Reading) -> bool:
    """Whether it has the form for it, and speaks of no others: 'average pay for graduates', but for "do they hire graduates"."""
    of_all = speaks_of_others(reading) or any(map(reading.does, ("asks_in_general", "of_all_asked", "returns")))
    of_them_there = reading.form == "which" and reading.topic in COVERS and reading.does("says_there")  # "which skills matter there"
    return not of_all and (reading.form in _OPEN_FORMS or of_them_there)


def _whom(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The subjects of the last answer; of a story the industry it is set in; of a list all of it, where the text points there."""
    last = reading.memory.frame.last
    if last.topic == STORIES:
        of_somebody = reading.does("stands_for_somebody") or reading.does("speaks_of_a_person")
        industries = () if of_somebody else set_in(pack, last.subjects)
        return industries if len(industries) == 1 else ()
    told = _told_last(reading)
    if 0 < len(told) <= _FEW:
        return field_of_the_role(reading, pack) or told
    listed = reading.memory.topic in _LISTS and not (reading.heard.rest and not reading.only_goes_on)
    return reading.memory.shown if _points_at_several(reading) or listed else ()


def _told_last(reading: Reading) -> Tuple[str, ...]:
    """The subjects of the last answer; of one that was held against another, that one."""
    last, focus = reading.memory.frame.last, reading.memory.focus
    return focus if last.topic == _COMPARED and len(focus) == 1 else last.subjects or focus


def _points_at_several(reading: Reading) -> bool:
    return reading.heard.refers == "many" or reading.does("says_there") or reading.does("says_they")


def _may_be_asked(whom: Tuple[str, ...], facet: str, reading: Reading, pack: Pack) -> bool:
    """Whether that may be asked of those: of one skill only what points at it, and of an industry which skills or jobs it wants, where it
    hardly says more.
    """
    kinds = {pack.kind_of(each) for each in whom}
    if facet in COVERS:
        return kinds in ({"industries"}, {"roles"}) and COVERS[facet] not in kinds and _hardly_says_more(reading)
    its = reading.does("says_there") or (reading.heard.refers == "one" and not reading.heard.kind)
    return len(kinds) == 1 and (kinds != {"skills"} or (its and len(whom) == 1))


def _hardly_says_more(reading: Reading) -> bool:
    """'what skills would I need there', 'and the skills', 'what would the skills be'."""
    return reading.does("says_there") or reading.only_goes_on or reading.heard.rest <= beliefs.THRESHOLDS.goes_on
