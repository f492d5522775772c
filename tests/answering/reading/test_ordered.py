"""Those that were told of, in an order: put in one, from its other end, which of two is ahead; in both packs."""

from __future__ import annotations

from typing import Tuple

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse, lead

DEGREES = (("what does healthcare pay", "ask_salary"), ("and tech?", "follow_up"))
KINDS_OF_NURSE = (("what does a midwife earn", "ask_salary"), ("and an LPN?", "follow_up"))


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.fixture
def nursing(nursing_pack: Pack, converse: Converse) -> Conversation:
    return converse(nursing_pack)


def said(talk: Conversation, turns: Tuple[Tuple[str, str], ...]) -> Conversation:
    for text, intent in turns:
        talk.say(text, intent)
    return talk


@pytest.mark.parametrize("text", ("put them in order", "rank those for me", "get these into the right order please"))
def test_what_was_told_one_by_one_is_put_in_order(talk: Conversation, nursing: Conversation, text: str) -> None:
    assert said(talk, DEGREES).say(text, "out_of_scope_task").subjects == ("technology", "healthcare")
    assert said(nursing, KINDS_OF_NURSE).say(text, "out_of_scope_task").subjects == ("nurse_midwife", "practical_nurse")


def test_an_order_begins_with_the_lowest_where_that_is_said(talk: Conversation) -> None:
    assert said(talk, DEGREES).say("rank them, lowest first", "out_of_scope_task").subjects == ("healthcare", "technology")


def test_kinds_are_put_in_the_order_of_their_growth(nursing: Conversation) -> None:
    said(nursing, (("what's the outlook for CNAs", "ask_outlook"), ("and for nurse practitioners?", "follow_up")))
    assert nursing.say("put them in order", "out_of_scope_task").subjects == ("nurse_practitioner", "nursing_assistant")


def test_what_no_figure_orders_is_told_of_each(nursing: Conversation) -> None:
    said(nursing, (("what are the hours in schools", "ask_hours"), ("and in hospitals?", "follow_up")))
    assert set(nursing.say("put them in order", "out_of_scope_task").subjects) == {"schools", "hospitals"}


@pytest.mark.parametrize("text", ("can you put my bookshelf in order", "rank the planets by size"))
def test_a_task_stays_one(talk: Conversation, text: str) -> None:
    assert said(talk, DEGREES).say(text, "out_of_scope_task").status == "out_of_scope"


@pytest.mark.parametrize("text", ("and the other end?", "what's at the opposite end of the scale", "and at the other extreme"))
def test_the_other_end_of_a_list(talk: Conversation, nursing: Conversation, text: str) -> None:
    best = talk.say("which industries pay best", "ask_salary").subjects
    assert talk.say(text, "follow_up").subjects[0] not in best[:1]
    least = nursing.say("which kind of nurse is paid least", "ask_salary").subjects
    assert (least[0], nursing.say(text, "follow_up").subjects[0]) == ("nursing_assistant", "nurse_anesthetist")


def test_the_other_end_of_one_is_both_that_the_source_gives(talk: Conversation) -> None:
    talk.say("what does consulting pay", "ask_salary")
    assert talk.say("and the other end?", "follow_up").subjects == ("consulting",)


@pytest.mark.parametrize("text", ("so who pays more", "which one is more generous"))
def test_of_two_that_were_told_one_is_ahead_and_no_third(talk: Conversation, nursing: Conversation, text: str) -> None:
    said(talk, (("what does healthcare pay", "ask_salary"), ("and finance?", "follow_up")))
    assert set(talk.say(text, "ask_salary").subjects) == {"healthcare", "finance"}
    answer = said(nursing, KINDS_OF_NURSE).say(text, "ask_salary")
    assert set(answer.subjects) == {"nurse_midwife", "practical_nurse"} and "midwife" in lead(answer).partition(", then")[0]


def test_those_that_had_figures_leave_out_one_without(talk: Conversation) -> None:
    said(talk, (("what does tech pay", "ask_salary"), ("and finance?", "follow_up"), ("and retail?", "follow_up")))
    assert set(talk.say("of the two you had figures for, who's more generous", "ask_salary").subjects) == {"technology", "finance"}


def test_the_most_is_of_all(talk: Conversation) -> None:
    said(talk, (("what does healthcare pay", "ask_salary"), ("and finance?", "follow_up")))
    assert "technology" in talk.say("who pays the most", "ask_salary").subjects


@pytest.mark.parametrize(
    ("first", "intent", "text", "facet"),
    (
        ("what education does an LPN need", "ask_education", "and a midwife?", "education"),
        ("how fast do LPNs grow", "ask_outlook", "what about nurse practitioners", "outlook"),
        ("do CNAs need a licence", "ask_certifications", "and LPNs?", "certifications"),
    ),
)
def test_what_was_told_of_one_kind_is_told_of_another(nursing: Conversation, first: str, intent: str, text: str, facet: str) -> None:
    nursing.say(first, intent)
    answer = nursing.say(text, "follow_up")
    assert answer.topic == facet and answer.facts[0].cell == facet


def test_a_kind_of_which_nothing_is_told_keeps_the_facet(nursing: Conversation) -> None:
    nursing.say("what are the hours in schools", "ask_hours")
    answer = nursing.say("and for an LPN?", "follow_up")
    assert answer.topic == "hours" and "practical" in lead(answer)


def test_a_few_words_beside_a_name_go_on(nursing: Conversation) -> None:
    nursing.say("what would a nurse in government earn", "ask_salary")
    answer = nursing.say("hm and with an insurer?", "ask_industry_profile", not_covered_personal=0.6)
    assert (answer.topic, answer.status) == ("salary", "not_covered")


def test_which_of_two_kinds_to_take(nursing: Conversation) -> None:
    answer = said(nursing, KINDS_OF_NURSE).say("which would you pick", "ask_recommend")
    assert answer.topic == "compare" and set(answer.subjects) == {"nurse_midwife", "practical_nurse"}


def test_a_place_that_was_refused_gives_way_to_the_country(nursing: Conversation) -> None:
    nursing.say("what do LPNs make in Texas", "not_covered_place", ask_salary=0.2)
    nursing.say("nationwide then", "follow_up")
    assert nursing.readings[-1].because[-1] == "in_general"
