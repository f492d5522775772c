"""Who stands on one side of an industry that is named."""

from __future__ import annotations

from typing import Set

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


def test_the_one_that_starts_lower_is_shown_beside_the_one_named(talk: Conversation) -> None:
    talk.say("what does healthcare pay", "ask_salary")
    answer = talk.say("who begins even lower than healthcare", "ask_easiest", ask_easiest=0.2)
    assert answer.subjects == ("consulting", "healthcare")


def test_those_that_start_higher_are_listed_without_the_one_named(talk: Conversation) -> None:
    talk.say("what does consulting pay", "ask_salary")
    answer = talk.say("which ones start higher than consulting", "ask_compare", ask_compare=0.4)
    assert set(answer.subjects) == {"technology", "finance", "healthcare"}


def test_nobody_is_ranked_beside_one_whose_pay_is_not_given(talk: Conversation) -> None:
    talk.say("what does healthcare pay", "ask_salary")
    talk.say("who begins even lower than retail", "ask_easiest", ask_easiest=0.2)
    assert "who_is_on_that_side_of_one" not in talk.readings[-1].because


def test_as_well_paid_as_that_is_no_less_and_not_that(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("what does healthcare pay", "ask_salary")
    answer = talk.say("is there something at least as well paid that isn't that", "ask_filter")
    assert answer.subjects == ("technology", "finance") and talk.memory.focus == ("technology",)


@pytest.mark.parametrize(
    ("text", "paid"), [("anything better?", {"finance", "technology"}), ("and is there anything that pays less", {"consulting"})]
)
def test_better_or_worse_than_the_one_told_of(text: str, paid: Set[str], default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("what does healthcare pay", "ask_salary")
    assert set(talk.say(text, "skip").subjects) - {"healthcare"} == paid


def test_the_cheaper_one_is_asked_about_a_facet(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("compare pay in finance and tech", "ask_compare")
    answer = talk.say("the cheaper of the two, is it remote", "ask_remote", ask_filter=0.4)
    assert (answer.topic, answer.subjects) == ("remote", ("finance",))


def test_the_top_one_of_a_list_from_the_lowest_is_the_best_paid(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    best = talk.say("which trades pay best", "ask_filter").subjects
    talk = converse(invented_pack)
    lowest = talk.say("which trades pay least", "ask_filter").subjects
    assert lowest[0] == best[-1] and lowest != best
    assert talk.say("and the top one?", "follow_up").subjects == best[:1]
    assert talk.say("so what is the bottom one", "follow_up").subjects == lowest[:1]
    assert talk.say("the last one", "follow_up").subjects == lowest[-1:]  # a place


def test_from_the_highest_to_the_lowest_the_highest_comes_first(converse: Converse, invented_pack: Pack) -> None:
    best = converse(invented_pack).say("which trades pay best", "ask_filter").subjects
    talk = converse(invented_pack)
    assert talk.say("pay in all trades, highest to lowest", "ask_filter").subjects == best
    assert talk.say("the bottom one then", "follow_up").subjects == best[-1:]


@pytest.mark.parametrize(("text", "over"), [("who pays more than that", True), ("which start below it", False)])
def test_whose_pay_is_on_that_side_of_the_average_just_told(talk: Conversation, text: str, over: bool) -> None:
    average = talk.say("what is the average pay for a beginner", "ask_salary").facts[0].fact.pay
    answer = talk.say(text, "ask_salary")
    bounds = talk.readings[-1].heard.bounds
    assert average and [(each.comparison, each.value) for each in bounds] == [("above" if over else "below", average.low)]
    assert answer.topic == "filter" and answer.subjects


@pytest.mark.parametrize("text", ["minimum 91k", "from 91k up", "at least 91k to start with"])
def test_a_bare_bound_cuts_what_was_listed(talk: Conversation, text: str) -> None:
    shown = set(talk.say("which industries offer remote work", "ask_remote").subjects)
    answer = talk.say(text, "follow_up")
    assert answer.topic == "filter" and set(answer.subjects) <= shown and talk.readings[-1].heard.bounds[0].value == 91_000
