"""What "those" are once roles or skills were listed, and what is asked of all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize(
    ("text", "intent", "topic"),
    [
        ("which of those is remote", "ask_remote", "remote"),
        ("who of these would take in newcomers", "ask_easiest", "easiest"),
        ("which of them would let me stay at my own desk", "ask_remote", "remote"),
    ],
)
def test_a_facet_of_roles_that_were_listed_is_not_told_of_industries_alone(text: str, intent: str, topic: str, talk: Conversation) -> None:
    roles = talk.say("which entry level roles are there", "ask_entry_roles").subjects
    answer = talk.say(text, intent)
    assert (answer.topic, answer.status) == (topic, "partly")
    assert answer.missing and talk.memory.focus == roles


def test_of_skills_that_were_listed_none_is_told_apart_by_an_industry(talk: Conversation) -> None:
    skills = talk.say("what skills", "ask_skills").subjects
    answer = talk.say("which of those matter in finance", "follow_up")
    assert (answer.topic, answer.subjects) == ("skills", skills)
    assert talk.readings[-1].because[-1] == "asks_which_of_them_go_with_one"


def test_of_roles_that_were_listed_none_is_recommended_as_industries_are(talk: Conversation) -> None:
    talk.say("which entry level roles are there", "ask_entry_roles")
    assert talk.say("in which of the five would somebody teach me", "ask_recommend").topic == "entry_roles"


def test_that_one_is_taken_off_the_list_and_the_list_comes_back(talk: Conversation) -> None:
    listed = talk.say("which industries pay best", "ask_salary").subjects
    talk.say("tell me about tech", "ask_industry_profile")
    left = talk.say("not that one then", "correct").subjects
    assert set(listed) - set(left) == {"technology"}
    talk.say("tell me about finance", "ask_industry_profile")
    assert talk.say("go back to the list", "follow_up").subjects == left


def test_a_place_is_counted_in_the_list_that_is_walked_through(talk: Conversation) -> None:
    roles = talk.say("which entry level roles are there", "ask_entry_roles").subjects
    talk.say("the last one", "follow_up")
    talk.say("does that one pay well", "ask_salary")
    assert talk.say("and number four", "follow_up").subjects == (roles[3],)


def test_a_refused_fragment_leaves_the_topic_as_it_was(talk: Conversation) -> None:
    talk.say("what does tech pay", "ask_salary")
    for text, intent in (("in Oslo?", "not_covered_place"), ("for a senior?", "not_covered_seniority")):
        assert talk.say(text, intent).topic == "salary"
    answer = talk.say("and hospitals?", "follow_up")
    assert (answer.topic, answer.subjects) == ("salary", ("healthcare",))


def test_the_same_facets_are_told_of_another(talk: Conversation) -> None:
    talk.say("what does tech pay and is it remote", "ask_salary")
    answer = talk.say("and the same things for consulting", "follow_up")
    assert [held.cell for held in answer.facts if held.subject == "consulting"] == ["salary", "remote"]


def test_whether_any_find_work_is_told_by_the_share(talk: Conversation) -> None:
    assert "35%" in talk.say("do people even find something with it", "ask_overview").values["lead"]


def test_what_ranks_the_rest_is_not_lacked(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("which industries pay best", "ask_salary")
    answer = talk.say("leave out anything to do with money and banking. who is the best of the remaining ones?", "ask_filter")
    assert answer.topic == "filter" and "finance" not in answer.subjects and answer.subjects[0] == "technology"


def test_which_of_those_lacks_what_goes_by_another_name(talk: Conversation) -> None:
    talk.say("compare pay in tech, healthcare and consulting", "ask_compare")
    talk.say("do they need certificates", "ask_certifications")
    answer = talk.say("which of the three has no papers", "ask_filter", ask_certifications=0.3)
    assert answer.subjects == ("consulting",)


def test_a_facet_in_those_is_told_of_each(talk: Conversation) -> None:
    shown = talk.say("which industries have certificates", "ask_filter").subjects
    talk.say("and the money in those?", "follow_up", ask_filter=0.1)
    assert talk.readings[-1].answer == "salary" and talk.readings[-1].about == shown


@pytest.mark.parametrize("text", ["for the ones remaining, which pay figures do you have", "what do those left pay"])
def test_those_left_are_the_list_without_what_was_ruled_out(text: str, talk: Conversation) -> None:
    shown = talk.say("which industries pay best", "ask_salary").subjects
    talk.say("strike tech", "follow_up")
    assert set(talk.say(text, "ask_salary").subjects) == set(shown) - {"technology"}


def test_why_is_asked_of_those_shown(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    shown = talk.say("which trades pay best", "ask_filter").subjects
    answer = talk.say("what makes their pay so high", "ask_filter", ask_salary=0.4)
    assert (answer.topic, answer.subjects) == ("salary", shown)
    assert talk.readings[-1].because[-1] == "asks_why_of_those"


def test_what_a_facet_depends_on_is_asked_of_all_where_none_were_shown(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("why do harbours pay so well", "ask_salary")
    answer = talk.say("and promotion, what does all of that depend on for them", "ask_filter")
    assert answer.topic == "promotion"


def test_there_is_the_industry_of_before_a_general_question(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("tell me about finance", "ask_industry_profile")
    talk.say("do internships help", "ask_faq")
    talk.memory = replace(talk.memory, faq="experience")
    answer = talk.say("and what do they pay there", "follow_up", ask_salary=0.4)
    assert (answer.topic, answer.subjects) == ("salary", ("finance",))


@pytest.mark.parametrize("text", ["which of them 2 pays more", "does either pay more"])
def test_the_two_are_those_told_of_last(converse: Converse, default_pack: Pack, text: str) -> None:
    talk = converse(default_pack)
    talk.say("pay in healthcare and finance", "ask_salary")
    talk.say("which certificates does tech want", "ask_certifications")
    talk.say("and healthcare", "follow_up")
    assert set(talk.say(text, "ask_filter", follow_up=0.3).subjects) == {"technology", "healthcare"}


@pytest.mark.parametrize(
    "text",
    ["which of that pair would let me stay in my kitchen", "could I stay in with either of the two", "that couple: who lets me stay in"],
)
def test_what_is_asked_of_two_is_told_of_both(text: str, talk: Conversation) -> None:
    for each in ("tell me about finance", "tell me about marketing"):
        talk.say(each, "ask_industry_profile")
    answer = talk.say(text, "ask_remote")
    assert {*answer.subjects, *answer.missing} >= {"finance", "marketing"}


@pytest.mark.parametrize("text", ["in what way are those two different", "what sets those two apart", "what's the real difference then"])
def test_those_that_are_told_apart_are_set_side_by_side(text: str, talk: Conversation) -> None:
    for each in ("tell me about finance", "tell me about marketing"):
        talk.say(each, "ask_industry_profile")
    answer = talk.say(text, "ask_choose")
    assert (answer.topic, answer.subjects) == ("compare", ("finance", "marketing"))


def test_of_two_that_lack_it_is_said_so(talk: Conversation) -> None:
    for each in ("tell me about retail", "tell me about marketing"):
        talk.say(each, "ask_industry_profile")
    answer = talk.say("who of that couple pays more", "ask_salary")
    assert (answer.status, answer.missing) == ("not_covered", ("retail", "marketing"))


def test_of_two_roles_a_facet_is_asked_of_both(talk: Conversation) -> None:
    talk.say("which entry level roles are there", "ask_entry_roles")
    for each in ("what does a data analyst do", "what does a research assistant do"):
        talk.say(each, "ask_role_profile")
    answer = talk.say("would either of them ask for papers", "ask_certifications")
    assert answer.missing == ("data analyst", "research assistant")
