"""The figure whose number comes nearest to the one that was told."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.leads.briefs import sentence
from answering.leads.shown import Shown, in_order
from answering.looks.figures import whole
from answering.reading.near_number import number_and_its_nearest
from answering.reading.reading import Reading
from knowledge import Pack


def answer_near_number(reading: Reading, pack: Pack) -> Answer:
    """'which one is slightly less?': that one, then the one that was asked about."""
    asked, nearest = number_and_its_nearest(reading, pack)
    found = [nearest] if nearest else []
    lead = phrases.say(pack, "figure_nearest" if nearest else "figure_none_nearer", figure=whole(pack, nearest or asked))
    facts = in_order((claim.held for claim in (*found, asked)), ())
    return told(pack, "source", Shown(sentence(lead), (sentence(whole(pack, asked)),) if nearest else (), told=facts), facts)
