"""A recommendation that is turned by a name or a nod, in each state that a talk may be in."""

from __future__ import annotations

from typing import Tuple

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse

Said = Tuple[str, str]
RESULT: Tuple[Said, ...] = (("I want good pay and to work from home, recommend me an industry", "ask_recommend"),)
BEHIND_A_QUESTION = (*RESULT, ("what do certificates bring in healthcare", "ask_certifications"))
LISTED: Tuple[Said, ...] = (("which industries have remote work and good pay, but no consulting", "ask_filter"),)
ASKED: Tuple[Said, ...] = (("recommend me an industry", "ask_recommend"), ("machines", "state_preference"))


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


def said(talk: Conversation, before: Tuple[Said, ...]) -> None:
    for text, intent in before:
        talk.say(text, intent)


@pytest.mark.parametrize("before", (RESULT, BEHIND_A_QUESTION))
@pytest.mark.parametrize(
    ("text", "intent"), [("and without finance", "ask_filter"), ("leave finance out, who leads then", "out_of_scope_world")]
)
def test_one_is_ruled_out_of_a_result(text: str, intent: str, before: Tuple[Said, ...], talk: Conversation) -> None:
    said(talk, before)
    answer = talk.say(text, intent)
    assert (answer.topic, answer.status) == ("recommend", "answered") and "finance" not in answer.subjects
    again = talk.say("put finance back in", "not_covered_detail")
    assert again.topic == "recommend" and "finance" in again.subjects


@pytest.mark.parametrize("text", ("no more questions, your verdict", "who is second", "what speaks against it"))
def test_a_list_is_taken_for_wishes_once_a_result_is_asked_for(text: str, talk: Conversation) -> None:
    said(talk, LISTED)
    assert talk.say(text, "small_talk").topic == "recommend"
    assert talk.memory.profile.wished == ("priorities/flexibility", "priorities/pay")
    assert talk.memory.profile.ruled_out == ("consulting",)


def test_no_list_is_taken_for_wishes_where_it_was_asked_by_one_thing(talk: Conversation) -> None:
    talk.say("which industries have remote work", "ask_filter")
    assert not talk.memory.profile.says_something
    assert talk.say("the result please", "small_talk").response == "utter_recommend_nothing_noted"


@pytest.mark.parametrize("before", (RESULT, BEHIND_A_QUESTION))
def test_of_two_that_are_named_the_better_is_told(before: Tuple[Said, ...], talk: Conversation) -> None:
    said(talk, before)
    assert set(talk.say("only consulting or healthcare, which one wins", "ask_compare").subjects) == {"consulting", "healthcare"}


def test_without_one_is_of_what_was_told_last(talk: Conversation) -> None:
    said(talk, BEHIND_A_QUESTION)
    talk.say("so without one, the verdict?", "out_of_scope_injection")
    assert "certificates/rather_not" in talk.memory.profile.wished


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("did you take the pay I asked for into account", "utter_recommend_counted"),
        ("did my wish for promotion make it in", "utter_recommend_not_counted"),
    ],
)
def test_whether_a_wish_counted_is_told(text: str, response: str, talk: Conversation) -> None:
    said(talk, BEHIND_A_QUESTION)
    assert talk.say(text, "correct").response == response


def test_what_matters_little_is_let_go_and_nobody_is_ruled_out(talk: Conversation) -> None:
    said(talk, (*RESULT, ("what does tech pay", "ask_salary")))
    talk.say("that isn't so important to me", "skip")
    profile = talk.memory.profile
    assert profile.wished == ("priorities/flexibility",) and not profile.ruled_out


def test_what_is_liked_better_leaves_the_other_open(talk: Conversation) -> None:
    said(talk, BEHIND_A_QUESTION)
    talk.say("I'd rather climb than earn a lot of money", "state_preference")
    assert "priorities/growth" in talk.memory.profile.wished and "priorities/pay" not in talk.memory.profile.wished


@pytest.mark.parametrize(("text", "intent"), [("yes", "affirm"), ("maybe", "affirm"), ("both", "follow_up")])
def test_what_picks_no_option_gets_the_question_again(text: str, intent: str, talk: Conversation) -> None:
    said(talk, ASKED)
    before = talk.memory.profile
    assert talk.say(text, intent).response == "utter_recommend_question"
    assert talk.memory.profile == before


def test_a_maybe_leaves_a_question_open_that_has_but_yes_and_no(talk: Conversation) -> None:
    said(talk, (*ASKED, ("good pay", "ask_salary")))
    assert talk.memory.profile.asking == "certificates"
    talk.say("maybe", "affirm")
    assert "certificates" in talk.memory.profile.skipped


def test_our_question_is_left_to_us(talk: Conversation) -> None:
    talk.say("recommend me an industry", "ask_recommend")
    talk.say("you decide", "ask_recommend")
    assert talk.memory.profile.skipped == ("interests",)
    talk.say("remote work", "state_preference")
    assert talk.say("no idea, pick something", "ask_recommend").subjects


def test_our_questions_begin_anew(talk: Conversation) -> None:
    said(talk, ASKED)
    assert talk.say("let's start over", "start_over").response == "utter_recommend_question"
    assert not talk.memory.profile.says_something and talk.memory.profile.asking == "interests"


def test_the_first_of_the_result_is_asked_about(talk: Conversation) -> None:
    first = talk.say(*RESULT[0]).subjects[0]
    assert talk.say("tell me more about the winner", "elaborate").subjects == (first,)


@pytest.mark.parametrize("before", (ASKED, RESULT))
def test_a_result_and_a_question_are_made_short(before: Tuple[Said, ...], talk: Conversation) -> None:
    said(talk, before)
    short = talk.say("shorter please", "out_of_scope_task")
    assert short.topic == "recommend" and short.response in ("utter_recommend_question", "utter_told")


def test_where_a_wish_only_speaks_against_some_those_are_named_that_are_left(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("I never want exams or certificates", "state_preference")
    answer = talk.say("the result please", "small_talk")
    demanding = {each for each in default_pack.industries if default_pack.fact_of(each, "certifications")}
    assert answer.status == "answered" and answer.subjects and demanding.isdisjoint(answer.subjects)
