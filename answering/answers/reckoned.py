"""What is reckoned with a figure that was shown, from its typed fields: what comes out, then the figure as the source gives it."""

from __future__ import annotations

from typing import Callable, Dict, List, Sequence, Tuple

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.copies import replace
from answering.heard import Operand, Reckoning
from answering.leads.briefs import sentence
from answering.leads.shown import Shown, in_order
from answering.looks import wording
from answering.looks.figures import PARTS_OFF, POINTS_OFF, Claim, answered, every_claim, is_annual, qualified, size_of, whole
from answering.lookup import at_addresses
from answering.reading.beside import as_said, counts_alike, pair_of
from answering.reading.fitting import grows, percents
from answering.reading.left import those_left
from answering.reading.reading import Reading
from answering.reading.reckoned import Task, task_of
from answering.vocabulary import MONEY
from knowledge import Amount, Count, Pack, Pay, Percent, Range
from knowledge.figures import Figure
from knowledge.numbers import numbers_in
from knowledge.pay import money

_BESIDES = ("who_says", "when", "where", "how_old", "before_tax", "what_is_in_it", "of_whom", "how_many_asked")
"""What may be asked of a figure in one breath with what is reckoned: "how much is that a month, and who counted it"."""
_ASKS_HOW_MUCH = ("how_much", "how_many")
_TWO, _ALL = 2, 100
_HALVES = 2
"""Numbers that are less than a half apart are the same: a third is 33%."""
_A_YEAR = {"year": 1, "month": 12, "week": 52, "day": 260, "hour": 2080}
"""So many of full-time work."""
_IN_A_YEAR = {"years": 1, "months": 12, "weeks": 52, "days": 365}
"""So many of time as it passes."""
_OF_HOURS = ("day", "hour")
"""Times for which so much is paid only of work that is full-time."""
_LARGE = 100
"""Sums from here on are said without cents."""
_DIGITS = 4
"""A year has so many."""
_AS_MUCH = {"over": "reckoned_a_little_more", "nearly": "reckoned_a_little_less", "under": "reckoned_a_little_less"}
"""How a figure with the number that it is held against stands to it, by what it says before its own: "over 60" to 60."""
_PARTS = 10
"""A fraction of more parts says no more than a percentage."""


def answer_reckoned(reading: Reading, pack: Pack) -> Answer:
    """What comes out, and the figures that it is worked out from."""
    task, wanted = task_of(reading, pack), reading.heard.reckoning
    assert task is not None and wanted is not None  # without them it isn't read so
    besides = tuple(form for form in reading.heard.asked if form in _BESIDES)
    return _ANSWERS[wanted.operation](pack, replace(task, besides=besides), wanted)


def answer_paid_by_time(reading: Reading, pack: Pack) -> Answer:
    """What is paid by the time that is asked for, then what the same fact gives by another."""
    wanted = reading.heard.reckoning
    assert wanted is not None  # without it it isn't read so
    paid = [claim for claim in every_claim(at_addresses(pack, reading.about)) if isinstance(claim.figure, (Range, Amount))]
    by_it = next(claim for claim in paid if getattr(claim.figure, "period", "") == wanted.unit)
    lines = [whole(pack, claim) for claim in paid if claim != by_it]
    return replace(_told(pack, whole(pack, by_it), Task((by_it,)), lines), topic=MONEY)


def answer_versus(reading: Reading, pack: Pack) -> Answer:
    """'is that slower than RNs?': yes, no or in part, how far apart the two are, and both of them."""
    wanted, pair = reading.heard.reckoning, pair_of(reading, pack)
    assert wanted is not None and pair is not None  # without them it isn't read so
    one, other = as_said(reading, pack, pair)
    side = "" if reading.form in _ASKS_HOW_MUCH else wanted.unit
    verdict = _verdict_of_two(side, _figure(one), _figure(other))
    apart = _apart_from_another(pack, _figure(one), _figure(other))
    lead = phrases.say(pack, f"reckoned_is_{verdict}", figure=whole(pack, one), apart=apart)
    return _told(pack, f"{lead}{_unlike(pack, one, other)}", Task((one, other)), [whole(pack, other)])


def _verdict_of_two(side: str, one: Figure, other: Figure) -> str:
    """Whether a figure lies on that side of another, of ranges at both ends, as the phrase that says it."""
    if not side:
        return "apart"
    if side == "same":
        return "yes" if one.numbers == other.numbers else "no"
    right = [holds(side, one, *ends) for ends in _ends_beside(one, other)]
    return "yes" if all(right) else "partly" if any(right) else "no"


def _ends_beside(one: Figure, other: Figure) -> List[Tuple[float, float]]:
    """Each end of a figure with the end of another that it is held against: of two ranges lower with lower and upper with upper."""
    mine, theirs = _ends(one, ""), _ends(other, "")
    return list(dict.fromkeys(zip(mine, theirs)))


def _apart_from_another(pack: Pack, one: Figure, other: Figure) -> str:
    """'$8,000 less than $100,000', of a range for each of its ends."""
    said = [_apart_at(pack, one, end, Operand(number, number)) for end, number in _ends_beside(one, other)]
    return said[0] if len(said) == 1 else phrases.say(pack, "reckoned_at_both_ends", low=said[0], high=said[1])


def _unlike(pack: Pack, one: Claim, other: Claim) -> str:
    """That they measure different things, where they do."""
    return "" if counts_alike(pack, one, other) else f" {phrases.say(pack, 'reckoned_unlike')}"


def _compared(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'is that more than half?': yes, no or in part, and how far off."""
    claim, operand = task.figures[0], task.operand
    assert claim.figure and operand
    if len(task.figures) > 1:
        return _so_many_times(pack, task, operand)
    verdict = _verdict(claim.figure, _ends(claim.figure, wanted.end), operand)
    return _told(pack, _with_the_gap(pack, verdict, task, wanted), task)


def _either_way(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'exactly 60 or more?': on which side of it the figure is."""
    claim, operand = task.figures[0], task.operand
    assert claim.figure and operand
    ends = _ends(claim.figure, wanted.end)
    sides = {side for side in ("above", "below") if all(holds(side, claim.figure, end, operand.low) for end in ends)}
    exact = _qualifier(claim.figure) == "exactly" and ends == (operand.low, operand.low)
    return _told(pack, _with_the_gap(pack, next(iter(sides), "exactly" if exact else "about"), task, wanted), task)


def _placed(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'is 45k normal?': where somebody's own number stands beside the figure; the source judges none."""
    claim, operand = task.figures[0], task.operand
    assert claim.figure and operand
    if operand.unit == "times":
        return _times_as_much(pack, task, operand)
    if wanted.end == "middle" and isinstance(claim.figure, Range):  # "so on average 100?": no average is given
        return _told(pack, answered(pack, "mean_or_range", claim), task)
    low, high = _ends(claim.figure, wanted.end)
    place = _place(claim.figure, (low, high), operand)
    gap = _points(pack, claim.figure, min(abs(operand.low - low), abs(operand.low - high)))
    places = {"number": _number(claim.figure, operand.low), "gap": gap, "figure": whole(pack, claim)}
    return _told(pack, phrases.say(pack, f"reckoned_place_{place}", **places), task)


def _times_as_much(pack: Pack, task: Task, operand: Operand) -> Answer:
    """'she says it is twice that, is she right?': no, and what that would be."""
    figure = _figure(task.figures[0])
    ends = dict.fromkeys(_number(figure, operand.low * end) for end in _ends(figure, ""))
    said = phrases.say(pack, "reckoned_so_many_times", said=" to ".join(ends), figure=whole(pack, task.figures[0]))
    return _told(pack, phrases.say(pack, "claim_wrong", said=wording.not_at_the_start(said)), task)


def _place(figure: Figure, ends: Tuple[float, float], operand: Operand) -> str:
    """Where a number stands beside a figure: inside its range, just there, close to it, or on one side."""
    low, high = ends
    if low < high and low <= operand.low <= high:
        return "within"
    if operand.low == low:
        return "equal"
    if _is_near(figure, ends, operand):
        return "near"
    return "over" if operand.low > high else "under"


def _told_apart(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'how far below 100k is it?', 'how far apart are they?'."""
    if task.operand:
        return _told(pack, _with_the_gap(pack, "apart", task, wanted), task)
    if len(task.figures) == 1:
        return _told(pack, answered(pack, "mean_or_range", task.figures[0]), task)
    one, other = _both(task, wanted.end)
    ranges = all(isinstance(claim.figure, Range) for claim in task.figures)
    at_an_end = f"_at_{wanted.end}" if wanted.end in ("low", "high") and ranges else ""
    return _of_two(pack, task, "span" if task.spans else f"gap{at_an_end}", tuple(abs(a - b) for a, b in zip(one, other)))


def _both(task: Task, end: str) -> Tuple[Tuple[float, float], Tuple[float, float]]:
    """The ends of the two figures that are to be reckoned with."""
    first, second = task.figures
    if task.spans:
        return _ends(_figure(first), "low"), _ends(_figure(second), "high")
    return _ends(_figure(first), end), _ends(_figure(second), end)


def _is_the_only_one(pack: Pack, task: Task) -> Answer:
    """'add the two up', of one that was told alone."""
    return _told(pack, phrases.say(pack, "reckoned_only_one", figure=whole(pack, task.figures[0])), task)


def _added(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'what do they add up to?'."""
    if len(task.figures) == 1:
        return _is_the_only_one(pack, task)
    one, other = _both(task, wanted.end)
    return _of_two(pack, task, "sum", tuple(a + b for a, b in zip(one, other)))


def _halfway(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'halfway between the two?': of one range it is what is halfway between its ends."""
    if len(task.figures) == 1:
        return _told(pack, answered(pack, "mean_or_range", task.figures[0]), task)
    one, other = (_ends(_figure(claim), "") for claim in task.figures)
    return _of_two(pack, task, "middle", tuple((a + b) / 2 for a, b in zip(one, other)))


def _of_two(pack: Pack, task: Task, phrase: str, ends: Tuple[float, ...]) -> Answer:
    """What comes out of two figures, at both ends where they are ranges, and both of them; percentages of different things stay apart."""
    figure = _figure(task.figures[0])
    low, high = (_points(pack, figure, end) for end in ends)
    lead = phrases.say(pack, f"reckoned_{phrase}" if low == high else f"reckoned_{phrase}_of_ranges", low=low, high=high)
    return _told(pack, f"{lead}{_unlike(pack, *task.figures)}", task, [whole(pack, claim) for claim in task.figures])


def _divided(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'how many times as much?'."""
    if len(task.figures) == 1:
        return _is_the_only_one(pack, task)
    lines = [whole(pack, claim) for claim in task.figures]
    return _told(pack, f"{_as_ratio(pack, task)}{_unlike(pack, *task.figures)}", task, lines)


def _as_ratio(pack: Pack, task: Task) -> str:
    """How many times as large the first is, which of ranges their middles say."""
    by_the_middle = not task.spans and any(isinstance(claim.figure, Range) for claim in task.figures)
    return phrases.say(pack, "reckoned_ratio_of_ranges" if by_the_middle else "reckoned_ratio", times=_times(task))


def _in_percent(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'the difference in percent?': of two ranges at both ends."""
    if len(task.figures) == 1:
        return _is_the_only_one(pack, task)
    one, other = sorted(task.figures, key=lambda claim: -sum(_figure(claim).numbers) / len(_figure(claim).numbers))
    ends = _both(task, "") if task.spans else (_ends(_figure(other), ""), _ends(_figure(one), ""))
    low, high = (_percent_apart(pack, lower, upper) for lower, upper in zip(*ends))
    lead = phrases.say(pack, "reckoned_in_percent" if low == high else "reckoned_in_percent_of_ranges", low=low, high=high)
    ordered = task.figures[::-1] if task.spans else (one, other)
    return _told(pack, f"{lead}{_unlike(pack, one, other)}", task, [whole(pack, claim) for claim in ordered])


def _percent_apart(pack: Pack, lower: float, upper: float) -> str:
    """'9.5% more'."""
    by = f"{_whole_number(round(100 * abs(upper - lower) / lower, 1)):g}%"
    return phrases.say(pack, "reckoned_by_more" if upper >= lower else "reckoned_by_less", by=by)


def _larger(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'which of the two is larger?': that one, and by how much; neither, where the one only begins higher, or they are the same."""
    one, other = sorted(task.figures, key=size_of, reverse=wanted.operation == "larger")
    lines = [whole(pack, other)]
    if size_of(one) == size_of(other):
        return _told(pack, phrases.say(pack, "reckoned_same_size", figure=whole(pack, one)), task, lines)
    apart = _apart_from_another(pack, _figure(one), _figure(other))
    sides = {(mine > theirs) - (mine < theirs) for mine, theirs in _ends_beside(_figure(one), _figure(other))} - {0}
    verdict = wanted.operation if len(sides) <= 1 else "apart"
    lead = phrases.say(pack, f"reckoned_is_{verdict}", figure=whole(pack, one), apart=apart)
    return _told(pack, f"{lead}{_unlike(pack, one, other)}", replace(task, figures=(one, other)), lines)


def _so_many_times(pack: Pack, task: Task, operand: Operand) -> Answer:
    """'is that twice what retail pays?'."""
    times, asked = float(_times(task)), operand.low
    comparison = operand.comparison or "about"
    right = (
        abs(times - asked) <= asked / PARTS_OFF
        if comparison in ("about", "exactly")
        else (times > asked) == ("least" in comparison or comparison == "above")
    )
    ratio = _as_ratio(pack, task)
    lead = phrases.say(pack, "claim_right" if right else "claim_wrong", said=wording.not_at_the_start(ratio))
    return _told(pack, lead, task, [whole(pack, claim) for claim in task.figures])


def _times(task: Task) -> str:
    """How many times as large the first figure is as the second, by the middle of ranges."""
    one, other = (ends[0] for ends in _both(task, "middle"))
    if task.spans:
        one, other = other, one
    return f"{one / other:.2f}".rstrip("0").rstrip(".")


def _in_time(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'what is that a month?': worked out from what the source gives a year."""
    claim = task.figures[0]
    figure = claim.figure
    if isinstance(figure, Count):
        return _counted_in(pack, task, figure, wanted.unit)
    assert isinstance(figure, (Range, Amount))
    if wanted.unit in (figure.period, ""):
        return _told(pack, answered(pack, "per_what", claim), task)
    ends = [end * _A_YEAR[figure.period] / _A_YEAR[wanted.unit] for end in _ends(figure, "")]
    ends = [round(end) if end >= _LARGE else round(end, 2) for end in ends]
    pay = Pay(ends[0], ends[1], figure.currency, wanted.unit, figure.level)
    if wanted.unit not in _OF_HOURS:
        return _told(pack, phrases.say(pack, "reckoned_in_time", pay=str(pay), figure=whole(pack, claim)), task)
    places = {"pay": str(pay), "hours": f"{_A_YEAR['hour']:,}", "time": wanted.unit, "figure": whole(pack, claim)}
    answer = _told(pack, phrases.say(pack, "reckoned_in_hours", **places), task)
    return replace(answer, status="partly", missing=(phrases.say(pack, "left_open_hours", time=wanted.unit),))


def _counted_in(pack: Pack, task: Task, figure: Count, unit: str) -> Answer:
    """'how many months is that?', of what takes so many years."""
    longer = figure.measures.split()[0]
    times = round(_IN_A_YEAR[f"{unit}s"] / _IN_A_YEAR[longer], 1)
    number = f"{round(figure.value * times):,} {unit}s"
    said = phrases.say(pack, "reckoned_in_time", pay=number, figure=whole(pack, task.figures[0]))
    return _told(pack, said, task)


def _for_so_many(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'we're 40 in my class, how many is that?': so many of them; what grows comes to so many more; so many are paid so much together."""
    claim, every = task.figures[0], int(wanted.unit)
    figure = _figure(claim)
    if not isinstance(figure, Percent):
        return _times_so_much(pack, task, "reckoned_for_so_many", every, every)
    if not grows(figure):
        return _of_so_many(pack, task, wanted)
    some = qualified(figure.qualifier, f"{_whole_number(round(every * (100 + figure.value) / 100, 1)):,}")
    return _told(pack, phrases.say(pack, "reckoned_grown", every=f"{every:,}", some=some, figure=whole(pack, claim)), task)


def _cut(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'divided by twelve?': of what is paid by the year that is a month."""
    figure, by = _figure(task.figures[0]), int(wanted.unit)
    period = next((period for period, times in _A_YEAR.items() if times == by), "")
    if period and isinstance(figure, (Range, Amount)) and figure.period == "year":
        return _in_time(pack, task, replace(wanted, unit=period))
    return _times_so_much(pack, task, "reckoned_divided", by, 1 / by)


def _multiplied(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'in the full ten years together?': so many times what is counted by the year; what isn't is counted once for all of them."""
    claim = task.figures[0]
    years = int(wanted.unit) if wanted.unit else _years_in(claim.held.fact.period or "")
    by_the_year = not isinstance(claim.figure, Percent) and (getattr(claim.figure, "period", "") == "year" or is_annual(claim.figure))
    if not by_the_year or not years:
        return _told(pack, answered(pack, "per_what", claim), task)
    return _times_so_much(pack, task, "reckoned_multiplied", years, years)


def _years_in(period: str) -> int:
    """From the first year that a period names to the last: 10 of "2020 to 2030"; 0 where it names no two."""
    years = [int(number) for written, number in numbers_in(period).items() if len(written) == _DIGITS]
    return max(years) - min(years) if len(years) > 1 else 0


def _times_so_much(pack: Pack, task: Task, phrase: str, by: int, times: float) -> Answer:
    figure = _figure(task.figures[0])
    ends = dict.fromkeys(_number(figure, round(times * end, 0 if times * end >= _LARGE else 2)) for end in _ends(figure, ""))
    said = phrases.say(pack, phrase, by=str(by), said=" to ".join(ends), figure=whole(pack, task.figures[0]))
    return _told(pack, said, task)


def _in_money(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'and in euros?': the source knows no rates."""
    claim = task.figures[0]
    figure = claim.figure
    assert isinstance(figure, (Range, Amount))
    if wanted.unit == figure.currency:
        return _told(pack, answered(pack, "per_what", claim), task)
    answer = _told(pack, phrases.say(pack, "reckoned_in_money", currency=figure.currency, figure=whole(pack, claim)), task)
    return replace(answer, status="partly", missing=(wanted.said,))


def _rest(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'and the rest?': how many they are; what they do the source doesn't say."""
    claim = task.figures[0]
    figure = claim.figure
    assert isinstance(figure, Percent)
    qualifier = {"over": "under", "nearly": "over", "under": "over"}.get(figure.qualifier, figure.qualifier)
    rest = _whole_number(100 - figure.value)
    said = qualified(qualifier, f"{rest}%")
    split = next((held for held in pack.facts() if figure in held.fact.figures and len(percents(held)) > _TWO), None)
    if split:
        lead = phrases.say(pack, "reckoned_rest_split", rest=said)
        answer = _told(pack, lead, replace(task, figures=(claim, Claim(split))), [split.fact.statement])
    else:
        others = [each for each in every_claim(pack.facts()) if isinstance(each.figure, Percent) and each.figure.value == rest]
        lines = [phrases.say(pack, "figure_other", figure=whole(pack, each)) for each in others[:1]]
        answer = _told(pack, phrases.say(pack, "reckoned_rest", rest=said, figure=whole(pack, claim)), task, lines)
    all_told = split is not None and sum(share.value for share in percents(split)) >= _ALL
    return (
        answer
        if wanted.operation != "rest" or all_told
        else replace(answer, status="partly", missing=(phrases.say(pack, "left_open_rest"),))
    )


def answer_left(reading: Reading, pack: Pack) -> Answer:
    """'65% are unemployed?', 'the majority doesn't?': how many are left; yes or no only to whether they are more than so many."""
    found = those_left(reading, pack)
    assert found is not None  # without them it isn't read so
    claim, part = found
    answer = _rest(pack, Task((claim,)), Reckoning("rest"))
    if part is None:
        return answer
    rest = _whole_number(100 - _ends(_figure(claim), "")[0])
    right = rest > part.low if part.comparison == "above" else rest < part.low
    said = str(answer.values["lead"])
    lead = phrases.say(pack, "claim_right" if right else "claim_wrong", said=wording.not_at_the_start(said))
    return replace(answer, values={**answer.values, "lead": lead})


def _of_so_many(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'how many in ten is that?', 'as a fraction'."""
    claim = task.figures[0]
    figure = claim.figure
    assert isinstance(figure, Percent)
    every = int(wanted.unit) if wanted.unit.isdecimal() else _best_parts(figure.value)
    some = figure.value * every / 100
    some = some if wanted.unit.isdecimal() else round(some)
    said = qualified(figure.qualifier, str(_whole_number(round(some, 1))))
    return _told(pack, phrases.say(pack, "reckoned_of_so_many", every=f"{every:,}", some=said, figure=whole(pack, claim)), task)


def _best_parts(value: float) -> int:
    """Of how few parts a fraction comes within a point or two of a percentage: 35% is about 1 of 3."""
    off = {parts: abs(round(value * parts / 100) * 100 / parts - value) for parts in range(2, _PARTS + 1)}
    return next((parts for parts, by in off.items() if by <= 2), min(off, key=lambda parts: off[parts]))


def _widest(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'which range is the widest?': by its width, which the source doesn't give; the narrowest too, where both are asked for."""
    ordered = sorted(task.figures, key=_width, reverse=wanted.operation == "widest")
    lead = _at_that_width(pack, f"reckoned_{wanted.operation}", ordered, ordered[0])
    lead = f"{lead} {_at_that_width(pack, 'reckoned_narrowest_too', ordered, ordered[-1])}" if wanted.said == "both" else lead
    return _told(pack, lead, replace(task, figures=tuple(ordered)), [_line(pack, claim) for claim in ordered])


def _at_that_width(pack: Pack, phrase: str, claims: Sequence[Claim], one: Claim) -> str:
    """Whose range is as wide as that of one."""
    alike = [claim for claim in claims if _width(claim) == _width(one)]
    return phrases.say(pack, phrase, names=_names(pack, alike), width=_number(_figure(one), _width(one)))


def _width(claim: Claim) -> float:
    low, high = _ends(_figure(claim), "")
    return high - low


def _closest(pack: Pack, task: Task, wanted: Reckoning) -> Answer:
    """'which one is closest to 100k?': by the middle of each."""
    operand = task.operand
    assert operand

    def off(claim: Claim) -> float:
        return abs(_ends(_figure(claim), wanted.end or "middle")[0] - operand.low)

    ordered = sorted(task.figures, key=off)
    first = [claim for claim in ordered if off(claim) == off(ordered[0])]
    lead = phrases.say(pack, "reckoned_closest", names=_names(pack, first), number=_number(_figure(first[0]), operand.low))
    return _told(pack, lead, replace(task, figures=tuple(ordered)), [whole(pack, claim) for claim in ordered])


_ANSWERS: Dict[str, Callable[[Pack, Task, Reckoning], Answer]] = {
    "compare": _compared,
    "either_way": _either_way,
    "places": _placed,
    "difference": _told_apart,
    "sum": _added,
    "ratio": _divided,
    "in_percent": _in_percent,
    "larger": _larger,
    "smaller": _larger,
    "agrees": _placed,
    "middle": _halfway,
    "divide": _cut,
    "multiply": _multiplied,
    "in_time": _in_time,
    "in_money": _in_money,
    "rest": _rest,
    "rest_counted": _rest,
    "of_so_many": _of_so_many,
    "for_so_many": _for_so_many,
    "widest": _widest,
    "narrowest": _widest,
    "closest": _closest,
}
"""By `Reckoning.operation`."""


def _told(pack: Pack, lead: str, task: Task, lines: Sequence[str] = ()) -> Answer:
    facts = in_order((claim.held for claim in task.figures), ())
    besides = [answered(pack, form, task.figures[0]) for form in task.besides]
    return told(pack, "source", Shown(sentence(lead), tuple(map(sentence, (*lines, *besides))), told=facts), facts)


def _verdict(figure: Figure, ends: Tuple[float, float], operand: Operand) -> str:
    """Yes, no or in part, as the phrase that says it; a part or a number alone is taken as about so much."""
    if operand.comparison in ("", "about"):
        return "yes" if _is_near(figure, ends, operand) else "no"
    if operand.comparison == "exactly":
        return "yes" if ends == (operand.low, operand.low) and _qualifier(figure) == "exactly" else "no"
    right = [holds(operand.comparison, figure, end, operand.low) for end in ends]
    return "yes" if all(right) else "partly" if any(right) else "no"


def holds(comparison: str, figure: Figure, value: float, number: float) -> bool:
    """Whether a number of a figure meets a comparison: "over 50%" is more than half, "nearly 50%" is less."""
    equal = _HALVES * abs(value - number) < 1
    above = (not equal and value > number) or (equal and _qualifier(figure) == "over")
    below = (not equal and value < number) or (equal and _qualifier(figure) in ("nearly", "under"))
    return {"above": above, "below": below, "at_least": not below, "at_most": not above}[comparison]


def _is_near(figure: Figure, ends: Tuple[float, float], operand: Operand) -> bool:
    """Whether a figure, or an end of it, comes close to what it is held against."""
    within = POINTS_OFF if isinstance(figure, Percent) else operand.high / PARTS_OFF
    return ends[0] - within <= operand.high and operand.low <= ends[1] + within


def _with_the_gap(pack: Pack, verdict: str, task: Task, wanted: Reckoning) -> str:
    """The sentence of a verdict, with the figure and how far it is from what it is held against."""
    claim, operand = task.figures[0], task.operand
    assert claim.figure and operand
    apart = _apart(pack, claim.figure, _ends(claim.figure, wanted.end), operand)
    return phrases.say(pack, f"reckoned_is_{verdict}", figure=whole(pack, claim), apart=apart)


def apart_from(pack: Pack, figure: Figure, number: float, end: str = "") -> str:
    """How far a figure, or that `end` of it, is from a number: '$8,000 less than $100,000'."""
    return _apart(pack, figure, _ends(figure, end), Operand(number, number))


def _apart(pack: Pack, figure: Figure, ends: Tuple[float, float], operand: Operand) -> str:
    """'$8,000 less than $100,000', of a range for each of its ends."""
    said = [_apart_at(pack, figure, end, operand) for end in dict.fromkeys(ends)]
    return said[0] if len(said) == 1 else phrases.say(pack, "reckoned_at_both_ends", low=said[0], high=said[1])


def _apart_at(pack: Pack, figure: Figure, end: float, operand: Operand) -> str:
    other = (
        _number(figure, operand.low) if operand.low == operand.high else f"{_number(figure, operand.low)}–{_number(figure, operand.high)}"
    )
    if operand.low - 1 / _HALVES < end < operand.high + 1 / _HALVES:
        return phrases.say(pack, _AS_MUCH.get(_qualifier(figure), "reckoned_equal"), other=other)
    more = end > operand.high
    gap = end - operand.high if more else operand.low - end
    return phrases.say(pack, "reckoned_more" if more else "reckoned_less", gap=_points(pack, figure, gap), other=other)


def _ends(figure: Figure, end: str) -> Tuple[float, float]:
    """The number of a figure twice; of a range its ends, or that `end` of it that is meant."""
    low, high = min(figure.numbers), max(figure.numbers)
    middle = (low + high) / 2
    return {"low": (low, low), "high": (high, high), "middle": (middle, middle)}.get(end, (low, high))


def _qualifier(figure: Figure) -> str:
    return getattr(figure, "qualifier", "exactly")


def _points(pack: Pack, figure: Figure, value: float) -> str:
    """What comes out of two numbers: of percentages it is points."""
    if isinstance(figure, Percent):
        number = str(_whole_number(round(value, 1)))
        return phrases.say(pack, "reckoned_point" if number == "1" else "reckoned_points", number=number)
    return _number(figure, value)


def _number(figure: Figure, value: float) -> str:
    """A number as the figure would say it: 35%, $8,000."""
    if isinstance(figure, (Range, Amount)):
        return money(_whole_number(value), figure.currency)
    number = f"{_whole_number(round(value, 1)):,}"
    return f"{number}%" if isinstance(figure, Percent) else number


def _whole_number(value: float) -> float:
    return int(value) if float(value).is_integer() else value


def _figure(claim: Claim) -> Figure:
    assert claim.figure
    return claim.figure


def _names(pack: Pack, claims: Sequence[Claim]) -> str:
    return wording.names_inside(pack, [claim.held.subject for claim in claims if claim.held.subject])


def _line(pack: Pack, claim: Claim) -> str:
    """'**Finance**: $35,000 ($90,000 to $125,000 a year)'."""
    return wording.labelled(pack.named(claim.held.subject or "").name, f"{_number(_figure(claim), _width(claim))} ({claim.held.fact.pay})")
