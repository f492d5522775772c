"""Which other figure is meant by its number, or as it looks ahead."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Converse, lead

_SHARE = "how many employers want certificates"


@pytest.mark.parametrize("text", ["which other one is slightly below?", "is there another number just under that one"])
def test_nearly_so_many_is_just_below_over_so_many(converse: Converse, default_pack: Pack, text: str) -> None:
    talk = converse(default_pack)
    talk.say(_SHARE, "ask_certifications")
    answer = talk.say(text, "out_of_scope_world")
    (rise,) = default_pack.topics["remote"].facts["rise"].figures
    assert lead(answer).startswith(f"The nearest of that kind is nearly {rise.value:g}%")  # type: ignore[union-attr]


def test_of_those_told_that_one_looks_ahead(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("how fast do job postings grow", "ask_demand")
    talk.say("how much will openings grow by 2030", "ask_outlook")
    assert lead(talk.say("is either of them only a forecast?", "out_of_scope_world")).startswith("It looks ahead")


@pytest.mark.parametrize(
    ("before", "intent", "begins"),
    [
        (_SHARE, "ask_certifications", "The source says “over”, so it is no exact number"),
        ("how fast do job postings grow", "ask_demand", "The source gives just this number"),
    ],
)
def test_how_exact_a_number_is(converse: Converse, default_pack: Pack, before: str, intent: str, begins: str) -> None:
    talk = converse(default_pack)
    talk.say(before, intent)
    assert lead(talk.say("is it rounded?", "ask_source")).startswith(begins)


def test_twice_that_is_worked_out_and_denied(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say(_SHARE, "ask_certifications")
    assert lead(talk.say("my aunt thinks it is twice that, is she right?", "out_of_scope_world")).startswith("No: that would be 120%")


def test_an_aside_without_a_figure_keeps_the_one_told_before(converse: Converse, default_pack: Pack) -> None:
    """What is told of one without a figure has others of all behind it, which nobody saw."""
    talk = converse(default_pack)
    talk.say("what does finance pay", "ask_salary")
    talk.say("what does finance want graduates for", "ask_demand")
    assert "34%" not in lead(talk.say("was that number a mean?", "out_of_scope_world"))
