"""Pay ranges: how one stands to another, and to a bound. Ranges that overlap have no winner."""

from __future__ import annotations

from itertools import pairwise
from typing import List, Literal, Optional, Sequence, Tuple

from answering.heard import Bound
from answering.looks.wording import inside
from knowledge import Held, Pack, Range

Fit = Literal["wholly", "partly", "not"]


def range_of(held: Optional[Held]) -> Optional[Range]:
    """The range that a fact gives, if it gives one."""
    figures = held.fact.figures if held else []
    return next((figure for figure in figures if isinstance(figure, Range)), None)


def money(value: float, currency: str = "USD") -> str:
    """'$95,000'."""
    return f"${value:,}" if currency == "USD" else f"{value:,} {currency}"


def span(pay: Range) -> str:
    """'$95,000 to $130,000 a year'."""
    return f"{money(pay.low, pay.currency)} to {money(pay.high, pay.currency)} a {pay.period}"


def fit(pay: Range, bound: Bound) -> Fit:
    """Whether all of a range meets `bound`, a part of it, or none."""
    low, high = _meets(pay.low, bound), _meets(pay.high, bound)
    if low and high:
        return "wholly"
    return "partly" if low or high or (bound.comparison == "about" and pay.low <= bound.value <= pay.high) else "not"


def _meets(value: float, bound: Bound) -> bool:
    return {
        "above": value > bound.value,
        "at_least": value >= bound.value,
        "below": value < bound.value,
        "at_most": value <= bound.value,
        "about": value == bound.value,
    }[bound.comparison]


def told(bound: Bound) -> str:
    """'at least $90,000'."""
    return f"{bound.comparison.replace('_', ' ')} {money(bound.value)}"


def ranked(held: Sequence[Held], lowest: bool = False) -> List[Held]:
    """Facts with ranges, the source's own rank first, then by their middle, then by where they start; those without a range last.

    From the `lowest`, by where they start.
    """

    def key(each: Held) -> Tuple[bool, float, float, float]:
        pay = range_of(each)
        middle, low = (pay.low + pay.high, pay.low) if pay else (0, 0)
        rank = each.fact.rank or 99
        return (pay is None, low, middle, -rank) if lowest else (pay is None, rank, -middle, -low)

    return sorted(held, key=key)


def verdict(pack: Pack, held: Sequence[Held]) -> str:
    """How the ranges of two or more subjects stand to each other, claiming no more than they show."""
    pays = [(inside(pack.named(each.subject).name), pay) for each in ranked(held) if each.subject and (pay := range_of(each))]
    return " ".join(_pair(first, second) for first, second in pairwise(pays))


def _pair(first: Tuple[str, Range], second: Tuple[str, Range]) -> str:
    if (first[1].currency, first[1].period) != (second[1].currency, second[1].period):
        return f"What {first[0]} and {second[0]} pay is given in different terms, so I don't hold one against the other."
    (one, a), (other, b) = sorted((first, second), key=lambda each: (each[1].high, each[1].low), reverse=True)
    name = one[:1].upper() + one[1:]
    if a.low > b.high:
        return f"{name} lies wholly above {other}."
    if a.low > b.low and a.high > b.high:
        return f"{name} starts and ends higher than {other}; the two ranges overlap."
    if a.low < b.low:
        return f"The range of {one} goes higher than that of {other} but also starts lower, so neither clearly pays more."
    if a.high > b.high:
        return f"{name} starts where {other} does and ends higher."
    return f"{name} starts higher than {other} and ends where it does." if a.low > b.low else f"{name} and {other} have the same range."
