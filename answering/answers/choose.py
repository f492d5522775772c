"""How to choose an industry: what to weigh, never which one is best."""

from __future__ import annotations

from typing import Sequence

from answering import phrases
from answering.answer import Answer
from answering.leads import lead
from answering.leads.shown import Shown, lines_of
from answering.looks import suggest, wording
from answering.reading.fitting import facts_that_fit
from answering.reading.reading import Reading
from answering.vocabulary import RANKS
from knowledge import Held, Pack


def answer_choose(reading: Reading, pack: Pack) -> Answer:
    """What the source advises on choosing, and the factors it names."""
    general = pack.of_topic("choose")
    factors = [Held(f"choosing#{key}", factor.fact) for key, factor in pack.choosing.items()]
    facts = (*general, *factors)
    return Answer(
        status="answered",
        topic="choose",
        response="utter_told",
        values=_shown(reading, pack, general, factors).values(pack, facts),
        detail="\n\n".join((wording.told(pack, general, facts), wording.told(pack, factors, facts), wording.sourced(pack, facts))),
        facts=facts,
        suggestions=suggest.next_topics(pack, "choose"),
    )


def _shown(reading: Reading, pack: Pack, general: Sequence[Held], factors: Sequence[Held]) -> Shown:
    names = wording.listed([wording.inside(factor.name) for factor in pack.choosing.values()])
    fitting = facts_that_fit(reading, general) or list(general)
    counted = reading.form in ("how_many", "how_much", "is_it_true")
    if counted and fitting:
        return Shown(
            lead.of_fact(reading, pack, fitting[0]), (phrases.say(pack, "choose_factors", factors=names),), told=tuple(fitting[:1])
        )
    if not names:
        return Shown(lead.of_fact(reading, pack, general[0]), tuple(lines_of(pack, general[1:])), told=tuple(general))
    best = "choose_best_lead" if reading.form in RANKS else "choose_lead"
    return Shown(phrases.say(pack, best, factors=names), tuple(lines_of(pack, general[:3])), told=(*general, *factors))
