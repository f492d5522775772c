"""No figure without its scope: whom it is credited to, the period and the region it holds for."""

from __future__ import annotations

import re
from typing import Iterator, List, Optional

from answering.answer import Answer
from answering.heard import Heard
from knowledge import Pack

FIGURE = re.compile(r"[$€£]\s?\d|\d\s?%|\d,\d{3}")
SOURCE = "_Source"
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def unsaid(answer: Answer, text: str) -> Iterator[str]:
    """Each part of a figure's scope that isn't said: with the statement, or by the next line that names the source."""
    lines = text.splitlines()
    for held in answer.facts:
        places = [at for at, line in enumerate(lines) if held.fact.statement in line]
        for part in (held.fact.credited_to, held.fact.period, held.fact.region):
            if held.fact.figures and part and not all(part in _around(lines, at) for at in places or [None]):
                yield f"{held.id}: '{part}'"


def _around(lines: List[str], at: Optional[int]) -> str:
    """A line and the source named after it; all lines where no statement is told."""
    if at is None:
        return "\n".join(lines)
    return "\n".join([lines[at], next((line for line in lines[at:] if line.startswith(SOURCE)), "")])


def test_each_figure_comes_with_its_scope(every_answer, words) -> None:
    faults = {
        (question.intent, fault)
        for pack, question, answer in every_answer
        if answer.status == "answered"
        for text in [words.text(answer, pack)]
        if FIGURE.search(text)
        for fault in unsaid(answer, text)
    }
    assert not faults, "\n".join(f"{intent}: {fault}" for intent, fault in sorted(faults))


def test_each_figure_comes_from_a_fact_of_the_answer(every_answer, words) -> None:
    for pack, question, answer in every_answer:
        text = words.text(answer, pack)
        if not FIGURE.search(text) or answer.status != "answered":
            continue
        known = " ".join(f"{held.fact.statement} {held.fact.period} {held.fact.credited_to}" for held in answer.facts)
        known += " ".join(section.title for source in pack.sources.values() for section in source.sections.values())
        strange = set(NUMBER.findall(text)) - set(NUMBER.findall(known)) - figures(answer)
        assert not strange, (question, strange)


def figures(answer: Answer) -> set:
    """Every typed figure, in the ways in which a table may write it."""
    numbers = [number for held in answer.facts for figure in held.fact.figures for number in figure.numbers]
    return {written for number in numbers for written in (f"{number:g}", f"{number:,.0f}", f"{number:.0f}", f"{number / 1000:g}")}


def test_what_is_not_answered_holds_no_figure(every_answer, words) -> None:
    for pack, question, answer in every_answer:
        if answer.status in ("not_covered", "out_of_scope", "clarify", "chitchat") and not answer.facts:
            assert not FIGURE.search(words.text(answer, pack)), question


def test_the_sweep_reaches_figures(every_answer, words) -> None:
    assert any(FIGURE.search(words.text(answer, pack)) for pack, _, answer in every_answer)
    assert Heard("ask_salary") is not None and isinstance(every_answer[0][0], Pack)
