"""What would be refused, and speaks of the figure that was just shown."""

from __future__ import annotations

from typing import Any, Optional

import pytest

from answering.heard import AskedOfFigure, Claimed, Heard, Near, Stranger
from answering.memory import Memory
from answering.reading.after_all import speaks_of_the_figure_after_all
from answering.reading.reading import Reading
from knowledge import Pack
from tests.answering.conftest import Converse

PAY, SHARE = "industries/harbours#salary", "topics/promotion#gallery"


def refused(pack: Pack, text: str, told: str = PAY, **heard: Any) -> Optional[Reading]:
    """How a message is read that would be refused, after that fact was told."""
    memory = Memory(topic="salary", facts=(told,), focus=("harbours",) if told == PAY else ())
    reading = Reading.of(Heard("not_covered_detail", text, length=len(text.split()), **heard), memory)
    return speaks_of_the_figure_after_all(Reading(**{**vars(reading), "refusal": "not_covered_detail"}), pack)


@pytest.mark.parametrize(
    ("told", "heard"),
    [
        (PAY, {"figures": (4100.0,)}),
        (SHARE, {"figures": (30.0,)}),
        (SHARE, {"near": (Near(SHARE, 0.4),)}),
        (SHARE, {"asked_of_figure": AskedOfFigure("left_open", 0.5, 0.9)}),
        (PAY, {"figures": (4100.0,), "strangers": (Stranger("sector", "law"),)}),
    ],
)
def test_its_number_or_what_it_is_near_says_that_it_is_meant(invented_pack: Pack, told: str, heard: Any) -> None:
    reading = refused(invented_pack, "is that set by law then", told, **heard)
    assert reading is not None and (reading.answer, reading.form, reading.about) == ("figure", "left_open", (told,))


@pytest.mark.parametrize(
    "heard",
    [
        {},
        {"figures": (17.0,)},
        {"near": (Near(PAY, 0.6),)},
        {"figures": (30.0,), "strangers": (Stranger("place", "Atlantis"),)},
        {"figures": (30.0,), "subjects": ("kelp_farms",)},
        {"figures": (30.0,), "claimed": Claimed(30.0, 30.0, unit="year")},
        {"near": (Near(SHARE, 0.4),), "subjects": ("kelp_farms",)},
        {"near": (Near(SHARE, 0.4),), "of_no_figure": 0.97},
        {"asked_of_figure": AskedOfFigure("over_time", 0.6, 0.9), "ranking": {"out_of_scope_world": 0.8}},
    ],
)
def test_what_is_of_something_else_stays_refused(invented_pack: Pack, heard: Any) -> None:
    assert refused(invented_pack, "is that set by law then", SHARE, **heard) is None


def test_both_figures_are_told_where_both_are_pointed_at(invented_pack: Pack) -> None:
    memory = Memory(topic="salary", facts=(PAY, "industries/airship_lines#salary"))
    reading = Reading.of(Heard("not_covered_detail", "who set both of them", among=2), memory)
    read = speaks_of_the_figure_after_all(Reading(**{**vars(reading), "refusal": "not_covered_detail"}), invented_pack)
    assert read is not None and read.about == memory.facts


@pytest.mark.parametrize(
    "text", ["the 60% keeps coming up, sort that out for me", "what does technology pay", "60 per cent, again and again?"]
)
def test_a_share_that_is_quoted_is_told_whatever_it_is_of(default_pack: Pack, converse: Converse, text: str) -> None:
    talk = converse(default_pack)
    quoted = {held.id for held in default_pack.facts() if any(60 in figure.numbers for figure in held.fact.figures)}
    answer = talk.say(text, "not_covered_detail")
    assert ({held.id for held in answer.facts} == quoted) == ("60" in text)
