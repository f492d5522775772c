"""Whether two figures are the same one, and which of them holds: each measures something else."""

from __future__ import annotations

from typing import List, Sequence

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.leads import briefs
from answering.leads.briefs import sentence
from answering.leads.shown import Shown, in_order
from answering.looks.figures import Claim, claims, each_once, every_claim, whole
from answering.lookup import at_addresses, quoting
from answering.reading.figure import adds_up, told_before
from answering.reading.reading import Reading
from knowledge import Held, Pack

_TWO = 2


def answer_same_figure(reading: Reading, pack: Pack, numbers: Sequence[float], found: Sequence[Claim], meant: Sequence[Claim]) -> Answer:
    """Figures that look alike measure different things: each is said by itself.

    `found` are those with the `numbers` that are quoted, `meant` those of them that the question picks by its words.
    """
    shown = at_addresses(pack, reading.memory.facts)
    meant = claims(quoting(pack, numbers), numbers) if adds_up(reading) else meant
    alike = list(meant) or (_quoted(reading, pack, numbers, found, shown) if numbers else _alike_said(reading, pack))
    ordered = each_once(alike or _lately(reading, pack, shown))[: briefs.MOST_LINES] or [Claim(shown[0])]
    behind = in_order((claim.held for claim in ordered), ())
    if len(ordered) < _TWO:
        phrase = "figure_only_one" if ordered[0].figure else "figure_none"
        return told(pack, "source", Shown(phrases.say(pack, phrase, figure=whole(pack, ordered[0])), told=behind), behind)
    lines = tuple(sentence(whole(pack, claim)) for claim in ordered)
    phrase = _verdict(reading, len(ordered), numbers)
    return told(pack, "source", Shown(phrases.say(pack, phrase), lines, told=behind), behind)


def _verdict(reading: Reading, count: int, numbers: Sequence[float]) -> str:
    """The phrase that says that each holds for something else, that they make no sum, or that they aren't the same."""
    at_odds = reading.does("finds_them_at_odds") and not numbers
    if reading.does("asks_which_figure") or at_odds:
        return "figure_each_its_own" if count == _TWO else "figures_each_their_own"
    return "figures_no_sum" if adds_up(reading) else "figure_not_the_same"


def _quoted(reading: Reading, pack: Pack, numbers: Sequence[float], found: Sequence[Claim], shown: Sequence[Held]) -> List[Claim]:
    """Those with that number that were said, or all of the pack; one alone stands beside what was shown with it, or before it."""
    said = claims(told_before(reading, pack), numbers)
    several = [each for each in (said, list(found), claims(quoting(pack, numbers), numbers)) if len(set(_figures(each))) > 1]
    beside = [] if claims(shown, numbers) else _with_figures(shown)[:1]
    if several and not beside:
        return several[0]
    one = list(found) or said
    others = every_claim(claim.held for claim in one)
    return [*beside, *one] if beside else [*others, *_with_figures(shown)] if len(set(_figures(others))) < _TWO else others


def _alike_said(reading: Reading, pack: Pack) -> List[Claim]:
    """Of the figures said lately those with one number that measure different things: "is it one figure quoted twice"."""
    if reading.does("asks_which_figure") or reading.does("finds_them_at_odds"):
        return []
    said = every_claim(told_before(reading, pack))
    for claim in said:
        alike = [other for other in said if other.figure and claim.figure and other.figure.numbers == claim.figure.numbers]
        if len(set(_figures(alike))) > 1:
            return alike
    return []


def _lately(reading: Reading, pack: Pack, shown: Sequence[Held]) -> List[Claim]:
    """The figures just shown; where that is one, or two are asked of, the last two that were said."""
    claimed = _with_figures(shown)
    said = _unlike(_with_figures(told_before(reading, pack)))
    few = reading.heard.among == _TWO or len(set(_figures(claimed))) < _TWO or reading.does("asks_which_figure")
    return said[:_TWO][::-1] if few and len(said) > 1 else claimed


def _unlike(found: Sequence[Claim]) -> List[Claim]:
    """One for each number: the same pay may stand in several facts."""
    return list({tuple(claim.figure.numbers): claim for claim in reversed(found) if claim.figure}.values())[::-1]


def _with_figures(facts: Sequence[Held]) -> List[Claim]:
    return [claim for claim in claims(facts) if claim.figure]


def _figures(found: Sequence[Claim]) -> List[str]:
    return [repr(claim.figure) for claim in found]
