"""Who stands first or last of several by what is paid: by an end of the ranges, or by all of it, of whichever set is meant."""

from __future__ import annotations

from typing import Dict, Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.looks import pay
from answering.lookup import paid
from answering.reading.point import some_talked_of
from answering.reading.reading import Reading, if_it_does, industries_of
from answering.reading.those import last_ones, talks_of_others
from answering.vocabulary import MONEY, RANKS
from knowledge import Held, Pack

RANKED: Dict[str, Tuple[bool, bool]] = {
    "ranks_floors_from_the_top": (True, False),
    "ranks_floors_from_the_bottom": (True, True),
    "ranks_tops_from_the_top": (False, False),
    "ranks_tops_from_the_bottom": (False, True),
}
"""By move whether the lower ends are meant, and whether the least is asked for."""
_TWO = 2


@if_it_does(*RANKED)
def ranks_them_by_an_end(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of those has the least upper end?', after 'which industries pay best': who stands there by that end of the ranges, of
    those that are meant.
    """
    pool = meant_to_rank(reading, pack) if _asks_who(reading) and not _names_more(reading, pack) else ()
    ranges = [held for held in paid(pack, pool) if held.fact.pay and held.fact.pay.is_range]
    if len(ranges) < _TWO:
        return None
    about = tuple(held.id for held in ranges)
    return replace(reading.asking(MONEY), answer="ranked_by_end", about=about, pool=pool, topics=(MONEY,), subjects=())


@if_it_does("asks_for_a_payer_at_an_end")
def asks_for_a_payer_of_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'of what is left, best payer?', after 'which industries are remote' and 'not tech': who of those that are meant is paid best."""
    pool = meant_to_rank(reading, pack) if _points(reading) and not _names_more(reading, pack) else ()
    if len(paid(pack, pool)) < _TWO:
        return None
    least = reading.heard.order == "lowest"
    heard = replace(reading.heard, order="lowest" if least else "highest")
    told = replace(reading.asking("filter"), answer="filter", heard=heard, pool=pool, topics=(MONEY,), excluded_topics=())
    return replace(told, form="least" if least else "most")


@if_it_does("points_at_the_worst_paid", "points_at_the_best_paid")
def asks_of_the_one_paid_so(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which certificates does the lower-paid one want', after 'compare pay in tech and healthcare': of the one that is meant."""
    facets = tuple(each for each in reading.facets_meant(pack) if each != MONEY)
    ranks = _without_the_one(reading)
    held = _paid_so(reading, paid(pack, meant_to_rank(ranks, pack))) if len(facets) == 1 and not _names_more(ranks, pack) else None
    if held is None or not held.subject:
        return None
    form = "" if reading.form in ("which", *RANKS) else reading.form
    told = replace(reading.asking(facets[0]), answer=facets[0], topics=facets, form=form)
    return replace(told, subjects=(held.subject,), about=(held.subject,))


def _without_the_one(reading: Reading) -> Reading:
    """The same without what it asks of the one, and without the words that point at one: 'in the one with the highest floor'."""
    refers = "" if reading.heard.refers == "one" else reading.heard.refers
    limit = 0 if reading.heard.limit == 1 else reading.heard.limit
    return replace(reading, topics=(), heard=replace(reading.heard, refers=refers, limit=limit))


def _paid_so(reading: Reading, facts: Sequence[Held]) -> Optional[Held]:
    """Which of those is paid least, or best: by the end of the ranges that is named, else as they are ranked; None of fewer than two."""
    if len(facts) < _TWO:
        return None
    least = reading.does("points_at_the_worst_paid")
    by_end = next((low for move, (low, of_the_least) in RANKED.items() if reading.does(move) and of_the_least == least), None)
    if by_end is None:
        return pay.ranked(facts, lowest=least)[0]
    return ranked_by_end(facts, by_end, least)[0]


def ranked_by_end(facts: Sequence[Held], low: bool, least: bool) -> Tuple[Held, ...]:
    """`facts` of pay in the order of their lower or upper ends, the `least` first or last."""
    return tuple(sorted(facts, key=lambda held: end_of(held, low), reverse=not least))


def end_of(held: Held, low: bool) -> float:
    """The lower or the upper end of a pay."""
    assert held.fact.pay
    return held.fact.pay.low if low else held.fact.pay.high


@if_it_does("asks_for_an_end_of_each")
def asks_for_an_end_of_each(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what's the minimum in each of those', after 'which industries are remote': that end of each range, though none was told yet."""
    of_pay = MONEY in reading.named_topics or not reading.named_topics
    pool = meant_to_rank(reading, pack) if of_pay and not _names_more(reading, pack) else ()
    ranges = tuple(held.id for held in paid(pack, pool) if held.fact.pay and held.fact.pay.is_range)
    if len(ranges) < _TWO or len(pool) == len(pack.industries):
        return None
    form = "end_low" if reading.does("names_a_floor") else "end_high"
    return replace(reading, answer="ends", intent="ask_salary", form=form, about=ranges)


def asks_how_far_apart_those_end(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'top salary of each, what's the gap', after 'compare remote work in tech and consulting': what those are paid is what is reckoned
    with, though nothing was told of it yet.
    """
    if reading.heard.operation != "difference" or not _is_of_pay_alone(reading):
        return None
    last = industries_of(pack, reading.memory.frame.last.subjects)
    those = paid(pack, last if len(last) > 1 else industries_of(pack, some_talked_of(reading, pack, _TWO)))
    if len(those) < _TWO or any(held.id in reading.memory.facts for held in those):
        return None
    told = tuple(held.id for held in those)
    return replace(reading, memory=replace(reading.memory, facts=told, focus=(), topic=MONEY))


def _is_of_pay_alone(reading: Reading) -> bool:
    """Whether it speaks of pay, points at no one alone, and names nothing else."""
    heard = reading.heard
    of_pay = MONEY in reading.named_topics or reading.does("speaks_of_what_they_pay")
    return of_pay and not (_names_somebody_or_a_topic(reading) or heard.bounds or heard.figures or heard.refers == "one")


def _asks_who(reading: Reading) -> bool:
    """Whether it asks who of several, or points at several."""
    several = _points(reading) or reading.does("speaks_of_all_there_are") or reading.heard.limit > 1
    return several or reading.form in ("which", *RANKS)


def _names_more(reading: Reading, pack: Pack) -> bool:
    """Whether it names anything but an end of the order, asks how far they are apart, is long, or is about roles or skills."""
    bounds = reading.heard.bounds and not reading.does("ranks_tops_from_the_top")  # "which reaches furthest past 100k"
    of_others = reading.heard.kind in ("roles", "skills") or (_points(reading) and talks_of_others(reading, pack))
    long = reading.heard.length > beliefs.THRESHOLDS.challenge
    otherwise = _names_somebody_or_a_topic(reading) or _asks_otherwise(reading)
    return bool(bounds or of_others or long or otherwise or reading.memory.profile.asking)


def _names_somebody_or_a_topic(reading: Reading) -> bool:
    names = reading.subjects or reading.excluded or reading.heard.strangers
    return bool(names or set(reading.named_topics) - {MONEY})


def _asks_otherwise(reading: Reading) -> bool:
    """Whether it asks for a place in the order or of one alone, for a width or a sum, or lets limits go first."""
    heard = reading.heard
    place = heard.ordinals or heard.ordinal_word or heard.limit == 1 or heard.refers == "one"
    reckons = reading.asks_for_a_width or heard.operation in ("difference", "ratio", "sum")
    return bool(place or reckons or reading.does("forgets_limits"))


def _points(reading: Reading) -> bool:
    return reading.heard.refers == "many" or reading.heard.among > 1 or reading.does("speaks_of_the_lot")


def meant_to_rank(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The industries that are meant: all, as many as it says, those it points at, else those just listed, else all."""
    every, memory = tuple(pack.industries), reading.memory
    if reading.does("speaks_of_all_there_are"):
        return every
    if reading.heard.among > 1:
        return industries_of(pack, some_talked_of(reading, pack, reading.heard.among)) or last_ones(reading, pack)
    if _points(reading) or reading.does("of_those_left"):
        return last_ones(reading, pack)
    last = memory.frame.last
    of_all = not last.subjects and last.topic in pack.facets  # those of all of which it is told
    listed = industries_of(pack, memory.shown if of_all else last.subjects)
    return listed if len(listed) > 1 else every
