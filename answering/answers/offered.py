"""A sum of money held against what is paid."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.answers.gap import unserved
from answering.answers.told import told
from answering.copies import replace
from answering.leads.briefs import scoped, sentence
from answering.leads.shown import Shown, in_order
from answering.looks import wording
from answering.looks.figures import Claim, whole
from answering.reading.offered import pays_weighed
from answering.reading.reading import Reading
from answering.vocabulary import MONEY
from knowledge import Held, Pack
from knowledge.pay import money


def answer_offered(reading: Reading, pack: Pack) -> Answer:
    """Whether the sum is within what the source gives, below or above; of one for whom it gives none, that first."""
    sum_said = reading.heard.figures[0]
    facts = pays_weighed(reading, reading.about, pack)
    own = [held for held in facts if held.subject]
    names = wording.names_inside(pack, reading.about)
    unsaid = "" if own or not reading.about else phrases.say(pack, "unsaid_of", about=pack.topics[MONEY].about, names=names)
    held_against = [_held_against(pack, held, sum_said) for held in facts[:1]]
    lead = " ".join(part for part in (unsaid, *held_against) if part)
    if not facts:
        return Answer("not_covered", MONEY, "utter_told_nothing", {"lead": lead}, missing=unserved(pack, reading.about))
    answer = told(pack, MONEY, Shown(lead, told=in_order(facts[:1], ())), facts[:1])
    return replace(answer, status="partly", missing=unserved(pack, reading.about), subjects=reading.about) if unsaid else answer


def _held_against(pack: Pack, held: Held, number: float) -> str:
    pay = held.fact.pay
    assert pay is not None  # only such are taken
    where = "below" if number < pay.low else "above" if number > pay.high else "within" if pay.low < pay.high else "exactly"
    figure = whole(pack, Claim(held, held.fact.figures[0])) if held.subject else scoped(held)
    return sentence(phrases.say(pack, f"offered_{where}", number=money(int(number), pay.currency), figure=figure))
