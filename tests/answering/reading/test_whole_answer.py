"""What is asked of an answer as a whole, in the states that a talk is in."""

from __future__ import annotations

from typing import Tuple

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse, lead


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("do all of them pay over 100k", "In part: above $100,000"),
        ("do they all start at 80k or more", "Yes: at least $80,000"),
        ("is any of them below 80k", "No: none of them pays below $80,000"),
        ("any of those under 83k?", "In part: below $83,000"),
        ("does each of them pay more than 129k", "No: above $129,000"),
    ],
)
def test_whether_all_or_any_are_paid_so(talk: Conversation, text: str, begins: str) -> None:
    talk.say("which industries pay best", "ask_salary")
    answer = talk.say(text, "ask_filter")
    assert talk.readings[-1].because[-1] == "asks_whether_all_are_paid_so"
    assert lead(answer).startswith(begins) and len(answer.facts) == 4


def test_of_whom_no_pay_is_given_is_said(talk: Conversation) -> None:
    talk.say("which industries are easiest to enter", "ask_easiest")
    answer = talk.say("are all of them above 88k", "ask_filter")
    assert "retail or marketing" in answer.values["note"]


def test_whom_else_it_is_said_of(talk: Conversation) -> None:
    talk.say("how remote is consulting", "ask_remote")
    answer = talk.say("is that the only one", "follow_up")
    assert answer.topic == "remote" and len(answer.subjects) > 1
    assert "for no others" in lead(talk.say("are those the only ones", "follow_up"))


def test_a_whole_kind_has_no_others(talk: Conversation) -> None:
    talk.say("what entry level roles are there", "ask_entry_roles")
    talk.say("the third one", "follow_up")
    assert "names no others" in lead(talk.say("is that the only one?", "follow_up"))


def test_which_of_two_told_one_by_one_was_better(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("and consulting?", "follow_up")
    answer = talk.say("which was better", "not_covered_profession")
    assert (answer.topic, set(answer.subjects)) == ("compare", {"finance", "consulting"})


def test_which_of_a_list_without_an_order_is_best(talk: Conversation, default_pack: Pack) -> None:
    talk.say("what entry level roles are there", "ask_entry_roles")
    answer = talk.say("which is the best one then", "not_covered_profession")
    assert answer.topic == "compare" and set(answer.subjects) == set(default_pack.roles)


@pytest.mark.parametrize("text", ["in a numbered list please", "number them for me", "give me that in bullet points"])
def test_the_same_as_a_list(talk: Conversation, text: str) -> None:
    said = talk.say("which industries are remote", "ask_remote")
    answer = talk.say(text, "out_of_scope_task")
    assert lead(answer).startswith("1. **Technology**") and "\n2. " in lead(answer)
    assert {held.id for held in answer.facts} == {held.id for held in said.facts}


@pytest.mark.parametrize("text", ["show me the spot in the text", "which paragraph is that from", "where in the article does it say so"])
def test_where_it_stands(talk: Conversation, text: str) -> None:
    talk.say("how do I get promoted in finance", "ask_promotion")
    assert talk.say(text, "out_of_scope_task").topic == "source"


@pytest.mark.parametrize("text", ["what was the pay again?", "sorry, how much was it again"])
def test_what_it_was(talk: Conversation, text: str) -> None:
    talk.say("what does finance pay", "ask_salary")
    answer = talk.say(text, "not_covered_detail")
    assert (answer.topic, answer.subjects) == ("salary", ("finance",))


def test_robots_are_asked_of_the_outlook(talk: Conversation) -> None:
    talk.say("compare finance and tech", "ask_compare")
    answer = talk.say("will robots replace them", "out_of_scope_world")
    assert (answer.topic, answer.subjects) == ("outlook", ("finance", "technology"))


def test_nothing_was_told_before(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    assert "nothing before" in str(talk.say("undo", "out_of_scope_gibberish").response).replace("_", " ")


def test_one_that_goes_on_is_asked_of_and_not_compared(talk: Conversation) -> None:
    talk.say("tell me about finance", "ask_industry_profile")
    answer = talk.say("and consulting", "follow_up")
    assert (answer.topic, answer.subjects) == ("industry_profile", ("consulting",))
    talk.say("I like remote work and good pay, recommend me an industry", "ask_recommend")
    assert talk.say("and consulting", "follow_up").topic == "recommend"


def test_how_hard_it_is_at_all_is_of_everybody(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    answer = talk.say("how hard is it to find a first job", "ask_easiest")
    assert answer.topic == "easiest" and len(answer.subjects) != 1


def test_what_the_first_one_teaches_is_no_question_about_us(talk: Conversation) -> None:
    talk.say("what entry level roles are there", "ask_entry_roles")
    assert talk.say("what do you learn in the first?", "ask_stories").status == "answered"


def test_the_one_with_a_word_is_told_under_that_facet(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    answer = talk.say("which one has internships", "ask_faq")
    assert (answer.topic, answer.subjects) == ("easiest", ("finance",))


@pytest.mark.parametrize("text", ["so does every employer want that", "so they all insist on it?", "is it mandatory everywhere"])
def test_whether_all_want_it_is_told_by_the_share(talk: Conversation, text: str) -> None:
    talk.say("do employers prefer people with certificates", "ask_certifications")
    assert lead(talk.say(text, "out_of_scope_world")).startswith("No: over 60%")


@pytest.mark.parametrize(
    ("before", "intent", "subject"),
    [
        ("which industries are remote", "ask_remote", "technology"),
        ("what entry level roles are there", "ask_entry_roles", "data_analyst"),
        ("what skills do employers expect", "ask_skills", "programming"),
    ],
)
def test_an_example_is_the_first_of_those_told(talk: Conversation, before: str, intent: str, subject: str) -> None:
    talk.say(before, intent)
    assert talk.say("give me an example", "ask_capabilities").subjects == (subject,)


@pytest.mark.parametrize("before", ["what does a data analyst do", "what entry level roles are there"])
def test_nothing_is_named_against_roles(talk: Conversation, before: str) -> None:
    talk.say(before, "ask_role_profile" if "analyst" in before else "ask_entry_roles")
    answer = talk.say("what are the downsides", "out_of_scope_world")
    assert (answer.status, answer.response) == ("not_covered", "utter_speaks_against")


def test_what_is_summed_up_is_no_sum(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("sum it up for me in one line", "out_of_scope_task")
    assert talk.readings[-1].because[-1] == "surely_wants_it_in_another_size"


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("phew, that's a mouthful for a phone. two lines would do", "Programming, data handling and analysis"),
        ("explain it the way you'd tell my gran", "**Programming**: mastery of languages"),
    ],
)
def test_a_list_is_told_in_fewer_words_or_plainer_ones(text: str, lead: str, default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("what skills do employers want", "ask_skills")
    assert talk.say(text, "out_of_scope_task").values["lead"].startswith(lead)


def test_where_the_facts_hold_after_another_place(talk: Conversation) -> None:
    talk.say("what does consulting pay in Oslo", "not_covered_place", ask_salary=0.2)
    answer = talk.say("alright, then the american figures for it", "not_covered_detail")
    assert (answer.topic, answer.subjects) == ("salary", ("consulting",))


@pytest.mark.parametrize("text", ["my bad, I wanted the research assistant", "sorry it was the research assistant i wanted"])
def test_another_role_that_was_wanted_is_no_wish(talk: Conversation, text: str) -> None:
    talk.say("what does a data analyst do", "ask_role_profile")
    assert talk.say(text, "correct").subjects == ("research_assistant",)


def test_of_whom_skipped_nothing_is_told(talk: Conversation) -> None:
    answer = talk.say("skipping tech, where do people get promoted well", "ask_promotion")
    assert answer.subjects and "technology" not in answer.subjects


def test_what_roles_are_paid_is_held_against_a_sum(converse: Converse, nursing_pack: Pack) -> None:
    talk = converse(nursing_pack)
    talk.say("what kinds of nurses are there", "ask_entry_roles")
    answer = talk.say("do all of them pay over 80k", "ask_filter")
    assert talk.readings[-1].because[-1] == "asks_whether_all_are_paid_so" and lead(answer).startswith("No: ")


def test_a_premise_that_names_one_alone_is_put_right_before_its_question(talk: Conversation) -> None:
    talk.say("seeing that finance is the only one with remote work, how flexible is it there?", "ask_remote")
    assert talk.readings[-1].because[-1] == "claims_it_of_one_alone"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("tell me about number two and four", ("machine_learning_engineer", "bi_developer")),
        ("how does the 2nd differ from the 4th", ("machine_learning_engineer", "bi_developer")),
        ("the one that helps with experiments", ("research_assistant",)),
        ("tell me more on number four", ("bi_developer",)),
    ],
)
def test_which_of_the_list_is_meant(talk: Conversation, text: str, roles: Tuple[str, ...]) -> None:
    talk.say("what entry level roles are there", "ask_entry_roles")
    assert talk.say(text, "follow_up").subjects == roles


def test_another_role_is_named_by_half_its_name(talk: Conversation) -> None:
    answer = talk.say("what does a data analyst do and what does the junior engineer do", "ask_role_profile")
    assert answer.subjects == ("data_analyst", "machine_learning_engineer")


def test_no_story_is_set_against_another(talk: Conversation) -> None:
    talk.say("what do graduates say", "ask_stories")
    assert talk.say("which is better", "follow_up").topic != "compare"


def test_whether_anyone_is_paid_so_is_asked_of_all_after_a_recommendation(talk: Conversation) -> None:
    talk.say("recommend me an industry, I like good pay", "ask_recommend")
    assert talk.say("does anyone start below 85k", "ask_salary").subjects == ("consulting",)
