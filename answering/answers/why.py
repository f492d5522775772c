"""Why: the facts behind the last answer."""

from __future__ import annotations

from answering.answer import Answer
from answering.looks import suggest, wording
from answering.lookup import at_addresses
from answering.reading.reading import Reading
from knowledge import Pack


def answer_why(reading: Reading, pack: Pack) -> Answer:
    """The background that the source gives for the last answer."""
    facts = tuple(at_addresses(pack, reading.memory.facts))
    return Answer(
        status="answered",
        topic=reading.memory.topic,
        response="utter_why",
        values={"facts": wording.told(pack, facts), "source": wording.sourced(pack, facts)},
        facts=facts,
        suggestions=suggest.starters(pack),
    )
