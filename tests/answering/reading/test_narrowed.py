"""Lists that are made narrower or wider in few words."""

from __future__ import annotations

from typing import Set

import pytest

from knowledge import Pack
from tests.answering.conftest import PAID, Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


def test_another_sum_takes_the_place_of_the_one_before(talk: Conversation) -> None:
    talk.say("which industries pay over 120k", "ask_filter")
    assert talk.say("hm, lower it to 85", "out_of_scope_task").status == "answered"
    assert talk.memory.frame.bounds[0].value == 85_000 and talk.memory.frame.bounds[0].comparison == "above"


def test_the_lower_end_is_meant(talk: Conversation) -> None:
    talk.say("which industries pay over 90k", "ask_filter")
    kept = talk.say("starting pay, not max", "ask_filter").subjects
    assert set(kept) == {name for name, (low, _) in PAID.items() if low > 90_000}


def test_a_number_where_no_sum_was_asked_for_is_no_sum(talk: Conversation) -> None:
    talk.say("which industries are remote", "ask_remote")
    talk.say("ok 90", "follow_up")
    assert not talk.memory.frame.bounds


def test_a_condition_is_taken_back(talk: Conversation) -> None:
    wide = talk.say("which industries pay over 90k", "ask_filter").subjects
    narrow = talk.say("and without certificates", "ask_filter").subjects
    assert set(narrow) < set(wide)
    assert set(talk.say("scratch the certificate part", "ask_certifications").subjects) == set(wide)


def test_so_many_are_kept_from_the_top(talk: Conversation) -> None:
    listed = talk.say("which industries pay best", "ask_salary").subjects
    assert talk.say("just the top two", "correct").subjects == listed[:2]


def test_which_of_those_do_without_it(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    answer = talk.say("which of those don't need a certificate", "ask_certifications")
    assert (answer.topic, answer.subjects) == ("filter", ("consulting",))


@pytest.mark.parametrize("text", ["which industry", "and which sectors?"])
def test_which_industry_is_asked_of_what_was_told(text: str, talk: Conversation) -> None:
    talk.say("how long until I get promoted", "ask_promotion")
    answer = talk.say(text, "ask_recommend")
    assert answer.topic == "promotion" and len(answer.subjects) > 2


def test_which_industry_is_asked_of_nothing_where_nothing_was_told(talk: Conversation) -> None:
    assert talk.say("which industry", "ask_recommend").topic == "recommend"


def test_which_industries_ask_for_them(talk: Conversation) -> None:
    talk.say("which certificates count", "ask_certifications")
    assert talk.say("which industries even ask for them", "ask_demand", ask_easiest=0.3).topic == "certifications"


@pytest.mark.parametrize(("text", "intent"), [("only the technical ones", "ask_filter"), ("which one matters most", "ask_choose")])
def test_of_skills_none_is_sorted_out(text: str, intent: str, talk: Conversation) -> None:
    skills = talk.say("what skills do I need", "ask_skills").subjects
    answer = talk.say(text, intent)
    assert (answer.topic, answer.subjects) == ("skills", skills)


@pytest.mark.parametrize("text", ["who does have a figure then", "so which ones do?"])
def test_who_has_what_one_lacks(talk: Conversation, text: str) -> None:
    talk.say("what does manufacturing pay", "ask_salary")
    answer = talk.say(text, "ask_source")
    assert answer.topic == "salary" and "technology" in answer.subjects


def test_one_that_has_a_figure_is_asked_for(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("what does manufacturing pay", "ask_salary")
    answer = talk.say("rather something where you do have a number, the biggest one", "state_preference")
    assert answer.topic == "salary" and answer.subjects[0] == "technology"
    assert "manufacturing" not in answer.subjects


def test_which_the_source_names_is_asked_of_the_topic_talked_of(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("is it easy to get in", "ask_easiest")
    answer = talk.say("Good. Which sectors does your article name for that?", "ask_source", ask_capabilities=0.2)
    assert answer.topic == "easiest" and set(answer.subjects) == {"harbours", "tide_observatories"}


def test_another_sum_may_be_the_floor(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("which industries pay at least 85k", "ask_filter")
    assert set(talk.say("and with 125k as the floor?", "ask_filter").subjects) <= {"technology", "finance"}


def test_which_kind_goes_on_about_what_was_told(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("do harbours ask for certifications", "ask_certifications")
    answer = talk.say("which kind", "ask_recommend", ask_capabilities=0.4)
    assert (answer.topic, answer.subjects) == ("certifications", ("harbours",))


def test_who_is_so_is_asked_of_all(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("is consulting remote", "ask_remote")
    assert len(talk.say("so who is fully remote then", "ask_remote").subjects) > 1


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("who tops 122k", {"technology", "finance"}),
        ("keep just those where pay can reach 120k", {"technology", "finance", "consulting"}),
        ("anyone below 85 to start?", {"consulting"}),
        ("show me whoever goes past 128", {"technology"}),
        ("trim that to fields where one can rise", {"technology", "healthcare", "finance"}),
        ("whittle it down to whoever wants no certificate", {"consulting"}),
    ],
)
def test_a_list_is_kept_to_those_that_meet_what_is_said(text: str, kept: Set[str], default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("which industries pay best", "ask_salary")
    intent = "ask_certifications" if "certificate" in text else "ask_promotion" if "rise" in text else "out_of_scope_world"
    answer = talk.say(text, intent)
    assert (answer.topic, set(answer.subjects)) == ("filter", kept)
