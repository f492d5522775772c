"""Pay, be it a range or a single sum: how one stands to another, and to a bound. Ranges that overlap have no winner."""

from __future__ import annotations

from collections import Counter
from itertools import islice, pairwise
from typing import List, Literal, Mapping, Optional, Sequence, Tuple

from answering import phrases
from answering.heard import Bound
from answering.kept import kept
from answering.looks.wording import inside, listed
from knowledge import Held, Pack, Pay
from knowledge.pay import money

Fit = Literal["wholly", "partly", "not"]
_A_PAIR = 2
_MOST_PAIRS = 3
"""More sentences on how one stands to the next aren't read: the figures stand below."""


def pay_of(held: Optional[Held]) -> Optional[Pay]:
    """What a fact says of pay, if it does."""
    return held.fact.pay if held else None


def fit(pay: Pay, bound: Bound) -> Fit:
    """Whether all of the pay meets `bound`, a part of it, or none. Nobody asks for such sums by the hour: pay by the hour meets none."""
    if pay.period == "hour":
        return "not"
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
    """Facts with pay, the source's own rank first, then by their middle, then by where they start; those without pay last.

    From the `lowest`, by where they start. Pay in other terms than most is in no order with the rest and follows it.
    """
    return _ranked(held, lowest)


@kept
def _ranked(held: Sequence[Held], lowest: bool) -> List[Held]:
    usual = _usual_terms(held)

    def key(each: Held) -> Tuple[bool, bool, float, float, float]:
        pay = pay_of(each)
        middle, low = (pay.middle, pay.low) if pay else (0, 0)
        rank = each.fact.rank or 99
        other = pay is not None and pay.terms != usual
        return (pay is None, other, low, middle, -rank) if lowest else (pay is None, other, rank, -middle, -low)

    return sorted(held, key=key)


def verdict(pack: Pack, held: Sequence[Held]) -> str:
    """How the pay of two or more subjects stands to each other, claiming no more than the figures show; of each its first."""
    firsts = {each.subject: each for each in reversed(held) if each.subject and each.fact.pay}
    pays = [(inside(pack.named(subject).name), pay) for subject in _in_order(firsts, held) if (pay := pay_of(firsts[subject]))]
    if len(pays) > 1 and all(not pay.is_range and pay.comparable(pays[0][1]) for _, pay in pays):
        return _order_of_sums(pack, pays)
    return " ".join(_pair(pack, first, second) for first, second in islice(pairwise(pays), _MOST_PAIRS))


def in_short(pack: Pack, held: Sequence[Held]) -> str:
    """The same, of three or more ranges in one sentence, by where they start; where two start alike, as of two."""
    ranges = {each.subject: each for each in held if each.subject and _start(each)}
    alike = len({_start(each) for each in ranges.values()}) < len(held) or len({pay.terms for each in held if (pay := pay_of(each))}) > 1
    if len(held) <= _A_PAIR or alike:
        return verdict(pack, held)
    first, *others = (inside(pack.named(subject).name) for subject in sorted(ranges, key=lambda each: -_start(ranges[each])))
    return phrases.say(pack, "pay_in_order_of_starts", first=first, others=listed(others))


def _start(held: Held) -> float:
    """Where its range starts; 0 where it gives none."""
    pay = pay_of(held)
    return pay.low if pay and pay.is_range else 0.0


def apart(pack: Pack, held: Sequence[Held]) -> str:
    """By how much one of two sums is higher, or one of two ranges starts and ends higher; empty where that isn't so plain."""
    pays = [(inside(pack.named(each.subject).name), each.fact.pay) for each in ranked(held) if each.subject and each.fact.pay]
    if len(pays) != 2 or not pays[0][1].comparable(pays[1][1]):
        return ""
    (one, higher), (other, lower) = sorted(pays, key=lambda each: (each[1].high, each[1].low), reverse=True)
    begins = one[:1].upper() + one[1:]
    if not (higher.is_range or lower.is_range) and higher.low > lower.low:
        return phrases.say(pack, "sums_apart", One=begins, other=other, gap=money(higher.low - lower.low, higher.currency))
    if not (higher.is_range and lower.is_range and higher.low > lower.low and higher.high > lower.high):
        return ""
    by = {"low": money(higher.low - lower.low), "high": money(higher.high - lower.high)}
    return phrases.say(pack, "pay_apart", One=begins, other=other, **by)


def _in_order(firsts: Mapping[str, Held], held: Sequence[Held]) -> List[str]:
    known = [each for each in ranked(held) if each.subject and firsts.get(each.subject) is each]
    return [each.subject for each in known if each.subject]


def _usual_terms(held: Sequence[Held]) -> Tuple[str, str, str]:
    """The currency, the period and the level that most facts give their pay in."""
    counted = Counter([pay.terms for each in held if (pay := pay_of(each))])
    return max(counted, key=lambda terms: counted[terms], default=("", "", ""))


def _order_of_sums(pack: Pack, pays: Sequence[Tuple[str, Pay]]) -> str:
    """'By the figures given, the highest is government, then hospitals and schools.'"""
    ordered = sorted(pays, key=lambda each: -each[1].middle)
    names = [name for name, _ in ordered]
    if ordered[0][1].middle == ordered[-1][1].middle:
        return phrases.say(pack, "pay_alike", names=listed(names))
    return phrases.say(pack, "pay_in_order", first=names[0], others=listed(names[1:]))


def _pair(pack: Pack, first: Tuple[str, Pay], second: Tuple[str, Pay]) -> str:
    if not first[1].comparable(second[1]):
        return phrases.say(pack, "pay_in_other_terms", one=first[0], other=second[0])
    (one, higher), (other, lower) = sorted((first, second), key=lambda each: (each[1].high, each[1].low), reverse=True)
    return phrases.say(pack, f"pay_{_standing(higher, lower)}", One=one[:1].upper() + one[1:], one=one, other=other)


def _standing(higher: Pay, lower: Pay) -> str:
    """How the one of two that goes higher, or starts higher where both end alike, stands to the other."""
    if higher.low > lower.high:
        return "above"
    if higher.low < lower.low:
        return "around" if lower.is_range else "around_a_sum"
    if higher.low > lower.low:
        return "higher" if higher.high > lower.high else "starts_higher"
    return "ends_higher" if higher.high > lower.high else "the_same"
