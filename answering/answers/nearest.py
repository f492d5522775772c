"""The one fact that is nearest to a question which is declined."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.leads.briefs import sentence
from answering.leads.shown import Shown
from answering.looks import wording
from answering.lookup import at_addresses, is_called_in, topic_of_fact
from answering.reading.reading import Reading
from knowledge import Pack


def answer_nearest(reading: Reading, pack: Pack) -> Answer:
    """What the fact says as a whole: its brief leaves out what the question may be about; after whom it is about, unless it begins so."""
    (held,) = at_addresses(pack, reading.about)
    said = held.fact.statement
    if held.subject and not is_called_in(pack, wording.first_sentence(said), held.subject):
        said = phrases.say(pack, "lead_of", name=pack.named(held.subject).name, brief=said)
    return told(pack, topic_of_fact(pack, held), Shown(sentence(said), told=(held,)), (held,))
