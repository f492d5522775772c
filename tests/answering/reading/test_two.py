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


def test_which_of_those_compared_is_asked_by_the_same_in_other_words(talk: Conversation) -> None:
    talk.say("finance vs tech, remote-wise", "ask_compare")
    answer = talk.say("which of the two never wants me in an office", "ask_filter", ask_remote=0.2, not_covered_personal=0.1)
    assert (answer.topic, answer.subjects) == ("compare", ("finance", "technology"))
    assert {held.id.rpartition("#")[2] for held in answer.facts} == {"remote"}


def test_which_of_those_compared_by_pay_may_be_asked_by_another_facet(talk: Conversation) -> None:
    talk.say("compare pay in finance, tech and consulting", "ask_compare")
    answer = talk.say("which of them is less of a struggle", "ask_filter", ask_easiest=0.4)
    assert {held.id.rpartition("#")[2] for held in answer.facts} == {"easiest"}


def test_both_are_the_two_talked_of_where_one_is_named(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("is consulting remote", "ask_remote")
    answer = talk.say("do they need certificates? both I mean, finance too", "ask_certifications")
    assert talk.readings[-1].subjects == ("finance", "consulting") and "finance" in answer.subjects
    assert talk.say("does finance pay more than both", "ask_salary").topic in ("salary", "compare")


def test_two_things_told_at_once_are_told_of_another(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("pay and promotion in harbours", "ask_salary")
    talk.say("then those two for kelp farms", "follow_up")
    reading = talk.readings[-1]
    assert [reading.answer, *(each.answer for each in reading.beside)] == ["salary", "promotion"]
    assert reading.about == ("kelp_farms",)


def test_what_was_asked_and_is_not_told_is_asked_of_another_too(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("promotion and outlook at kelp farms", "ask_promotion")
    talk.say("those two for harbours", "follow_up")
    reading = talk.readings[-1]
    assert {reading.answer, *(each.answer for each in reading.beside)} == {"promotion", "outlook"}


@pytest.mark.parametrize("text", ["could you show those next to each other", "could I have these two in one table", "line them up please"])
def test_two_told_one_after_the_other_are_set_side_by_side_by_what_was_told(converse: Converse, invented_pack: Pack, text: str) -> None:
    talk = converse(invented_pack)
    talk.say("what do harbours pay", "ask_salary")
    talk.say("tell me about kelp farms", "ask_industry_profile")
    answer = talk.say(text, "out_of_scope_task")
    assert answer.topic == "compare" and talk.readings[-1].about == ("harbours", "kelp_farms")


def test_side_by_side_they_are_told_by_the_facet_that_both_were_told_by(talk: Conversation) -> None:
    talk.say("is consulting remote", "ask_remote")
    talk.say("is finance remote", "ask_remote")
    talk.say("put the two side by side", "out_of_scope_task")
    assert talk.readings[-1].facets == ("remote",) and talk.readings[-1].about == ("consulting", "finance")


def test_with_one_told_there_is_nothing_to_set_side_by_side(talk: Conversation) -> None:
    talk.say("is consulting remote", "ask_remote")
    talk.say("put those side by side", "out_of_scope_task")
    assert "puts_those_told_side_by_side" not in talk.readings[-1].because


@pytest.mark.parametrize("text", ["same again for kelp farms if you would", "now do that again for kelp farms"])
def test_all_that_was_told_last_is_told_of_another(converse: Converse, invented_pack: Pack, text: str) -> None:
    talk = converse(invented_pack)
    talk.say("pay and promotion in harbours", "ask_salary")
    talk.say(text, "state_preference", follow_up=0.3)
    reading = talk.readings[-1]
    assert {reading.answer, *(each.answer for each in reading.beside)} == {"salary", "promotion"}
    assert reading.about == ("kelp_farms",) and not reading.noted


def test_what_is_named_besides_is_not_the_same_again(talk: Conversation) -> None:
    talk.say("what does tech pay", "ask_salary")
    assert talk.say("same again for finance, but remote work", "ask_remote").topic == "remote"


def test_those_are_all_that_the_same_was_told_of_in_a_row(talk: Conversation) -> None:
    talk.say("compare promotion in finance and manufacturing", "ask_compare")
    talk.say("same again for automotive", "follow_up")
    assert talk.say("put those side by side", "follow_up").subjects == ("finance", "manufacturing", "automotive")


@pytest.mark.parametrize("text", ["side by side please", "a table of all three please"])
def test_one_by_one_told_of_they_may_be_put_side_by_side_without_a_pointer(talk: Conversation, text: str) -> None:
    for each in ("tech", "finance", "healthcare"):
        talk.say(f"what does {each} pay", "ask_salary")
    answer = talk.say(text, "follow_up")
    assert (answer.topic, set(answer.subjects)) == ("compare", {"technology", "finance", "healthcare"})


def test_which_of_two_asked_about_at_once_is_asked_by_another_facet(talk: Conversation) -> None:
    talk.say("the pay in healthcare and finance", "ask_salary")
    answer = talk.say("which one is easier to get into", "ask_easiest")
    assert (answer.topic, answer.subjects) == ("compare", ("healthcare", "finance"))
