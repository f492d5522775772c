"""Two figures that share a number or are taken for one: each is said by itself, and of which it is asked is answered by both."""

from __future__ import annotations

from typing import Tuple

import pytest

from answering.frame import Frame
from answering.memory import Memory
from knowledge import Held, Pack
from knowledge.pay import money
from tests.answering.conftest import Conversation, Converse

ALL, ONE = "topics/salary#mean", "industries/harbours#salary"
"""What all are paid and what one pays, in the lighthouse pack."""


def after(talk: Conversation, *said: str) -> Conversation:
    """`talk`, after answers that told those facts, one each."""
    talk.memory = Memory(topic="salary", facts=said[-1:], frame=Frame(figures=said), at=talk.at)
    return talk


def told(talk: Conversation, text: str) -> Tuple[str, str]:
    values = talk.say(text, "out_of_scope_world", ask_source=0.3).values
    return str(values.get("lead")), str(values.get("lines"))


@pytest.mark.parametrize(
    "text",
    [
        "those two numbers differ, which one counts?",
        "so which of the two applies",
        "which is which?",
        "that is not the {of_all}, which holds?",
    ],
)
def test_which_of_two_counts_is_told_of_both(converse: Converse, invented_pack: Pack, text: str) -> None:
    pays = [held.fact.pay for address in (ALL, ONE) if (held := invented_pack.at(address)) and held.fact.pay]
    lead, lines = told(after(converse(invented_pack), ALL, ONE), text.format(of_all=f"{pays[0].low:,}"))
    assert lead.startswith("Both hold")
    assert all(money(pay.low, pay.currency) in lines for pay in pays)


def alike(pack: Pack) -> Tuple[Held, Held]:
    """Two facts of the nursing pack with one number that measure different things."""
    counted = [held for held in pack.facts() if len(held.fact.figures) == 1]
    return next(
        (one, other)
        for one in counted
        for other in counted
        if one.fact.figures[0].numbers == other.fact.figures[0].numbers and measure(one) != measure(other)
    )


def measure(held: Held) -> str:
    return getattr(held.fact.figures[0], "measures", "")


@pytest.mark.parametrize("text", ["both are {number}, so is it one and the same statistic?", "is it one figure quoted twice?"])
def test_figures_with_one_number_that_were_said_are_not_the_same(converse: Converse, nursing_pack: Pack, text: str) -> None:
    one, other = alike(nursing_pack)
    talk = after(converse(nursing_pack), one.id, other.id)
    lead, lines = told(talk, text.format(number=f"{one.fact.figures[0].numbers[0]:g}"))
    assert lead.startswith("No") and measure(one) in lines and measure(other) in lines


@pytest.mark.parametrize("text", ["of all keepers in the land, you mean?", "is that for everybody or only a certain sort"])
def test_whom_a_share_counts_is_said_again(converse: Converse, invented_pack: Pack, text: str) -> None:
    held = invented_pack.at("topics/promotion#gallery")
    assert held
    lead, _ = told(after(converse(invented_pack), held.id), text)
    assert held.fact.first_sentence.rstrip(".") in lead and not lead.startswith("Yes")


def test_where_nothing_said_has_a_figure_that_is_said(converse: Converse, default_pack: Pack) -> None:
    held = next(each for each in default_pack.facts() if not each.fact.figures)
    lead, _ = told(after(converse(default_pack), held.id), "are those two the same figure?")
    assert "no figure" in lead and held.fact.short.rstrip(".") in lead
