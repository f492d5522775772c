"""What is left of a list once those go that meet something, said in any way."""

from __future__ import annotations

from typing import Set

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("cut whatever starts beneath 90k", {"technology", "finance"}),
        ("please get rid of those that don't reach 121k", {"technology", "finance"}),
        ("everything that tops 126k can go", {"finance", "healthcare", "consulting"}),
        ("I don't want anything that starts under 86k", {"technology", "finance"}),
    ],
)
def test_those_are_left_that_do_not_meet_the_bound(text: str, left: Set[str], talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    answer = talk.say(text, "ask_filter")
    assert talk.readings[-1].because[-1] == "drops_those_that_meet_it"
    assert set(answer.subjects) == left


@pytest.mark.parametrize(("text", "has"), [("lose whatever isn't remote", True), ("throw out the ones that offer remote work", False)])
def test_so_are_those_that_do_not_meet_what_is_told(text: str, has: bool, talk: Conversation) -> None:
    shown = talk.say("which industries offer promotion", "ask_promotion").subjects
    answer = talk.say(text, "ask_filter")
    assert set(answer.subjects) == {each for each in shown if bool(talk.pack.facts_of(each, "remote")) == has}


@pytest.mark.parametrize("text", ["which of those start under 90k", "keep those that start under 90k", "those under 90k only"])
def test_whoever_only_bounds_it_drops_none(text: str, talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    assert {"healthcare", "consulting"} == set(talk.say(text, "ask_filter").subjects)


@pytest.mark.parametrize("text", ["cross off tech and finance", "tech and finance are off my list", "remove tech as well as finance"])
def test_several_names_go_together(text: str, talk: Conversation) -> None:
    shown = talk.say("which industries pay best", "ask_salary").subjects
    answer = talk.say(text, "ask_filter")
    assert set(answer.subjects) == set(shown) - {"technology", "finance"}


def test_the_list_is_shown_again_without_the_one_ruled_out(talk: Conversation) -> None:
    shown = talk.say("which industries pay best", "ask_salary").subjects
    answer = talk.say("no finance for me though, name the rest again", "ask_filter")
    assert set(answer.subjects) == set(shown) - {"finance"}
    assert not talk.memory.profile.ruled_out


def test_one_that_is_fine_stays_beside_the_one_that_goes(talk: Conversation) -> None:
    shown = talk.say("which industries pay best", "ask_salary").subjects
    left = set(talk.say("tech and finance can go", "ask_filter").subjects)
    assert left == set(shown) - {"technology", "finance"}
    assert "technology" not in talk.say("healthcare is fine and tech can go", "ask_filter").subjects
    assert "healthcare" not in talk.readings[-1].excluded


def test_roles_and_skills_that_are_named_go_too(talk: Conversation) -> None:
    shown = talk.say("which skills do employers want", "ask_skills").subjects
    assert set(talk.say("cross off programming and communication skills", "follow_up").subjects) < set(shown)
