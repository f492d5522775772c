"""One that somebody likes the sound of and asks on about: a question, and no wish."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES, kind_of
from answering.lookup import described, named_in_part
from answering.reading.point import list_counted
from answering.reading.reading import Reading, at_places, if_it_does, profile_of
from knowledge import Pack


@if_it_does("likes_one_and_asks_on")
def asks_on_about_one_it_likes(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the research thing sounds nice, what would I do', after 'what entry level roles are there': all about the one that is meant, and no
    wish; of a facet that is named, that.
    """
    meant, named = _the_one_meant(reading, pack), reading.named_facets(pack)
    heard = reading.heard
    names_more = heard.strangers or heard.bounds or reading.excluded or len(named) > 1
    if len(meant) != 1 or names_more or reading.profile.asking or heard.length > beliefs.THRESHOLDS.challenge:
        return None
    told = replace(reading, subjects=meant, about=meant, ordinals=(), profile=reading.memory.profile, noted=())
    if kind_of(pack, meant[0]) == STORIES:
        return replace(told, answer=STORIES, subjects=())
    topic = named[0] if named else profile_of(pack, meant[0])
    return replace(told.asking(topic), answer=topic)


def _the_one_meant(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What is named, or stands at a place, or is called by half a name or by a word of what was said of it in the list; else what is in
    focus.
    """
    listed = list_counted(reading, pack)
    placed = at_places(reading.ordinals, listed)
    if reading.subjects and (not listed or kind_of(pack, listed[0]) != STORIES):
        return reading.subjects
    if placed:
        return placed
    in_part = tuple(each for kind in ("roles", "skills") for each in named_in_part(pack, reading.text, kind) if each in listed)
    found = described(pack, reading.text, listed) if len(listed) > 1 else ""
    return in_part or ((found,) if found else ()) or reading.memory.focus
