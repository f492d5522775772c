"""What is asked of roles, where the pack tells of them what it tells of industries: nursing's, whose roles are kinds of nurse."""

from __future__ import annotations

import pytest

from answering.nouns import of_roles
from knowledge import Pack
from tests.answering.conftest import Converse


@pytest.mark.parametrize("text", ("Which kinds of nurse are there?", "what type of RN is it", "which nurse earns most", "which sort?"))
def test_a_noun_of_the_packs_own_stands_for_roles(nursing_pack: Pack, text: str) -> None:
    assert of_roles(nursing_pack, text)


@pytest.mark.parametrize("text", ("what nurses earn", "a kind nurse", "which hospital", "what sort of place"))
def test_other_nouns_dont(nursing_pack: Pack, text: str) -> None:
    assert not of_roles(nursing_pack, text)


def test_a_pack_that_calls_them_roles_has_no_such_noun(default_pack: Pack) -> None:
    assert not of_roles(default_pack, "which kind is best paid")


@pytest.mark.parametrize(
    ("text", "first"),
    (
        ("which kind of nurse earns the most", "nurse_anesthetist"),
        ("which type of nurse is paid the least", "nursing_assistant"),
        ("and which role is paid best", "nurse_anesthetist"),
    ),
)
def test_who_of_the_roles_is_paid_best_or_worst(nursing_pack: Pack, converse: Converse, text: str, first: str) -> None:
    talk = converse(nursing_pack)
    talk.say("which settings pay best", "ask_salary")
    answer = talk.say(text, "ask_salary")
    assert talk.readings[-1].because[-1] == "asks_which_role_leads"
    assert answer.subjects[0] == first
    assert not set(answer.subjects) & set(nursing_pack.industries)


def test_who_of_them_comes_next_goes_on(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("which kind of nurse earns the most", "ask_salary")
    talk.say("second highest?", "follow_up")
    assert talk.readings[-1].because[-1] == "who_comes_at_that_end"
    assert set(talk.readings[-1].pool) <= set(nursing_pack.roles)


def test_roles_within_a_sum(nursing_pack: Pack, converse: Converse) -> None:
    answer = converse(nursing_pack).say("which kinds of nurse earn over 100k", "ask_salary")
    assert answer.subjects == ("nurse_anesthetist", "nurse_practitioner", "nurse_midwife")
    assert answer.table.columns[0] == "Kind of nurse"


def test_roles_of_whom_the_source_says_a_word_and_the_others(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    needing = talk.say("which kinds of nurse need a national exam for the licence", "ask_certifications")
    assert needing.subjects == ("nurse_practitioner", "nurse_anesthetist", "nurse_midwife")
    others = talk.say("and which ones don't?", "ask_filter")
    assert talk.readings[-1].because[-1] == "asks_which_roles_do_not"
    assert not set(others.subjects) & set(needing.subjects)


def test_who_needs_a_higher_degree_doesnt_do_without_a_lower_one(nursing_pack: Pack, converse: Converse) -> None:
    answer = converse(nursing_pack).say("which kinds of nurse have an education without a bachelor's", "ask_education")
    assert answer.subjects == ("practical_nurse", "nursing_assistant")


def test_where_one_of_them_is_paid_best_and_worst(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    best = talk.say("where do practical nurses earn most", "ask_salary")
    assert best.subjects == ("nursing_homes", "home_health", "physicians_offices")
    assert all("practical" in held.fact.statement.casefold() for held in best.facts)
    worst = talk.say("and the least?", "follow_up")
    assert worst.subjects[0] == "physicians_offices"
    assert {held.id for held in worst.facts} == {held.id for held in best.facts}


def test_where_it_is_told_of_no_place(nursing_pack: Pack, converse: Converse) -> None:
    answer = converse(nursing_pack).say("where do midwives earn most", "ask_salary")
    assert answer.status == "partly"
    assert answer.subjects == ("nurse_midwife",)


def test_a_pack_whose_roles_have_no_pay_tells_of_its_industries(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("which role is paid best", "ask_salary")
    assert set(answer.subjects) <= set(default_pack.industries)
