"""What somebody says to whom the source credits facts: a survey, a bureau."""

from __future__ import annotations

from answering.answer import Answer
from answering.answers.told import told
from answering.leads.briefs import scoped, sentence
from answering.leads.shown import Shown
from answering.lookup import at_addresses
from answering.reading.reading import Reading
from knowledge import Held, Pack


def answer_said_by(reading: Reading, pack: Pack) -> Answer:
    """The facts that are credited to whom the text names, the first of them first."""
    facts = tuple(at_addresses(pack, reading.about))
    first, *others = facts
    shown = Shown(sentence(_said(first)), tuple(sentence(_said(held)) for held in others), told=facts)
    return told(pack, "source", shown, facts, subjects=())


def _said(held: Held) -> str:
    return f"{held.fact.credited_to}: {scoped(held)}"
