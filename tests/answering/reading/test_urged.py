"""A recommendation that is steered in few words, which name nothing."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize(("text", "intent"), [("ok show me", "ask_capabilities"), ("so?", "small_talk"), ("let's see it then", "affirm")])
def test_the_result_is_urged_for(text: str, intent: str, talk: Conversation) -> None:
    talk.say("recommend me an industry", "ask_recommend")
    talk.say("good pay and working from home", "state_preference")
    answer = talk.say(text, intent)
    assert (answer.topic, answer.status) == ("recommend", "answered")


def test_nothing_is_shown_where_nothing_is_known(talk: Conversation) -> None:
    assert talk.say("ok show me", "ask_capabilities").topic == "capabilities"


def test_what_else_fits_and_what_does_not(talk: Conversation) -> None:
    first = talk.say("I want good pay and to work from home, recommend me an industry", "ask_recommend").subjects
    others = talk.say("what else?", "elaborate")
    assert others.topic == "recommend" and not set(others.subjects) & set(first)
    left = talk.say("not that one either", "follow_up").subjects
    assert not set(left) & {others.subjects[0]}


def test_that_nothing_else_fits_is_said(talk: Conversation) -> None:
    talk.say("I want good pay, not finance, recommend me an industry", "ask_recommend")
    assert talk.say("anything else?", "elaborate").response == "utter_recommend_nothing_else"


def test_who_wants_no_questions_is_asked_none(talk: Conversation) -> None:
    answer = talk.say("recommend me something but don't ask me stuff", "ask_recommend")
    assert answer.topic == "choose" and not talk.memory.profile.asking


def test_what_is_talked_of_is_put_on_the_list_in_few_words(talk: Conversation) -> None:
    talk.say("I want good pay, recommend me an industry", "ask_recommend")
    talk.say("tell me about retail", "ask_industry_profile")
    answer = talk.say("put that on my list too", "out_of_scope_task")
    assert answer.response == "utter_recommend_noted" and "retail" in talk.memory.profile.wished


def test_nothing_is_put_on_it_where_nothing_is_talked_of(talk: Conversation) -> None:
    assert talk.say("note that one down", "out_of_scope_task").response != "utter_recommend_noted"
