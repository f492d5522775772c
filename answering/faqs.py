"""Questions that the pack answers ready-made."""

from __future__ import annotations

from answering import suggest, wording
from answering.answer import Answer
from answering.question import Question
from knowledge import Pack


def answer_faq(question: Question, pack: Pack) -> Answer:
    """The answer to the FAQ that was retrieved for this question."""
    faq = question.faq if question.faq in pack.faqs else next(iter(pack.faqs))
    assert faq is not None
    facts = tuple(pack.of_faq(faq))
    return Answer(
        status="answered",
        topic=pack.faqs[faq].topic,
        response="utter_faq",
        values={
            "title": pack.faqs[faq].title,
            "facts": wording.told(pack, facts),
            "source": wording.sourced(pack, facts),
        },
        facts=facts,
        suggestions=suggest.topics(pack, pack.faqs[faq].suggests),
    )
