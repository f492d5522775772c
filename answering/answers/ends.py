"""The ends of the ranges that are paid: each by itself, and one against the average over all."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.leads.briefs import sentence
from answering.leads.shown import Shown
from answering.looks.figures import Claim, whole
from answering.lookup import at_addresses
from answering.reading.ends import averages, range_of
from answering.reading.reading import Reading
from answering.vocabulary import MONEY
from knowledge import Amount, Held, Pack, Range
from knowledge.pay import money


def answer_end_held(reading: Reading, pack: Pack) -> Answer:
    """'even the low end is above the average?': yes or no, as the two figures say, and both."""
    paid, general = at_addresses(pack, reading.about)[0], averages(pack)[0]
    figure = range_of(paid)
    average = next(each for each in general.fact.figures if isinstance(each, Amount))
    assert figure
    lines = (sentence(whole(pack, Claim(paid, figure))), sentence(whole(pack, Claim(general, average))))
    whole_range = not reading.does("holds_an_end_against_the_average")
    if (figure.currency, figure.period) != (average.currency, average.period):
        stands = "end_in_other_terms"
    elif whole_range and figure.low < average.value < figure.high:
        stands = "range_around"
    else:
        stands = _standing(reading, _end(reading, figure), average.value)
    low = reading.does("speaks_of_the_low_end")
    lead = phrases.say(pack, stands, end=phrases.say(pack, "low_end" if low else "high_end"), number=_written(reading, figure))
    return told(pack, MONEY, Shown(lead, lines, told=(paid, general)), (paid, general))


def answer_ends(reading: Reading, pack: Pack) -> Answer:
    """'only the upper ends': of each range that was shown, that end."""
    facts = tuple(at_addresses(pack, reading.about))
    low = reading.does("speaks_of_the_low_end")
    lead = phrases.say(pack, "low_ends" if low else "high_ends")
    return told(pack, MONEY, Shown(lead, tuple(_line(reading, pack, held) for held in facts), told=facts), facts)


def _line(reading: Reading, pack: Pack, held: Held) -> str:
    figure = range_of(held)
    assert figure and held.subject
    return phrases.say(pack, "end_of_each", name=pack.named(held.subject).name, number=_written(reading, figure), period=figure.period)


def _standing(reading: Reading, end: float, average: float) -> str:
    """How the end stands to the average, behind yes or no to what is asked of it."""
    if end == average:
        return "end_alike"
    above = end > average
    agrees = above != reading.does("asks_whether_it_is_less")
    return f"end_{'yes' if agrees else 'no'}_{'above' if above else 'below'}"


def _end(reading: Reading, figure: Range) -> float:
    return figure.low if reading.does("speaks_of_the_low_end") else figure.high


def _written(reading: Reading, figure: Range) -> str:
    return money(_end(reading, figure), figure.currency)
