"""Which others have what was told of some, and of whom the source says what it doesn't say of one."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize("text", ["are there any others with pay in there", "who else has pay figures", "which others then"])
def test_others_with_it_are_all_but_those_just_told_of(talk: Conversation, text: str) -> None:
    talk.say("compare pay in finance and tech", "ask_compare")
    assert set(talk.say(text, "follow_up", ask_filter=0.4).subjects) == {"healthcare", "consulting"}
    assert not talk.memory.frame.excluded


@pytest.mark.parametrize("text", ["so who does it give numbers for", "which ones do you have that for", "ok for which does it say so"])
def test_of_whom_it_is_said_is_asked_where_it_is_not_said_of_one(talk: Conversation, text: str) -> None:
    talk.say("what does retail pay", "ask_salary")
    assert set(talk.say(text, "ask_source").subjects) == {"technology", "finance", "healthcare", "consulting"}


def test_which_of_them_do_not_say_what_they_pay(talk: Conversation) -> None:
    talk.say("which industries are easiest to enter", "ask_easiest")
    answer = talk.say("which ones don't say what they pay", "ask_salary")
    assert answer.subjects and not {"technology", "finance", "healthcare", "consulting"} & set(answer.subjects)


def test_the_one_without_it_is_asked_about(talk: Conversation) -> None:
    talk.say("which industries are remote", "ask_remote")
    answer = talk.say("ok so the one with no certificates, how do I get promoted there", "ask_filter", not_covered_detail=0.2)
    assert (answer.topic, talk.readings[-1].about) == ("promotion", ("consulting",))


def test_who_needs_one_thing_and_lacks_another_states_no_wish(talk: Conversation) -> None:
    answer = talk.say("who needs certificates but isn't remote", "ask_filter", ask_certifications=0.4)
    assert "asks_which_have_one_and_lack_another" in talk.readings[-1].because
    assert answer.topic == "filter" and answer.subjects


@pytest.mark.parametrize(
    "text",
    [
        "which industries do not go hand in hand with certificates",
        "what fields never mention certificates",
        "name the industries that aren't listed under certificates",
        "which sectors are missing from your certificates list",
    ],
)
def test_who_lacks_it_is_asked_in_many_words(talk: Conversation, text: str) -> None:
    lacking = {each for each in talk.pack.industries if not talk.pack.facts_of(each, "certifications")}
    assert set(talk.say(text, "ask_filter").subjects) <= lacking


@pytest.mark.parametrize("text", ["and which aren't on that list?", "who is missing there"])
def test_who_is_not_on_the_list(talk: Conversation, text: str) -> None:
    shown = talk.say("which industries offer remote work", "ask_remote").subjects
    answer = talk.say(text, "ask_filter")
    assert answer.topic == "filter" and not set(answer.subjects) & set(shown)


@pytest.mark.parametrize(("text", "both"), [("who is on both lists", True), ("which are on the first list only", False)])
def test_two_lists_are_held_together(talk: Conversation, text: str, both: bool) -> None:
    first = talk.say("which industries offer remote work", "ask_remote").subjects
    second = talk.say("which industries want certificates", "ask_certifications").subjects
    shown = set(talk.say(text, "ask_compare").subjects)
    assert shown == (set(first) & set(second) if both else set(first) - set(second))
