"""What is to be reckoned with a figure that was shown: which figure, which operation, and which other operand.

Each part is found by itself: any operation goes with any kind of figure that it makes sense of, and with a number, a part of all, or
another figure as its other side. What comes out is worked out in answers/reckoned.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Dict, List, Optional, Sequence, Set, Tuple, Union

from answering import beliefs
from answering.copies import replace
from answering.heard import Operand, Reckoning
from answering.looks.figures import Claim, claims, every_claim, ranges_in, width_of
from answering.lookup import at_addresses, bare_words, calls, in_full, numbers_of, own_facts_on, quoting, topic_of_fact
from answering.reading.beside import called_as_the_field, go_together, measures_the_same, pair_of
from answering.reading.ends import low_and_high, told_alike
from answering.reading.figure import answers_our_question, asks_nothing_of_one, in_words, shown_with_figures, told_before
from answering.reading.fitting import grows, nearest_to
from answering.reading.point import list_counted
from answering.reading.reading import Reading, if_it_does, names_a_place
from answering.vocabulary import MONEY, OFF_TOPIC, WIDTHS
from knowledge import Amount, Count, Held, Pack, Percent, Range
from knowledge.figures import Figure
from knowledge.keys import key_of

_POINTERS = frozenset(("these", "those", "them", "they"))
_OF_ONE_AND_AN_OPERAND = ("compare", "either_way", "places", "agrees")
_OF_TWO = ("difference", "sum", "ratio", "in_percent", "middle")
_WHICH_OF_TWO = ("larger", "smaller")
_OF_RANGES = (*WIDTHS, "closest")
_KINDS: Dict[str, Tuple[type, ...]] = {
    **dict.fromkeys(("divide", "multiply"), (Range, Amount, Percent, Count)),
    "in_time": (Range, Amount, Count),
    "in_money": (Range, Amount),
    "for_so_many": (Percent, Range, Amount),
}
"""Of which kind of figure an operation may be; any other is of shares."""
_OF_A_SHARE = ("rest", "rest_counted", "of_so_many")
_ASKS_WHICH = ("which", "list_all", "compare")
"""Forms of a question that wants names."""
_OF_ITSELF = ("before_tax", "what_is_in_it", "how_many_asked")
"""Forms that ask what a figure says of itself, whatever else a word may mean: "is that sum before tax"."""
_IN_ANOTHER_UNIT = ("in_time", "in_money", "for_so_many")
"""What is reckoned also where the same words ask how a figure is counted: "a month, that is?"."""
_SUMS = f"{OFF_TOPIC}task"
_BOTH_ENDS = 2
_SMALL = 1000
"""A bare number that is smaller stands for so many thousands beside a year's pay."""
_A_FEW = 20
"""So many people at most are asked about who are paid that."""
_LONGER = {"month": ("years",), "week": ("years", "months"), "day": ("years", "months", "weeks")}
"""By a time the longer ones that may be counted in it."""
_FAR = 5
"""A number that is more times as large as a figure, or as small, is of something else."""


@dataclass(frozen=True)
class Task:
    """`figures` are those to be reckoned with, the one asked about first; `operand` what it is held against, in its own unit.

    `besides` are the forms of what else is asked of the first one. Where it `spans` two, the lower end of the first and the upper one of
    the second are meant.
    """

    figures: Tuple[Claim, ...]
    operand: Optional[Operand] = None
    besides: Tuple[str, ...] = ()
    spans: bool = False


def reckons_with_a_figure(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that less than half', after 'what share of graduates finds a role within six months': the figure that was shown is held
    against a number or a part, told apart from another, added to it, or put in another unit.
    """
    task = task_of(reading, pack)
    if task is None or reading.heard.reckoning is None or names_a_place(reading) or _says_the_number_of_another(reading, pack, task):
        return None
    if len(reading.ordinals) > 1 and list_counted(reading, pack):  # "the difference between the fifth and the sixth", of a list
        return None
    paid = _two_ranges_of_pay(pack, task) if reading.heard.reckoning.operation in _WHICH_OF_TWO else ()
    if paid:
        return replace(reading.asking("compare"), answer="compare", subjects=paid, about=paid, facets=(MONEY,))
    about = tuple(dict.fromkeys(claim.held.id for claim in task.figures))
    return replace(reading, answer="reckoned", intent="ask_source", about=about, form=reading.heard.reckoning.operation)


def _two_ranges_of_pay(pack: Pack, task: Task) -> Tuple[str, ...]:
    """The two industries whose ranges of pay are meant: they stand side by side, as they may overlap."""
    subjects = tuple(claim.held.subject for claim in task.figures if claim.held.subject and isinstance(claim.figure, Range))
    return subjects if len(subjects) == _BOTH_ENDS and {pack.kind_of(each) for each in subjects} == {"industries"} else ()


def _says_the_number_of_another(reading: Reading, pack: Pack, task: Task) -> bool:
    """'so nobody gets under 61k?', after who is paid what and what the lowest tenth gets: the number is that of a figure just shown, and
    no other is to be held against it.
    """
    wanted = reading.heard.reckoning
    operands = wanted.operands if wanted and wanted.operation != "agrees" else ()
    if len(operands) != 1 or len(task.figures) != 1 or reading.heard.subjects:
        return False
    has = [claim for claim in every_claim(at_addresses(pack, reading.memory.facts)) if _is_its_number(operands[0], claim.figure)]
    return bool(has) and task.figures[0] not in has


def takes_a_time_for_no_topic(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how much is that an hour', after 'what do nurses earn': the time that pay is counted by is no word for working hours."""
    wanted = reading.heard.reckoning
    if wanted is None or wanted.operation != "in_time" or not wanted.unit:
        return None
    gone = tuple(each for each in reading.heard.topics if each in pack.own_facets and _names_it_by(pack, each, wanted.unit, reading.text))
    left = tuple(each for each in reading.heard.topics if each not in gone)
    return replace(reading, heard=replace(reading.heard, topics=left), topics=left) if gone else None


def _names_it_by(pack: Pack, topic: str, unit: str, text: str) -> bool:
    """Whether `text` has no word of the topic but that for the time."""
    said = f" {key_of(text)} "
    return {key_of(word) for word in pack.topics[topic].words if f" {key_of(word)} " in said} == {unit}


@if_it_does("sums_its_own_numbers")
def only_sums_its_own_numbers(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and 12 times 12?', after 'what does tech pay': numbers that are those of no figure are reckoned with each other, and that is no
    question of ours.
    """
    told = numbers_of([*at_addresses(pack, reading.memory.facts), *told_before(reading, pack)])
    names = reading.subjects or reading.topics or reading.heard.bounds or reading.heard.quoted
    ours = any(in_full(number, told) in told for number in reading.heard.figures)
    return None if names or ours else replace(reading, intent=_SUMS, refusal=_SUMS, answer="out_of_scope")


def asks_for_pay_by_another_time(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what is the hourly pay?': what is paid, as the source gives it by that time, too: of what was just shown, or whose it asks."""
    wanted = reading.heard.reckoning
    if wanted is None or wanted.operation != "in_time" or wanted.unit == "year":
        return None
    of_it = not (reading.subjects or reading.heard.of_field)
    shown = [held for held in shown_with_figures(reading, pack)[:1] if held.fact.pay] if of_it else []
    facts = shown or _whose_pay_it_asks(reading, pack)
    by_it = [held for held in facts if any(getattr(figure, "period", "") == wanted.unit for figure in held.fact.figures)]
    return replace(reading, answer="paid_by_time", about=(by_it[0].id,)) if by_it else None


def _whose_pay_it_asks(reading: Reading, pack: Pack) -> Sequence[Held]:
    """What is told of the pay that it asks for; nothing where it names no pay, or several."""
    subjects = reading.subjects
    if len(subjects) > 1 or not _asks_for_pay(reading):
        return ()
    return own_facts_on(pack, MONEY, subjects[0]) if subjects else pack.of_topic(MONEY)


def _asks_for_pay(reading: Reading) -> bool:
    """Whether it names pay, and neither asks for names nor speaks of anybody that no pack holds."""
    heard = reading.heard
    asks_for_names = heard.form in (*_ASKS_WHICH, "most", "least")
    return MONEY in reading.named_topics and not (asks_for_names or heard.strangers or heard.excluded or heard.bounds)


def task_of(reading: Reading, pack: Pack) -> Optional[Task]:
    """Which figures and which operand the reckoning of a message is about; None where it is about none that was shown."""
    wanted = reading.heard.reckoning
    if wanted is None or wanted.operation == "versus" or not _may_be_of_a_figure(reading, wanted):
        return None
    known = known_figures(reading, pack)
    if wanted.operation in WIDTHS and reading.named_topics == (MONEY,):  # whatever was told before, and of all where nothing was
        return _of_ranges(reading, pack, wanted)
    if not known or not _speaks_of_nothing_else(reading, pack, known):
        return None
    return _task(reading, pack, wanted, known)


def _task(reading: Reading, pack: Pack, wanted: Reckoning, known: Sequence[Claim]) -> Optional[Task]:
    """The task of an operation, by how many figures it is of."""
    if wanted.operation in _OF_RANGES:
        return _of_ranges(reading, pack, wanted)
    if wanted.operation in _WHICH_OF_TWO:
        return _task_of_two(two_told(reading, pack))
    if wanted.operation in _OF_TWO:
        return _of_two(reading, pack, wanted, known)
    if wanted.operation in _OF_ONE_AND_AN_OPERAND:
        return _against_another(reading, pack, wanted, known) or _with_an_operand(reading, wanted, known)
    return _with_none(reading, wanted, known)


def _with_none(reading: Reading, wanted: Reckoning, known: Sequence[Claim]) -> Optional[Task]:
    """One figure, and nothing that it is held against: the first of its kind."""
    found = [claim for claim in known if isinstance(claim.figure, _KINDS.get(wanted.operation, Percent))]
    found = _growth_by_its_words(reading, found) if wanted.operation == "for_so_many" else found
    return Task(tuple(found[:1])) if found and _serves(wanted, found[0].figure) else None


def _growth_by_its_words(reading: Reading, found: List[Claim]) -> List[Claim]:
    """Of several that grew, that one first whose words the text has: '500 towers now would be', after two that grow."""
    growing = [claim.held for claim in found if isinstance(claim.figure, Percent) and grows(claim.figure)]
    words = reading.text.casefold().split()
    just_told_of = any(of == "such" and number[-1:].isdigit() for number, of in pairwise(words))  # "300 such jobs"
    nearest = nearest_to(reading.text, growing, hardly=True) if found and found[0].held in growing and not just_told_of else None
    return sorted(found, key=lambda claim: nearest is not None and claim.held != nearest)


def _may_be_of_a_figure(reading: Reading, wanted: Reckoning) -> bool:
    """Whether it is short, asks for no names, and speaks of nobody that no pack holds."""
    heard = reading.heard
    in_its_money = wanted.operation == "in_money"  # "in Swiss francs" names no place
    in_years = wanted.operation == "multiply" and all(each.kind == "seniority" for each in heard.strangers)  # "in all three years"
    strange = heard.strangers and not (in_its_money or in_years)
    asks_for_names = _asks_for_names(reading, wanted)
    too_long = heard.length > beliefs.THRESHOLDS.challenge
    of_itself = heard.form in _OF_ITSELF or heard.hint in _OF_ITSELF or _asks_what_it_is(reading, wanted)
    of_nothing = strange or asks_for_names or _has_nothing_to_do_with_it(reading, wanted)
    return not (of_nothing or too_long or of_itself or heard.excluded or answers_our_question(reading))


def _has_nothing_to_do_with_it(reading: Reading, wanted: Reckoning) -> bool:
    """Whether it asks nothing of a figure, nor which of many has the widest range."""
    return asks_nothing_of_one(reading) and wanted.operation not in (*_OF_RANGES, *_WHICH_OF_TWO)


def _asks_what_it_is(reading: Reading, wanted: Reckoning) -> bool:
    """Whether its number only points at a figure: "is it precisely 71000 or did they round", "one and the same number as the 41"."""
    asked = reading.heard.asked_of_figure
    exact = asked is not None and asked.name == "mean_or_range" and asked.belief >= beliefs.THRESHOLDS.certain_of_figure
    compares = wanted.operation == "compare" and reading.form == "mean_or_range"
    certain = asked is not None and min(asked.belief, asked.of_it) >= beliefs.THRESHOLDS.certain_of_figure
    surely = (exact and compares) or (certain and not reading.heard.figures and wanted.operation not in _IN_ANOTHER_UNIT)
    return (surely or "same_figure" in reading.heard.asked) and wanted.operation not in WIDTHS


def _asks_for_names(reading: Reading, wanted: Reckoning) -> bool:
    """Whether it asks which ones, or where something is most: "in which fields do they count most" holds no figure against a half."""
    heard = reading.heard
    which = _asks_for_some(reading, wanted) and wanted.operation not in (*_OF_RANGES, *_WHICH_OF_TWO, "in_money", "rest_counted", "rest")
    ranks = heard.form in ("most", "least") and wanted.operation == "compare"
    return which or (ranks and bool(heard.kind or reading.does("asks_in_general")))


def _asks_for_some(reading: Reading, wanted: Reckoning) -> bool:
    """Whether its form wants names; "the difference between both ends" of one that is talked of wants none."""
    of_one = wanted.operation == "difference" and not reading.heard.subjects and len(reading.memory.focus) == 1
    return reading.heard.form in _ASKS_WHICH and not (of_one and reading.heard.form == "compare")


def _speaks_of_nothing_else(reading: Reading, pack: Pack, known: Sequence[Claim]) -> bool:
    """Whether the topics that it names are those of the figures, and it isn't surely a question about another, nor names anything that
    no figure is of: "how far apart are tech and retail", where nothing says what retail pays. No other figure stands for that one.
    """
    if not all(_is_of_one_known(pack, subject, known) for subject in reading.heard.subjects):
        return False
    if reading.heard.reckoning and reading.heard.reckoning.operation in _WHICH_OF_TWO:
        return True  # it has no more words: "which of them grows faster" names no outlook
    topics = {topic_of_fact(pack, claim.held) for claim in known} | {reading.memory.topic, "source", "compare"}
    points = reading.does("points_out") or reading.heard.length <= beliefs.THRESHOLDS.short
    elsewhere = reading.belief >= beliefs.THRESHOLDS.over_a_hint and reading.intent.startswith("ask_") and reading.topic not in topics
    return _surely_asks_of(reading, topics) or (_topics_meant(reading) <= topics and (points or not elsewhere))


def _is_of_one_known(pack: Pack, subject: str, known: Sequence[Claim]) -> bool:
    """Whether a figure is about somebody, or calls them: "of 50 trimmers", after a share of trimmers in harbours."""
    return any(subject == claim.held.subject or calls(pack, claim.held, subject) for claim in known)


def _surely_asks_of(reading: Reading, topics: Set[str]) -> bool:
    """Whether it says something of one that is named, or for true, and is most probably about one of these topics."""
    intent = reading.heard.intent
    of_these = intent.startswith("ask_") and intent.removeprefix("ask_") in topics
    return of_these and reading.heard.ranking.get(intent, 0.0) >= beliefs.THRESHOLDS.doubtful and _says_something_of_one(reading)


def _topics_meant(reading: Reading) -> Set[str]:
    """The topics that it names; where one is named besides, not those that only a phrase calls: "how much more would I get in tech"."""
    by_chance = _says_something_of_one(reading)
    return {each for each in reading.named_topics if not by_chance or reading.believed(each) >= beliefs.THRESHOLDS.named}


def _says_something_of_one(reading: Reading) -> bool:
    return bool(reading.heard.subjects) or reading.heard.form == "is_it_true"


def known_figures(reading: Reading, pack: Pack) -> List[Claim]:
    """The figures that it may be about, the likeliest first: quoted by their number, of whom is named, just shown, said before."""
    shown = at_addresses(pack, reading.memory.facts)
    if not any(held.fact.figures for held in shown):
        return []
    focus = [held for held in shown if held.subject in reading.memory.focus]
    named = _of_the_named(reading, pack)
    said = told_before(reading, pack)
    pointed = reading.does("points_out") and bool(focus) and not set(reading.heard.subjects) & set(reading.memory.focus)
    ordered = [*focus, *named, *shown, *said] if pointed else [*named, *focus, *shown, *said]
    found = every_claim(ordered)
    of_field = sorted(found, key=lambda claim: -called_as_the_field(pack, claim)) if reading.heard.of_field and not named else []
    quoted = [claim for claim in found if _is_quoted(reading, claim)]
    return _each_once([*quoted, *of_field, *found])


def _each_once(found: Sequence[Claim]) -> List[Claim]:
    """Each figure of each fact once, where it stands first."""
    first: Dict[Tuple[str, Optional[Figure]], Claim] = {}
    for claim in found:
        first.setdefault((claim.held.id, claim.figure), claim)
    return list(first.values())


def _of_the_named(reading: Reading, pack: Pack) -> List[Held]:
    """What those are paid who are named, where pay is talked of; else what the facet talked of says of them."""
    facet = reading.memory.topic if reading.memory.topic in pack.facets else MONEY
    return [held for subject in reading.heard.subjects for held in own_facts_on(pack, facet, subject) if held.fact.figures][:4]


def _is_quoted(reading: Reading, claim: Claim) -> bool:
    """Whether one of several operands is a number of that figure: of "the 60, is that more than half"."""
    operands = reading.heard.reckoning.operands if reading.heard.reckoning else ()
    return len(operands) > 1 and any(_is_its_number(each, claim.figure) for each in operands)


def _is_its_number(operand: Operand, figure: Optional[Figure]) -> bool:
    scaled = scaled_to(operand, figure)
    return figure is not None and scaled is not None and operand.unit not in ("part", "times") and scaled.low in figure.numbers


def scaled_to(operand: Operand, figure: Optional[Figure]) -> Optional[Operand]:
    """The operand in the unit of a figure: 90 of thousands beside pay, twice as many of growth 100%; None where it is of something else."""
    if isinstance(figure, Percent):
        return _as_a_percentage(operand, figure)
    if isinstance(figure, (Range, Amount)):
        return _as_pay(operand, figure)
    if not isinstance(figure, Count) or operand.unit not in ("", "thousands", figure.measures.split()[0].rstrip("s")):
        return None
    near = figure.value / _FAR <= operand.high <= _FAR * figure.value
    return operand if near or operand.unit else None


def _as_a_percentage(operand: Operand, figure: Percent) -> Optional[Operand]:
    if operand.unit == "times":
        return replace(operand, low=100 * (operand.low - 1), high=100 * (operand.high - 1)) if grows(figure) else None
    fits = operand.unit in ("part", "percent") or (operand.unit == "" and 1 < operand.high <= _SMALL)
    return operand if fits else None


def _as_pay(operand: Operand, figure: Union[Range, Amount]) -> Optional[Operand]:
    largest = max(figure.numbers)
    times = 1000 if operand.unit == "" and operand.high < _SMALL <= largest else 1
    near = largest / _FAR <= times * operand.high <= _FAR * largest
    fits = operand.unit == "money" or (operand.unit in ("", "thousands") and near)
    return replace(operand, low=times * operand.low, high=times * operand.high) if fits else None


def _with_an_operand(reading: Reading, wanted: Reckoning, known: Sequence[Claim]) -> Optional[Task]:
    """One figure, held against the first operand that is none of its own numbers, or else against that."""
    if not means_one_figure(reading, known):
        return None
    times = next((each for each in wanted.operands if each.unit == "times"), None)
    if wanted.operation == "agrees" and times:
        return Task((known[0],), times)
    return _with_a_number(reading, wanted, known)


def _with_a_number(reading: Reading, wanted: Reckoning, known: Sequence[Claim]) -> Optional[Task]:
    """One figure, and the operand that fits it; a number of its own is no other."""
    if wanted.operation == "places" and any(_holds_a_number_of(wanted, claim) for claim in known):
        return None
    if isinstance(known[0].figure, (Range, Amount)) and all(each.unit in ("part", "times") for each in wanted.operands):
        return None  # pay was told of, and no share
    found = [task for claim in _shares_first(wanted, known) if (task := _held_against(reading, wanted, claim))]
    nearest = wanted.operation in ("compare", "either_way")
    return min(found, key=_how_far, default=None) if nearest else next(iter(found), None)


def _held_against(reading: Reading, wanted: Reckoning, claim: Claim) -> Optional[Task]:
    """One figure, and the first operand that it may be held against."""
    operands = [scaled for each in wanted.operands if (scaled := scaled_to(each, claim.figure))]
    if _is_growth(claim) and _says_so_many_of_all(reading, operands):
        return None  # "41 of 100 people?", of what grew by 41%
    operands = [each for each in operands if each.comparison or each.unit in ("part", "times") or wanted.operation != "compare"]
    others = [each for each in operands if claim.figure and each.low not in claim.figure.numbers] or operands
    return Task((claim,), others[0]) if others and not _is_bare(reading, others[0], wanted) else None


def _is_growth(claim: Claim) -> bool:
    return isinstance(claim.figure, Percent) and grows(claim.figure)


def _says_so_many_of_all(reading: Reading, operands: Sequence[Operand]) -> bool:
    """Whether it says how many of so many: 'one in two', '60 of 100 people'."""
    in_words = any(part in said for said in reading.heard.quoted for part in (" of ", " in "))
    return any(each.unit == "part" for each in operands) and (in_words or len(reading.heard.figures) > 1)


def _how_far(task: Task) -> float:
    """How far a figure is from what it is said to be about; where it is only held against it, the first is meant that has that number, or
    else the first.
    """
    figure, operand = task.figures[0].figure, task.operand
    if figure is None or operand is None:
        return 0.0
    off = min(abs(number - operand.low) for number in figure.numbers)
    return off if operand.comparison in ("", "about") else float(off > 0)


def _holds_a_number_of(wanted: Reckoning, claim: Claim) -> bool:
    """Whether one of the operands is a number of that figure itself: 'is 130 the average' asks what it is, see the challenges."""
    return any(_is_its_number(each, claim.figure) for each in wanted.operands)


def _shares_first(wanted: Reckoning, known: Sequence[Claim]) -> List[Claim]:
    """A part of all is rather held against a share than against growth, so many times rather against growth."""
    units = {each.unit for each in wanted.operands}
    if not units & {"part", "times"}:
        return list(known)
    return sorted(known, key=lambda claim: isinstance(claim.figure, Percent) and grows(claim.figure) == ("part" in units))


def means_one_figure(reading: Reading, known: Sequence[Claim]) -> bool:
    """Whether one figure is meant: 'over 90k?' behind a list of pay narrows the list."""
    paid = {claim.held.subject for claim in known if isinstance(claim.figure, (Range, Amount)) and claim.held.id in reading.memory.facts}
    return len(paid) < 2 or bool(reading.heard.subjects) or len(reading.memory.focus) == 1 or not reading.heard.bounds


def _is_bare(reading: Reading, operand: Operand, wanted: Reckoning) -> bool:
    """Whether a part stands in a longer sentence that says of whom it is: that is a claim about them, see claims_a_figure."""
    alone = not operand.comparison and wanted.operation == "compare"
    of_whom = in_words(reading) and not any(part in said for said in reading.heard.quoted for part in (" in ", " of "))
    return alone and (of_whom or reading.heard.length > beliefs.THRESHOLDS.short)


def _against_another(reading: Reading, pack: Pack, wanted: Reckoning, known: Sequence[Claim]) -> Optional[Task]:
    """'is that twice what retail pays', 'is one twice the other': two figures, and so many times the second."""
    times = next((_as_times(each) for each in wanted.operands if each.unit == "times" or _is_of_the_other(reading, each)), None)
    if times is None:
        return None
    two: Tuple[Claim, ...] = pair_of(reading, pack) or ()
    if not two and means_the_other_figure(reading):
        two = tuple(sorted(two_told(reading, pack), key=lambda claim: -max(_numbers(claim))))
    return Task(two, times) if len(two) > 1 else None


def means_the_other_figure(reading: Reading) -> bool:
    """'is one double the other': the other of two figures, and none of those that a list left out."""
    wanted = reading.heard.reckoning
    said = wanted is not None and wanted.operation == "compare" and any(each.unit in ("times", "part") for each in wanted.operands)
    return said and reading.does("asks_others")


def _is_of_the_other(reading: Reading, operand: Operand) -> bool:
    """'is one half of the other'."""
    return operand.unit == "part" and means_the_other_figure(reading)


def _as_times(operand: Operand) -> Operand:
    """A half of the other as twice as much as it."""
    if operand.unit != "part" or not operand.low:
        return operand
    times = 100 / operand.low
    return replace(operand, low=times, high=times, unit="times")


def two_told(reading: Reading, pack: Pack) -> Tuple[Claim, ...]:
    """The two figures that were told last: those of the last answer, where it told two that are counted alike, or of each of the two that
    were talked of the first; else the one that it told and the one before it. None where it told more.
    """
    told = _told_alike_and_apart(reading, pack)
    if len(told) > _BOTH_ENDS:
        last = reading.memory.frame.last.subjects
        of_each = [next((claim for claim in told if claim.held.subject == subject), None) for subject in last]
        told = [claim for claim in of_each if claim] if len(last) == _BOTH_ENDS else told
    before = _talked_of_before(reading, told[0]) if told else ""
    if len(told) == 1 or before:
        said = [claim for claim in every_claim(told_before(reading, pack)) if before in ("", claim.held.subject)]
        told = _apart([told[0], *(claim for claim in said if go_together(told[0].figure, claim.figure))])[:_BOTH_ENDS]
    return tuple(told) if len(told) == _BOTH_ENDS else ()


def _told_alike_and_apart(reading: Reading, pack: Pack) -> List[Claim]:
    """The figures of the last answer that are counted as its first is, each once."""
    return _apart(told_alike(at_addresses(pack, reading.memory.facts)))


def _apart(found: Sequence[Claim]) -> List[Claim]:
    """Each figure once: another fact may repeat it."""
    kept: List[Claim] = []
    for claim in found:
        kept += [] if any(measures_the_same(claim, each) for each in kept) else [claim]
    return kept


def _task_of_two(two: Tuple[Claim, ...]) -> Optional[Task]:
    return Task(two) if len(two) == _BOTH_ENDS else None


def _of_two(reading: Reading, pack: Pack, wanted: Reckoning, known: Sequence[Claim]) -> Optional[Task]:
    """Two figures that are told apart or added up; one and a number that it doesn't hold, where that is said; one range and its width; of
    many figures the least and the greatest, where both ends are named.
    """
    ends = _ends_of_many(reading, pack) if wanted.operation in ("difference", "ratio", "in_percent") else ()
    return (
        (Task(ends, spans=True) if ends else None) or _of_two_meant(reading, pack, wanted, known) or _of_the_only_one(reading, pack, wanted)
    )


def _ends_of_many(reading: Reading, pack: Pack) -> Tuple[Claim, ...]:
    """The least and the greatest of more than two figures that were told: "from the very bottom to the very top"."""
    told = _told_alike_and_apart(reading, pack)
    of_one = len(reading.memory.frame.last.subjects) == 1 or len(told) <= _BOTH_ENDS
    if of_one or low_and_high(reading) != ("low", "high") or reading.heard.subjects:
        return ()
    return min(told, key=lambda claim: min(_numbers(claim))), max(told, key=lambda claim: max(_numbers(claim)))


def _numbers(claim: Claim) -> Sequence[float]:
    return claim.figure.numbers if claim.figure else (0.0,)


def _of_the_only_one(reading: Reading, pack: Pack, wanted: Reckoning) -> Optional[Task]:
    """'add the two up', after one share: there is no other figure; nor has it a bottom and a top."""
    told = _apart(every_claim(at_addresses(pack, reading.memory.facts)))
    of_two_figures = wanted.operation in ("sum", "ratio", "in_percent") or low_and_high(reading) == ("low", "high")
    bare = not (reading.heard.subjects or reading.heard.topics or wanted.operands)
    return Task(tuple(told)) if len(told) == 1 and of_two_figures and bare and not isinstance(told[0].figure, Range) else None


def _of_two_meant(reading: Reading, pack: Pack, wanted: Reckoning, known: Sequence[Claim]) -> Optional[Task]:
    first, other = known[0], _of_another(wanted, known[0])
    if wanted.operation == "difference" and other:
        return Task((first,), other)
    two = _both_told(reading, pack, wanted) or _set_beside(reading, pack, wanted) or _pair(reading, pack, wanted, known)
    of_two = len(two) > 1 and _is_of_two(reading, wanted, first)
    return Task((first,)) if _is_within(reading, pack, wanted, first) and not of_two else Task(two) if len(two) > 1 else None


def _is_within(reading: Reading, pack: Pack, wanted: Reckoning, first: Claim) -> bool:
    """Whether what lies between the ends of one range is asked for."""
    within = wanted.operation in ("difference", "middle") and not wanted.operands and isinstance(first.figure, Range)
    return within and (_is_told_alone(reading, pack, first) or _asks_within(reading, wanted))


def _both_told(reading: Reading, pack: Pack, wanted: Reckoning) -> Tuple[Claim, ...]:
    """'the average of both': the two that were told."""
    return two_told(reading, pack) if wanted.operation == "middle" and reading.heard.among == _BOTH_ENDS else ()


def _is_of_two(reading: Reading, wanted: Reckoning, first: Claim) -> bool:
    """Whether it is held against the one told before, or asks for the gap at one end, which one range hasn't."""
    holds_it_against_one = reading.does("asks_how_much_more") and bool(_talked_of_before(reading, first))
    return holds_it_against_one or wanted.end in ("low", "high")


def _of_another(wanted: Reckoning, claim: Claim) -> Optional[Operand]:
    """The first operand that may be reckoned with a figure and is none of its own numbers."""
    scaled = (scaled_to(each, claim.figure) for each in wanted.operands)
    return next((each for each in scaled if each and claim.figure and each.low not in claim.figure.numbers), None)


def _asks_within(reading: Reading, wanted: Reckoning) -> bool:
    """'how big is the gap' of one range, nobody else named: that is its own width. What is halfway between "the two" is, of its ends."""
    one = not reading.heard.subjects and len(reading.memory.focus) == 1
    return one and (wanted.operation == "middle" or (reading.heard.among != 2 and reading.heard.refers != "many"))


def _is_told_alone(reading: Reading, pack: Pack, claim: Claim) -> bool:
    """Whether the last answer told no other figure, and the one before it spoke of nobody else: then "the two" are its ends."""
    told = every_claim(at_addresses(pack, reading.memory.facts))
    if reading.heard.among == _BOTH_ENDS and claim.held.subject:  # "between both ends", of one beside what all are paid
        told = [each for each in told if each.held.subject]
    return all(each.held == claim.held for each in told) and not reading.heard.subjects and not _talked_of_before(reading, claim)


def _set_beside(reading: Reading, pack: Pack, wanted: Reckoning) -> Tuple[Claim, ...]:
    """The figure shown and that of all, of the field or of another topic, where that is named and nobody else."""
    return (pair_of(reading, pack) or ()) if not (reading.heard.subjects or wanted.operands) else ()


def _pair(reading: Reading, pack: Pack, wanted: Reckoning, known: Sequence[Claim]) -> Tuple[Claim, ...]:
    """The first figure and the next that is of another kind of thing and may be reckoned with it: quoted ones before all others, then
    those of the one that was talked of before.
    """
    named = next((subject for subject in reading.heard.subjects if subject != known[0].held.subject), "")
    before = named or _talked_of_before(reading, known[0])
    known = [known[0], *sorted(known[1:], key=lambda claim: before == "" or claim.held.subject != before)]
    numbers = tuple(each.low for each in wanted.operands if each.unit != "times")
    quoted = claims(quoting(pack, numbers), numbers)
    ordered = [*quoted, *known] if len({claim.figure for claim in quoted}) > 1 else [*known[:1], *quoted, *known]
    first = ordered[0]
    others = (each for each in ordered if go_together(first.figure, each.figure) and not measures_the_same(first, each))
    second = next(others, None)
    return (first, second) if second else ()


def _talked_of_before(reading: Reading, claim: Claim) -> str:
    """Who was told of before the one whose figure that is, in the last two answers; empty after one about many, or about nobody."""
    for told in reversed(reading.memory.frame.told[-2:]):
        others = [subject for subject in told.subjects if subject != claim.held.subject]
        if others or not told.subjects:
            return others[-1] if claim.held.subject and len(told.subjects) in (1, 2) else ""
    return ""


def _of_ranges(reading: Reading, pack: Pack, wanted: Reckoning) -> Optional[Task]:
    """Several that are paid: by how wide their ranges are, or how close to a number."""
    found = _paid(reading, pack)
    if wanted.operation == "closest":
        near = next((scaled for each in wanted.operands if (scaled := scaled_to(each, found[0].figure))), None) if found else None
        return Task(tuple(found), near) if near else None
    ranges = tuple(ranges_in(found))
    return Task(ranges) if len(ranges) > 1 else None


def _paid(reading: Reading, pack: Pack) -> List[Claim]:
    """What several are paid, in the same terms: those named, else those shown, else all of the pack."""
    named = [held for held in _of_the_named(reading, pack) if held.fact.pay]
    every = pack.holders(MONEY) if MONEY in pack.facets else []
    shown, among = _paid_of_those_shown(reading, pack), [] if _asks_of_all(reading) else _paid_of_those(reading, pack)
    held = next((each for each in (named, shown, among, every) if len({one.subject for one in each}) > 1), [])
    found = [claim for claim in every_claim(held) if isinstance(claim.figure, (Range, Amount))]
    return [claim for claim in found if go_together(found[0].figure, claim.figure)]


def _asks_of_all(reading: Reading) -> bool:
    """'which industry has the widest', whatever was told; not 'which of those industries'."""
    return bool(reading.heard.kind) and _POINTERS.isdisjoint(bare_words(reading.text))


def _paid_of_those_shown(reading: Reading, pack: Pack) -> List[Held]:
    """What those are paid whose pay was just told; nothing where others are asked for: "is any other range as wide"."""
    if _asks_of_all(reading) or reading.does("asks_for_any_others") or reading.does("asks_others"):
        return []
    return [held for held in at_addresses(pack, reading.memory.facts) if held.fact.pay and held.subject]


def _paid_of_those(reading: Reading, pack: Pack) -> List[Held]:
    """What those listed are paid, where it points at them: "which of them has the widest pay range"."""
    pointed = reading.memory.shown if reading.heard.refers == "many" else ()
    return [held for each in pointed for held in own_facts_on(pack, MONEY, each)]


def by_width(reading: Reading, pack: Pack, among: Sequence[str]) -> Tuple[str, ...]:
    """Those of `among` that are paid in ranges, the one first that is asked for: the widest, or the narrowest; none where neither is."""
    wanted = reading.heard.reckoning
    if wanted is None or not reading.asks_for_a_width:
        return ()
    paid = every_claim([held for each in among for held in own_facts_on(pack, MONEY, each)])
    widths = {claim.held.subject: width_of(claim) for claim in ranges_in(paid)}
    return tuple(sorted(filter(None, widths), key=lambda each: widths[each], reverse=wanted.operation == "widest"))


def _serves(wanted: Reckoning, figure: Optional[Figure]) -> bool:
    """Whether the operation says something of that figure: only a share of all has a rest, and pay isn't put in its own time."""
    if wanted.operation in _OF_A_SHARE:
        return isinstance(figure, Percent) and not grows(figure) and figure.value < 100
    if wanted.operation == "for_so_many":
        return isinstance(figure, Percent) or int(wanted.unit) <= _A_FEW
    if wanted.operation == "in_time" and isinstance(figure, Count):
        return figure.measures.split()[0] in _LONGER.get(wanted.unit, ())
    return wanted.operation != "in_time" or bool(wanted.unit)
