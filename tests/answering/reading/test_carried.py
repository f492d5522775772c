"""A short question goes on about whom the talk is about, whatever kind they are of, and says first what isn't told of them."""

from __future__ import annotations

from typing import Tuple

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse

SAID = {
    "an industry": ("tell me about marketing", "ask_industry_profile"),
    "a role": ("what does a research assistant do", "ask_role_profile"),
    "two industries": ("compare finance and healthcare", "ask_compare"),
    "nobody": ("can I work from home", "ask_remote"),
    "a skill": ("why does programming count", "ask_skill_profile"),
}


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize(
    ("before", "text", "intent", "topic", "missing"),
    [
        ("an industry", "hard to get into?", "ask_easiest", "easiest", ()),
        ("an industry", "remote though?", "ask_filter", "remote", ("marketing",)),
        ("an industry", "and the skills", "follow_up", "skills", ("marketing",)),
        ("an industry", "what skills would I need there", "ask_skills", "skills", ("marketing",)),
        ("a role", "hard to get into?", "ask_easiest", "easiest", ("research assistant",)),
        ("a role", "what's the outlook like", "ask_outlook", "outlook", ("research assistant",)),
        ("a role", "would I have to be in the office", "ask_remote", "remote", ("research assistant",)),
        ("two industries", "what's the outlook like", "ask_outlook", "outlook", ()),
        ("a skill", "does it pay well", "ask_salary", "salary", ("programming",)),
        ("a skill", "do they want certificates", "ask_certifications", "certifications", ()),
        ("nobody", "hard to get into?", "ask_easiest", "easiest", ()),
    ],
)
def test_it_is_asked_of_whom_the_talk_is_about(
    before: str, text: str, intent: str, topic: str, missing: Tuple[str, ...], talk: Conversation
) -> None:
    of_whom = talk.say(*SAID[before])
    answer = talk.say(text, intent)
    assert (answer.topic, answer.missing) == (topic, missing)
    assert answer.status == ("partly" if missing else "answered")
    if not missing and before in ("an industry", "two industries"):
        assert set(answer.subjects) == set(of_whom.subjects)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how hard is it to start in general", "ask_easiest"),
        ("what do most employers want in certificates", "ask_certifications"),
        ("which field is best for remote work", "ask_remote"),
        ("do employers like certificates", "ask_certifications"),
    ],
)
def test_what_is_of_all_is_asked_of_nobody_in_particular(text: str, intent: str, talk: Conversation) -> None:
    talk.say(*SAID["an industry"])
    answer = talk.say(text, intent)
    assert answer.status == "answered" and len(answer.subjects) != 1


def test_of_an_industry_of_which_nobody_tells_that_is_said_first(talk: Conversation) -> None:
    talk.say(*SAID["an industry"])
    answer = talk.say("does somebody tell of working there", "ask_stories")
    assert (answer.status, answer.missing) == ("partly", ("marketing",))
    assert answer.values["lead"].startswith("The source gives no graduates' stories for marketing.")


def test_what_a_graduate_earns_is_said_of_nobody(talk: Conversation) -> None:
    talk.say("what does Sarah say", "ask_stories")
    hers = talk.say("what does she earn", "ask_salary")
    assert (hers.status, hers.missing, hers.subjects) == ("partly", ("what does she earn",), ("technology",))
    talk.say("what does Sarah say", "ask_stories")
    assert talk.say("and the pay there", "ask_salary").status == "answered"


def test_both_are_the_two_that_were_compared(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("finance or tech?", "ask_compare")
    both = talk.say("in both?", "follow_up")
    assert (both.topic, set(both.subjects)) == ("salary", {"finance", "technology"})


def test_only_ranges_of_pay_have_ends(talk: Conversation) -> None:
    talk.say("is marketing remote", "ask_remote")
    answer = talk.say("at the bottom end, finance or tech?", "ask_compare")
    assert {held.cell for held in answer.facts} == {"salary"}


def test_pay_over_all_is_not_of_the_one_in_focus(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    assert len(talk.say("what's the pay over all", "ask_salary").subjects) > 1
