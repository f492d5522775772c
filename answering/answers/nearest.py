"""The one fact that is nearest to a question which is declined."""

from __future__ import annotations

from answering.answer import Answer
from answering.answers.told import told
from answering.leads.briefs import after_its_name, sentence
from answering.leads.shown import Shown
from answering.lookup import at_addresses, is_called_in, topic_of_fact
from answering.reading.reading import Reading
from knowledge import Pack


def answer_nearest(reading: Reading, pack: Pack) -> Answer:
    """What the fact says as a whole: its brief leaves out what the question may be about; after whom it is about, unless it begins so."""
    (held,) = at_addresses(pack, reading.about)
    said = held.fact.statement
    unnamed = held.subject and not is_called_in(pack, held.fact.first_sentence, held.subject)
    lead = after_its_name(pack, held, said) if unnamed else sentence(said)
    return told(pack, topic_of_fact(pack, held), Shown(lead, told=(held,)), (held,))
