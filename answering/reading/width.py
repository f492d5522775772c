"""How wide a range is, and how far two of them lie apart: what is said of that, and which of two is the wider one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Reckoning
from answering.looks.figures import Claim, claims, ranges_in, width_of
from answering.lookup import THOUSAND, at_addresses, bare_words, own_facts_on
from answering.reading.beside import go_together
from answering.reading.ends import asks_how_far_apart, low_and_high
from answering.reading.figure import answers_our_question
from answering.reading.point import some_talked_of
from answering.reading.reading import Reading, distinct, if_it_does, industries_of
from answering.reading.reckoned import task_of
from answering.vocabulary import MONEY
from knowledge import Pack

_TWO = 2
_OF_A_GAP = frozenset(("apart", "gap", "difference", "differ", "separates", "separate", "separated", "distance", "ends", "either", "them"))
"""Words that say more of two ranges than of one, where two were told."""
_OF_A_WIDTH = frozenset(("wide", "width", "spread", "span", "spans", "spanning", "range", "ranges", "band", "bracket", "varies", "vary"))
_WIDER = frozenset(("wider", "broader", "larger", "bigger", "greater"))
_NARROWER = frozenset(("narrower", "tighter", "smaller", "slimmer"))
_SMALLEST = frozenset(("smallest", "least", "lowest", "narrowest", "tightest", "slimmest"))
_LARGEST = frozenset(("largest", "biggest", "greatest", "most", "highest", "widest", "broadest"))
_BY_ITSELF = frozenset(("narrowest", "tightest", "slimmest", "widest", "broadest"))
"""Words that are said of nothing but a width."""
_THAN = " than "


@dataclass(frozen=True)
class Width:
    """What is said to be so much: the width of the only one of `ranges`, or how far two of them are apart, at one `end` where that is
    named; `said` is that in full.
    """

    ranges: Tuple[Claim, ...]
    said: float
    end: str = ""

    @property
    def found(self) -> Tuple[float, float]:
        """The width twice; of two how far their lower and their upper ends are apart."""
        ends = [each.figure.numbers for each in self.ranges if each.figure]
        if len(ends) == 1:
            return (width_of(self.ranges[0]),) * 2
        low, high = abs(min(ends[0]) - min(ends[1])), abs(max(ends[0]) - max(ends[1]))
        return {"low": (low, low), "high": (high, high)}.get(self.end, (low, high))


@if_it_does("says_how_wide")
def says_how_wide_it_is(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so it varies by 30k?', after 'what does tech pay': how wide the range is, and no sum that its ends are held against; of two ranges
    how far they are apart.
    """
    width = width_said(reading, pack)
    about = tuple(claim.held.id for claim in width.ranges) if width else ()
    return replace(reading, answer="width_said", intent="ask_source", about=about) if width else None


def width_said(reading: Reading, pack: Pack) -> Optional[Width]:
    """What is said to be so wide, or so far apart; None where no such thing is said of a range that was told."""
    number = _number_said(reading)
    if not number or not _speaks_of_one_sum(reading):
        return None
    sides = low_and_high(reading)
    end = sides[0] if len(sides) == 1 else ""
    found = [ranges for ranges in (_one_range(reading, pack), two_ranges(reading, pack)) if ranges]
    meant = [Width(ranges, _in_full(number, ranges), end) for ranges in found]
    if any(width.said in claim.figure.numbers for width in meant for claim in width.ranges if claim.figure):  # "the gap to 95k"
        return None
    return next(iter((*_likelier(reading, meant), *meant)), None)


def _in_full(number: float, ranges: Tuple[Claim, ...]) -> float:
    """A small number stands for so many thousands, where that is no more than what is paid."""
    largest = max(max(claim.figure.numbers) for claim in ranges if claim.figure)
    return number * THOUSAND if number * THOUSAND <= largest else number


def _speaks_of_one_sum(reading: Reading) -> bool:
    """Whether it is short, says no share, and speaks of nobody that no pack holds."""
    heard = reading.heard
    longest = heard.length <= beliefs.THRESHOLDS.challenge and not answers_our_question(reading)
    return longest and not (heard.strangers or heard.ordinals or any("%" in said for said in heard.quoted))


def _likelier(reading: Reading, meant: List[Width]) -> List[Width]:
    """Of a width and a gap the one that is right, else the one that the words speak of."""
    right = [width for width in meant if width.said in width.found]
    words = bare_words(reading.text)
    of_two = not _OF_A_WIDTH & words and bool(_OF_A_GAP & words)
    return right if len(right) == 1 else [width for width in meant if (len(width.ranges) == _TWO) == of_two]


def _number_said(reading: Reading) -> float:
    """The only number that is said; 0 where there is none, or several: "thirty thousand", "35"."""
    claimed = reading.heard.claimed
    numbers = reading.heard.figures or tuple(float(bound.value) for bound in reading.heard.bounds)
    if len(numbers) > 1 or (not numbers and (claimed is None or claimed.low != claimed.high)):
        return 0.0
    return numbers[0] if numbers else claimed.low * claimed.times if claimed else 0.0


def _one_range(reading: Reading, pack: Pack) -> Tuple[Claim, ...]:
    """The range of the one that is named, or else in focus, or the only one that was told."""
    ones = industries_of(pack, reading.heard.subjects) or reading.memory.focus
    told = ranges_in(claims(at_addresses(pack, reading.memory.facts)))
    if not ones and len(told) == 1:
        return tuple(told)
    return ranges_of(pack, ones) if len(ones) == 1 and _is_told_of_pay(reading, pack) else ()


def two_ranges(reading: Reading, pack: Pack) -> Tuple[Claim, ...]:
    """The ranges of the two that are meant: both named, the one named and the one in focus, or the two that were talked of."""
    named, focus = industries_of(pack, reading.heard.subjects), reading.memory.focus
    pair = named if len(named) != 1 else distinct(focus if len(focus) == 1 else some_talked_of(reading, pack, _TWO), named)
    pair = pair or some_talked_of(reading, pack, _TWO)
    found = ranges_of(pack, pair) if len(pair) == _TWO and _is_told_of_pay(reading, pack) else ()
    return found if len(found) == _TWO and go_together(found[0].figure, found[1].figure) else ()


def ranges_of(pack: Pack, ones: Tuple[str, ...]) -> Tuple[Claim, ...]:
    """The range that each of them pays."""
    return tuple(claim for one in ones for claim in ranges_in(claims(own_facts_on(pack, MONEY, one)))[:1])


def _is_told_of_pay(reading: Reading, pack: Pack) -> bool:
    return any(held.fact.pay for held in at_addresses(pack, reading.memory.facts)) or MONEY in reading.named_topics


def asks_how_wide_one_is(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'by how much do the floor and the ceiling of pay in finance differ': how wide the range of the one named is, whatever was told."""
    named, heard = industries_of(pack, reading.heard.subjects), reading.heard
    alone = asks_how_far_apart(reading) and not (heard.reckoning and heard.reckoning.operands)
    both = low_and_high(reading) == ("low", "high") and alone
    other = heard.strangers or heard.bounds or heard.excluded or set(reading.named_topics) - {MONEY}
    if len(named) != 1 or not both or other or heard.length > beliefs.THRESHOLDS.challenge or not (named_pay := ranges_of(pack, named)):
        return None
    return replace(reading, answer="width", intent="ask_source", about=(named_pay[0].held.id,))


@if_it_does("compares_widths")
def asks_which_is_wider(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that wider than what finance has?', after 'what does tech pay': yes or no, and how wide both are."""
    heard = reading.heard
    names_more = heard.strangers or heard.figures or heard.bounds or heard.excluded or heard.kind or set(reading.named_topics) - {MONEY}
    two = two_ranges(reading, pack)
    if names_more or len(two) != _TWO or heard.length > beliefs.THRESHOLDS.challenge or _asks_which(reading):
        return None
    about = tuple(claim.held.id for claim in in_order_said(reading, two))
    return replace(reading, answer="widths", intent="ask_source", about=about)


def _asks_which(reading: Reading) -> bool:
    """'which of the two has the tighter band': see `reckons_with_a_figure`."""
    return reading.form in ("which", "most", "least") or "who" in bare_words(reading.text)


def in_order_said(reading: Reading, two: Tuple[Claim, ...]) -> Tuple[Claim, ...]:
    """The two with that first which the other is held against: the one pointed at, or the one that is named before "than"."""
    named, focus = reading.heard.subjects, reading.memory.focus
    if len(named) != 1:
        return two
    of_it = [claim for claim in two if claim.held.subject == named[0]]
    others = [claim for claim in two if claim.held.subject != named[0]]
    against = _THAN in reading.text or reading.does("points_out") or reading.does("measures_against") or named == focus
    return (*others, *of_it) if against else (*of_it, *others)


def side_asked(reading: Reading) -> str:
    """On which side the first of two is said to be: wider, narrower, same; empty where both sides are left open."""
    words = bare_words(reading.text)
    sides = [side for side, said in (("wider", _WIDER), ("narrower", _NARROWER)) if said & words]
    return "" if len(sides) > 1 else sides[0] if sides else "same"


@if_it_does("goes_on_to_an_end")
def asks_for_the_other_width(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the smallest?', after 'who pays with the widest range': of those whose ranges were held against each other."""
    ranges = [claim for claim in ranges_in(claims(at_addresses(pack, reading.memory.facts))) if claim.held.subject]
    words = bare_words(reading.text)
    of_widths = bool(_BY_ITSELF & words) or _stand_by_width(ranges)
    names = reading.heard.subjects or reading.heard.length > beliefs.THRESHOLDS.short
    if len(ranges) < _TWO or not of_widths or names:
        return None
    operation = "narrowest" if _SMALLEST & words else "widest" if _LARGEST & words else ""
    heard = replace(reading.heard, reckoning=Reckoning(operation), asked_of_figure=None)
    about = tuple(claim.held.id for claim in ranges)
    asked = replace(reading, heard=heard, answer="reckoned", intent="ask_source", about=about, form=operation)
    return asked if operation and task_of(asked, pack) else None


def _stand_by_width(ranges: List[Claim]) -> bool:
    """Whether they were told in the order of their widths, and not of what they pay."""
    lows = [min(claim.figure.numbers) for claim in ranges if claim.figure]
    return _ordered(list(map(width_of, ranges))) and not _ordered(lows)


def _ordered(numbers: List[float]) -> bool:
    return sorted(numbers) in (numbers, numbers[::-1])
