"""What is said of those whom a share that was shown doesn't count: so many are left, or they are more than half."""

from __future__ import annotations

from typing import List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Operand
from answering.looks.figures import POINTS_OFF, Claim
from answering.lookup import at_addresses
from answering.reading.figure import answers_our_question
from answering.reading.fitting import grows, percents
from answering.reading.reading import Reading, if_it_does
from knowledge import Pack, Percent

_ALL = 100
_SIDES = ("above", "below")
Left = Tuple[Claim, Optional[Operand]]
"""The share whose rest is spoken of, and the part that the rest is said to be more or less than."""


@if_it_does("speaks_of_those_left")
def says_how_many_are_left(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'that means 65% are unemployed?', after 'what share of graduates finds a role within six months': so many are left, but what they do
    the source doesn't say.
    """
    found = those_left(reading, pack)
    return replace(reading, answer="left", intent="ask_source", about=(found[0].held.id,)) if found else None


def those_left(reading: Reading, pack: Pack) -> Optional[Left]:
    """The share just shown whose rest a message speaks of; None where it speaks of none."""
    shares = _shares(reading, pack)
    if not shares or not _may_speak_of_them(reading, shares):
        return None
    part = _part_said(reading)
    if part and part.comparison in _SIDES:
        return shares[0], part
    said, within = (part.low, POINTS_OFF) if part else (_percentage_said(reading), 0)
    left = [claim for claim in shares if abs(_ALL - _value(claim) - said) <= within]
    return (left[0], None) if left and said not in map(_value, shares) else None


def _shares(reading: Reading, pack: Pack) -> List[Claim]:
    return [Claim(held, share) for held in at_addresses(pack, reading.memory.facts) for share in percents(held) if not grows(share)]


def _value(claim: Claim) -> float:
    return claim.figure.value if isinstance(claim.figure, Percent) else 0.0


def _may_speak_of_them(reading: Reading, shares: List[Claim]) -> bool:
    """Whether it is short, speaks of those left, and of nobody but whom the share is of."""
    heard = reading.heard
    names_more = heard.strangers or heard.ordinals or len(heard.subjects) > 1 or heard.length > beliefs.THRESHOLDS.challenge
    of_others = set(heard.excluded) - {claim.held.subject for claim in shares}
    return not (names_more or of_others or answers_our_question(reading))


def _part_said(reading: Reading) -> Optional[Operand]:
    """'a third', 'the majority', where that is all that is to be reckoned with."""
    reckoning = reading.heard.reckoning
    parts = [each for each in reckoning.operands if each.unit == "part"] if reckoning and reckoning.operation == "compare" else []
    return parts[0] if len(parts) == 1 and parts[0].comparison in ("", "about", *_SIDES) else None


def _percentage_said(reading: Reading) -> float:
    """The only percentage that is said, by itself or as what a figure is; -1 where none is."""
    claimed, quoted = reading.heard.claimed, reading.heard.quoted
    if claimed is None:
        alone = len(quoted) == len(reading.heard.figures) == 1 and quoted[0][:1].isdecimal()
        return reading.heard.figures[0] if alone else -1.0
    percentage = claimed.unit in ("", "percent") and claimed.low == claimed.high and claimed.times == 1
    return claimed.low if percentage and not claimed.of_us else -1.0
