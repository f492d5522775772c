"""Which entry of a list is meant: by its place, beside another, by half of its name; and the two talked of."""

from __future__ import annotations

from typing import Tuple

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.fixture
def roles(talk: Conversation) -> Tuple[str, ...]:
    """The entry level roles, once they have been listed."""
    return talk.say("which entry level roles are there", "ask_entry_roles").subjects


@pytest.mark.parametrize(
    ("text", "place"), [("the bottom one?", -1), ("the last but one", -2), ("third from the end", -3), ("the one at the top", 0)]
)
def test_a_place_is_counted_from_either_end(text: str, place: int, talk: Conversation, roles: Tuple[str, ...]) -> None:
    assert talk.say(text, "follow_up").subjects == (roles[place],)


def test_a_place_is_told_beside_the_one_talked_of(talk: Conversation, roles: Tuple[str, ...]) -> None:
    for text, place in (("the third one", 2), ("the one right above it", 1), ("and the one below that?", 2), ("the next one", 3)):
        assert talk.say(text, "follow_up").subjects == (roles[place],), text
    talk.say("the first one", "follow_up")
    assert talk.say("the one above it", "follow_up").response == "utter_nothing_there"


def test_of_two_kinds_that_were_listed_at_once_a_place_is_counted_in_one(talk: Conversation) -> None:
    answer = talk.say("what can a beginner take up", "ask_easiest", ask_entry_roles=0.45)
    kinds = {talk.pack.kind_of(each) for each in answer.subjects}
    assert kinds == {"industries", "roles"}
    assert talk.say("more of the fourth please", "follow_up").subjects == (tuple(talk.pack.roles)[3],)
    assert set(talk.say("versus the fifth?", "ask_compare").subjects) == set(tuple(talk.pack.roles)[3:5])


@pytest.mark.parametrize("text", ["2nd then", "what's the second about", "second, please"])
def test_a_place_is_said_in_many_ways(text: str, talk: Conversation, roles: Tuple[str, ...]) -> None:
    assert talk.say(text, "follow_up").subjects == (roles[1],)


def test_two_places_are_set_side_by_side(talk: Conversation, roles: Tuple[str, ...]) -> None:
    answer = talk.say("put the first next to the third", "ask_compare")
    assert (answer.topic, answer.subjects) == ("compare", (roles[0], roles[2]))


@pytest.mark.parametrize(("text", "role"), [("the analyst again please", "data_analyst"), ("and the developer?", "bi_developer")])
def test_half_a_name_is_enough_where_such_are_talked_of(text: str, role: str, talk: Conversation, roles: Tuple[str, ...]) -> None:
    assert talk.say(text, "follow_up").subjects == (role,)


def test_half_a_name_says_nothing_where_none_are_talked_of(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    assert "data_analyst" not in talk.say("says which analyst?", "follow_up").subjects


@pytest.mark.parametrize("text", ["what do they both do", "what do you learn as either?", "the same two"])
def test_of_two_roles_each_is_told(text: str, talk: Conversation) -> None:
    talk.say("what does a data analyst do", "ask_role_profile")
    talk.say("and a research assistant?", "follow_up")
    answer = talk.say(text, "ask_role_profile")
    assert (answer.topic, answer.subjects) == ("compare", ("data_analyst", "research_assistant"))


@pytest.mark.parametrize("text", ["same two on remote work", "remote work in either of them?", "and both, remote work?"])
def test_of_two_industries_each_is_told(text: str, talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("and healthcare?", "follow_up")
    assert set(talk.say(text, "ask_remote").subjects) == {"finance", "healthcare"}


def test_one_that_is_named_is_set_against_the_two(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("and healthcare?", "follow_up")
    answer = talk.say("consulting against either of them", "ask_compare")
    assert (answer.topic, set(answer.subjects)) == ("compare", {"finance", "healthcare", "consulting"})


@pytest.mark.parametrize("text", ["who pays most of all I asked about", "the highest of all we talked about?"])
def test_who_leads_among_all_that_were_asked_about(text: str, talk: Conversation) -> None:
    talk.say("what does consulting pay", "ask_salary")
    talk.say("and healthcare?", "follow_up")
    talk.say("is finance remote", "ask_remote")
    answer = talk.say(text, "ask_salary")
    assert answer.topic == "filter" and set(answer.subjects) == {"finance", "healthcare", "consulting"} and answer.subjects[0] == "finance"


def test_a_number_names_the_list_that_has_so_many_though_two_of_it_were_told_since(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    listed = talk.say("which trades pay best", "ask_filter").subjects
    assert len(listed) == 3
    for text in ("tell me about the last", "the one above it?"):
        talk.say(text, "follow_up")
    certified = tuple(each for each in listed if invented_pack.fact_of(each, "certifications"))
    answer = talk.say("which of the three also go by seals", "ask_filter")
    assert (answer.topic, set(answer.subjects)) == ("filter", set(certified))
    assert set(talk.say("of the three again, who pays worst", "ask_filter").subjects) == set(listed)  # two were listed since


def test_the_first_two_are_others_than_the_two_just_told_of(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("compare pay in finance and tech", "ask_compare")
    talk.say("compare pay in healthcare and consulting", "ask_compare")
    assert talk.say("and the first two?", "follow_up").subjects == ("finance", "technology")


def test_second_is_a_place_in_a_list_without_an_order(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    listed = talk.say("which industries are easiest to enter", "ask_easiest").subjects
    assert talk.say("second", "follow_up").subjects == listed[1:2]


@pytest.mark.parametrize("text", ["the 4th?", "number four"])
def test_a_place_past_the_others_is_counted_in_all_of_them(text: str, talk: Conversation) -> None:
    listed = talk.say("which industries pay best", "ask_salary").subjects
    assert talk.say("and the others?", "follow_up").subjects == listed[1:]
    assert talk.say(text, "follow_up").subjects == listed[3:4]
