"""The ends of the ranges that are paid: of each, of all, and against the average."""

from __future__ import annotations

from typing import List, Optional

from answering import beliefs
from answering.copies import replace
from answering.lookup import at_addresses
from answering.reading.reading import Reading
from answering.vocabulary import MONEY
from knowledge import Amount, Held, Pack, Range


def holds_an_end_against_the_average(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so even the low end is above the average?', after 'what does tech pay': an end of a range, and the average over all."""
    holds = reading.does("holds_an_end_against_the_average") or reading.does("holds_it_against_the_average")
    asks = holds and reading.heard.length <= beliefs.THRESHOLDS.challenge
    paid = range_in_focus(reading, pack) if asks else None
    return replace(reading, answer="end_held", intent="ask_salary", about=(paid.id,)) if paid and averages(pack) else None


def asks_for_an_end_of_all(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the lowest number in all those ranges?', after 'which industries pay most': who pays it."""
    heard = reading.heard
    asks = heard.order and reading.does("speaks_of_all_ranges") and heard.length <= beliefs.THRESHOLDS.hint
    if not asks or heard.subjects or heard.strangers or heard.bounds or not _shown_pay(reading, pack):
        return None
    form = "least" if heard.order == "lowest" else "most"
    return replace(reading.asking("filter"), answer="filter", form=form, topics=(MONEY,), pool=(), about=(), subjects=())


def wants_one_end_of_each(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'only the upper ends now', after 'which industries pay most': of each range that was shown, that end."""
    heard = reading.heard
    shown = [held for held in _shown_pay(reading, pack) if held.subject and range_of(held)]
    asks = reading.does("wants_one_end_of_each") and heard.length <= beliefs.THRESHOLDS.hint
    if not asks or len(shown) < 2 or heard.subjects or heard.strangers or heard.bounds:
        return None
    return replace(reading, answer="ends", intent="ask_salary", about=tuple(held.id for held in shown))


def asks_for_the_middle_of_a_range(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the average within tech alone?', after 'what does tech pay': a range was shown, and the source gives no middle of it."""
    asks = (
        reading.does("asks_for_the_middle") and not reading.does("asks_in_general") and reading.heard.length <= beliefs.THRESHOLDS.challenge
    )
    paid = range_in_focus(reading, pack) if asks else None
    if not paid or paid.id not in reading.memory.facts or not _asks_of_pay(reading):
        return None
    return replace(reading, answer="figure", intent="ask_source", form="mean_or_range", about=(paid.id,))


def _asks_of_pay(reading: Reading) -> bool:
    """Whether it names no other topic, nobody that no pack holds, and no number."""
    heard = reading.heard
    return set(heard.topics) <= {MONEY} and not (heard.strangers or heard.bounds or heard.figures)


def range_in_focus(reading: Reading, pack: Pack) -> Optional[Held]:
    """The range of who is named, or else of the one that is talked of; None of none, or of several."""
    ones = reading.heard.subjects or reading.memory.focus
    paid = [held for held in pack.facts_of(ones[0], MONEY) if range_of(held)] if len(ones) == 1 else []
    return paid[0] if paid else None


def range_of(held: Held) -> Optional[Range]:
    """The range that a fact gives, if it does."""
    return next((figure for figure in held.fact.figures if isinstance(figure, Range)), None)


def averages(pack: Pack) -> List[Held]:
    """The sums that the source gives for all together."""
    return [held for held in pack.of_topic(MONEY) if any(isinstance(figure, Amount) for figure in held.fact.figures)]


def _shown_pay(reading: Reading, pack: Pack) -> List[Held]:
    return [held for held in at_addresses(pack, reading.memory.facts) if held.fact.pay]
