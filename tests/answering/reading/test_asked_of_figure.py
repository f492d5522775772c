"""What is asked of a figure that was shown in words that no rule knows, as it was learnt."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

import pytest

from answering.answers.figure import answer_figure
from answering.heard import AskedOfFigure, Heard, Unserved
from answering.memory import Memory
from answering.reading.asked_of_figure import _form, asks_of_the_figure_shown, surely_asks_of_the_figure_shown
from answering.reading.reading import Reading
from knowledge import Pack

PAY, SHARE = "industries/harbours#salary", "topics/promotion#gallery"


def asking(pack: Pack, name: str, belief: float = 0.5, told: str = PAY, **heard: Any) -> Optional[Reading]:
    """How a message is read that would ask `name` of the figure that was told."""
    asked = Heard("follow_up", "in what they earn, any loaf baked in?", asked_of_figure=AskedOfFigure(name, belief, 0.9))
    memory = Memory(topic="salary", facts=(told,), focus=("harbours",) if told == PAY else ())
    return asks_of_the_figure_shown(Reading.of(replace(asked, **heard), memory), pack)


@pytest.mark.parametrize(
    ("name", "form"),
    [("how_old", "how_old"), ("level", "at_which_level"), ("a_part", "of_a_part"), ("own_chance", "is_promised"), ("inside", "inside")],
)
def test_it_is_asked_of_the_figure_shown(invented_pack: Pack, name: str, form: str) -> None:
    reading = asking(invented_pack, name)
    assert reading is not None and (reading.answer, reading.form) == ("figure", form)


@pytest.mark.parametrize("name", ["over_time", "inside", "left_open", "a_part"])
def test_what_no_figure_says_is_said_not_to_be_said(invented_pack: Pack, name: str) -> None:
    reading = asking(invented_pack, name)
    assert reading is not None
    answer = answer_figure(reading, invented_pack)
    assert answer.status == "partly" and answer.missing


def test_a_point_beside_it_is_named_where_it_is_as_likely_not_served(invented_pack: Pack) -> None:
    point = (Unserved("loaf", weight=0.4),)
    for chance, aside in ((0.6, ("loaf",)), (0.4, ())):
        reading = asking(invented_pack, "per_what", ranking={"not_covered_detail": chance}, unserved=point)
        assert reading is not None and reading.aside == aside


@pytest.mark.parametrize(
    "heard",
    [
        {"subjects": ("kelp_farms",)},
        {"topics": ("promotion",)},
        {"ordinals": (2,)},
        {"quoted": ("40%",)},
        {"form": "which"},
        {"intent": "ask_remote", "ranking": {"ask_remote": 0.7}},
        {"intent": "not_covered_place", "ranking": {"not_covered_place": 0.7}},
        {"intent": "thank", "ranking": {"thank": 0.7}},
    ],
    ids=["of another", "another topic", "one of a list", "a number", "which of them", "a question", "a near miss", "talk"],
)
def test_something_else_is_asked(invented_pack: Pack, heard: Any) -> None:
    assert asking(invented_pack, "how_old", **heard) is None


def test_nothing_is_asked_of_a_figure_where_none_was_told(invented_pack: Pack) -> None:
    without = next(held.id for held in invented_pack.facts() if not held.fact.figures)
    assert asking(invented_pack, "how_old", told=without) is None


def test_which_of_them_may_be_asked_of_one_figure_where_that_is_sure(invented_pack: Pack) -> None:
    assert asking(invented_pack, "how_many_asked", 0.9, form="which") is not None
    assert asking(invented_pack, "inside", 0.9, form="which") is None


@pytest.mark.parametrize(("name", "belief", "asks"), [("per_what", 0.9, True), ("per_what", 0.8, False), ("inside", 0.9, False)])
def test_what_is_certainly_asked_is_asked_although_it_is_likely_refused(invented_pack: Pack, name: str, belief: float, asks: bool) -> None:
    refused = {"intent": "not_covered_detail", "ranking": {"not_covered_detail": 0.7}}
    assert (asking(invented_pack, name, belief, **refused) is not None) is asks


def test_it_is_asked_of_whom_it_counts_where_the_source_says_that(invented_pack: Pack) -> None:
    counted = invented_pack.at(PAY)
    assert counted is not None and not counted.fact.counted
    reading = asking(invented_pack, "what_is_in_it")
    assert reading is not None and reading.form == "what_is_in_it"
    takes_in = replace(counted, fact=counted.fact.copy(update={"called": "Harbours, excluding those of the moon"}))
    assert takes_in.fact.counted == "Harbours, excluding those of the moon"
    assert _form(replace(reading, form=""), "what_is_in_it", [takes_in]) == "of_whom"


@pytest.mark.parametrize(("belief", "sure"), [(0.7, True), (0.5, False)])
def test_what_is_surely_asked_comes_before_words_that_hint_at_something_else(invented_pack: Pack, belief: float, sure: bool) -> None:
    heard = Heard("follow_up", "ten of them or a thousand?", asked_of_figure=AskedOfFigure("how_many_asked", belief, 0.9))
    reading = Reading.of(heard, Memory(topic="promotion", facts=(SHARE,)))
    assert (surely_asks_of_the_figure_shown(reading, invented_pack) is not None) is sure
