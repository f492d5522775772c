"""Numbers of a text that nothing holds: each of 10 and more is in the figures, the period or the credit."""

from __future__ import annotations

import re
from typing import AbstractSet, Iterator, Set

from knowledge.fact import Fact
from knowledge.numbers import misspelt, numbers_in, scaled_in, years_of
from knowledge.pack import Pack
from knowledge.salvage import Lost
from knowledge.strict_yaml import Report

SMALL_NUMBER = 10
"""Numbers below it need no figure: 'three ways', '4 years'."""
_HOLDERS = ("figures", "period", "credited_to")
_YEAR = re.compile(r"1[5-9]\d\d|2[01]\d\d")
_MONEY = frozenset("$€£¥₹")


def check_numbers(pack: Pack, refuse: Report, lost: Lost) -> None:
    """Report every number of a statement or a brief that nothing holds, where all that may hold it could be read."""
    for name, path, fact in pack.located_facts():
        if any(lost.within(name, *path, holder) for holder in _HOLDERS):
            continue
        known = _held_by(fact)
        for key, text in (("statement", fact.statement), ("brief", fact.brief or "")):
            for told in _untold(text, known):
                refuse(name, (*path, key), told)


def _held_by(fact: Fact) -> Set[float]:
    known: Set[float] = {number for figure in fact.figures for number in figure.numbers}
    known.update(numbers_in(f"{fact.period or ''} {fact.credited_to or ''}").values())
    return known | years_of(fact.period or "")


def _untold(text: str, known: AbstractSet[float]) -> Iterator[str]:
    """What to do about each number of `text` that is not among the `known`."""
    scaled = scaled_in(text)
    for written, number in scaled.items():
        if number not in known and number >= SMALL_NUMBER:
            plain = f"{number:,.0f}" if number.is_integer() else f"{number:,}"
            yield f"says {written}, but no figure holds {plain}: write {written} out in digits, and add the figure"
    inside = {part for written in scaled for part in numbers_in(written)}
    for written, number in numbers_in(text).items():
        if misspelt(written) and number not in known:
            yield f"says {written}: a comma parts thousands, a point decimals"
        elif number >= SMALL_NUMBER and number not in known and written not in inside:
            yield f"says {written}, but neither figures nor period nor credited_to hold it: {_remedy(text, written)}"


def _remedy(text: str, written: str) -> str:
    """How to hold a number, by how it stands in its text."""
    if _YEAR.fullmatch(written):
        return f'for a year add `period: "{written}"` (of "2024 to 2034" every year is held), for anything else a figure'
    found = re.search(rf"(?<![\d.,]){re.escape(written)}", text)
    before, after = (text[: found.start()], text[found.end() :]) if found else ("", "")
    plain = written.replace(",", "")
    if after.startswith(("%", " %", " percent", " per cent")):
        return f"add a figure, {{kind: percent, value: {plain}, measures: whose share}}"
    if before[-1:] in _MONEY:
        return (
            f"add a figure, for pay {{kind: amount, value: {plain}, currency: USD, period: year, level: whose pay}} "
            "(range has low and high), for other money {kind: count, ... measures: dollars of what}"
        )
    return f"add a figure, {{kind: count, value: {plain}, measures: what is counted}}"
