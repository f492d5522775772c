"""How to choose an industry: what to weigh, never which one is best."""

from __future__ import annotations

from answering.answer import Answer
from answering.looks import suggest, wording
from answering.reading.reading import Reading
from knowledge import Held, Pack


def answer_choose(reading: Reading, pack: Pack) -> Answer:
    """What the source advises on choosing, and the factors it names."""
    general = pack.of_topic("choose")
    factors = [Held(f"choosing#{key}", factor.fact) for key, factor in pack.choosing.items()]
    facts = (*general, *factors)
    return Answer(
        status="answered",
        topic="choose",
        response="utter_choose",
        values={
            "facts": wording.told(pack, general, facts),
            "factors": wording.listed([wording.inside(factor.name) for factor in pack.choosing.values()]),
            "source": wording.sourced(pack, facts),
        },
        facts=facts,
        suggestions=suggest.topics(pack, pack.topics["choose"].suggests),
    )
