"""Questions that the pack answers ready-made."""

from __future__ import annotations

from typing import Sequence

from answering.answer import Answer
from answering.leads import lead
from answering.leads.near import beside, nearest
from answering.leads.shown import Shown, in_order, lines_of
from answering.looks import suggest, wording
from answering.reading.fitting import facts_that_fit
from answering.reading.reading import Reading
from knowledge import Held, Pack


def answer_faq(reading: Reading, pack: Pack) -> Answer:
    """The answer to the FAQ that was retrieved for this question."""
    key = reading.heard.faq or ""
    faq, own = pack.faqs[key], tuple(pack.of_faq(key))
    shown = _shown(reading, pack, own)
    facts = in_order(own, shown.told)
    return Answer(
        status="answered",
        topic=faq.topic,
        response="utter_told",
        values=shown.values(pack, facts),
        detail="\n\n".join((f"**{faq.title}**", wording.told(pack, facts), wording.sourced(pack, facts))),
        facts=facts,
        suggestions=suggest.next_topics(pack, key),
    )


def _shown(reading: Reading, pack: Pack, facts: Sequence[Held]) -> Shown:
    leading = (facts_that_fit(reading, facts) or list(facts))[0]
    rest = [held for held in facts if held.id != leading.id]
    shown = Shown(lead.of_fact(reading, pack, leading), tuple(lines_of(pack, rest)), told=in_order((leading,), rest))
    return beside(pack, shown, nearest(reading, pack, reading.heard.faq or ""))
