"""Which figure is meant, where its number stands for several, and what is asked of it."""

from __future__ import annotations

import pytest

from tests.answering.conftest import Conversation


@pytest.fixture
def talk(default_pack, converse) -> Conversation:
    conversation = converse(default_pack)
    conversation.say("do certificates matter", "ask_certifications")
    return conversation


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("doesn't remote work have a 60 as well?", "Yes: nearly 60%, rise of remote"),
        ("wasn't 60 also what tech companies plan?", "Yes: over 60%, technology companies"),
        ("there is a 65 somewhere", "Yes: 65%, graduates"),
        ("and the 60 on remote work?", "Nearly 60% is this: rise of remote"),
        ("and the share for remote work?", "Nearly 60% is this: rise of remote"),
    ],
)
def test_a_figure_is_told_by_the_words_of_what_it_counts(talk, text, told):
    assert talk.say(text, "not_covered_detail").values["lead"].startswith(told)


def test_the_same_number_is_held_only_against_the_one_that_is_named(talk):
    answer = talk.say("is it the same 60 as for remote work?", "ask_remote")
    assert answer.values["lead"].startswith("No, they are not the same")
    assert "technology companies" not in answer.values["lines"]


def test_two_things_are_asked_of_a_figure_at_once(default_pack, converse):
    conversation = converse(default_pack)
    conversation.say("how fast do postings grow", "ask_demand")
    answer = conversation.say("the 22: until when, and who says so?", "out_of_scope_world")
    said = answer.values["lead"] + answer.values["lines"]
    assert "2020 to 2030" in said and "The source credits U.S. Bureau of Labor Statistics" in said


def test_a_figure_that_names_no_start_leaves_that_open(default_pack, converse):
    conversation = converse(default_pack)
    conversation.say("how fast do postings grow", "ask_demand")
    assert conversation.say("the 40, starting from which year?", "out_of_scope_world").status == "partly"
    assert conversation.say("the 22, starting from which year?", "out_of_scope_world").status == "answered"


def test_of_a_place_it_is_said_where_a_figure_holds(default_pack, converse):
    conversation = converse(default_pack)
    conversation.say("what does tech pay", "ask_salary")
    assert "United States" in conversation.say("does that also hold for Poland?", "not_covered_place").values["lead"]


def test_every_growth_is_listed_and_no_other_share(talk):
    answer = talk.say("list every growth percentage", "ask_outlook")
    assert answer.values["lead"].startswith("The source gives these 4")
    assert "34%" in answer.values["lines"] and "65%" not in answer.values["lines"]


def test_the_rest_of_a_share_is_no_other_figure(talk):
    assert "employers" in talk.say("and the remaining 40?", "not_covered_detail").values["lead"]


def test_another_number_than_the_one_shown_is_denied(default_pack, converse):
    conversation = converse(default_pack)
    conversation.say("what is the average pay", "ask_salary")
    assert conversation.say("isn't it 85k?", "ask_filter").values["lead"].startswith("No: about $92,000")
