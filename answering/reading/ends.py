"""The ends of the ranges that are paid: of each, of all, and against the average."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Reckoning
from answering.looks import figures
from answering.looks.figures import Claim, every_claim
from answering.lookup import at_addresses, bare_words, numbers_of, stands_among
from answering.reading.beside import go_together, pair_of
from answering.reading.figure import are_of_one, shown_with_figures
from answering.reading.fitting import grows, percents
from answering.reading.point import some_talked_of
from answering.reading.reading import Reading, if_it_does, industries_of
from answering.vocabulary import MONEY, RANKS
from knowledge import Held, Pack, Pay

_OF_IT = ("who_says", "where", "when", "of_whom", "how_old")
"""What may be asked of a figure besides what it is."""
_OF_A_LEVEL = ("speaks_of_a_level", "asks_which_end", "speaks_of_the_low_end")
"""Moves that ask where a range starts or ends."""
_TWO = 2
_LOWEST = frozenset(
    (
        *("lowest", "least", "smallest", "bottom", "minimum", "min", "fewest", "floor", "low", "lower"),
        *("smaller", "lesser", "worst", "down", "littlest"),
    )
)
_HIGHEST = frozenset(
    (
        *("highest", "most", "biggest", "largest", "top", "maximum", "max", "greatest", "best", "ceiling", "high", "upper"),
        *("bigger", "larger", "greater", "higher", "up", "cap", "peak"),
    )
)
_FORMS_OF_ENDS = {"low": "end_low", "high": "end_high"}


@if_it_does("holds_an_end_against_the_average", "holds_it_against_the_average", "asks_for_the_middle")
def holds_an_end_against_the_average(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so even the low end is above the average?', after 'what does tech pay': an end of a range, and the average over all; how each of
    those that were told stands to it, where several were.
    """
    holds = reading.does("holds_an_end_against_the_average") or reading.does("holds_it_against_the_average")
    if not (holds or names_the_average(reading, pack)) or reading.heard.length > beliefs.THRESHOLDS.challenge:
        return None
    general, one = _average_over_all(pack), _pay_in_focus(reading, pack)
    paid = [one] if one else _paid_of_those_told(reading, pack) if reading.does("holds_it_against_the_average") else []
    if not paid or not general or not _speaks_of_pay(reading, paid[0]):
        return None
    answer = "end_held" if one else "ends_held"
    return replace(reading, answer=answer, intent="ask_salary", about=(*(held.id for held in paid), general.id))


def _paid_of_those_told(reading: Reading, pack: Pack) -> List[Held]:
    """What those are paid whose pay was just told, where nobody is named."""
    names = reading.heard.subjects or reading.heard.strangers or reading.heard.bounds
    return [] if names else [held for held in _shown_pay(reading, pack) if held.subject]


def names_the_average(reading: Reading, pack: Pack) -> bool:
    """Whether it says which sum the average over all is: "but the average is 92, so am I above it?"."""
    general = _average_over_all(pack)
    said = general is not None and any(stands_among(number, numbers_of((general,))) for number in reading.heard.figures)
    return said and reading.does("asks_for_the_middle")


@if_it_does("holds_it_against_the_average")
def holds_a_share_against_the_average(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how far above the average is that?', after 'how many employers want certificates': all that the source says of it."""
    shown = next(iter(shown_with_figures(reading, pack)), None)
    names = reading.heard.subjects or reading.heard.strangers or reading.heard.figures or reading.named_topics
    if shown is None or shown.fact.pay or names or reading.heard.length > beliefs.THRESHOLDS.hint:
        return None
    side = "below" if reading.does("asks_whether_it_is_less") else "above"
    beside = Reckoning("versus", unit=side, said="than_it")
    held = replace(reading, heard=replace(reading.heard, reckoning=beside, moves=reading.heard.moves | {"speaks_of_all"}))
    pair = pair_of(held, pack) if any(map(grows, percents(shown))) else None
    if pair:  # how all that there are grow is told beside it
        return replace(held, answer="versus", intent="ask_source", about=tuple(claim.held.id for claim in pair))
    return replace(reading, answer="figure", intent="ask_source", form="left_open", about=(shown.id,))


@if_it_does("names_an_end_of_it")
def asks_for_an_end_of_the_range_shown(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the smaller of the two please', after 'what does tech pay': that end of the range."""
    shown, sides = shown_with_figures(reading, pack), low_and_high(reading)
    of_it = bool(shown) and are_of_one(shown) and is_range(shown[0])
    short = reading.heard.length <= beliefs.THRESHOLDS.hint
    otherwise = _names_more(reading, shown) or _asks_who_has_it(reading) or asks_how_far_apart(reading)
    if not of_it or not short or len(sides) != 1 or otherwise:
        return None
    return replace(reading, answer="figure", intent="ask_source", form=_FORMS_OF_ENDS[sides[0]], about=(shown[0].id,))


def asks_how_far_apart(reading: Reading) -> bool:
    """'how much lies between them at the upper end': no end is asked for, but what is between two."""
    return reading.heard.operation == "difference"


def _names_more(reading: Reading, shown: Sequence[Held]) -> bool:
    """Whether it names anything but who has the range, or says a number."""
    heard = reading.heard
    others = set(heard.subjects) - {held.subject for held in shown} or set(reading.named_topics) - {MONEY}
    return bool(others or heard.kind or heard.figures or heard.bounds or heard.strangers or heard.excluded)


def _asks_who_has_it(reading: Reading) -> bool:
    """'which has the lower one', of others; not which of two numbers."""
    return reading.form == "which" and not {"two", "both", "pair"} & bare_words(reading.text)


def wants_that_end_of_each(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what's the best one can hope for in them', after 'which industries pay most': that end of each, in words that were learnt."""
    asked = reading.heard.asked_of_figure
    ranges = [held for held in _shown_pay(reading, pack) if held.subject and is_range(held)]
    ends = asked is not None and asked.name in _FORMS_OF_ENDS.values() and asked.belief >= beliefs.THRESHOLDS.doubtful
    names = reading.heard.subjects or reading.heard.strangers or reading.heard.bounds or reading.heard.figures
    if asked is None or not ends or names or len(ranges) < _TWO:
        return None
    return replace(reading, answer="ends", intent="ask_salary", form=asked.name, about=tuple(held.id for held in ranges))


@if_it_does("speaks_of_all_ranges")
def asks_for_an_end_of_all(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the lowest number in all those ranges?', after 'which industries pay most': who pays it."""
    if not reading.heard.order or not _is_short_and_bare(reading) or not _shown_pay(reading, pack):
        return None
    form = "least" if reading.heard.order == "lowest" else "most"
    return replace(reading.asking("filter"), answer="filter", form=form, topics=(MONEY,), pool=(), about=(), subjects=())


@if_it_does("asks_which_end")
def asks_for_that_end_of_the_sums(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the lowest?', after 'which industries pay most': who is paid that of those whose pay was told as one sum each."""
    sums = tuple(dict.fromkeys(held.subject for held in _shown_pay(reading, pack) if held.subject and not is_range(held)))
    of_one = len(reading.memory.frame.last.subjects) == 1 or len(sums) < _TWO
    if of_one or not _asks_for_an_end_alone(reading):
        return None
    form = "least" if reading.does("speaks_of_the_low_end") else "most"
    return replace(reading.asking("filter"), answer="filter", form=form, topics=(MONEY,), pool=sums, about=(), subjects=())


def _asks_for_an_end_alone(reading: Reading) -> bool:
    """Whether it asks for the lowest or the highest and nothing more; not for the second."""
    asks = reading.does("asks_for_that_end") or (reading.heard.order and reading.heard.length <= beliefs.THRESHOLDS.few_words)
    another_place = reading.heard.ordinals or reading.heard.ordinal_word or reading.heard.limit
    return bool(asks) and not (another_place or reading.named_topics) and _is_short_and_bare(reading)


def asks_who_is_at_an_end_of_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'just the bottom end, who is lower', after 'compare pay in finance and tech': of those whose ranges were shown, who stands there."""
    shown = tuple(dict.fromkeys(held.subject for held in _shown_pay(reading, pack) if held.subject and is_range(held)))
    asks = _asks_who_stands_at_an_end(reading) and _asks_of_nothing_but_pay(reading) and _is_short_and_bare(reading)
    if not asks or len(shown) < 2 or reading.excluded or reading.steers_a_recommendation or asks_how_far_apart(reading):
        return None
    form = "least" if reading.heard.order == "lowest" else "most"
    return replace(reading.asking("filter"), answer="filter", form=form, topics=(MONEY,), pool=shown, about=(), subjects=())


def _asks_who_stands_at_an_end(reading: Reading) -> bool:
    """Whether it asks who is highest or lowest; not for the second, nor for so many, nor for an end of the one that it points at."""
    heard = reading.heard
    at_an_end = reading.form in RANKS or (reading.form == "which" and any(map(reading.does, _OF_A_LEVEL)))
    another_place = heard.ordinals or heard.ordinal_word or heard.limit or heard.refers == "one" or reading.asks_for_a_width
    return at_an_end and bool(heard.order) and not another_place


@if_it_does("wants_one_end_of_each", "asks_for_that_end")
def wants_one_end_of_each(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'only the upper ends now', after 'which industries pay most': of each range that was shown, that end."""
    of_one = len(reading.memory.frame.last.subjects) == 1 and not reading.does("wants_one_end_of_each")
    if of_one or not _is_short_and_bare(reading):
        return None
    shown = [held for held in _shown_pay(reading, pack) if held.subject and is_range(held)]
    return replace(reading, answer="ends", intent="ask_salary", about=tuple(held.id for held in shown)) if len(shown) > 1 else None


def asks_for_the_ends_of_those_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the smallest and the biggest of these', after 'compare pay in tech and finance': the least and the greatest figure just told."""
    asks = reading.does("asks_which_end") or reading.form in ("most", "least")
    if not asks or not _is_of_those_told(reading):
        return None
    told = told_alike(shown_with_figures(reading, pack))
    both = low_and_high(reading) == ("low", "high")
    if len(told) < _TWO or not (both or not any(_ranks(pack, claim) for claim in told)):
        return None
    about = tuple(dict.fromkeys(claim.held.id for claim in told))
    return replace(reading, answer="ends_told", intent="ask_source", about=about)


def _is_of_those_told(reading: Reading) -> bool:
    """Whether it is short, and names nothing but what was told: with more words where it points at that."""
    heard = reading.heard
    names = heard.subjects or heard.strangers or heard.bounds or heard.ordinals or heard.ordinal_word or heard.figures
    names = names or reading.named_topics
    points = _points_at_those(reading)
    longest = beliefs.THRESHOLDS.hint + 1 if points else beliefs.THRESHOLDS.few_words
    alone = points or not reading.does("points_out")
    return alone and not (names or reading.memory.profile.asking) and heard.length <= longest


def _ranks(pack: Pack, claim: Claim) -> bool:
    """Whether it is what an industry pays, of which one end is told by those who pay it."""
    return bool(claim.held.fact.pay) and pack.kind_of(claim.held.subject or "") == "industries"


def low_and_high(reading: Reading) -> Tuple[str, ...]:
    """Which ends are asked for, low before high."""
    words = bare_words(reading.text)
    return tuple(end for end, said in (("low", _LOWEST), ("high", _HIGHEST)) if said & words)


def _points_at_those(reading: Reading) -> bool:
    return reading.does("of_these") or reading.does("asks_in_those") or reading.does("holds_it_against_us")


def told_alike(facts: Sequence[Held]) -> List[Claim]:
    """The figures of `facts` that are counted as the first is."""
    every = every_claim(facts)
    return [claim for claim in every if go_together(every[0].figure, claim.figure)]


@if_it_does("asks_for_the_middle")
def asks_for_the_middle_of_a_range(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the average within tech alone?', after 'what does tech pay': a range was shown, and the source gives no middle of it."""
    if reading.does("asks_in_general") or reading.heard.length > beliefs.THRESHOLDS.challenge or not _asks_of_nothing_but_pay(reading):
        return None
    shown = _paid_of_those_told(reading, pack)
    paid = shown[0] if len(shown) == 1 else _pay_in_focus(reading, pack)
    if not paid or not is_range(paid) or paid.id not in reading.memory.facts:
        return None
    general = _average_over_all(pack)
    beside = (general.id,) if general else ()
    return replace(reading, answer="range_without_middle", intent="ask_source", form="mean_or_range", about=(paid.id, *beside))


@if_it_does("asks_whether_it_is_inside")
def holds_the_average_beside_the_ranges(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does the general average lie within that range', after 'what does tech pay': where it stands beside each range that is meant."""
    general = _average_over_all(pack)
    heard = reading.heard
    says_it = general is not None and any(stands_among(number, numbers_of((general,))) for number in heard.figures)
    of_it = reading.does("asks_for_the_middle") or says_it
    longest = heard.length <= beliefs.THRESHOLDS.challenge
    if general is None or not of_it or not longest or heard.strangers or set(reading.named_topics) - {MONEY}:
        return None
    ranges = [held for held in _pay_of_those_meant(reading, pack) if is_range(held)]
    about = (*(held.id for held in ranges), general.id)
    return replace(reading, answer="average_beside", intent="ask_salary", about=about) if ranges else None


def _pay_of_those_meant(reading: Reading, pack: Pack) -> List[Held]:
    """What those are paid who are named; else the two that were talked of, where two are meant; else the one in focus, or those told."""
    heard = reading.heard
    two = some_talked_of(reading, pack, _TWO) if "both" in bare_words(reading.text) or heard.among == _TWO else ()
    ones = industries_of(pack, heard.subjects) or two or reading.memory.focus
    told = [held for one in ones for held in pack.facts_of(one, MONEY) if held.fact.pay]
    of_pay = reading.memory.topic == MONEY or bool(_shown_pay(reading, pack)) or MONEY in reading.named_topics
    return (told or [held for held in _shown_pay(reading, pack) if held.subject]) if of_pay else []


@if_it_does("asks_for_the_middle")
def asks_of_the_average_over_all(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the average, who says so', after 'what does tech pay': the figure is asked of what all are paid on average."""
    general = _average_meant(reading, pack)
    asks = reading.form in _OF_IT and bool(reading.memory.facts)
    return replace(reading, answer="figure", intent="ask_source", about=(general.id,)) if general and asks else None


@if_it_does("asks_for_the_middle")
def asks_for_the_average_over_all(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'then the average pay', after 'tell me about retail': over all, where the source gives no pay of the one in focus; also where it is
    said that all are meant, or after the ranges of several.
    """
    general = _average_meant(reading, pack)
    of_two = reading.heard.operation == "middle"  # "the average of both"
    if general is None or of_two or reading.form in _OF_IT or reading.does("asks_whether_it_is_inside"):
        return None
    of_money = MONEY in (*reading.named_topics, reading.memory.topic) or _is_of_pay_told(reading, pack)
    unpaid = bool(reading.memory.focus) and not _pay_in_focus(reading, pack)
    of_all = reading.does("speaks_of_the_middle_of_all") or len(_paid_of_those_told(reading, pack)) > 1
    if not of_money or not (unpaid or of_all):
        return None
    plain = replace(reading.heard, near=(), unserved=())
    return replace(reading.asking(MONEY), answer=MONEY, about=(), subjects=(), form="how_much", heard=plain)


def _is_of_pay_told(reading: Reading, pack: Pack) -> bool:
    return bool(_shown_pay(reading, pack))


def _average_meant(reading: Reading, pack: Pack) -> Optional[Held]:
    """The average over all, where a short question speaks of an average, points at nothing, unless it says that all are meant, and names
    nothing else.
    """
    heard = reading.heard
    of_all = reading.does("speaks_of_the_middle_of_all")
    kinds = [each for each in heard.subjects if not (of_all and pack.kind_of(each) == "skills")]  # "the mean" is no skill then
    names = kinds or heard.strangers or heard.bounds or heard.figures or set(heard.topics) - {MONEY}
    longest = beliefs.THRESHOLDS.challenge if of_all else beliefs.THRESHOLDS.hint
    short = heard.length <= longest and (of_all or not reading.does("points_out"))
    return _average_over_all(pack) if short and not names else None


def is_range(held: Held) -> bool:
    """Whether the pay that a fact gives has two ends."""
    return held.fact.pay is not None and held.fact.pay.is_range


def middle_of(pay: Pay) -> str:
    """Which middle of many a sum is, as its level says: "median"; empty for one that is none."""
    return figures.middle_of(pay.level)


def _average_over_all(pack: Pack) -> Optional[Held]:
    """The fact that gives the average, or another middle, of what all are paid."""
    return next((held for held in pack.of_topic(MONEY) if held.fact.pay and not is_range(held) and middle_of(held.fact.pay)), None)


def _pay_in_focus(reading: Reading, pack: Pack) -> Optional[Held]:
    """What is paid by who is named, or else by the one that is talked of; None of none, or of several."""
    ones = reading.heard.subjects or reading.memory.focus
    return next((held for held in pack.facts_of(ones[0], MONEY) if held.fact.pay), None) if len(ones) == 1 else None


def _speaks_of_pay(reading: Reading, paid: Held) -> bool:
    """Whether it names pay, or the last answer told of it."""
    return MONEY in (*reading.named_topics, reading.memory.topic) or paid.id in reading.memory.facts


def _asks_of_nothing_but_pay(reading: Reading) -> bool:
    """Whether it names no other topic, nobody that no pack holds, and no number; who names pay and nobody may ask of all."""
    heard = reading.heard
    of_it = {MONEY} if heard.subjects else set()
    return set(heard.topics) <= of_it and not (heard.strangers or heard.bounds or heard.figures)


def _is_short_and_bare(reading: Reading) -> bool:
    """Whether it is short, and names nobody and no sum."""
    heard = reading.heard
    return heard.length <= beliefs.THRESHOLDS.hint and not (heard.subjects or heard.strangers or heard.bounds)


def _shown_pay(reading: Reading, pack: Pack) -> List[Held]:
    return [held for held in at_addresses(pack, reading.memory.facts) if held.fact.pay]
