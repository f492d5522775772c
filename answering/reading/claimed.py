"""What is said that a figure is, held against the one that was shown: another number, the wrong end of a range, another unit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Dict, Iterator, List, Literal, Optional, Sequence, Set, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Claimed
from answering.looks.figures import PARTS_OFF, POINTS_OFF, Claim, is_annual
from answering.lookup import at_addresses, in_full, numbers_of, own_facts_on, quoting
from answering.reading.figure import answers_our_question, asks_nothing_of_one
from answering.reading.fitting import grows
from answering.reading.reading import Reading
from answering.reading.reckoned import known_figures, means_one_figure
from answering.vocabulary import MONEY
from knowledge import Amount, Count, Held, Pack, Percent, Range
from knowledge.figures import Figure
from knowledge.numbers import numbers_in, spelt_in

_FORMS = ("", "is_it", "is_it_true", "per_what", "mean_or_range", "why_trust", "how_long", "before_tax", "of_what", "most", "least")
_OF_ONE = ("", "is_it", "is_it_true", "can_i", "is_there", "compare", "how_much")
"""Forms that hold a sum against what one is paid."""
_OF_AN_END = ("does_it_say", "do_i_need")
"""Forms that may say what an end of a range is: "is 58 the lowest"."""
_SAID_TOO = ("compare", "in_time")
"""Operations of a text that may just as well say what a figure is: "58 a month?"."""
_TIMES = ("year", "month", "week", "day", "hour")
_MONTHS: Dict[str, float] = {"year": 12, "month": 1, "week": 12 / 52}
"""So many months are in what something takes."""
_FAR = 5
"""A bare number that is more times as large as a figure, or as small, is of something else."""
_SMALL = 1000
"""A bare number that is smaller stands for so many thousands beside a year's pay."""
_A_PAY = 20
"""So many thousands at least are said of a year's pay."""
_MANY = 10_000
"""So does one beside a count of so many."""
_PARTS_OF_A_SHARE = 5
"""A share that is about so much is one of so many parts of it off at most: 9 is not about 5."""
_A_LOOK = 2
"""A number alone, in so many words, behind a list of pay narrows the list."""
Verdict = Literal["right", "nearly", "wrong", "other_unit", "other_time"]


@dataclass(frozen=True)
class Said:
    """`figures` of one fact, all in one unit, and whether they are what is said of them; `number` is that in their unit.

    Without figures the fact says its numbers only in words. `end` is which end was meant: low, high or empty. `others` are those of
    which it would be right, where it is wrong.
    """

    held: Held
    figures: Tuple[Figure, ...]
    verdict: Verdict
    number: Optional[float] = None
    end: str = ""
    others: Tuple[Said, ...] = ()


def says_what_a_figure_is(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so it tops out at 150k?', after 'what does finance pay': what was shown is held against that number."""
    said = said_of(reading, pack)
    return replace(reading, answer="claimed", intent="ask_source", about=(said.held.id,)) if said else None


def says_what_one_without_a_figure_is(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and retail was 70 to 90k, you said', after 'what does tech pay': the source gives none for that one."""
    claimed, subjects = reading.heard.claimed, reading.heard.subjects
    if claimed is None or not subjects or not _says_so(reading, claimed) or not _may_be_said_of_a_figure(reading, claimed):
        return None
    shown = any(held.fact.pay for held in at_addresses(pack, reading.memory.facts))
    paid = any(held.fact.pay for subject in subjects for held in own_facts_on(pack, MONEY, subject))
    unpaid = shown and not paid and _is_of_money(claimed)
    return replace(reading, answer="none_claimed", intent="ask_source", about=subjects) if unpaid else None


def holds_a_sum_against_one_without_pay(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so it's lower than 60k?', after 'what does retail pay': none is given for that one, and that of another is no answer."""
    focus = reading.memory.focus
    if reading.memory.topic != MONEY or len(focus) != 1 or not _holds_only_a_sum(reading, focus[0]) or answers_our_question(reading):
        return None
    if any(held.fact.pay for held in own_facts_on(pack, MONEY, focus[0])):
        return None
    plain = replace(reading.heard, bounds=(), figures=(), reckoning=None, claimed=None, unserved=())
    return replace(reading.asking(MONEY), answer=MONEY, subjects=focus, about=focus, form="", heard=plain)


def _holds_only_a_sum(reading: Reading, one: str) -> bool:
    """Whether it asks in a few words whether it is more or less than a sum, and names nobody but that one."""
    heard = reading.heard
    others = set(heard.subjects) - {one} or heard.strangers or heard.excluded or heard.kind or heard.refers == "many"
    asks = reading.form in _OF_ONE and reading.does("supposes") and heard.length <= beliefs.THRESHOLDS.hint
    return asks and len(heard.bounds) == 1 and not others and not set(reading.named_topics) - {MONEY}


def _says_so(reading: Reading, claimed: Claimed) -> bool:
    """Whether we are said to have said it, or it is taken for granted; of pay surely asked for it is told anyway that there is none."""
    surely_asks = reading.topic == MONEY and reading.belief >= beliefs.THRESHOLDS.sure_topic
    return claimed.of_us or (reading.does("presumes") and not surely_asks)


def _is_of_money(claimed: Claimed) -> bool:
    return claimed.times > 1 or claimed.unit == "money" or (not claimed.unit and (claimed.low < claimed.high or claimed.low >= _A_PAY))


def said_of(reading: Reading, pack: Pack) -> Optional[Said]:
    """The figure that is meant, and whether it is what is said of it; None where another rule knows better what is meant."""
    claimed = reading.heard.claimed
    if claimed is None or not _may_be_said_of_a_figure(reading, claimed):
        return None
    known = _known(reading, pack)
    if known and _means_others(reading, known):
        return None
    found = [said for held, figures in _by_unit(known) if (said := _held_against(claimed, held, figures))]
    said = _first(claimed, [each for each in found if _may_be_meant(each, known)]) or _by_words(reading, pack, claimed)
    return said if said and _is_worth_saying(pack, claimed, said) and not _is_of_one_told_before(reading, pack, claimed, said) else None


def _means_others(reading: Reading, known: Sequence[Claim]) -> bool:
    """Whether it narrows a list by a number alone, or names somebody of whom no figure is known."""
    narrows = reading.heard.length <= _A_LOOK and not means_one_figure(reading, known)
    return narrows or not set(reading.heard.subjects) <= {claim.held.subject for claim in known}


def _is_of_one_told_before(reading: Reading, pack: Pack, claimed: Claimed, said: Said) -> bool:
    """Whether a wrong number is that of a figure told before, which we aren't said to have given: 'and the 92, is that the lowest?'."""
    told = numbers_of(at_addresses(pack, reading.memory.frame.figures))
    right_elsewhere = claimed.low == claimed.high and in_full(claimed.low * claimed.times, told) in told
    return said.verdict == "wrong" and bool(claimed.end) and right_elsewhere and not (claimed.of_us or said.others)


def _may_be_meant(said: Said, known: Sequence[Claim]) -> bool:
    """Whether its number is right or wrong in its own unit; in another one only that of the fact told first is meant."""
    return said.verdict not in ("other_unit", "other_time") or said.held.id == known[0].held.id


def _known(reading: Reading, pack: Pack) -> List[Claim]:
    """The figures of those that are named, else all that were shown, those of the fact first that was told first."""
    facts = reading.memory.facts
    known = [claim for claim in known_figures(reading, pack) if _is_shown_or_named(reading, claim.held)]
    return sorted(known, key=lambda claim: facts.index(claim.held.id) if claim.held.id in facts else -1)


def _first(claimed: Claimed, found: Sequence[Said]) -> Optional[Said]:
    """What is said of the fact told first: right before wrong, of two numbers rather a range; and of which others it is right."""
    of_one = [said for said in found if said.held.id == found[0].held.id]
    first = min(of_one, key=lambda each: _place(claimed, each), default=None)
    if first is None or first.verdict != "wrong":
        return first
    return replace(first, others=tuple(said for said in found if said.verdict == "right"))


def _place(claimed: Claimed, said: Said) -> int:
    of_one_number = sum(len(figure.numbers) for figure in said.figures) == 1
    rather_a_range = claimed.low < claimed.high and of_one_number
    return 0 if said.verdict == "right" else 2 if said.verdict in ("wrong", "nearly") and rather_a_range else 1


def _may_be_said_of_a_figure(reading: Reading, claimed: Claimed) -> bool:
    """Whether it is short, asks nothing else, and speaks of nobody that no pack holds."""
    heard = reading.heard
    strange = [each for each in heard.strangers if not (each.kind == "seniority" and claimed.unit in _TIMES)]  # "so five years?"
    says_an_age = reading.does("asks_whether_too_late")  # "am I too old at 46?"
    names_more = strange or heard.excluded or heard.ordinals or says_an_age or heard.length > beliefs.THRESHOLDS.challenge
    elsewhere = _asks_something_else(reading, claimed) or (asks_nothing_of_one(reading) and not claimed.of_us)
    return not (names_more or elsewhere or answers_our_question(reading))


def _asks_something_else(reading: Reading, claimed: Claimed) -> bool:
    """Whether its form, a reckoning or somebody else who said so makes it more than what a figure is."""
    form, reckoning = reading.form, reading.heard.reckoning
    forms = (*_FORMS, *(_OF_AN_END if claimed.end else ()), *(("does_it_say",) if claimed.of_us else ()))
    reckons = reckoning is not None and reckoning.operation not in _SAID_TOO and not claimed.end
    of_others = reading.does("tells_what_was_heard") and not claimed.of_us
    of_a_part = claimed.unit == "percent" and reading.does("asks_of_those_at_an_end")  # "what do the top 10% earn"
    return form not in forms or reckons or of_others or of_a_part or reading.does("asks_whether_same")


def _is_shown_or_named(reading: Reading, held: Held) -> bool:
    named = reading.heard.subjects
    return held.subject in named if named else held.id in reading.memory.facts


def _by_unit(known: Sequence[Claim]) -> Iterator[Tuple[Held, Tuple[Figure, ...]]]:
    """The figures of each fact that are in the same unit, in the order known."""
    found: Dict[Tuple[str, str], Tuple[Held, List[Figure]]] = {}
    for claim in known:
        if claim.figure is not None:
            _, figures = found.setdefault((claim.held.id, _unit_of(claim.figure)), (claim.held, []))
            figures.append(claim.figure)
    return ((held, tuple(figures)) for held, figures in found.values())


def _unit_of(figure: Figure) -> str:
    if isinstance(figure, (Range, Amount)):
        return f"{figure.currency} {figure.period}"
    return "percent" if isinstance(figure, Percent) else figure.measures.split()[0]


def _held_against(claimed: Claimed, held: Held, figures: Tuple[Figure, ...]) -> Optional[Said]:
    """Whether the figures of a fact are what is said; None where that is of something else."""
    figure, numbers = figures[0], _numbers_of(figures)
    if _is_another_time(claimed, figure):
        return _in_its_time(claimed, held, figures)
    if _says_it_by_the_year(claimed, figure):
        return Said(held, figures, "other_time")
    scale = _scale(claimed, figure, max(numbers))
    low, high = scale * claimed.low, scale * claimed.high
    grain = scale if scale > 1 else _grain(figure)
    if not _is_its_unit(claimed, figure) or not _may_be_so_much(claimed, low, high, numbers):
        written = (low, claimed.low, claimed.low / 1000, in_full(claimed.low, numbers))
        return Said(held, figures, "other_unit") if any(_is_one_of(each, numbers, grain) for each in written) else None
    if claimed.per and claimed.per != _period_of(figure):
        return Said(held, figures, "other_time") if _is_one_of(low, numbers, grain) else None
    verdict = "wrong" if _is_no_end(claimed, figures) else _verdict(claimed, low, high, numbers, grain)
    return Said(held, figures, verdict, low if low == high else None, claimed.end)


def _says_it_by_the_year(claimed: Claimed, figure: Figure) -> bool:
    """Whether a part of a growth that counts a whole period is said to be that of a year: "so 4 a year"."""
    of_all = isinstance(figure, Percent) and grows(figure) and not is_annual(figure)
    return of_all and claimed.per in _TIMES and claimed.unit in ("", "percent") and claimed.high < min(_numbers_of((figure,)))


def _numbers_of(figures: Sequence[Figure]) -> List[float]:
    return [float(number) for figure in figures for number in figure.numbers]


def _is_one_of(said: float, numbers: Sequence[float], grain: float) -> bool:
    return any(_same(said, number, grain) for number in numbers)


def _is_another_time(claimed: Claimed, figure: Figure) -> bool:
    """Whether months are said of what is counted in years, or the other way round."""
    counts = figure.measures.split()[0].rstrip("s") if isinstance(figure, Count) else ""
    return counts in _MONTHS and claimed.unit in _MONTHS and counts != claimed.unit


def _in_its_time(claimed: Claimed, held: Held, figures: Tuple[Figure, ...]) -> Said:
    """Whether it comes to the same: 12 months of 1 year."""
    months = _MONTHS[claimed.unit] / _MONTHS[getattr(figures[0], "measures", "").split()[0].rstrip("s")]
    numbers = _numbers_of(figures)
    right = all(any(abs(said * months - number) <= number / PARTS_OFF for number in numbers) for said in (claimed.low, claimed.high))
    return Said(held, figures, "right" if right else "wrong")


def _is_no_end(claimed: Claimed, figures: Sequence[Figure]) -> bool:
    """Whether a figure goes on beyond what is said to be its end: "more than $58" at the top, "less than $41" at the bottom."""
    last = max(figures, key=lambda figure: max(figure.numbers)) if claimed.end == "high" else figures[0]
    beyond = {"high": ("over",), "low": ("under", "nearly")}.get(claimed.end, ())
    return getattr(last, "qualifier", "exactly") in beyond


def _may_be_so_much(claimed: Claimed, low: float, high: float, numbers: Sequence[float]) -> bool:
    """Whether a number may be said of a figure: one without a unit is of something else where it is far off."""
    return bool(claimed.unit) or max(numbers) / _FAR <= (low + high) / 2 <= _FAR * max(numbers)


def _scale(claimed: Claimed, figure: Figure, largest: float) -> int:
    """So many times a written number is in the unit of the figure: 90 of pay is 90,000."""
    counts = isinstance(figure, Count) and largest >= _MANY
    small = (counts or isinstance(figure, (Range, Amount))) and claimed.high < _SMALL <= largest and claimed.unit in ("", "things")
    return 1000 if small and claimed.times == 1 else claimed.times


def _grain(figure: Figure) -> float:
    return 1.0 if isinstance(figure, Percent) else 0.0


def _is_its_unit(claimed: Claimed, figure: Figure) -> bool:
    if isinstance(figure, Percent):
        return claimed.unit in ("", "percent") and claimed.times == 1
    if isinstance(figure, (Range, Amount)):
        return claimed.unit in ("", "money")
    thing = figure.measures.split()[0].rstrip("s")
    return claimed.unit in ("", "things", thing) and not (claimed.unit == "things" and thing in _TIMES)


def _period_of(figure: Figure) -> str:
    """The time that a figure is counted by; empty for what is counted once."""
    if isinstance(figure, (Range, Amount)):
        return figure.period
    return "year" if is_annual(figure) else ""


def _verdict(claimed: Claimed, low: float, high: float, numbers: Sequence[float], grain: float) -> Verdict:
    ends = {"low": min(numbers), "high": max(numbers)}
    meant = [ends[claimed.end]] if claimed.end else list(numbers)
    if low < high:
        if any(_same(low, one, grain) and _same(high, next_one, grain) for one, next_one in pairwise(numbers)):
            return "right"
        return "nearly" if len(numbers) == 1 and low <= numbers[0] <= high else "wrong"
    if _is_one_of(low, meant, grain):
        return "right"
    return "nearly" if claimed.about and any(_is_near(low, number, grain) for number in meant) else "wrong"


def _same(said: float, number: float, grain: float) -> bool:
    """Whether a number is what is said, as exactly as that is: 93 of thousands for 93,600, and 94."""
    return said == number or (grain > 0 and said in (number // grain * grain, round(number / grain) * grain))


def _is_near(said: float, number: float, grain: float) -> bool:
    off = min(POINTS_OFF, number / _PARTS_OF_A_SHARE) if grain == 1.0 else number / PARTS_OFF
    return abs(said - number) <= off


def _by_words(reading: Reading, pack: Pack, claimed: Claimed) -> Optional[Said]:
    """A fact that says its numbers in words alone: "four to nine months"."""
    if claimed.unit not in _TIMES and claimed.low == claimed.high:
        return None
    shown = [held for held in at_addresses(pack, reading.memory.facts) if not held.fact.figures]
    said = [each for held in shown if (each := _said_in_words(claimed, held))]
    return min(said, key=lambda each: each.verdict != "right", default=None)


def _said_in_words(claimed: Claimed, held: Held) -> Optional[Said]:
    """Whether the numbers of a statement are what is said, in the time that it counts by; None where it counts none."""
    numbers, said = _numbers_in(held.fact.statement), {claimed.low, claimed.high}
    times = [time for time in _TIMES if time in held.fact.statement]
    if not numbers or not times:
        return None
    if claimed.unit in ("", *times):
        return Said(held, (), "right" if said <= numbers else "wrong")
    return Said(held, (), "other_unit") if said <= numbers else None


def _numbers_in(text: str) -> Set[float]:
    return {*numbers_in(text).values(), *spelt_in(text.casefold()).values()}


def _is_worth_saying(pack: Pack, claimed: Claimed, said: Said) -> bool:
    """Whether no other rule says more of it: a bare number that is right is told by `claims_a_figure`, one of another figure as such."""
    bare = claimed.low == claimed.high and not claimed.end
    exact = said.verdict == "right" and said.number is not None and said.number in _numbers_of(said.figures)
    told_by_another = said.verdict == "wrong" and _is_of_another(pack, claimed, said) and not _is_a_time(claimed)
    return not (bare and (exact or told_by_another))


def _is_a_time(claimed: Claimed) -> bool:
    """Whether it says how long something takes: that another takes so long makes it no answer to what was told."""
    return claimed.unit in _TIMES


def _is_of_another(pack: Pack, claimed: Claimed, said: Said) -> bool:
    """Whether another figure of the pack is just that, in that unit."""
    number = said.number or 0.0
    alike = [figure for held in quoting(pack, (number,)) for figure in held.fact.figures if number in figure.numbers]
    return any(_is_its_unit(claimed, figure) for figure in alike)
