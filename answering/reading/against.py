"""Two of a kind set against each other, where what they are compared by was said before."""

from __future__ import annotations

from typing import Optional, Tuple

from answering.copies import replace
from answering.reading.point import some_talked_of
from answering.reading.reading import Reading, distinct
from answering.reading.topic import facet_asked
from knowledge import Pack


def sets_two_pointed_at_against(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that more than finance?', after 'what does tech pay': those two, by the topic of the talk."""
    sides = _sides(reading, pack)
    if len(sides) < 2 or reading.heard.strangers or reading.heard.bounds:
        return None
    facet = _facet(reading, sides, pack)
    topics = reading.named_facets(pack)
    facets = topics if len(topics) > 1 else (facet,) if facet else ()
    return replace(reading, answer="compare", subjects=sides, about=sides, facets=facets, topics=topics)


def _sides(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Two or more of a kind: those at the places named, the named one beside the one in focus, or the two talked of."""
    if not (reading.heard.form == "compare" or reading.does("sets_against")):
        return ()
    if not reading.subjects:
        return some_talked_of(reading, pack, 2) if reading.does("measures_against") and _talks_of_few(reading) else ()
    if len(reading.subjects) > 1:
        return _of_a_kind(pack, reading.subjects) if reading.heard.ordinals else ()
    return _beside_the_one_named(reading, pack)


def _beside_the_one_named(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What is named, and what it is held against: the two talked of, the one in focus, the last one told of."""
    two = some_talked_of(reading, pack, 2) if reading.heard.among == 2 else ()
    if two:  # "finance against either of them"
        return _of_a_kind(pack, distinct(two, reading.subjects))
    if reading.heard.refers == "many" and not reading.heard.order and _listed(reading):  # "is retail ahead of those"
        return _of_a_kind(pack, distinct(reading.subjects, _listed(reading)))
    measures = reading.does("measures_against") or (reading.heard.form == "compare" and reading.does("points_out"))
    beside = reading.memory.focus if len(reading.memory.focus) == 1 else _last_one(reading)
    return _of_a_kind(pack, distinct(beside, reading.subjects)) if measures else ()


def _listed(reading: Reading) -> Tuple[str, ...]:
    """What the last answer listed, or those talked of since the last list."""
    last, recent = reading.memory.frame.last.subjects, reading.memory.recent
    return last if len(last) > 1 else recent if len(recent) > 1 else reading.memory.shown


def _talks_of_few(reading: Reading) -> bool:
    """Whether two are meant in so many words, or the last answer was about one or two things."""
    told = reading.memory.frame.told
    return reading.heard.among == 2 or bool(told and len(told[-1].subjects) in (1, 2))


def _last_one(reading: Reading) -> Tuple[str, ...]:
    """What the last answers were about, where that was one thing; a topic told in general ends the talk of it."""
    told = reading.memory.frame.told
    return told[-1].subjects if told and len(told[-1].subjects) == 1 else ()


def _of_a_kind(pack: Pack, subjects: Tuple[str, ...]) -> Tuple[str, ...]:
    return subjects if len({pack.kind_of(each) for each in subjects}) == 1 else ()


def _facet(reading: Reading, sides: Tuple[str, ...], pack: Pack) -> str:
    """The facet that is asked for, or that was talked of; none where several are named. Roles and skills have only what is named."""
    named = reading.named_facets(pack)
    if len(named) > 1 or pack.kind_of(sides[0]) != "industries":
        return named[0] if len(named) == 1 else ""
    return (reading.named_topics and facet_asked(reading, pack)) or _facet_talked_of(reading, pack)


def _facet_talked_of(reading: Reading, pack: Pack) -> str:
    """The facet of the last answer; none after one about everything, or several."""
    if reading.memory.topic in pack.facets:
        return reading.memory.topic
    told = reading.memory.frame.told
    return told[-1].facets[0] if told and len(told[-1].facets) == 1 else ""
