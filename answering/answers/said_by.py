"""What somebody says to whom the source credits facts: a survey, a bureau."""

from __future__ import annotations

from answering.answer import Answer
from answering.leads.briefs import scoped, sentence
from answering.leads.shown import Shown
from answering.looks import suggest, wording
from answering.lookup import from_whom
from answering.reading.reading import Reading
from knowledge import Held, Pack


def answer_said_by(reading: Reading, pack: Pack) -> Answer:
    """The facts of whom the text names, the first of them first."""
    facts = tuple(from_whom(pack, reading.text))
    first, *others = facts
    return Answer(
        status="answered",
        topic="source",
        response="utter_told",
        values=Shown(sentence(_said(first)), tuple(sentence(_said(held)) for held in others), told=facts).values(pack, facts),
        detail=f"{wording.told(pack, facts)}\n\n{wording.sourced(pack, facts)}",
        facts=facts,
        suggestions=suggest.starters(pack)[: suggest.MOST],
    )


def _said(held: Held) -> str:
    return f"{held.fact.credited_to}: {scoped(held)}"
