"""The one fact that is nearest to a question which is declined."""

from __future__ import annotations

from answering.answer import Answer
from answering.answers.told import told
from answering.leads.briefs import sentence
from answering.leads.shown import Shown
from answering.lookup import at_addresses, topic_of_fact
from answering.reading.reading import Reading
from knowledge import Pack


def answer_nearest(reading: Reading, pack: Pack) -> Answer:
    """What the fact says as a whole: its brief leaves out what the question may be about."""
    (held,) = at_addresses(pack, reading.about)
    return told(pack, topic_of_fact(pack, held), Shown(sentence(held.fact.statement), told=(held,)), (held,))
