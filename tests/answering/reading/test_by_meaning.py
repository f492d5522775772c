"""A role or a skill that is told by what it is like, in words that nothing says of it."""

from __future__ import annotations

from typing import Dict

import pytest

from answering.answer import Answer
from answering.heard import Heard
from answering.memory import Memory
from answering.message import heard_in
from answering.reading.reading import Reading
from answering.reading.steps import read
from answering.respond import respond
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse, reader_of

ROLES = (("what entry level roles are there", "ask_entry_roles"),)
LIVE = {"ai_operations": 0.5, "research_assistant": 0.3}


def heard(pack: Pack, text: str, alike: Dict[str, float], **chances: float) -> Heard:
    return heard_in({**reader_of(pack).parse(text, chances or {"greet": 0.4}), "alike": alike}, 1_000_100.0)


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    talk = converse(default_pack)
    for text, intent in ROLES:
        talk.say(text, intent)
    return talk


def after(talk: Conversation, text: str, alike: Dict[str, float], **chances: float) -> Answer:
    return respond(heard(talk.pack, text, alike, **chances), talk.memory, talk.pack)[0]


def reading_after(talk: Conversation, text: str, alike: Dict[str, float], **chances: float) -> Reading:
    return read(heard(talk.pack, text, alike, **chances), talk.memory, talk.pack)


@pytest.mark.parametrize(
    "text",
    [
        "the one that nurses them once they sail",
        "who keeps them afloat at sea",
        "there was one that kept them afloat, what is that like",
        "one of them keeps boats afloat",
        "the keel and rudder crowd, what would I do all day",
        "somebody who bails them out, who was that",
    ],
)
def test_the_nearest_is_told_whatever_is_asked_of_it(text: str, talk: Conversation) -> None:
    answer = after(talk, text, LIVE)
    assert (answer.topic, answer.subjects) == ("role_profile", ("ai_operations",))


def test_where_two_are_as_near_both_are_told(talk: Conversation) -> None:
    alike = {"ai_operations": 0.5, "data_analyst": 0.48, "research_assistant": 0.3}
    assert set(after(talk, "the one that ties up boats", alike).subjects) == {"ai_operations", "data_analyst"}


def test_where_all_are_as_near_none_is_meant(talk: Conversation) -> None:
    alike = dict.fromkeys(talk.pack.roles, 0.4)
    assert "one_by_its_meaning" not in reading_after(talk, "the one that ties up boats", alike).because


@pytest.mark.parametrize("text", ["the one that ties up boats, what's the salary", "the one which ties up boats, is the salary good"])
def test_what_is_asked_of_it_is_told_of_it(text: str, talk: Conversation) -> None:
    reading = reading_after(talk, text, LIVE, ask_salary=0.9)
    assert (reading.answer, reading.about) == ("salary", ("ai_operations",))


def test_it_is_set_beside_the_one_in_focus(talk: Conversation) -> None:
    talk.say("what does a data analyst do", "ask_role_profile")
    answer = after(talk, "how does that compare with the one that ties up boats", LIVE, ask_compare=0.9)
    assert (answer.topic, answer.subjects) == ("compare", ("data_analyst", "ai_operations"))


@pytest.mark.parametrize(
    ("text", "chances"),
    [
        ("which of them pays most", {"ask_salary": 0.9}),  # an order
        ("which of them can be done at home", {"ask_remote": 0.9}),  # a facet
        ("what does the one in tech that ties up boats earn", {"ask_salary": 0.9}),  # a name
        ("the people who tie up boats, what do they tell", {"ask_stories": 0.6}),  # a story
        ("what do boats pay", {"ask_salary": 0.9}),  # which describes nobody
    ],
)
def test_what_asks_something_else_describes_nobody(text: str, chances: Dict[str, float], talk: Conversation) -> None:
    assert "one_by_its_meaning" not in reading_after(talk, text, LIVE, **chances).because


def test_nobody_is_described_before_anything_was_listed(default_pack: Pack) -> None:
    reading = read(heard(default_pack, "the one that ties up boats", LIVE), Memory(), default_pack)
    assert "one_by_its_meaning" not in reading.because


def test_after_a_list_of_industries_one_of_these_is_meant(default_pack: Pack, talk: Conversation) -> None:
    talk.say("compare finance and tech", "ask_compare")
    assert "one_by_its_meaning" not in reading_after(talk, "which of them ties up boats", LIVE).because
