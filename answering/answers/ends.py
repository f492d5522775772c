"""The ends of the ranges that are paid: each by itself, and one against the average over all."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.copies import replace
from answering.leads import briefs
from answering.leads.briefs import sentence
from answering.leads.shown import Shown, in_order, lines_of
from answering.looks import wording
from answering.looks.chart import chart
from answering.looks.figures import answered, claims, whole
from answering.lookup import at_addresses, bare_words
from answering.reading.ends import low_and_high, middle_of, told_alike
from answering.reading.ranked import RANKED, end_of, ranked_by_end
from answering.reading.reading import Reading
from answering.vocabulary import MONEY
from knowledge import Held, Pack, Pay
from knowledge.pay import money

_YES_OR_NO = ("", "is_it", "is_it_true", "mean_or_range", "least", "most", "does_it_say")
"""Forms that may be answered by yes or no, unless they ask on which side it is."""
_LEADS = {
    (True, False): "low_ends_first",
    (True, True): "low_ends_last",
    (False, False): "high_ends_first",
    (False, True): "high_ends_last",
}
"""By whether the lower ends rank them, and whether the least is asked for."""
_BELOW = frozenset(("below", "beneath", "under", "underneath"))
_ABOVE = frozenset(("above", "over"))


def answer_end_held(reading: Reading, pack: Pack) -> Answer:
    """'even the low end is above the average?': yes or no, as the two figures say, and both."""
    facts = tuple(at_addresses(pack, reading.about))
    pay, average = (held.fact.pay for held in facts)
    assert pay and average
    if pay.is_range and reading.does("asks_how_much_more") and not reading.does("holds_an_end_against_the_average"):
        ends = _both_ends_beside(pack, pay, average)
        lead = phrases.say(pack, "ends_against_the_middle", ends=ends, middle=middle_of(average))
        return told(pack, MONEY, Shown(lead, tuple(briefs.line(pack, held, with_scope=True) for held in facts), told=facts), facts)
    low = _means_the_low_end(reading, pay, average)
    end, name = _end(pay, low), phrases.say(pack, _called(pay, low))
    stands = _stands(reading, pay, average, end)
    gap = money(abs(end.low - average.low), end.currency)
    lead = phrases.say(pack, stands, end=name, number=money(end.low, end.currency), middle=middle_of(average), gap=gap)
    return told(pack, MONEY, Shown(lead, tuple(briefs.line(pack, held, with_scope=True) for held in facts), told=facts), facts)


def answer_ends_held(reading: Reading, pack: Pack) -> Answer:
    """'how far above the average are they?': of each that was told how it stands to it, and the average."""
    *facts, general = at_addresses(pack, reading.about)
    average = general.fact.pay
    assert average
    lead = phrases.say(pack, "against_the_middle", middle=middle_of(average), number=str(average))
    lines = tuple(_line_beside(pack, held, average) for held in facts)
    return told(pack, MONEY, Shown(lead, lines, told=(*facts, general)), (*facts, general))


def _line_beside(pack: Pack, held: Held, average: Pay) -> str:
    assert held.subject and held.fact.pay
    return wording.labelled(pack.named(held.subject).name, _both_ends_beside(pack, held.fact.pay, average))


def _both_ends_beside(pack: Pack, pay: Pay, average: Pay) -> str:
    """'starts $2,000 below it and ends $33,000 above it'."""
    if (pay.currency, pay.period) != (average.currency, average.period):
        return str(pay)
    low, high = (_beside(pack, end, average) for end in (pay.low, pay.high))
    return phrases.say(pack, "ends_beside", low=low, high=high) if pay.is_range else low


def _beside(pack: Pack, number: float, average: Pay) -> str:
    if number == average.low:
        return phrases.say(pack, "just_it")
    side = "above_it" if number > average.low else "below_it"
    return phrases.say(pack, side, gap=money(abs(number - average.low), average.currency))


def answer_average_beside(reading: Reading, pack: Pack) -> Answer:
    """'does the average lie within both ranges?': yes or no, each range, and the average."""
    *facts, general = at_addresses(pack, reading.about)
    average = general.fact.pay
    assert average
    side = _side_asked(reading)
    there = [held for held in facts if held.fact.pay and _side_of(held.fact.pay, average) == side]
    verdict = "yes" if len(there) == len(facts) else "partly" if there else "no"
    names = wording.names_inside(pack, [held.subject for held in there or facts if held.subject])
    lead = phrases.say(pack, f"average_{side}_{verdict}", middle=middle_of(average), number=str(average), names=names)
    every = (*facts, general)
    return told(pack, MONEY, Shown(lead, tuple(briefs.line(pack, held, with_scope=True) for held in every), told=every), every)


def _side_asked(reading: Reading) -> str:
    """On which side of a range the average is said to lie."""
    words = bare_words(reading.text)
    return next((side for side, said in (("below", _BELOW), ("above", _ABOVE)) if said & words), "within")


def _side_of(pay: Pay, average: Pay) -> str:
    """On which side of a range a sum lies; empty where it is in other terms."""
    if (pay.currency, pay.period) != (average.currency, average.period):
        return ""
    return "below" if average.low < pay.low else "above" if average.low > pay.high else "within"


def answer_range_without_middle(reading: Reading, pack: Pack) -> Answer:
    """'then give me the average', of one range: that none is given for it, and what there is over all."""
    paid, *general = at_addresses(pack, reading.about)
    lead = answered(pack, "mean_or_range", claims([paid])[0])
    lines = tuple(briefs.line(pack, held, with_scope=True) for held in general)
    every = (paid, *general)
    answer = told(pack, "source", Shown(sentence(lead), lines, told=every), every)
    return replace(answer, status="partly", missing=(phrases.say(pack, "left_open_middle_of_it"),))


def answer_ends(reading: Reading, pack: Pack) -> Answer:
    """'only the upper ends': of each range that was shown, that end."""
    facts = tuple(at_addresses(pack, reading.about))
    low = reading.form == "end_low" or (reading.form != "end_high" and reading.does("speaks_of_the_low_end"))
    lead = phrases.say(pack, "low_ends" if low else "high_ends")
    return told(pack, MONEY, Shown(lead, tuple(_line(pack, held, low) for held in facts), told=facts), facts)


def answer_ranked_by_end(reading: Reading, pack: Pack) -> Answer:
    """'which of those has the least upper end': who stands there, all of them in that order, and of whom no pay is told."""
    low, least = next(each for move, each in RANKED.items() if reading.does(move))
    facts = ranked_by_end(at_addresses(pack, reading.about), low, least)
    facts = facts[: reading.heard.limit] if reading.heard.limit > 1 else facts
    first = [held for held in facts if end_of(held, low) == end_of(facts[0], low)]
    names = wording.names_inside(pack, [held.subject for held in first if held.subject])
    pay = first[0].fact.pay
    assert pay
    lead = phrases.say(pack, _LEADS[low, least], names=names, number=money(end_of(first[0], low), pay.currency))
    unpaid = [each for each in reading.pool if not pack.fact_of(each, MONEY)] if len(reading.pool) < len(pack.industries) else []
    note = wording.unsaid_of(pack, MONEY, unpaid)
    answer = told(pack, MONEY, Shown(lead, tuple(lines_of(pack, facts)), note, facts), facts)
    subjects = tuple(held.subject for held in facts if held.subject)
    return replace(answer, topic="filter", subjects=subjects, chart=chart(pack, facts))


def answer_ends_told(reading: Reading, pack: Pack) -> Answer:
    """'lowest and highest of those': of the figures told the least, by its lower end, and the greatest, by its upper one."""
    alike = told_alike(at_addresses(pack, reading.about))
    low = min(alike, key=lambda claim: min(claim.figure.numbers) if claim.figure else 0)
    high = max(alike, key=lambda claim: max(claim.figure.numbers) if claim.figure else 0)
    wanted = low_and_high(reading)
    ends = [claim for end, claim in (("low", low), ("high", high)) if end in wanted or not wanted]
    phrase = "ends_of_those" if len(ends) > 1 else "low_of_those" if ends == [low] else "high_of_those"
    lead = phrases.say(pack, phrase, low=whole(pack, low), high=whole(pack, high))
    lead = answered(pack, "mean_or_range", low) if low == high else lead
    behind = in_order((claim.held for claim in ends), ())
    return told(pack, "source", Shown(lead, told=behind), behind)


def _line(pack: Pack, held: Held, low: bool) -> str:
    assert held.subject and held.fact.pay
    return wording.labelled(pack.named(held.subject).name, str(_end(held.fact.pay, low)))


def _end(pay: Pay, low: bool) -> Pay:
    """One end of a range, as a sum."""
    end = pay.low if low else pay.high
    return replace(pay, low=end, high=end)


def _called(pay: Pay, low: bool) -> str:
    if not pay.is_range:
        return "its_sum"
    return "low_end" if low else "high_end"


def _means_the_low_end(reading: Reading, pay: Pay, average: Pay) -> bool:
    """Whether the lower end is meant; of a whole range it is the end towards the average."""
    if reading.does("holds_an_end_against_the_average"):
        return reading.does("speaks_of_the_low_end")
    return pay.low >= average.low


def _stands(reading: Reading, pay: Pay, average: Pay, end: Pay) -> str:
    """How the end, or the whole range, stands to the average, behind yes or no to what is asked of it."""
    if (pay.currency, pay.period) != (average.currency, average.period):
        return "end_in_other_terms"
    if not reading.does("holds_an_end_against_the_average") and pay.low < average.low < pay.high:
        return "range_around"
    if end.low == average.low:
        return "end_alike"
    above = end.low > average.low
    if reading.does("asks_on_which_side") or reading.does("asks_how_much_more") or reading.form not in _YES_OR_NO:
        return f"end_is_{'above' if above else 'below'}"
    asks_for_less = reading.does("asks_whether_it_is_less") != reading.does("holds_the_average_against_an_end")
    agrees = above != asks_for_less
    return f"end_{'yes' if agrees else 'no'}_{'above' if above else 'below'}"
