"""FAQs: answered ready-made, by id."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from knowledge import Pack
from knowledge.schema import Faq


def test_every_faq_is_answered_with_all_its_facts(pack: Pack, ask, words) -> None:
    for key, faq in pack.faqs.items():
        answer = ask(pack, "ask_faq", faq=key)
        text = words.text(answer, pack)
        assert (answer.status, answer.topic) == ("answered", faq.topic)
        assert sorted(held.id for held in answer.facts) == sorted(f"faqs/{key}#{fact}" for fact in faq.facts)
        assert faq.title in text
        assert all(fact.statement in text for fact in faq.facts.values())


def test_no_faq_is_without_a_fact() -> None:
    """An answer to it would have no citation."""
    with pytest.raises(ValidationError, match="at least one fact"):
        Faq(topic="ethics", title="Oath", question="Which oath?", about="the oath", facts={})


@pytest.mark.parametrize("faq", (None, "", "a FAQ of yesterday's model"))
def test_an_unknown_faq_does_not_break_the_answer(faq: object, pack: Pack, ask, words) -> None:
    assert ask(pack, "ask_faq", faq=faq).response in words.responses
