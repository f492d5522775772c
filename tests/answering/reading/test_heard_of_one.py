"""What somebody heard of one, held against what the source says of it, whatever was told before."""

from __future__ import annotations

import pytest

from answering.memory import Memory
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse, lead

GROWTH = ("roles/staff_nurse#outlook", "topics/outlook#advanced")


@pytest.fixture
def told_of_growth(converse: Converse, nursing_pack: Pack) -> Conversation:
    """A talk that has just told how fast registered nurses grow in number."""
    talk = converse(nursing_pack)
    talk.memory = Memory(topic="outlook", facts=GROWTH, focus=("staff_nurse",), recent=("staff_nurse",), at=talk.at)
    return talk


def number_of(pack: Pack, address: str) -> str:
    held = pack.at(address)
    assert held
    return f"{int(held.fact.figures[0].numbers[0]):,}"


@pytest.mark.parametrize(
    ("text", "address", "begins"),
    [
        ("someone told me it's 150k, is that right", "roles/staff_nurse#salary", "No: "),
        ("I heard a midwife gets 200k a year", "roles/nurse_midwife#salary", "No: "),
        ("a blog claims aides earn 40k", "roles/nursing_assistant#salary", "Yes: "),
        ("my uncle swears LPNs are on 110 grand", "roles/practical_nurse#salary", "No: "),
        ("I read that RNs are paid 130k", "roles/staff_nurse#salary", "No: "),
        ("I heard aides grow by 30%", "roles/nursing_assistant#outlook", "No: "),
    ],
)
def test_a_number_is_held_against_the_figure_of_its_kind(
    told_of_growth: Conversation, nursing_pack: Pack, text: str, address: str, begins: str
) -> None:
    answer = told_of_growth.say(text, "not_covered_detail", ask_salary=0.2)
    assert "holds_what_was_heard_against_its_own" in told_of_growth.readings[-1].because
    assert lead(answer).startswith(begins) and number_of(nursing_pack, address) in lead(answer)


def test_a_sum_within_a_range_is_said_to_be_within(converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say("some forum says tech pays 100k", "ask_salary")
    assert "within" in lead(answer)


@pytest.mark.parametrize("text", ["I heard they want 3 years", "someone said LPNs get over 50k", "is it 150k"])
def test_what_is_no_number_of_theirs_is_not_taken_for_one(told_of_growth: Conversation, text: str) -> None:
    told_of_growth.say(text, "not_covered_detail")
    assert "holds_what_was_heard_against_its_own" not in told_of_growth.readings[-1].because


def test_a_figure_that_was_just_shown_is_held_against_by_itself(told_of_growth: Conversation) -> None:
    told_of_growth.say("I heard it is 9%", "ask_outlook")
    assert "holds_what_was_heard_against_its_own" not in told_of_growth.readings[-1].because
