"""Lists and comparisons that grow, shrink and change, and who comes where in an order."""

from __future__ import annotations

from typing import Tuple

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


def test_a_comparison_grows_shrinks_and_swaps(talk: Conversation) -> None:
    talk.say("compare pay in finance and healthcare", "ask_compare")
    steps: Tuple[Tuple[str, Tuple[str, ...]], ...] = (
        ("add tech to that", ("finance", "healthcare", "technology")),
        ("now drop finance", ("healthcare", "technology")),
        ("and consulting?", ("healthcare", "technology", "consulting")),
        ("swap tech for finance", ("healthcare", "finance", "consulting")),
        ("replace the first with marketing", ("marketing", "finance", "consulting")),
        ("only keep the last two", ("finance", "consulting")),
        ("healthcare in place of consulting", ("finance", "healthcare")),
        ("retail too", ("finance", "healthcare", "retail")),
        ("take the last out", ("finance", "healthcare")),
    )
    for text, members in steps:
        answer = talk.say(text, "follow_up", ask_filter=0.3)
        assert (answer.topic, answer.subjects) == ("compare", members), text
        assert {held.id.rpartition("#")[2] for held in answer.facts} == {"salary"}


def test_what_was_told_of_one_becomes_a_comparison(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    assert talk.say("add tech", "follow_up").subjects == ("finance", "technology")


def test_nothing_is_added_where_another_question_is_asked(talk: Conversation) -> None:
    talk.say("compare pay in finance and healthcare", "ask_compare")
    assert talk.say("is tech remote too?", "ask_remote").subjects == ("technology",)


@pytest.mark.parametrize("text", ["for money, I mean", "only pay"])
def test_a_comparison_is_narrowed_to_one_facet(text: str, talk: Conversation) -> None:
    talk.say("compare finance and healthcare", "ask_compare")
    answer = talk.say(text, "ask_filter")
    assert (answer.topic, answer.subjects) == ("compare", ("finance", "healthcare"))
    assert {held.id.rpartition("#")[2] for held in answer.facts} == {"salary"}


@pytest.mark.parametrize(
    ("text", "first"),
    [("and the highest?", "technology"), ("second highest?", "finance"), ("and the lowest?", "consulting"), ("third best?", "healthcare")],
)
def test_who_comes_where_in_the_order_that_was_shown(text: str, first: str, talk: Conversation, default_pack: Pack) -> None:
    talk.say("which industries pay best", "ask_salary")
    answer = talk.say(text, "follow_up")
    assert answer.topic == "filter"
    assert default_pack.named(first).name.casefold() in answer.values["lead"].casefold()
    assert talk.memory.focus == (first,)


def test_a_place_of_the_list_is_no_place_in_an_order(talk: Conversation, default_pack: Pack) -> None:
    shown = talk.say("which industries pay best", "ask_salary").subjects
    assert talk.say("tell me more about the third one", "elaborate").subjects == (shown[2],)


def test_an_order_that_the_source_does_not_give_shortens_no_list(talk: Conversation) -> None:
    whole = talk.say("which industries promote people", "ask_promotion")
    assert set(talk.say("give me the top 2", "out_of_scope_task", follow_up=0.6).subjects) == set(whole.subjects)


def test_the_rest_is_what_is_left_of_the_longer_list(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    talk.say("compare pay in finance and tech", "ask_compare")
    answer = talk.say("forget tech. of the rest who pays the least", "ask_filter")
    assert answer.subjects[0] == "consulting" and "technology" not in answer.subjects


def test_the_others_are_those_that_a_list_left_out(talk: Conversation, default_pack: Pack) -> None:
    paid = talk.say("what do graduates earn", "ask_salary").subjects
    answer = talk.say("what about the others", "follow_up")
    assert set(answer.subjects) == set(default_pack.industries) - set(paid)
