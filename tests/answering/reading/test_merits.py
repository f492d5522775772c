"""What speaks for one and against it; short questions that go on about what was told; roles, storytellers and lists pointed at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answering.reading.itself import about_the_assistant
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


def lines(values: object) -> int:
    return str(values).count("- ")


def test_as_many_reasons_as_are_asked_for(talk: Conversation) -> None:
    answer = talk.say("give me 2 reasons for tech", "ask_choose")
    assert answer.subjects == ("technology",) and lines(answer.values["lines"]) == 2
    assert not any(held.id.endswith("#certifications") for held in answer.facts), "what is asked for speaks for nothing"


@pytest.mark.parametrize("text", ["should I go there?", "is it worth it", "what's good about it"])
def test_what_speaks_for_the_one_talked_of(text: str, talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    assert talk.say(text, "ask_recommend").subjects == ("finance",)
    assert "merits" in (talk.readings[-1].answer,)


def test_advice_is_said_to_be_none(talk: Conversation) -> None:
    assert "can't say" in talk.say("should I go into tech?", "ask_recommend").values["lead"]


def test_nothing_is_made_up_against_one(talk: Conversation) -> None:
    answer = talk.say("what speaks against retail?", "out_of_scope_world")
    assert "nothing" in answer.values["lead"] and answer.facts


def test_a_certificate_is_not_asked_of_an_industry(talk: Conversation) -> None:
    talk.say("is a certificate worth it", "ask_certifications")
    assert talk.readings[-1].answer == "certifications"


@pytest.mark.parametrize(
    ("text", "intent"), [("how long does that take", "out_of_scope_world"), ("within how many years", "not_covered_detail")]
)
def test_the_fact_that_answers_a_short_question_about_the_last_topic(text: str, intent: str, talk: Conversation) -> None:
    talk.say("how do I get promoted", "ask_promotion")
    answer = talk.say(text, intent)
    assert answer.status == "answered" and answer.facts[0].fact.period


def test_what_goes_on_about_the_last_answer_lies_not_outside(talk: Conversation) -> None:
    talk.say("which certificates count", "ask_certifications")
    assert talk.say("are they expensive?", "out_of_scope_world").status == "not_covered"
    assert talk.say("what is the capital of France", "out_of_scope_world").status == "out_of_scope"


@pytest.mark.parametrize("text", ["salary?", "what do they earn", "which earns more pay"])
def test_two_roles_stay_in_focus(text: str, talk: Conversation) -> None:
    talk.say("compare a data analyst and a research assistant", "ask_compare")
    answer = talk.say(text, "ask_salary")
    assert "data analyst" in str((answer.values, answer.missing)) and "research assistant" in str((answer.values, answer.missing))


def test_both_are_the_roles_and_no_older_list(talk: Conversation) -> None:
    talk.say("which industries are remote", "ask_remote")
    talk.say("compare a data analyst and a research assistant", "ask_compare")
    assert set(talk.say("can both be done remotely", "ask_remote").missing) == {"data analyst", "research assistant"}


def test_they_are_the_graduates_after_their_stories(talk: Conversation, default_pack: Pack) -> None:
    told = talk.say("what do graduates say", "ask_stories")
    assert talk.say("where do they work?", "ask_remote", follow_up=0.6).facts == told.facts
    paid = talk.say("do they earn well", "not_covered_profession")
    assert paid.topic == "salary" and set(paid.subjects) <= {story.industry for story in default_pack.stories.values()}


@pytest.mark.parametrize("text", ["list all industries", "how many sectors are there?", "name the industries please"])
def test_all_industries_are_listed_and_can_be_pointed_at(text: str, talk: Conversation, default_pack: Pack) -> None:
    answer = talk.say(text, "ask_capabilities")
    assert answer.subjects == tuple(default_pack.industries) and str(len(default_pack.industries)) in answer.values["lead"]
    assert talk.say("the third one", "follow_up").subjects == (tuple(default_pack.industries)[2],)


def test_skills_besides_one(talk: Conversation) -> None:
    answer = talk.say("besides programming what else do I need", "ask_skills")
    assert answer.subjects and "programming" not in answer.subjects


def test_a_question_about_a_skill_that_is_disliked_is_answered(talk: Conversation) -> None:
    answer = talk.say("I hate maths, how much maths do I need?", "ask_skills")
    assert "mathematics" in answer.subjects


def test_one_asks_for_oneself_of_the_one_talked_of(talk: Conversation) -> None:
    talk.say("tell me about finance", "ask_industry_profile")
    assert talk.say("would I have to live in an office", "ask_remote").subjects == ("finance",)


def test_a_doubt_that_there_is_any(talk: Conversation) -> None:
    talk.say("tell me about retail", "ask_industry_profile")
    answer = talk.say("so no pay at all?", "ask_filter")
    assert (answer.topic, answer.subjects) == ("salary", ("retail",))


def test_a_claim_brings_its_topic_into_the_talk(talk: Conversation) -> None:
    talk.say("is it true that 70% get promoted?", "ask_promotion")
    assert talk.say("what about consulting?", "follow_up").topic == "promotion"


def test_why_not_one_that_is_told_of_asks_what_speaks_against_it(talk: Conversation, default_pack: Pack) -> None:
    told = next(held.subject for held in default_pack.holders("salary") if held.subject)
    talk.say("who pays best", "ask_salary")
    answer = talk.say(f"why not {default_pack.named(told).name}?", "ask_filter")
    assert (answer.topic, answer.subjects) == ("industry_profile", (told,))
    assert "against" in answer.values["lead"]


def test_why_not_one_of_which_the_source_is_silent_says_so(talk: Conversation, default_pack: Pack) -> None:
    silent = next(each for each in default_pack.industries if default_pack.fact_of(each, "salary") is None)
    talk.say("who pays best", "ask_salary")
    answer = talk.say(f"why not {default_pack.named(silent).name}", "ask_filter")
    assert (answer.status, answer.topic) == ("not_covered", "salary")


def test_why_not_asks_nothing_else_beside(talk: Conversation) -> None:
    talk.say("who pays best", "ask_salary")
    talk.say("why not the pay in finance", "ask_filter")
    assert "asks_why_not_one" not in talk.readings[-1].because


def test_how_long_that_takes_is_asked_of_what_was_told(talk: Conversation, default_pack: Pack) -> None:
    talk.say("what are the chances of promotion in tech", "ask_promotion")
    answer = talk.say("how long would that take", "not_covered_detail", ask_entry_roles=0.3)
    assert answer.facts[0] in default_pack.of_topic("promotion")


@pytest.mark.parametrize("text", ["are you sure", "are you certain"])
def test_what_two_were_compared_by_may_be_doubted(text: str, talk: Conversation) -> None:
    talk.say("compare technology and finance on pay", "ask_compare")
    talk.say(text, "bot_challenge")
    reading = talk.readings[-1]
    asked_of_us = replace(reading, heard=replace(reading.heard, itself="person"))
    assert about_the_assistant(asked_of_us, talk.pack) is None
    assert about_the_assistant(replace(asked_of_us, form="is_it"), talk.pack) is not None


def test_a_story_from_an_industry_is_asked_for_in_a_few_words(talk: Conversation, default_pack: Pack) -> None:
    story = next(each for each in default_pack.stories.values() if each.industry)
    talk.say("tell me a story", "ask_stories")
    answer = talk.say(f"any from {default_pack.named(story.industry).name}", "ask_filter")
    assert (answer.topic, len(answer.facts)) == ("stories", 1)


def test_two_of_the_list_are_compared_where_both_were_talked_of(talk: Conversation) -> None:
    for text, intent in (("list all industries", "ask_overview"), ("the third one", "follow_up"), ("and the one after", "follow_up")):
        talk.say(text, intent)
    third, fourth = (each.subjects[0] for _, each in talk.said[-2:])
    answer = talk.say("compare those two", "follow_up")
    assert (answer.topic, answer.subjects) == ("compare", (third, fourth))


def test_whether_it_is_needed_there_is_asked_of_the_one_in_focus(talk: Conversation, default_pack: Pack) -> None:
    told = next(held.subject for held in default_pack.holders("certifications") if held.subject)
    talk.say(f"certificates for {default_pack.named(told).name}", "ask_certifications")
    unsure = {f"ask_{topic}": 0.11 for topic in ("remote", "skills", "salary", "outlook", "easiest", "promotion")}
    answer = talk.say("is it required there", "ask_overview", ask_certifications=0.13, **unsure)
    assert (answer.topic, answer.subjects) == ("certifications", (told,))
