"""A number that is quoted as if it were the figure shown, in words that no rule knows: "may I note 41 in my log?", "what was the 41"."""

from __future__ import annotations

from typing import List, Optional, Sequence

from answering import beliefs
from answering.copies import replace
from answering.looks.figures import ANSWERED, Claim, every_claim
from answering.lookup import THOUSAND, bare_words, in_full, quoting, topic_of_fact
from answering.reading.claimed import Said, Verdict, says_what_a_figure_is
from answering.reading.figure import are_of_one, shown_with_figures
from answering.reading.reading import Reading
from knowledge import Amount, Count, Held, Pack, Percent, Range
from knowledge.figures import Figure
from knowledge.numbers import is_a_year

_ASKS_WHAT = frozenset(
    ("what", "whats", "what's", "wat", "which", "who", "whos", "who's", "whom", "whose", "where", "remind", "forgot", "meant", "belong")
)
"""One stands in a question what a number was, rather than whether it is right."""
_ONE_SIDED = ("above", "below", "at_least", "at_most")
"""Comparisons that leave a side open: such a number is held against the figure, not taken for it."""
_OF_ITSELF = ("of_what", "of_whom")
"""What is asked where a number is to be told of again."""
_TWO = 2


def surely_says_a_number_back(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'you swore it was 64, didn't you', after 'how many employers want certificates': it asks nothing of ourselves."""
    surely = reading.heard.says_back >= beliefs.THRESHOLDS.surely_says_back
    return (says_what_a_figure_is(reading, pack) or says_a_number_back(reading, pack)) if surely else None


def says_a_number_back(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'my crew bets on 71', after 'how many employers want certificates': yes or no, and the figure; or what that number is of."""
    if {"same", "as"} <= bare_words(reading.text):  # "so it's the same sixty as the other one?"
        return None
    said = said_back(reading, pack)
    if said is None:
        return _is_of_none_told(reading, pack)
    unsure = reading.heard.says_back < beliefs.THRESHOLDS.surely_says_back
    if said.verdict == "right" and reading.heard.hint == "who_says" and unsure:  # "where did you get that 41"
        return replace(reading, answer="figure", intent="ask_source", form="who_says", about=(said.held.id,))
    if _ASKS_WHAT & bare_words(reading.text):
        return replace(reading, answer="figure", intent="ask_source", form="of_what")
    if said.verdict == "right" and reading.does("disbelieves"):
        return replace(reading, answer="figure", intent="ask_source", form="why_trust", about=(said.held.id,))
    if said.verdict == "wrong" and _is_of_another(reading, pack, said):
        return replace(reading, answer="figure", intent="ask_source", form="was_it")
    return replace(reading, answer="said_back", intent="ask_source", about=(said.held.id,))


def _is_of_none_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'my crew bets on 71', after a list of what is paid: a number that the source doesn't give, of nobody in particular."""
    shown = shown_with_figures(reading, pack)
    several = bool(shown) and not are_of_one(shown) and _says_a_number_or_two(reading)
    believed = reading.heard.says_back >= beliefs.THRESHOLDS.says_back
    if not several or not believed or _is_about_more(reading, pack, shown) or _leaves_a_side_open(reading):
        return None
    known = quoting(pack, reading.heard.figures)
    return None if known else replace(reading, answer="figure", intent="ask_source", form="does_it_say")


def said_back(reading: Reading, pack: Pack) -> Optional[Said]:
    """The figure that is meant, and whether it has the number, or both numbers, that are quoted; None where something else is said."""
    shown, numbers = shown_with_figures(reading, pack), reading.heard.figures
    if not shown or not _says_a_number_or_two(reading) or _is_about_more(reading, pack, shown) or _leaves_a_side_open(reading):
        return None
    right = next((claim for claim in every_claim(shown) if _has_all(numbers, claim.figure)), None)
    believed = reading.heard.says_back >= beliefs.THRESHOLDS.says_back
    if right:
        return _said(right, numbers, "right") if believed or _asks_only_what_it_was(reading) else None
    return _said(_likeliest(reading, shown), numbers, "wrong") if believed and are_of_one(shown) else None


def _said(claim: Claim, numbers: Sequence[float], verdict: Verdict) -> Optional[Said]:
    if claim.figure is None or (isinstance(claim.figure, Percent) and min(numbers) > 100):  # "my cousin got 150k", after a share
        return None
    alone = numbers[0] if len(numbers) == 1 and _may_be_of(numbers[0], claim.figure) else None
    return Said(claim.held, (claim.figure,), verdict, alone)


def _says_a_number_or_two(reading: Reading) -> bool:
    """Whether it is short, and has one number, or two, that are no years."""
    figures = reading.heard.figures
    return 1 <= len(figures) <= _TWO and not all(map(is_a_year, figures)) and reading.heard.length <= beliefs.THRESHOLDS.challenge


def _asks_only_what_it_was(reading: Reading) -> bool:
    """'what's 41 again'."""
    short = reading.heard.length <= beliefs.THRESHOLDS.short and not (reading.form == "which" or reading.heard.kind)
    return short and bool(_ASKS_WHAT & bare_words(reading.text)) and not _asks_more_of_it(reading)


def _asks_more_of_it(reading: Reading) -> bool:
    """Whether something else than what it is of is asked of the figure: "who counted 41", "41 in which year"."""
    asked = reading.heard.asked_of_figure
    by_a_rule = reading.form in ANSWERED and reading.form not in _OF_ITSELF
    return by_a_rule or (asked is not None and asked.name not in _OF_ITSELF)


def _is_about_more(reading: Reading, pack: Pack, shown: Sequence[Held]) -> bool:
    """Whether it names somebody or a topic that no figure shown is of, or picks one of a list, or answers a question of ours."""
    heard = reading.heard
    others = set(heard.subjects) - {held.subject for held in shown}
    topics = set(reading.named_topics) - {topic_of_fact(pack, held) for held in shown}
    strange = [each for each in heard.strangers if each.kind in ("place", "seniority")]
    return bool(others or topics or strange or heard.excluded or heard.ordinals or reading.memory.profile.asking)


def _leaves_a_side_open(reading: Reading) -> bool:
    """'so over 41?', 'how far is that from 41': it is held against the figure, and not taken for it."""
    heard = reading.heard
    operands = heard.reckoning.operands if heard.reckoning else ()
    reckons = heard.reckoning is not None and heard.reckoning.operation not in ("compare", "places", "agrees", "in_time")
    bounded = any(bound.comparison not in ("about", "exactly") for bound in heard.bounds)
    by_a_time = "per_what" in (heard.form, heard.hint)  # "41 every year, do I get that right", of a growth over ten
    elsewhere = by_a_time or reading.does("asks_whether_same")
    return elsewhere or reckons or bounded or any(each.comparison in _ONE_SIDED or each.unit in ("part", "times") for each in operands)


def _has_all(said: Sequence[float], figure: Optional[Figure]) -> bool:
    """Whether every number that is said is one of the figure's, or as near as it is said: 93 of thousands for 93,600."""
    numbers = figure.numbers if figure else ()
    return bool(numbers) and all(_stands_for(each, numbers) for each in said)


def _stands_for(said: float, numbers: Sequence[float]) -> bool:
    rounded = {round(number / THOUSAND) * THOUSAND for number in numbers if number >= THOUSAND}
    return in_full(said, numbers) in numbers or said in rounded


def _likeliest(reading: Reading, shown: Sequence[Held]) -> Claim:
    """Of the figures of the fact told first the one that is counted as the number is written, else the first."""
    claims: List[Claim] = every_claim(shown[:1])
    share = any("%" in said for said in reading.heard.quoted)
    alike = [claim for claim in claims if isinstance(claim.figure, Percent) == share]
    return (alike or claims)[0]


def _may_be_of(number: float, figure: Figure) -> bool:
    """Whether a number is in the unit of a figure as it is written: a sum has thousands, a share at most a hundred, a count anything."""
    if isinstance(figure, (Range, Amount)):
        return number >= min(figure.numbers) / THOUSAND and (number >= THOUSAND) == (max(figure.numbers) >= THOUSAND)
    return isinstance(figure, Count) or number <= 100


def _is_of_another(reading: Reading, pack: Pack, said: Said) -> bool:
    """Whether a figure of the pack of the same kind has that number."""
    kind = type(said.figures[0])
    figures = [figure for held in quoting(pack, reading.heard.figures) for figure in held.fact.figures]
    return any(isinstance(figure, kind) and set(reading.heard.figures) & set(figure.numbers) for figure in figures)
