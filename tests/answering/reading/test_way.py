"""The way to a role that was talked of, or from one to another."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Converse, lead


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how do I get there", "ask_entry_roles"),
        ("how does one get into that", "ask_entry_roles"),
        ("what would be the usual path", "ask_promotion"),
        ("what do I need for it", "ask_capabilities"),
        ("how do I become one", "ask_entry_roles"),
    ],
)
def test_the_way_to_the_role_talked_of_is_its_schooling_and_its_licence(
    nursing_pack: Pack, converse: Converse, text: str, intent: str
) -> None:
    talk = converse(nursing_pack)
    talk.say("what does a midwife earn", "ask_salary")
    answer = talk.say(text, intent)
    assert [held.id for held in answer.facts] == ["roles/nurse_midwife#education", "roles/nurse_midwife#certifications"]
    assert answer.subjects == ("nurse_midwife",)


@pytest.mark.parametrize(("role", "said"), [("an LPN", "about 1 year"), ("a midwife", "doesn't say how long")])
def test_how_long_it_takes_is_said_or_that_it_is_not(nursing_pack: Pack, converse: Converse, role: str, said: str) -> None:
    talk = converse(nursing_pack)
    talk.say(f"what does {role} earn", "ask_salary")
    assert said in lead(talk.say("and how long does that take", "follow_up"))


@pytest.mark.parametrize(
    ("before", "text", "first"),
    [
        ("what does an LPN earn", "could I become an RN from there", "roles/practical_nurse#promotion"),
        ("which settings pay best", "I'm an LPN, how do I become an RN", "roles/practical_nurse#promotion"),
        ("what does a midwife earn", "I'm a staff nurse, what's the road from here to that", "roles/nurse_midwife#education"),
        ("which settings pay best", "can an aide move up to LPN", "roles/practical_nurse#education"),
    ],
)
def test_from_one_role_to_another(nursing_pack: Pack, converse: Converse, before: str, text: str, first: str) -> None:
    talk = converse(nursing_pack)
    talk.say(before, "ask_salary")
    answer = talk.say(text, "ask_entry_roles", ask_promotion=0.3)
    assert answer.facts[0].id == first


@pytest.mark.parametrize("text", ["how do I get there and what does it pay", "how do I get to work there", "what is it like there"])
def test_other_questions_are_none_for_the_way(nursing_pack: Pack, converse: Converse, text: str) -> None:
    talk = converse(nursing_pack)
    talk.say("what does a midwife earn", "ask_salary")
    talk.say(text, "not_covered_detail")
    assert "asks_the_way_to_the_one_talked_of" not in talk.readings[-1].because


def test_whereto_a_role_leads_is_not_how_one_gets_there(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("what does an LPN earn", "ask_salary")
    answer = talk.say("and what could I become later?", "ask_entry_roles")
    assert (answer.topic, answer.facts[0].subject) == ("promotion", "practical_nurse")
