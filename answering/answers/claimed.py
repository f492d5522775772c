"""Yes or no to what is said that a figure is, and the figure as the source gives it."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.answers.reckoned import apart_from
from answering.answers.told import told
from answering.copies import replace
from answering.leads.briefs import scoped, sentence
from answering.leads.shown import Shown, in_order, lines_of
from answering.looks import wording
from answering.looks.figures import Claim, answered, whole
from answering.lookup import at_addresses
from answering.reading.claimed import Said, said_of
from answering.reading.heard_of_one import heard_of_one
from answering.reading.reading import Reading
from answering.reading.said_back import said_back
from answering.reading.which_figure import number_and_its_own
from answering.vocabulary import MONEY
from knowledge import Pack, Range
from knowledge.numbers import numbers_in
from knowledge.pay import money


def answer_claimed(reading: Reading, pack: Pack) -> Answer:
    """Whether the figure that was shown is what is said of it."""
    said = said_of(reading, pack)
    assert said is not None  # without one it isn't read so
    return _held_against_it(pack, said)


def answer_said_back(reading: Reading, pack: Pack) -> Answer:
    """The same of a number that was only quoted."""
    said = said_back(reading, pack)
    assert said is not None  # without one it isn't read so
    return _held_against_it(pack, said)


def answer_heard_of_one(reading: Reading, pack: Pack) -> Answer:
    """The same of a number that somebody heard of one."""
    said = heard_of_one(reading, pack)
    assert said is not None and said.number is not None  # without one it isn't read so
    figure = said.figures[0]
    if not (isinstance(figure, Range) and figure.low < said.number < figure.high):
        return _held_against_it(pack, said)
    number = money(round(said.number), figure.currency)
    lead = phrases.say(pack, "offered_within", number=number, figure=_figure(pack, said))
    return told(pack, MONEY, Shown(sentence(lead), told=(said.held,)), (said.held,))


def _held_against_it(pack: Pack, said: Said) -> Answer:
    facts = in_order((said.held, *(other.held for other in said.others)), ())
    lines = tuple(sentence(_figure(pack, other)) for other in said.others)
    return told(pack, "source", Shown(sentence(_lead(pack, said)), lines, told=facts), facts)


def _lead(pack: Pack, said: Said) -> str:
    if said.verdict == "right":
        return phrases.say(pack, "claim_right", said=_figure(pack, said))
    if said.verdict == "nearly":
        return phrases.say(pack, "claim_nearly", name="", brief=_figure(pack, said))
    if said.verdict == "other_time":
        return phrases.say(pack, "figure_not_so", figure=answered(pack, "per_what", Claim(said.held, said.figures[0])))
    if said.verdict == "other_unit" or said.number is None or len(said.figures) > 1:
        return phrases.say(pack, "claim_wrong", said=_figure(pack, said))
    figure = said.figures[0]
    if not said.end and isinstance(figure, Range) and figure.low < said.number < figure.high:
        return phrases.say(pack, "claim_within", figure=_figure(pack, said), number=money(round(said.number), figure.currency))
    apart = apart_from(pack, figure, said.number, said.end)
    return phrases.say(pack, "reckoned_is_no", figure=_figure(pack, said), apart=apart)


def _figure(pack: Pack, said: Said) -> str:
    """The figure and what it measures; where a fact gives several, or none, the fact in a few words."""
    if len(said.figures) == 1:
        return whole(pack, Claim(said.held, said.figures[0]))
    name = f"{wording.inside(pack.named(said.held.subject).name)}: " if said.held.subject else ""
    return f"{name}{scoped(said.held) if said.held.subject is None else said.held.fact.short.rstrip('.')}"


def answer_whose_number(reading: Reading, pack: Pack) -> Answer:
    """Whether that number is of the one named: yes, or of whom it is, and what that one has."""
    found = number_and_its_own(reading, pack)
    assert found is not None  # without them it isn't read so
    meant, own = found
    right = meant.figure == own.figure or meant.held.subject == own.held.subject
    facts = in_order((meant.held, own.held), ())
    lead = phrases.say(pack, "claim_right" if right else "claim_wrong", said=whole(pack, meant))
    return told(pack, "source", Shown(sentence(lead), () if right else (sentence(whole(pack, own)),), told=facts), facts)


def answer_dated(reading: Reading, pack: Pack) -> Answer:
    """Whether what was told is of the year that is said: yes or no, and the time that it is given for."""
    held, *_ = at_addresses(pack, reading.about)
    right = reading.heard.figures[0] in numbers_in(held.fact.period or "").values()
    when = answered(pack, "when", Claim(held, next(iter(held.fact.figures), None)))
    lead = phrases.say(pack, "figure_is_so" if right else "figure_not_so", figure=when)
    return told(pack, "source", Shown(sentence(lead), told=(held,)), (held,))


def answer_none_claimed(reading: Reading, pack: Pack) -> Answer:
    """The source gives no figure for the one that is named; what was shown stands beside it."""
    names = wording.names_inside(pack, reading.about)
    lead = phrases.say(pack, "unsaid_of", about=pack.topics[MONEY].about, names=names)
    shown = [held for held in at_addresses(pack, reading.memory.facts) if held.fact.pay]
    answer = told(pack, MONEY, Shown(lead, tuple(lines_of(pack, shown)), told=in_order(shown, ())), shown)
    return replace(answer, status="partly", missing=(names,))
