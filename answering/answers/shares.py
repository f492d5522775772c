"""Every percentage that the source gives."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.leads.briefs import sentence
from answering.leads.shown import Shown, in_order
from answering.looks.figures import Claim, each_once, whole
from answering.reading.fitting import grows, percents
from answering.reading.reading import Reading
from knowledge import Pack


def answer_shares(reading: Reading, pack: Pack) -> Answer:
    """'list all percentages': every share that the source gives, each once; only how things grow, where that is asked."""
    growth = reading.does("asks_of_growth")
    found = each_once([Claim(held, figure) for held in pack.facts() for figure in percents(held) if grows(figure) or not growth])
    lead = phrases.say(pack, "figure_shares", count=str(len(found)))
    facts = in_order((claim.held for claim in found), ())
    return told(pack, "source", Shown(lead, tuple(sentence(whole(pack, claim)) for claim in found), told=facts), facts)
