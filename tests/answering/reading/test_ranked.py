"""Who stands first or last of several by an end of what is paid, of whichever set is meant, and how far apart they end."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("in which of those does the range have the lowest ceiling", "healthcare"),
        ("whose floor is the highest", "technology"),
        ("the smallest minimum of them?", "consulting"),
        ("who tops out highest", "technology"),
    ],
)
def test_the_end_that_is_asked_for_ranks_them(text: str, first: str, talk: Conversation) -> None:
    shown = talk.say("which industries pay best", "ask_salary").subjects
    answer = talk.say(text, "ask_filter")
    assert talk.readings[-1].answer == "ranked_by_end"
    assert answer.subjects[0] == first and set(answer.subjects) == set(shown)


def test_of_a_list_without_pay_it_is_said_of_whom_none_is_told(talk: Conversation) -> None:
    shown = talk.say("which industries offer promotion", "ask_promotion").subjects
    answer = talk.say("whose floor is the lowest of them", "ask_filter")
    unpaid = {each for each in shown if not talk.pack.fact_of(each, "salary")}
    assert unpaid and not unpaid & set(answer.subjects)
    assert all(talk.pack.named(each).name.lower() in answer.values["note"].lower() for each in unpaid)


def test_what_was_asked_one_by_one_is_a_set_too(talk: Conversation) -> None:
    for name in ("technology", "healthcare", "consulting"):
        talk.say(f"what does {name} pay", "ask_salary")
    assert talk.say("whose floor is the lowest of the three?", "not_covered_detail").subjects[0] == "consulting"


def test_top_payers_of_what_is_left(talk: Conversation) -> None:
    talk.say("which industries are remote", "ask_remote")
    talk.say("not technology", "ask_filter")
    assert talk.say("of what is left, best payer?", "not_covered_detail").subjects[0] == "finance"


def test_how_far_apart_two_end_though_no_pay_was_told(talk: Conversation) -> None:
    talk.say("compare remote work in technology and consulting", "ask_compare")
    answer = talk.say("top salary of each, what's the gap", "not_covered_detail")
    assert talk.readings[-1].answer == "reckoned" and len(answer.facts) == 2


@pytest.mark.parametrize("text", ["and 12 times 13?", "what is 7 plus 8"])
def test_sums_of_their_own_are_no_question_of_ours(text: str, talk: Conversation) -> None:
    talk.say("what does technology pay", "ask_salary")
    assert talk.say(text, "not_covered_detail").status == "out_of_scope"


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("which certificates does the lower-paid one want", "healthcare"),
        ("promotion in the one with the higher ceiling?", "technology"),
        ("the best payer, does it offer remote work?", "technology"),
    ],
)
def test_the_one_that_is_meant_by_its_pay_is_asked_about(text: str, one: str, talk: Conversation) -> None:
    talk.say("compare pay in technology and healthcare", "ask_compare")
    answer = talk.say(text, "ask_promotion" if "promotion" in text else "ask_filter")
    assert talk.readings[-1].because[-1] != "ranks_them_by_an_end" and set(answer.subjects) == {one}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("so nothing starts under 86k?", "No"),
        ("is nobody under 79k then?", "Yes"),
        ("does any of the industries reach 131k altogether?", "No"),
        ("does any of those go over 126k", "In part"),
    ],
)
def test_whether_any_of_them_or_none_is_paid_so(text: str, verdict: str, talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    answer = talk.say(text, "ask_salary")
    assert talk.readings[-1].answer == "all_within" and answer.values["lead"].startswith(verdict)


def test_an_end_of_each_is_told_though_none_was_yet(talk: Conversation) -> None:
    talk.say("which industries offer remote work", "ask_remote")
    talk.say("what's the minimum in each of those", "ask_salary")
    assert talk.readings[-1].answer == "ends" and len(talk.readings[-1].about) > 1
