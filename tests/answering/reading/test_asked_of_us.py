"""What was learnt to be asked of the assistant itself counts unless the pack is surely asked, or a fact is near."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from answering.answer import Answer
from answering.memory import Memory
from answering.message import heard_in
from answering.respond import respond
from knowledge import Pack


def answer(pack: Pack, name: str, **more: Any) -> Answer:
    """What is said to a text that is believed to ask that of the assistant."""
    message: Dict[str, Any] = {
        "text": "who peeks?",
        "intent": {"name": "greet", "confidence": 0.6},
        "intent_ranking": [{"name": "greet", "confidence": 0.6}],
        "asked_of_us": {"name": name, "confidence": 0.9},
    }
    return respond(heard_in({**message, **more}, 0.0), Memory(), pack)[0]


def test_it_has_the_sentence_that_a_rule_would_give_it(default_pack: Pack) -> None:
    assert answer(default_pack, "readers").response.startswith("utter_itself_readers")


def test_whether_a_person_answers_is_small_talk(default_pack: Pack) -> None:
    assert answer(default_pack, "person").response == "utter_bot_challenge"


@pytest.mark.parametrize("intent", ["ask_salary", "out_of_scope_world"])
def test_what_surely_asks_for_something_else_does(intent: str, default_pack: Pack) -> None:
    ranking = {"name": intent, "confidence": 0.9}
    said = answer(default_pack, "readers", intent=ranking, intent_ranking=[ranking])
    assert not said.response.startswith("utter_itself")


def test_what_is_near_a_fact_asks_for_that(default_pack: Pack) -> None:
    fact = next(iter(default_pack.facts())).id
    assert not answer(default_pack, "readers", near=[{"fact": fact, "likeness": 0.8}]).response.startswith("utter_itself")
