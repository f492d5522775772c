"""How many like something better, where that is taken for a must, or it is asked which of both it is."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.leads.briefs import sentence
from answering.leads.shown import Shown
from answering.looks import wording
from answering.looks.figures import Claim, whole
from answering.lookup import at_addresses
from answering.reading.fitting import percents
from answering.reading.preferred import asks_which_it_is, word_of
from answering.reading.reading import Reading
from knowledge import Pack


def answer_preferred(reading: Reading, pack: Pack) -> Answer:
    """'so 60% require it?': no, and the word that the source has for it."""
    (held,) = at_addresses(pack, reading.about)
    said = phrases.say(pack, "only_preferred", word=word_of(held), figure=whole(pack, Claim(held, percents(held)[0])))
    lead = said if asks_which_it_is(reading) else phrases.say(pack, "claim_wrong", said=wording.not_at_the_start(said))
    return told(pack, "source", Shown(sentence(lead), told=(held,)), (held,))
