"""Questions that the pack answers ready-made."""

from __future__ import annotations

from answering.answer import Answer
from answering.looks import suggest, wording
from answering.reading.reading import Reading
from knowledge import Pack


def answer_faq(reading: Reading, pack: Pack) -> Answer:
    """The answer to the FAQ that was retrieved for this question."""
    key = reading.heard.faq or ""
    faq, facts = pack.faqs[key], tuple(pack.of_faq(key))
    return Answer(
        status="answered",
        topic=faq.topic,
        response="utter_faq",
        values={
            "title": faq.title,
            "facts": wording.told(pack, facts),
            "source": wording.sourced(pack, facts),
        },
        facts=facts,
        suggestions=suggest.topics(pack, faq.suggests),
    )
