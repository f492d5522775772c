"""Two that were told of, one after the other, and what is asked of both of them."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


def test_one_of_two_is_held_against_the_other_that_was_told_of(talk: Conversation) -> None:
    talk.say("what does tech pay", "ask_salary")
    talk.say("what about finance", "follow_up")
    answer = talk.say("finance or that one, then", "follow_up")
    assert (answer.topic, answer.subjects) == ("compare", ("technology", "finance"))


def test_how_far_two_stand_apart_is_said_of_each_end(talk: Conversation) -> None:
    talk.say("compare pay in finance and healthcare", "ask_compare")
    assert talk.say("so finance wins?", "not_covered_detail").subjects == ("finance", "healthcare")
    answer = talk.say("by how much", "out_of_scope_world")
    assert answer.values["lead"] == "Finance starts $5,000 and ends $10,000 higher than healthcare."


def test_how_far_ranges_stand_apart_that_lie_within_one_another_is_not_said(talk: Conversation) -> None:
    talk.say("compare pay in consulting and healthcare", "ask_compare")
    assert "neither" in talk.say("by how much", "out_of_scope_world").values["lead"]


def test_which_of_two_to_take_is_nothing_to_be_asked_five_questions_for(talk: Conversation) -> None:
    talk.say("compare pay in finance and healthcare", "ask_compare")
    answer = talk.say("so which one do I take", "ask_recommend")
    assert answer.subjects == ("finance", "healthcare") and not talk.memory.profile.asking
    assert answer.values["lead"].startswith("Which of them suits you I can't say.")


def test_two_that_are_named_without_a_question_are_told_side_by_side(talk: Conversation) -> None:
    assert talk.say("two offers, a bank and a hospital", "follow_up", elaborate=0.3).subjects == ("finance", "healthcare")
    assert talk.say("is working from home possible at both", "ask_remote").subjects == ("finance", "healthcare")


def test_what_is_not_told_of_any_side_is_not_what_they_are_compared_by(talk: Conversation) -> None:
    answer = talk.say("would you rather go to retail or marketing", "ask_compare", ask_salary=0.3)
    assert (answer.topic, answer.status) == ("compare", "answered")


def test_one_takes_the_place_of_another_in_few_words(talk: Conversation) -> None:
    talk.say("compare pay in finance and tech", "ask_compare")
    assert talk.say("finance out, healthcare in", "ask_industry_profile").subjects == ("healthcare", "technology")


def test_two_roles_are_not_told_apart_by_a_skill(talk: Conversation) -> None:
    roles = talk.say("which entry level roles are there", "ask_entry_roles").subjects
    talk.say("the second one", "follow_up")
    talk.say("and the fourth", "follow_up")
    answer = talk.say("which of these two needs more programming", "ask_skill_profile", ask_compare=0.4)
    assert (answer.topic, answer.subjects) == ("compare", (roles[1], roles[3]))


def test_a_refusal_that_points_at_what_was_told_leaves_the_topic_of_the_talk(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("is that for welders, too", "not_covered_profession", ask_demand=0.2)
    assert talk.memory.topic == "salary"
    assert talk.say("and compared to tech", "ask_compare").subjects == ("finance", "technology")
    assert talk.memory.topic == "compare" and talk.memory.frame.last.facets == ("salary",)


def test_what_was_asked_of_another_place_is_told_where_the_facts_hold(talk: Conversation) -> None:
    talk.say("what does finance pay in Lima", "not_covered_place", ask_salary=0.2)
    answer = talk.say("fine, in the US then", "not_covered_place")
    assert (answer.topic, answer.subjects) == ("salary", ("finance",))


def test_neither_is_both_of_the_two_talked_of(talk: Conversation) -> None:
    talk.say("tell me about marketing", "ask_industry_profile")
    talk.say("hm what about retail", "follow_up")
    answer = talk.say("neither has a salary?", "ask_filter")
    assert (answer.topic, answer.subjects) == ("salary", ("marketing", "retail"))
    assert talk.say("what's the difference in outlook", "not_covered_detail").subjects == ("marketing", "retail")


def test_which_one_has_more_of_it_is_asked_of_the_two(talk: Conversation) -> None:
    talk.say("tell me about tech", "ask_industry_profile")
    talk.say("and healthcare", "follow_up")
    answer = talk.say("which one has more remote jobs", "ask_remote")
    assert (answer.topic, answer.subjects) == ("compare", ("technology", "healthcare"))


def test_who_is_torn_between_two_sees_all_of_both(talk: Conversation) -> None:
    answer = talk.say("I can't decide between finance and tech", "ask_compare", ask_easiest=0.3)
    assert answer.topic == "compare" and len(talk.readings[-1].facets) == 0


@pytest.mark.parametrize("text", ["does it pay less there than in finance", "and do they pay more money than finance"])
def test_the_one_in_focus_is_held_against_another_with_words_before_than(talk: Conversation, text: str) -> None:
    talk.say("is healthcare remote", "ask_remote")
    answer = talk.say(text, "ask_salary", not_covered_profession=0.3)
    assert (answer.topic, answer.subjects) == ("compare", ("healthcare", "finance"))


@pytest.mark.parametrize(("one", "text"), [("marketing", "so it pays less than tech?"), ("finance", "is that more than healthcare?")])
def test_the_talk_stays_with_the_one_that_is_held_against_another(one: str, text: str, talk: Conversation) -> None:
    talk.say(f"what does {one} pay", "ask_salary")
    assert talk.say(text, "ask_compare").topic == "compare"
    assert talk.say("is it easy to get in", "ask_easiest").subjects == (one,)
    assert talk.readings[-1].subjects == (one,)


def test_two_that_are_compared_are_both_talked_of(talk: Conversation) -> None:
    talk.say("compare pay in finance and healthcare", "ask_compare")
    assert talk.say("is it easy to get in", "ask_easiest").subjects == ("finance", "healthcare")
