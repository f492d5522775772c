"""Numbers of a text that nothing holds: each of 10 and more, each share and each sum is in the figures, the period or the credit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import AbstractSet, Dict, Iterator, Set, Tuple

from knowledge.common_names import EVERYDAY
from knowledge.fact import Fact
from knowledge.numbers import measured_in, misspelt, numbers_in, scaled_in, years_of
from knowledge.pack import KINDS, Pack
from knowledge.salvage import Lost
from knowledge.strict_yaml import Report

SMALL_NUMBER = 10
"""Numbers below it need no figure: 'three ways', '4 years'. Shares and sums of money do."""
_HOLDERS = ("figures", "period", "credited_to")
_YEAR = re.compile(r"1[5-9]\d\d|2[01]\d\d")
_MONEY = frozenset("$€£¥₹")
_DIGIT, _LETTER = re.compile(r"\d"), re.compile(r"[^\W\d_]")
_NAMED = re.compile(r"\b[A-Z]\w* $")
"""A word with a capital before a number: both may be a name, such as Part 107."""
_CREDENTIALS = "certifications"
"""The topic whose words may be names of certificates, too."""


@dataclass(frozen=True)
class _Names:
    """The names of a pack that have digits; `complete`, whether all its certificates could be read."""

    texts: Tuple[str, ...]
    complete: bool

    def without(self, text: str) -> str:
        """`text` without the digits that are part of a name."""
        for name in self.texts:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", lambda found: _DIGIT.sub("_", found.group()), text, flags=re.IGNORECASE)
        return text


def check_numbers(pack: Pack, refuse: Report, lost: Lost) -> None:
    """Report every number of a statement or a brief that nothing holds, where all that may hold it could be read."""
    names = _names_with_digits(pack, lost)
    for name, path, fact in pack.located_facts():
        if any(lost.within(name, *path, holder) for holder in _HOLDERS):
            continue
        known = _held_by(fact)
        for key, text in (("statement", fact.statement), ("brief", fact.brief or "")):
            for told in _untold(names.without(text), known, names.complete):
                refuse(name, (*path, key), told)


def _names_with_digits(pack: Pack, lost: Lost) -> _Names:
    setting = pack.setting
    things = (thing for kind in KINDS for thing in pack.collection(kind).values())
    named = [text for thing in things for text in (thing.name, *thing.aliases)]
    named += [*setting.certificates, *setting.degree_words, setting.degree, setting.field, *setting.field_aliases]
    named += pack.topics[_CREDENTIALS].words if _CREDENTIALS in pack.topics else []
    with_digits = {text for text in named if _DIGIT.search(text) and _LETTER.search(text)}
    return _Names(tuple(sorted(with_digits, key=lambda text: (-len(text), text))), not lost.within("pack.yml", "certificates"))


def _held_by(fact: Fact) -> Set[float]:
    known: Set[float] = {number for figure in fact.figures for number in figure.numbers}
    known.update(numbers_in(f"{fact.period or ''} {fact.credited_to or ''}").values())
    return known | years_of(fact.period or "")


def _untold(text: str, known: AbstractSet[float], names_complete: bool) -> Iterator[str]:
    """What to do about each number of `text` that is not among the `known`."""
    scaled = scaled_in(text)
    for written, number in scaled.items():
        if number not in known and number >= SMALL_NUMBER:
            plain = f"{number:,.0f}" if number.is_integer() else f"{number:,}"
            yield f"says {written}, but no figure holds {plain}: write {written} out in digits, and add the figure"
    inside = {part for written in scaled for part in numbers_in(written)}
    for written, number in _counting(text).items():
        if number in known or (not names_complete and _name_of(text, written)):
            continue
        if misspelt(written):
            yield f"says {written}: a comma parts thousands, a point decimals"
        elif written not in inside:
            yield f"says {written}, but neither figures nor period nor credited_to hold it: {_remedy(text, written)}"


def _counting(text: str) -> Dict[str, float]:
    """The numbers of `text` that something must hold, and those that are misspelt."""
    large = {written: number for written, number in numbers_in(text).items() if number >= SMALL_NUMBER or misspelt(written)}
    return {**large, **measured_in(text)}


def _name_of(text: str, written: str) -> str:
    """The name that a number seems to belong to: 'Part 107'; empty where it seems to count something."""
    before = _NAMED.search(_around(text, written)[0])
    return f"{before.group()}{written}" if before and before.group().strip().casefold() not in EVERYDAY else ""


def _around(text: str, written: str) -> Tuple[str, str]:
    """What stands before and after a number."""
    found = re.search(rf"(?<![\d.,]){re.escape(written)}(?![\d]|[.,]\d)", text)
    return (text[: found.start()], text[found.end() :]) if found else ("", "")


def _remedy(text: str, written: str) -> str:
    """How to hold a number, by how it stands in its text."""
    if _YEAR.fullmatch(written):
        return f'for a year add `period: "{written}"` (of "2024 to 2034" every year is held), for anything else a figure'
    before, after = _around(text, written)
    plain = written.replace(",", "")
    mend = "correct it, or " if float(plain) < SMALL_NUMBER else ""
    if after.startswith(("%", " %", " percent", " per cent")):
        return f"{mend}add a figure, {{kind: percent, value: {plain}, measures: whose share}}"
    if before.rstrip()[-1:] in _MONEY:
        return (
            f"{mend}add a figure, for pay {{kind: amount, value: {plain}, currency: USD, period: year, level: whose pay}} "
            "(range has low and high), for other money {kind: count, ... measures: dollars of what}"
        )
    figure = f"add a figure, {{kind: count, value: {plain}, measures: what is counted}}"
    name = _name_of(text, written)
    return f"is '{name}' a name? Then write it among the `certificates` of pack.yml, or the aliases; else {figure}" if name else figure
