"""What somebody heard that one is paid, or by how much they grow, held against what the source says of it, whatever was told before."""

from __future__ import annotations

from typing import List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.looks.figures import PARTS_OFF
from answering.lookup import THOUSAND, own_facts_on
from answering.nouns import called_as_the_field
from answering.reading.claimed import Said, Verdict
from answering.reading.figure import answers_our_question, shown_with_figures
from answering.reading.fitting import grows
from answering.reading.reading import Reading, if_it_does
from answering.vocabulary import MONEY
from knowledge import Amount, Held, Pack, Percent, Range
from knowledge.figures import Figure

_OUTLOOK = "outlook"
_NO_TELLERS = ("place", "seniority")
"""Kinds of strangers that don't say things, but limit what was heard: "in Texas"."""
_OF_A_YEAR = ("", "year")


@if_it_does("tells_what_was_heard")
def holds_what_was_heard_against_its_own(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'some blog says finance pays 200k, is that legit', after 'is tech remote': yes or no, and what is paid there."""
    said = heard_of_one(reading, pack)
    return replace(reading, answer="heard_of_one", intent="ask_source", about=(said.held.id,)) if said else None


def heard_of_one(reading: Reading, pack: Pack) -> Optional[Said]:
    """The figure of the one that is named, or in focus, of the kind that was heard, and whether it is that number."""
    if not _only_tells_a_number(reading):
        return None
    whom, number = _whom(reading, pack), _number(reading)
    held, figure = next(iter(_figures_of(reading, pack, whom) if whom else ()), (None, None))
    if held is None or figure is None or _was_told_already(reading, pack, figure):
        return None
    return Said(held, (figure,), _verdict(number, figure), number)


def _only_tells_a_number(reading: Reading) -> bool:
    """Whether it has one number, a sum by the year or a percentage, and nothing that limits whom it is of."""
    heard = reading.heard
    one = len(heard.figures) == 1 and (_is_a_share(reading) or _number(reading) >= THOUSAND)
    claimed = heard.claimed
    by_the_year = claimed is None or (claimed.per in _OF_A_YEAR and not claimed.of_us)
    short = heard.length <= beliefs.THRESHOLDS.challenge and not answers_our_question(reading)
    return one and by_the_year and short and not _limits_it(reading)


def _limits_it(reading: Reading) -> bool:
    """Whether it says more or less than a number, or of whom or where it is, in words that no pack holds."""
    heard = reading.heard
    open_sided = any(bound.comparison != "about" for bound in heard.bounds)
    strange = any(each.kind in _NO_TELLERS or not heard.subjects for each in heard.strangers)
    return bool(open_sided or strange or heard.excluded or heard.ordinals)


def _is_a_share(reading: Reading) -> bool:
    claimed = reading.heard.claimed
    return any("%" in said for said in reading.heard.quoted) or (claimed is not None and claimed.unit == "percent")


def _number(reading: Reading) -> float:
    """The number in full: "110 grand" is 110,000."""
    about = [float(bound.value) for bound in reading.heard.bounds]
    return reading.heard.figures[0] if _is_a_share(reading) or not about else about[0]


def _whom(reading: Reading, pack: Pack) -> str:
    """The one that is named, the role that goes by the name of all in the field, or the one in focus."""
    named, focus = reading.heard.subjects, reading.memory.focus
    if named:
        return named[0] if len(named) == 1 else ""
    field = called_as_the_field(pack, reading.text) if reading.heard.of_field else ""
    return field or (focus[0] if len(focus) == 1 else "")


def _figures_of(reading: Reading, pack: Pack, whom: str) -> List[Tuple[Held, Figure]]:
    """What is told of them of that kind: what they are paid a year, or by how much they grow."""
    if not _is_a_share(reading):
        paid = [(held, figure) for held in own_facts_on(pack, MONEY, whom) for figure in held.fact.figures]
        return [(held, figure) for held, figure in paid if isinstance(figure, (Range, Amount)) and figure.period == "year"]
    growth = _OUTLOOK in pack.facets and (reading.does("asks_of_growth") or _OUTLOOK in (*reading.named_topics, reading.memory.topic))
    told = own_facts_on(pack, _OUTLOOK, whom) if growth else ()
    return [(held, figure) for held in told for figure in held.fact.figures if isinstance(figure, Percent) and grows(figure)]


def _was_told_already(reading: Reading, pack: Pack, figure: Figure) -> bool:
    """Whether a figure of that kind was just shown, and nobody else is named: then that one is meant, by other rules."""
    shown = shown_with_figures(reading, pack)[:1]
    alike = any(type(figure) in (type(each) for each in held.fact.figures) for held in shown)
    return alike and set(reading.heard.subjects) <= {held.subject for held in shown} and not reading.heard.of_field


def _verdict(number: float, figure: Figure) -> Verdict:
    if any(number in (each, round(each / THOUSAND) * THOUSAND) for each in figure.numbers):
        return "right"
    near = len(figure.numbers) == 1 and abs(number - figure.numbers[0]) <= figure.numbers[0] / PARTS_OFF / 2
    return "nearly" if near else "wrong"
