"""What is asked of a list as a whole, and of what stands at a place of it."""

from __future__ import annotations

import inspect

import pytest

from answering import answers
from answering.answers.recommend import RECOMMEND
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize("text", ["how many are there", "and how many of those are there?", "how many did you list"])
def test_a_list_is_counted(text: str, talk: Conversation) -> None:
    listed = talk.say("which industries pay best", "ask_salary").subjects
    answer = talk.say(text, "follow_up")
    assert set(answer.subjects) == set(listed) and answer.values["lead"].startswith(f"These are {len(listed)}:")


def test_of_the_people_whom_a_share_counts_no_list_is_counted(talk: Conversation) -> None:
    talk.say("what percentage gets promoted", "ask_promotion")
    assert not talk.say("how many is that", "ask_source").values.get("lead", "").startswith("These are")


@pytest.mark.parametrize(
    ("list_of", "intent"), [("what entry level roles are there", "ask_entry_roles"), ("which skills do I need", "ask_skills")]
)
def test_there_are_no_others_than_all(list_of: str, intent: str, talk: Conversation) -> None:
    talk.say(list_of, intent)
    assert "no others" in talk.say("and the others?", "follow_up").values["lead"]


def test_others_than_those_compared_are_told_of(talk: Conversation) -> None:
    compared = talk.say("compare pay in finance and consulting", "ask_compare").subjects
    others = talk.say("what about the others", "follow_up").subjects
    assert others and not set(others) & set(compared)


@pytest.mark.parametrize("text", ["is the second one for beginners", "would number two suit a complete newbie"])
def test_whether_one_at_a_place_is_for_beginners_is_no_question_of_its_pay(text: str, talk: Conversation) -> None:
    second = talk.say("which industries pay best", "ask_salary").subjects[1]
    answer = talk.say(text, "follow_up")
    assert (answer.topic, answer.subjects[:1]) == ("easiest", (second,))


def test_those_told_one_by_one_have_places_too(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("and tech?", "follow_up")
    answer = talk.say("back to the first, do they promote people", "ask_promotion")
    assert (answer.topic, answer.subjects) == ("promotion", ("finance",))


def test_a_facet_is_asked_of_the_field_of_whoever_tells_a_story(talk: Conversation, default_pack: Pack) -> None:
    first = next(iter(default_pack.stories.values())).industry
    talk.say("what do graduates say", "ask_stories")
    answer = talk.say("does the first one's field pay well", "follow_up")
    assert (answer.topic, answer.subjects) == ("salary", (first,))


def test_no_answer_takes_the_name_of_another() -> None:
    source = inspect.getsource(answers)
    assert not {name for name in RECOMMEND if f'"{name}":' in source}, "the answers of recommendations go by the names of their functions"
