"""Whom the source cites, over all that it says, and which law it names: "which surveys are quoted", "is a law mentioned by name"."""

from __future__ import annotations

from typing import List, Optional

from answering import beliefs
from answering.copies import replace
from answering.lookup import bare_words, is_credited_by_name, is_credited_to_an_office, said_by_the_source
from answering.reading.figure import answers_our_question, told_or_shown
from answering.reading.reading import Reading, if_it_does
from knowledge import Held, Pack
from knowledge.numbers import is_a_year, numbers_in

_SURVEYS = frozenset(("survey", "surveys", "poll", "polls"))
_OFFICES = frozenset(("government", "governments", "state", "official", "office", "offices", "bureau", "authority", "authorities"))
_LAWS = frozenset(("law", "laws", "act", "acts", "statute", "statutes", "regulation", "regulations", "rule", "rules", "legislation"))
_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4}
_FEW = 3
"""So many figures told lately are meant by "those"."""
_A_NAME = 4
"""A law is called by so many capital letters at least, or more."""


@if_it_does("asks_who_is_cited")
def asks_who_is_cited(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which surveys does the text cite?': whom the source credits by name, of the kind and the year that are named."""
    if reading.heard.subjects or reading.heard.length > beliefs.THRESHOLDS.challenge or answers_our_question(reading):
        return None
    named = [held for held in said_by_the_source(pack) if is_credited_by_name(held)]
    of_kind = _of_kind(reading, named)
    years = {number for number in reading.heard.figures if is_a_year(number)}
    of_year = [held for held in of_kind if years & _years_of(held)]
    about = tuple(held.id for held in _each_once(of_year or of_kind or named))
    return replace(reading, answer="said_by", intent="ask_source", about=about) if about else None


def _of_kind(reading: Reading, named: List[Held]) -> List[Held]:
    """Surveys where those are asked for, offices of a government where those are."""
    words = bare_words(reading.text)
    if words & _SURVEYS:
        return [held for held in named if _SURVEYS & bare_words(held.fact.credited_to or "")]
    return [held for held in named if is_credited_to_an_office(held)] if words & _OFFICES else named


def _years_of(held: Held) -> set[float]:
    return {float(number) for number in numbers_in(f"{held.fact.period or ''} {held.fact.credited_to or ''}").values()}


def _each_once(facts: List[Held]) -> List[Held]:
    """One for each who is credited."""
    return list({held.fact.credited_to: held for held in reversed(facts)}.values())[::-1]


@if_it_does("asks_which_of_those_are_named")
def asks_who_says_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does any of these carry a name', after 'how fast do job postings grow' and 'how much will openings grow by 2030': who says each of
    the figures that were told.
    """
    heard = reading.heard
    names_more = heard.subjects or heard.strangers or heard.bounds or heard.excluded
    told = told_or_shown(reading, pack)
    count = next((count for word, count in _COUNTS.items() if word in bare_words(reading.text)), _FEW)
    about = tuple(held.id for held in told if held.fact.figures)[:count]
    if names_more or not about or heard.length > beliefs.THRESHOLDS.challenge:
        return None
    return replace(reading, answer="figure", intent="ask_source", form="who_says", about=about)


@if_it_does("asks_for_a_law_by_name")
def asks_for_a_law_by_name(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which law does the text mention by name?': the fact that calls one by its letters."""
    if reading.heard.length > beliefs.THRESHOLDS.challenge or reading.heard.strangers:
        return None
    subjects = reading.subjects or (reading.memory.focus if len(reading.memory.focus) == 1 else ())
    found = [held for held in said_by_the_source(pack) if _names_a_law(held)]
    meant = next(iter([held for held in found if held.subject in subjects] or found), None)
    return replace(reading, answer="nearest", about=(meant.id,), subjects=()) if meant else None


def _names_a_law(held: Held) -> bool:
    """Whether it speaks of a law, and of something that is called by its letters alone."""
    words = held.fact.statement.replace(",", " ").replace(".", " ").split()
    return bool(_LAWS & bare_words(held.fact.statement)) and any(word.isupper() and len(word) >= _A_NAME for word in words)
