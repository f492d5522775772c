"""Two of a kind set against each other, where what they are compared by was said before."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.lookup import own_facts_on
from answering.reading.figure import told_or_shown
from answering.reading.point import some_talked_of
from answering.reading.reading import Reading, distinct, if_it_does, industries_of, only
from answering.reading.topic import certain, facet_asked, facet_talked_of
from answering.vocabulary import MONEY
from knowledge import Pack

_TWO = 2
_FEW = 4
"""So many industries at most are held against each other when somebody has to take one."""


def sets_two_pointed_at_against(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that more than finance?', after 'what does tech pay': those two, by the topic of the talk."""
    sides = _sides(reading, pack)
    if len(sides) < 2 or reading.heard.strangers or reading.heard.bounds:
        return None
    facet = _facet(reading, sides, pack)
    topics = reading.named_facets(pack)
    facets = topics if len(topics) > 1 else (facet,) if facet else ()
    return replace(reading, answer="compare", subjects=sides, about=sides, facets=facets, topics=topics)


@if_it_does("says_one_gets_more")
def holds_pay_against_one_without_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does finance pay more', after 'tell me about retail', whose pay isn't told: both, and not who leads among all."""
    wanted, sides = reading.heard.reckoning, distinct(reading.memory.focus, reading.subjects)
    two = len(sides) == _TWO and len(reading.subjects) == len(reading.memory.focus) == 1
    if wanted is None or wanted.operation != "versus" or not two or _speaks_of_more_than_pay(reading) or not _of_a_kind(pack, sides):
        return None
    paid = [each for each in sides if own_facts_on(pack, MONEY, each)]
    return _held_against(reading, sides, MONEY) if len(paid) == 1 else None


def _speaks_of_more_than_pay(reading: Reading) -> bool:
    heard = reading.heard
    return bool(heard.strangers or heard.bounds or heard.figures or heard.excluded or set(reading.named_topics) - {MONEY})


@if_it_does("presumes")
def holds_one_of_them_up(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so tech wins?', after 'compare pay in finance and tech': how those stand to each other, by the same."""
    last, facet = reading.memory.frame.last, facet_talked_of(reading, pack)
    compared = last.topic == "compare" and facet and set(reading.subjects) <= set(last.subjects)
    claims = reading.heard.order and len(reading.subjects) == 1
    if not compared or not claims or reading.named_topics or reading.heard.rest > beliefs.THRESHOLDS.short:
        return None
    return _held_against(reading, last.subjects, facet)


@if_it_does("asks_by_how_much")
def asks_by_how_much(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'by how much?', after 'compare pay in finance and tech': how far apart those two are."""
    last = reading.memory.frame.last.subjects
    two = last if len(last) == 2 else some_talked_of(reading, pack, 2)
    names = reading.subjects or reading.heard.strangers or reading.heard.bounds or set(reading.named_topics) - {MONEY}
    of_pay = reading.memory.topic in (MONEY, "compare", "filter") or MONEY in reading.named_topics
    short = reading.heard.length <= beliefs.THRESHOLDS.hint and of_pay
    if names or not short or _asks_for_a_number_told(reading, pack, two) or len(industries_of(pack, two)) != 2:
        return None
    by = _compared_by_another(reading)
    if by:
        return replace(reading, answer="compare", subjects=two, about=two, facets=by)
    return _held_against(replace(reading, form="how_much"), two, MONEY)


def _asks_for_a_number_told(reading: Reading, pack: Pack, two: Tuple[str, ...]) -> bool:
    """Whether it asks for a number of the two that was told of both, as it must be for `reckons_with_a_figure`."""
    told = told_or_shown(reading, pack)
    return _asks_for_a_number(reading) and all(held in told for each in two for held in pack.facts_of(each, MONEY)[:1])


def _asks_for_a_number(reading: Reading) -> bool:
    """Whether it asks how many times as much, how many percent, or how far apart they are at one end: see `reckons_with_a_figure`."""
    wanted = reading.heard.reckoning
    at_an_end = wanted is not None and wanted.operation == "difference" and wanted.end in ("low", "high")
    return wanted is not None and (at_an_end or wanted.operation in ("ratio", "in_percent"))


def _compared_by_another(reading: Reading) -> Tuple[str, ...]:
    """The facets other than pay that they were told by, where it asks how they differ: "what's the difference", of where people work."""
    by = reading.memory.frame.last.facets
    return by if reading.form == "compare" and MONEY not in (*by, *reading.named_topics) else ()


def asks_which_to_take(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so which one do I take', after 'compare pay in finance and tech': the source ranks none of them; how they stand side by side."""
    last = _of_a_kind(pack, reading.memory.frame.last.subjects)
    those = last if 1 < len(last) <= _FEW else _of_a_kind(pack, some_talked_of(reading, pack, 2))
    asks = reading.topic in ("recommend", "choose") and reading.form in ("which", "most") and not reading.does("asks_in_general")
    if not asks or len(those) < 2 or _names_anything(reading) or reading.profile.says_something or reading.profile.asking:
        return None
    return replace(reading, answer="compare", subjects=those, about=those, facets=(), form="most")


def _names_anything(reading: Reading) -> bool:
    """Whether it is longer than a pointer at what was told, or names something of its own."""
    long = reading.heard.length > beliefs.THRESHOLDS.hint
    return long or bool(reading.subjects or reading.excluded or reading.named_topics or reading.noted or reading.heard.strangers)


def _held_against(reading: Reading, sides: Tuple[str, ...], facet: str) -> Reading:
    return replace(reading.asking("compare"), answer="compare", subjects=sides, about=sides, facets=(facet,))


def _sides(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Two or more of a kind: those at the places named, the named one beside the one in focus, or the two talked of."""
    if not (reading.heard.form == "compare" or reading.does("sets_against") or reading.does("measures_against")):
        return ()
    if not reading.subjects:
        return some_talked_of(reading, pack, 2) if reading.does("measures_against") and _talks_of_few(reading) else ()
    if len(reading.subjects) > 1:
        return _of_a_kind(pack, reading.subjects) if reading.heard.ordinals else _against_all_named(reading, pack)
    return _beside_the_one_named(reading, pack)


def _against_all_named(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """'is that less than in finance and tech', of one that was told of: that one, and those named."""
    pointed_at = reading.memory.focus if len(reading.memory.focus) == 1 and reading.does("points_out") else ()
    wanted = reading.heard.reckoning
    if wanted and wanted.operation == "versus" and set(reading.memory.focus) < set(reading.subjects) and not reading.named_topics:
        return _of_a_kind(pack, reading.subjects)  # "does finance beat tech", after the pay of finance
    asked = pointed_at and reading.does("measures_against") and not set(pointed_at) & set(reading.subjects)
    return _of_a_kind(pack, distinct(pointed_at, reading.subjects)) if asked else ()


def _beside_the_one_named(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What is named, and what it is held against: the two talked of, the one in focus, the last one told of."""
    two = some_talked_of(reading, pack, 2) if reading.heard.among == 2 or reading.heard.refers == "one" else ()
    if two and reading.heard.among == 2:  # "finance against either of them"
        return _of_a_kind(pack, distinct(two, reading.subjects))
    if set(reading.subjects) < set(two) and reading.memory.focus in (two, reading.subjects):  # "finance or that one", of finance itself
        return _of_a_kind(pack, two)
    if reading.heard.refers == "many" and not reading.heard.order and _listed(reading):  # "is retail ahead of those"
        return _of_a_kind(pack, distinct(reading.subjects, _listed(reading)))
    beside = reading.memory.focus if len(reading.memory.focus) == 1 else _last_one(reading) or _first_of_a_ranking(reading)
    return _of_a_kind(pack, distinct(beside, reading.subjects)) if _measures(reading) else ()


def _measures(reading: Reading) -> bool:
    """Whether what is named is held against what is pointed at: 'is that more than finance', 'finance or that one'."""
    either = reading.heard.refers == "one" and not reading.heard.order and not reading.named_topics
    if reading.heard.ordinals and reading.heard.form == "compare":  # "versus the fifth?"
        return True
    return reading.does("measures_against") or ((reading.heard.form == "compare" or either) and reading.does("points_out"))


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


def _first_of_a_ranking(reading: Reading) -> Tuple[str, ...]:
    """'does that sector pay more than finance', after a result by their wishes: what came first there."""
    memory = reading.memory
    return memory.shown[:1] if memory.topic == "recommend" and reading.does("points_out") and reading.heard.refers != "many" else ()


def _of_a_kind(pack: Pack, subjects: Tuple[str, ...]) -> Tuple[str, ...]:
    return subjects if len({pack.kind_of(each) for each in subjects}) == 1 else ()


def _facet(reading: Reading, sides: Tuple[str, ...], pack: Pack) -> str:
    """The facet that is asked for, or that was talked of; none where several are named. Roles and skills have only what is named."""
    named = reading.named_facets(pack)
    if pack.kind_of(sides[0]) != "industries":
        return only(named) or _told_of_all(reading, sides, pack)
    if len(named) > 1:
        return ""
    sure = certain(reading, pack.facets)
    surely = sure if reading.believed(sure) >= beliefs.THRESHOLDS.named else ""  # "which of the two is less tied to an office"
    return (reading.named_topics and facet_asked(reading, pack)) or surely or _facet_talked_of(reading, pack)


def _told_of_all(reading: Reading, sides: Tuple[str, ...], pack: Pack) -> str:
    """The facet of the last answer, where none is named and it is told of each of the sides: 'is a tuner above both?', after their pay."""
    facet = MONEY if reading.does("says_one_gets_more") else _facet_talked_of(reading, pack)
    told = facet in pack.facets and all(own_facts_on(pack, facet, each) for each in sides)
    return facet if told and not reading.named_topics else ""


def _facet_talked_of(reading: Reading, pack: Pack) -> str:
    """The facet of the last answer; none after one about everything, or several."""
    if reading.memory.topic in pack.facets:
        return reading.memory.topic
    told = reading.memory.frame.told
    return told[-1].facets[0] if told and len(told[-1].facets) == 1 else ""
