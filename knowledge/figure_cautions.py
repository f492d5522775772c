"""Figures that don't say what their texts say: left unsaid, said in words, or of another kind."""

from __future__ import annotations

import re
from typing import Iterator, Set, Tuple

from knowledge.fact import Fact
from knowledge.figures import Count, Figure, Percent
from knowledge.numbers import numbers_in, scaled_in, shares_in, spelt_in
from knowledge.strict_yaml import Report, Step

LEAST_TOLD = 10
"""Smaller numbers may stand in words."""

_IN_WORDS = re.compile(
    r"\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|hundred|thousand|million|billion|dozen)\b", re.IGNORECASE
)
_PARTS = re.compile(r"\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|double[ds]?|doubling|twice|tripl\w*)\b", re.IGNORECASE)
_GROWTH = re.compile(r"grow|increas|ris|chang|declin|expan|more", re.IGNORECASE)


def check_figures(name: str, path: Tuple[Step, ...], fact: Fact, warn: Report) -> None:
    """Warn of what a fact's figures and its texts don't have in common."""
    spelt = _check_words(name, path, fact, warn)
    untold = _untold(fact) - spelt
    for index, figure in enumerate(fact.figures):
        place = (*path, "figures", index)
        if missing := [f"{number:,}" for number in figure.numbers if number in untold]:
            warn(name, place, f"neither statement nor brief says {missing[0]}: say it, or delete the figure")
        for told in _of_another_kind(fact, figure):
            warn(name, place, told)


def _check_words(name: str, path: Tuple[Step, ...], fact: Fact, warn: Report) -> Set[float]:
    """Warn of numbers in words; those of them that a figure holds."""
    held = {number for figure in fact.figures for number in figure.numbers}
    written = set(numbers_in(f"{fact.statement} {fact.brief or ''}").values())
    found: Set[float] = set()
    for key, text in (("statement", fact.statement), ("brief", fact.brief or "")):
        for word, number in spelt_in(text).items():
            if number >= LEAST_TOLD and number in held - written - found:
                warn(name, (*path, key), f"says '{word}' in words, and its figure {number:g}: write the digits, from ten on")
                found.add(number)
    words = _IN_WORDS.search(fact.statement)
    if words and not found and not held & set(numbers_in(fact.statement).values()):
        told = f"has a number in words ('{words.group()}'), which nobody can look up: write digits and a figure"
        warn(name, (*path, "statement"), f"{told}; only below ten are words as good")
    return found


def _of_another_kind(fact: Fact, figure: Figure) -> Iterator[str]:
    """What a figure holds that its text says of something else."""
    shares = shares_in(f"{fact.statement} {fact.brief or ''}")
    percents = {each.value for each in fact.figures if isinstance(each, Percent)}
    if isinstance(figure, Count) and figure.value in shares - percents:
        yield f"is a count, and the text says {figure.value:g}%: write `kind: percent`"
    if isinstance(figure, Percent) and figure.value > 100 and not _GROWTH.search(figure.measures):
        yield f"{figure.value:g} % is more than everybody: is it a share? then it is at most 100"


def _untold(fact: Fact) -> Set[float]:
    """The numbers of a fact's figures that its texts don't say; none where one may be said in words."""
    text = f"{fact.statement} {fact.brief or ''} {fact.period or ''}"
    if _IN_WORDS.search(text) or _PARTS.search(text):
        return set()
    told = {*numbers_in(text).values(), *scaled_in(text).values(), *spelt_in(text, below=LEAST_TOLD).values()}
    compared = (figure for figure in fact.figures if isinstance(figure, Percent) or max(figure.numbers) >= LEAST_TOLD)
    return {float(number) for figure in compared for number in figure.numbers} - told
