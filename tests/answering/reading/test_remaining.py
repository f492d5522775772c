"""What remains of a list once some of it are ruled out: by name, by what is said of one, by a place, as what is known already."""

from __future__ import annotations

from typing import Set, Tuple

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


def roles(pack: Pack) -> Tuple[str, ...]:
    return tuple(pack.roles)


def test_a_list_of_roles_goes_without_what_is_ruled_out_until_it_is_asked_for_anew(talk: Conversation) -> None:
    first, second, *others = roles(talk.pack)
    name = {key: talk.pack.roles[key].name for key in (first, second)}
    assert talk.say(f"list the first jobs without {name[first]}", "ask_entry_roles").subjects == (second, *others)
    answer = talk.say(f"nor {name[second]}, boring", "follow_up")
    assert answer.status == "answered" and not {first, second} & set(answer.subjects)
    assert set(talk.say("what entry level roles are there", "ask_entry_roles").subjects) >= {first, second}


def test_what_is_left_out_is_said_and_stands_nowhere(talk: Conversation) -> None:
    first, *_ = roles(talk.pack)
    thing = talk.pack.roles[first]
    talk.say("what entry level roles are there", "ask_entry_roles")
    answer = talk.say(f"bin {thing.name}", "follow_up")
    assert thing.name.lower() in answer.values["note"].lower()
    assert all(fact.statement not in answer.detail for fact in thing.facts.values())


def test_the_one_described_can_go(talk: Conversation) -> None:
    talk.say("what entry level roles are there", "ask_entry_roles")
    answer = talk.say("the one with dashboards can go too", "follow_up")
    assert "bi_developer" not in answer.subjects and len(answer.subjects) == len(talk.pack.roles) - 1
    assert talk.say("drop the second", "follow_up").subjects == tuple(each for at, each in enumerate(answer.subjects) if at != 1)


def test_an_industry_can_be_described_too(talk: Conversation) -> None:
    shown = talk.say("which industries pay best", "ask_salary").subjects
    answer = talk.say("the one with fraud prevention is out", "follow_up")
    assert answer.topic == "filter" and set(answer.subjects) == set(shown) - {"finance"}


@pytest.mark.parametrize("text", ["remaining two, what's the difference", "what's the difference between those two"])
def test_the_two_that_remain_are_set_side_by_side(text: str, talk: Conversation) -> None:
    talk.say("jobs at entry level without data analyst, research assistant and junior ml engineer", "ask_entry_roles")
    two = talk.memory.shown
    answer = talk.say(text, "follow_up")
    assert (answer.topic, answer.subjects) == ("compare", two)
    assert talk.say("the one without dashboards, what do I learn from it", "not_covered_learning").subjects == ("ai_operations",)


def test_of_one_that_is_left_all_is_told(talk: Conversation) -> None:
    *gone, last = roles(talk.pack)
    named = ", ".join(talk.pack.roles[each].name for each in gone)
    assert talk.say(f"which first jobs are there besides {named}", "ask_entry_roles").subjects == (last,)


def test_other_skills_are_those_that_it_does_not_name(talk: Conversation) -> None:
    answer = talk.say("I am weak in maths. which other skills count", "ask_skills")
    assert answer.subjects and "mathematics" not in answer.subjects


def test_who_dislikes_a_skill_rules_none_out(talk: Conversation) -> None:
    assert "mathematics" in talk.say("I hate maths, which skills do I need?", "ask_skills").subjects


def test_one_is_left_out_by_half_a_name_or_as_that_one(talk: Conversation) -> None:
    shown = talk.say("what entry level roles are there", "ask_entry_roles").subjects
    answer = talk.say("and leave the analyst out", "ask_filter", not_covered_detail=0.4)
    assert set(answer.subjects) == set(shown) - {"data_analyst"}
    talk.say("what does a research assistant do", "ask_role_profile")
    assert set(talk.say("scrap that one as well", "follow_up").subjects) == set(shown) - {"data_analyst", "research_assistant"}


def test_what_else_there_is_than_both(talk: Conversation) -> None:
    talk.say("what does a data analyst do", "ask_role_profile")
    talk.say("and a research assistant", "follow_up")
    answer = talk.say("they both sound dull, what else is there", "follow_up")
    assert set(answer.subjects) == set(talk.pack.roles) - {"data_analyst", "research_assistant"}


def test_one_is_left_out_by_a_word_of_its_name(talk: Conversation) -> None:
    shown = talk.say("what entry level roles are there", "ask_entry_roles").subjects
    answer = talk.say("and skip the junior roles", "ask_filter", ask_entry_roles=0.3)
    assert answer.topic == "entry_roles" and len(answer.subjects) == len(shown) - 1


def test_the_one_at_an_end_is_left_out(talk: Conversation) -> None:
    talk.say("compare tech, finance and consulting", "ask_compare")
    answer = talk.say("lose the cheapest", "out_of_scope_world")
    assert (answer.topic, answer.subjects) == ("compare", ("technology", "finance"))
    shown = talk.say("which industries pay best", "ask_salary").subjects
    assert set(talk.say("scrap the highest paid", "follow_up").subjects) == set(shown) - {"technology"}


def test_of_two_half_names_none_is_left_out(talk: Conversation) -> None:
    talk.say("what entry level roles are there", "ask_entry_roles")
    answer = talk.say("not the analyst, the developer", "correct")
    assert "bi_developer" in answer.subjects


@pytest.mark.parametrize("text", ["the ones with lamp in the name can go", "drop anything with lamp in its title"])
def test_those_with_a_word_in_their_name_can_go(text: str, converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("what entry level roles are there", "ask_entry_roles")
    assert talk.say(text, "ask_filter", not_covered_detail=0.4).subjects == ("foghorn_tuner",)


def test_a_word_that_no_name_has_leaves_none_out(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("what entry level roles are there", "ask_entry_roles")
    talk.say("the ones with whale in the name can go", "ask_filter")
    assert "leaves_out_those_with_a_word" not in talk.readings[-1].because


def test_what_is_left_may_be_asked_where_one_is_dropped(talk: Conversation) -> None:
    first, *others = roles(talk.pack)
    talk.say("what entry level roles are there", "ask_entry_roles")
    answer = talk.say(f"drop the {talk.pack.roles[first].name}, what's left", "not_covered_detail", ask_role_profile=0.3)
    assert answer.subjects == tuple(others)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("scratch the two whose ranges begin lowest", {"technology", "finance"}),
        ("drop the bottom two", {"technology", "finance"}),
        ("get rid of the two that pay best", {"healthcare", "consulting"}),
        ("leave out the poorest payer, who's left", {"technology", "finance", "healthcare"}),
        ("scratch the one with the smallest range", {"technology", "finance", "consulting"}),
        ("leave out the one with the widest band", {"technology", "finance", "healthcare"}),
    ],
)
def test_what_stands_at_an_end_can_go(text: str, kept: Set[str], talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    answer = talk.say(text, "ask_filter")
    assert (answer.topic, set(answer.subjects)) == ("filter", kept)
