"""Whether what a ready answer tells is so in a place that is named after it, and a must that the source only prefers."""

from __future__ import annotations

import pytest

from answering.memory import Memory
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse, lead


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


def test_the_fact_that_names_it_is_told(talk: Conversation) -> None:
    facts = tuple(held.id for held in talk.pack.of_faq("ethics"))
    talk.memory = Memory(topic=talk.pack.faqs["ethics"].topic, faq="ethics", facts=facts, at=talk.at)
    answer = talk.say("in healthcare too?", "follow_up")
    assert talk.readings[-1].because[-1] == "asks_whether_it_is_so_there"
    assert [held.id for held in answer.facts] == ["faqs/ethics#policies"]


@pytest.mark.parametrize(
    ("text", "begins"),
    [("60% of employers require certificates, right?", "No: "), ("60% of employers prefer people with certificates, right?", "The source")],
)
def test_what_is_preferred_is_no_must(text: str, begins: str, talk: Conversation) -> None:
    answer = talk.say(text, "ask_certifications")
    assert lead(answer).startswith(begins) and ("favor" in lead(answer) or "prefer" in lead(answer))
