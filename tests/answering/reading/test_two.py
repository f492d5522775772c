"""Two of a kind asked about in other words than were used before."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize(
    "text", ["which of them goes higher at the top", "who hands out more at the outset", "which of the two starts you lower"]
)
def test_who_pays_more_is_asked_of_the_two_whatever_was_compared(talk: Conversation, text: str) -> None:
    talk.say("compare certificates in finance and healthcare", "ask_compare")
    answer = talk.say(text, "ask_filter", ask_filter=0.3)
    assert answer.topic == "compare" and set(answer.subjects) == {"finance", "healthcare"}
    assert {held.id.rpartition("#")[2] for held in answer.facts} == {"salary"}


def test_two_that_are_named_are_set_against_each_other_by_pay(talk: Conversation) -> None:
    answer = talk.say("between tech and consulting, who starts newcomers better", "ask_easiest")
    assert set(answer.subjects) == {"technology", "consulting"} and talk.readings[-1].facets == ("salary",)


def test_side_by_side_is_no_wish(talk: Conversation) -> None:
    answer = talk.say("put finance and consulting side by side for me: pay, remote work", "ask_recommend")
    assert answer.topic == "compare" and talk.readings[-1].facets == ("salary", "remote") and not talk.readings[-1].noted


def test_the_same_two_things_are_told_of_another(talk: Conversation) -> None:
    talk.say("tell me about healthcare", "ask_industry_profile")
    talk.say("what does it pay", "ask_salary")
    talk.say("which certificates do they ask for", "ask_certifications")
    talk.say("no, finance instead, same two things", "follow_up")
    reading = talk.readings[-1]
    assert [reading.answer, *(each.answer for each in reading.beside)] == ["salary", "certifications"]
    assert reading.about == ("finance",)


def test_with_one_thing_told_there_are_no_two_of_another(talk: Conversation) -> None:
    talk.say("what does tech pay", "ask_salary")
    talk.say("finance, the same two things", "follow_up")
    assert "asks_the_same_things_of_another" not in talk.readings[-1].because
