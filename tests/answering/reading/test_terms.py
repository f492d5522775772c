"""A term of what was told is asked about, and what an industry uses the field for."""

from __future__ import annotations

import pytest

from knowledge import Pack
from knowledge.keys import key_of
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    talk = converse(default_pack)
    talk.say("tell me about manufacturing", "ask_industry_profile")
    return talk


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("explain the quality control part to me", "quality control"),
        ("this equipment problems business, what is it about", "equipment problems"),
        ("what is meant by feature engineering", "feature engineering"),
        ("the risk assessment, for what is that", "risk assessment"),
    ],
)
def test_a_term_is_told_by_the_fact_that_speaks_of_it(text: str, term: str, talk: Conversation) -> None:
    (held,) = talk.say(text, "not_covered_detail").facts
    assert key_of(term) in key_of(held.fact.statement)


@pytest.mark.parametrize(
    "text",
    [
        "what is a data analyst about",  # a role
        "what is machine learning about",  # the field
        "which of them is about quality control",  # which
        "what are knots and nets about",  # in no fact
    ],
)
def test_what_is_no_term_of_a_fact_is_asked_otherwise(text: str, talk: Conversation) -> None:
    talk.say(text, "follow_up")
    assert "asks_about_a_term_told" not in talk.readings[-1].because


def test_nothing_is_a_term_before_anything_was_told(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("explain the quality control part", "not_covered_detail")
    assert "asks_about_a_term_told" not in talk.readings[-1].because


@pytest.mark.parametrize(
    "text", ["and banks, what do they do with it?", "what would the banks need it for", "what are banks doing with that"]
)
def test_what_another_does_with_it_is_what_it_uses_it_for(text: str, talk: Conversation) -> None:
    talk.say("what does manufacturing pay", "ask_salary")
    answer = talk.say(text, "follow_up")
    assert (answer.topic, answer.subjects) == ("demand", ("finance",))
