"""Those that were told of, whatever they are, in an order: put in one, turned round, from its other end, which of two is ahead."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.lookup import at_addresses
from answering.reading.fitting import grows, percents
from answering.reading.reading import Reading, distinct, if_it_does, only
from answering.reading.topic import facet_asked, facet_talked_of
from answering.reading.two import few_of_a_kind
from answering.vocabulary import MONEY, RANKS
from knowledge import Amount, Held, Pack

_TWO = 2
_FEW = 4
"""So many are told of one by one; more are a list."""


@if_it_does("sorts")
def puts_those_in_order(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'put them in order', after 'what does tech pay' and 'and finance?': those, by what was told of them, roles as well as industries."""
    those = those_told(reading, pack)
    facet = _facet_to_order_by(reading, pack, those)
    if len(those) < _TWO or not facet or not _points_at_those(reading) or _names_more(reading):
        return None
    lowest = reading.heard.order == "lowest" or reading.does("from_the_lowest")
    if reading.does("turns_the_order"):
        lowest = _highest_first(reading, pack, those, facet)
    return _in_order(reading, pack, those, facet, lowest)


@if_it_does("asks_for_the_other_end")
def asks_for_the_other_end(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and at the other end?', after 'which industries pay best': who comes there; of one that was told of both ends, where the source
    gives them.
    """
    told = at_addresses(pack, reading.memory.facts)
    if not told or reading.names_its_own or reading.named_topics or reading.heard.length > beliefs.THRESHOLDS.hint:
        return None
    if _gives_both_ends(told[0]):
        return replace(reading, answer="nearest", about=(told[0].id,), subjects=())
    those = those_told(reading, pack)
    facet = _facet_of(reading, pack, those)
    if len(_numbers(pack, those, facet)) >= _TWO:
        return _in_order(reading, pack, those, facet, _highest_first(reading, pack, those, facet))
    one = reading.memory.frame.last.subjects
    of_one = len(one) == 1 and facet_talked_of(reading, pack) == MONEY and pack.fact_of(one[0], MONEY)
    return replace(reading.asking(MONEY), answer=MONEY, subjects=one, about=one, form="how_much") if of_one else None


@if_it_does("asks_who_is_ahead", "says_who_has_figures")
def asks_who_of_those_told_pays_more(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so who pays more', after 'what does healthcare pay' and 'and finance?': of the two that were told of one after the other, and not
    of all; 'of the two that had figures' are those of which the source gives some.
    """
    with_figures = reading.does("says_who_has_figures")
    those = _paid_one_by_one(reading, pack, with_figures)
    heard = reading.heard
    if not (heard.order and reading.form in ("which", *RANKS)):
        return None
    points_elsewhere = (
        reading.noted or heard.refers == "one" or (heard.among and heard.among != len(those)) or reading.does("asks_in_general")
    )
    if not _TWO <= len(those) <= _FEW or points_elsewhere or reading.names_its_own or set(reading.named_topics) - {MONEY}:
        return None
    if heard.order == "lowest" or reading.form == "least":
        return _in_order(reading, pack, those, MONEY, lowest=True)
    return replace(reading.asking("compare"), answer="compare", subjects=those, about=those, facets=(MONEY,))


def those_told(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What the last answer listed, or what the last answers told one thing of, one by one, of one kind."""
    memory, last = reading.memory, reading.memory.frame.last.subjects
    listed = memory.shown if not last or (set(last) <= set(memory.shown) and len(last) > 1) else ()
    as_many = not reading.heard.among or reading.heard.among == len(listed)
    return listed if len(listed) > 1 and as_many else few_of_a_kind(reading, pack)


def _points_at_those(reading: Reading) -> bool:
    """Whether it points at them, says by what, or hardly anything: 'lowest first please'."""
    heard = reading.heard
    return bool(heard.refers == "many" or heard.among or reading.named_topics) or heard.length <= beliefs.THRESHOLDS.few_words


def _facet_to_order_by(reading: Reading, pack: Pack, those: Sequence[str]) -> str:
    """The facet that is named, or likely asked for; else the one that was told of them."""
    if reading.named_topics or reading.topic in pack.facets:
        return facet_asked(reading, pack)
    return _facet_of(reading, pack, those)


def _facet_of(reading: Reading, pack: Pack, those: Sequence[str]) -> str:
    """The facet that was told of them."""
    last = reading.memory.frame.last
    told = only(each for each in last.facets if each in pack.facets)
    return facet_talked_of(reading, pack) or (told if set(last.subjects) <= set(those) else "")


def _paid_one_by_one(reading: Reading, pack: Pack, with_figures: bool) -> Tuple[str, ...]:
    """Those of a kind of which each of the last answers told what one is paid; of all answers that had figures, where these are meant."""
    paid: Tuple[str, ...] = ()
    for told in reversed(reading.memory.frame.told):
        own = told.subjects if len(told.subjects) == 1 and MONEY in told.facets and pack.fact_of(told.subjects[0], MONEY) else ()
        if not own and not with_figures:
            break
        paid = distinct(own, paid)
    return paid if len({pack.kind_of(each) for each in paid}) == 1 else ()


def _in_order(reading: Reading, pack: Pack, those: Tuple[str, ...], facet: str, lowest: bool) -> Reading:
    """Those from one end on; what there is of each, where no figure puts them in an order."""
    if len(_numbers(pack, those, facet)) < _TWO:
        return replace(reading.asking("compare"), answer="compare", subjects=those, about=those, facets=(facet,), form="most")
    form = "least" if lowest else "most"
    alone = replace(reading.heard, order="lowest" if lowest else "highest", near=())
    pool = those if facet == MONEY else tuple(sorted(those, key=lambda each: sum(_numbers(pack, (each,), facet)), reverse=not lowest))
    listed = replace(reading.asking("filter"), answer="filter", heard=alone, form=form, topics=(facet,), pool=pool)
    return replace(listed, subjects=(), about=(), ordinals=())


def _highest_first(reading: Reading, pack: Pack, those: Sequence[str], facet: str) -> bool:
    """Whether the last answer began with the highest of them, as a comparison does; a list begins with whoever was asked for."""
    if reading.memory.frame.last.topic == "compare":
        return True
    told = at_addresses(pack, reading.memory.facts)
    first = next((held.subject for held in told if held.subject and held.subject in those), those[0])
    numbers = _numbers(pack, (first, *(each for each in those if each != first)), facet)
    return len(numbers) < _TWO or numbers[0] >= numbers[-1]


def _numbers(pack: Pack, those: Sequence[str], facet: str) -> Tuple[float, ...]:
    """What puts them in an order: what they are paid, or how fast they grow; in the terms of the first of them."""
    first = [held for each in those if facet for held in pack.facts_of(each, facet)[:1]]
    paid = [held.fact.pay for held in first if held.fact.pay]
    if paid:
        return tuple(each.low for each in paid if each.terms == paid[0].terms)
    return tuple(max(figure.numbers) for held in first for figure in percents(held)[:1] if grows(figure))


def _gives_both_ends(held: Held) -> bool:
    """Whether it tells of everybody what those at either end are paid."""
    amounts = [figure for figure in held.fact.figures if isinstance(figure, Amount)]
    ends = len(amounts) == _TWO and amounts[0].period == amounts[1].period and {each.qualifier for each in amounts} == {"under", "over"}
    return not held.subject and ends


def _names_more(reading: Reading) -> bool:
    """Whether it names anybody, a stranger, a sum, or is of something else."""
    heard = reading.heard
    weighty = any(each.weight >= beliefs.THRESHOLDS.beside_a_pointer for each in heard.unserved)
    return reading.names_its_own or bool(reading.noted) or weighty or heard.length > beliefs.THRESHOLDS.challenge
