"""Several things asked of a figure in one breath, and what is said of it besides a question."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

import pytest

from answering.answers.figure import answer_figure
from answering.heard import Heard, Reckoning
from answering.memory import Memory
from answering.reading.asked_of_figure import asks_several_things_of_the_figure
from answering.reading.figure import claims_a_figure, holds_another_figure_against_it
from answering.reading.fitting import percents
from answering.reading.part import (
    asks_of_a_part_of_it,
    asks_of_those_at_an_end,
    asks_whether_one_is_counted_in,
    takes_an_end_for_the_middle,
)
from answering.reading.reading import Reading, Rule
from answering.respond import respond
from knowledge import Pack

PAY = "industries/harbours#salary"


def asked(pack: Pack, rule: Rule, text: str, **heard: Any) -> Optional[Reading]:
    """How a rule reads a message after the pay in harbours."""
    message = Heard("follow_up", text, length=len(text.split()))
    memory = Memory(topic="salary", facts=(PAY,), focus=("harbours",))
    return rule(Reading.of(replace(message, **heard), memory), pack)


def said(pack: Pack, reading: Optional[Reading]) -> str:
    """What is answered, lead and lines."""
    assert reading is not None
    answer = answer_figure(reading, pack)
    return f"{answer.values['lead']} {answer.values['lines']}"


def test_each_thing_is_answered_in_its_turn(invented_pack: Pack) -> None:
    told = said(invented_pack, asked(invented_pack, asks_several_things_of_the_figure, "whose, when?", asked=("who_says", "when", "where")))
    held = invented_pack.at(PAY)
    assert held is not None
    places = [told.index(str(each)) for each in (held.fact.credited_to, held.fact.period, held.fact.region)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "heard",
    [
        {"asked": ("who_says",)},
        {"subjects": ("kelp_farms",)},
        {"topics": ("promotion",)},
        {"length": 25},
        {"form": "is_it_true", "figures": (3.0,)},
    ],
)
def test_one_thing_or_another_subject_are_not_several_of_the_figure(invented_pack: Pack, heard: Any) -> None:
    several: Any = {"asked": ("who_says", "when"), **heard}
    assert asked(invented_pack, asks_several_things_of_the_figure, "whose is it and when was it", **several) is None


def test_what_else_is_asked_stands_beside_what_is_reckoned(invented_pack: Pack) -> None:
    heard = Heard(
        "follow_up", "a week, and whose?", length=4, asked=("per_what", "who_says"), reckoning=Reckoning("divide", unit="4", said="4")
    )
    answer, _ = respond(heard, Memory(topic="salary", facts=(PAY,), focus=("harbours",)), invented_pack)
    held = invented_pack.at(PAY)
    assert held is not None and str(held.fact.credited_to) in answer.values["lines"]


def test_one_that_is_named_is_counted_in_as_far_as_the_source_says(invented_pack: Pack) -> None:
    moves = frozenset({"asks_whether_it_is_counted_in"})
    reading = asked(invented_pack, asks_whether_one_is_counted_in, "are kelp farms in that", subjects=("kelp_farms",), moves=moves)
    assert reading is not None and answer_figure(reading, invented_pack).status == "partly"
    assert asked(invented_pack, asks_whether_one_is_counted_in, "is rising in that", topics=("promotion",), moves=moves) is None


@pytest.mark.parametrize(("number", "says"), [(5300.0, "upper end"), (4100.0, "lower end"), (4700.0, "halfway")])
def test_a_number_that_is_taken_for_the_middle_is_put_right(invented_pack: Pack, number: float, says: str) -> None:
    moves = frozenset({"takes_it_for_the_middle", "asks_for_the_middle"})
    told = said(invented_pack, asked(invented_pack, takes_an_end_for_the_middle, "so that is the middle", figures=(number,), moves=moves))
    assert says in told


def test_of_those_at_an_end_nothing_is_said(invented_pack: Pack) -> None:
    moves = frozenset({"asks_of_those_at_an_end"})
    reading = asked(invented_pack, asks_of_those_at_an_end, "and the best paid tenth of them", moves=moves)
    assert reading is not None and answer_figure(reading, invented_pack).missing == ("the best paid tenth of them",)
    assert asked(invented_pack, asks_of_those_at_an_end, "and the tenth", subjects=("kelp_farms",), moves=moves) is None


@pytest.mark.parametrize(("number", "held"), [(7777.0, True), (2040.0, False), (777.0, False)])
def test_a_large_number_that_is_quoted_is_said_not_to_be_there(invented_pack: Pack, number: float, held: bool) -> None:
    reading = asked(invented_pack, holds_another_figure_against_it, "so I note 7,777 here", figures=(number,), form="is_it")
    assert (reading is not None) is held


def test_a_number_in_somebodys_name_who_is_credited_with_another(default_pack: Pack) -> None:
    named = next(held for held in default_pack.facts() if held.fact.figures and held.fact.credited_to and "Bureau" in held.fact.credited_to)
    other = next(held for held in default_pack.of_topic("outlook") if held.fact.figures and not held.fact.credited_to)
    heard = Heard(
        "ask_source", "I thought the Labor Bureau says that", length=7, figures=tuple(other.fact.figures[0].numbers), form="is_it_true"
    )
    reading = claims_a_figure(Reading.of(heard, Memory(topic="outlook", facts=(named.id,))), default_pack)
    assert reading is not None and reading.form == "does_it_say"


def test_what_is_asked_of_a_share_is_of_the_share_that_was_told_beside_pay(invented_pack: Pack) -> None:
    share = next(held for held in invented_pack.facts() if percents(held) and not held.subject)
    message = Heard("follow_up", "share for kelp farms?", length=4, subjects=("kelp_farms",), moves=frozenset({"asks_of_a_part"}))
    reading = asks_of_a_part_of_it(Reading.of(message, Memory(topic="salary", facts=(PAY, share.id))), invented_pack)
    assert reading is not None and (reading.form, reading.about) == ("of_a_part", (share.id,))


def test_the_rest_of_a_share_is_told_where_the_source_splits_the_whole(nursing_pack: Pack) -> None:
    split = next(held for held in nursing_pack.facts() if len(percents(held)) > 2)
    wanted = Reckoning("rest", said="the rest")
    heard = Heard("follow_up", "where are the rest", length=4, form="which", reckoning=wanted)
    answer, _ = respond(heard, Memory(topic="demand", facts=(split.id,)), nursing_pack)
    told = sum(share.value for share in percents(split))
    assert answer.status == ("answered" if told >= 100 else "partly") and split.fact.statement in answer.values["lines"]
