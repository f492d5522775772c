"""What a skill, a ready-made answer or a certificate is good for, and where it counts."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize("text", ["does that pay off", "what would I gain from it", "would being good at it move me up"])
def test_what_a_skill_brings_is_why_it_counts_and_no_pay(talk: Conversation, text: str) -> None:
    talk.say("tell me about programming", "ask_skill_profile")
    talk.say(text, "ask_salary", ask_promotion=0.4)
    assert (talk.readings[-1].because, talk.readings[-1].about) == (("asks_what_it_brings",), ("skills/programming#why",))


def test_what_pay_brings_is_asked_of_nothing(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("does that pay off", "ask_salary")
    assert "asks_what_it_brings" not in talk.readings[-1].because


def test_what_a_certificate_brings_is_why_they_count(talk: Conversation) -> None:
    talk.say("which industries want certificates", "ask_certifications")
    talk.say("what do I gain from one", "ask_salary")
    assert talk.readings[-1].because == ("asks_what_it_brings",)
    talk.say("would it help me move up", "ask_promotion")
    assert talk.readings[-1].answer == "promotion"


def test_where_a_skill_counts_is_told_by_the_answer_that_is_about_it(talk: Conversation) -> None:
    talk.say("tell me about communication skills", "ask_skill_profile")
    talk.say("in which industries most?", "ask_choose", ask_demand=0.4)
    assert talk.readings[-1].about == ("faqs/communication#industries",)
