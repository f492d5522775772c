"""Where the last answer came from."""

from __future__ import annotations

import re
from typing import List

from answering import suggest, wording
from answering.answer import Answer
from answering.question import Question
from knowledge import Held, Pack

_QUOTED = re.compile(r"(\d+(?:[.,]\d+)*)\s*(%|percent|k\b)?", re.I)


def quoted(text: str, pack: Pack) -> List[Held]:
    """The facts that hold a figure which `text` quotes: '65%', '$92,000', '95k'."""
    numbers = {float(number.replace(",", "")) * (1000 if unit.lower() == "k" else 1) for number, unit in _QUOTED.findall(text)}
    return [held for held in pack.facts() if any(number in numbers for figure in held.fact.figures for number in figure.numbers)]


def answer_source(question: Question, pack: Pack) -> Answer:
    """Who stands behind a quoted figure, or the last answer; before any, what all answers are drawn from."""
    known = {held.id: held for held in pack.facts()}
    last = quoted(question.text, pack) or [known[fact] for fact in question.memory.facts if fact in known]
    if not last:
        return _whole_pack(pack, next(iter(known.values())))
    return Answer(
        status="answered",
        topic="source",
        response="utter_source",
        values={"origins": "\n".join(f"- {line}" for line in dict.fromkeys(_origin(pack, held) for held in last))},
        subjects=tuple(dict.fromkeys(held.subject for held in last if held.subject)),
        facts=tuple(last),
        suggestions=suggest.starters(pack),
    )


def _origin(pack: Pack, held: Held) -> str:
    source, section = pack.section(held.fact)
    credited = held.fact.credited_to or "nobody named: the source says it itself"
    when = held.fact.period or "no period given"
    where = held.fact.region or "no region given"
    return f"{source.title}, “{section.title}” (credited to {credited}; {when}; {where})"


def _whole_pack(pack: Pack, any_fact: Held) -> Answer:
    abouts = [wording.labelled(source.title, source.about) for source in pack.sources.values()]
    return Answer(
        status="answered",
        topic="source",
        response="utter_source_of_all",
        values={"origins": "\n".join(f"- {line}" for line in abouts)},
        suggestions=suggest.starters(pack),
        cites=(any_fact.fact,),
    )
