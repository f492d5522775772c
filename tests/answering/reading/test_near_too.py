"""A fact that the question all but names is told beside an answer that doesn't tell it."""

from __future__ import annotations

from dataclasses import replace
from typing import Tuple

import pytest

from answering.heard import Heard, Near
from answering.memory import Memory
from answering.respond import respond
from knowledge import Pack

SIDES = ("finance", "technology")


def _asked(near: str, likeness: float, subjects: Tuple[str, ...] = SIDES) -> Heard:
    ranking = {"ask_compare": 0.6, "ask_demand": 0.3}
    others = (Near("", 0.0), Near("", 0.0))
    return Heard(
        "ask_compare",
        "pay of both",
        length=9,
        rest=9,
        ranking=ranking,
        subjects=subjects,
        topics=("salary",),
        near=(Near(near, likeness), *others),
    )


@pytest.mark.parametrize(("likeness", "told"), [(0.9, True), (0.3, False)])
def test_it_is_told_where_it_is_near_enough(likeness: float, told: bool, default_pack: Pack) -> None:
    fact = default_pack.of_topic("demand")[0]
    answer, _ = respond(_asked(fact.id, likeness), Memory(), default_pack)
    assert (fact.id in [held.id for held in answer.facts]) == told
    assert ("tells_what_is_near_too" in answer.because) == told


def test_of_others_than_those_named_nothing_is_told(default_pack: Pack) -> None:
    other = default_pack.fact_of("healthcare", "demand")
    assert other
    answer, _ = respond(_asked(other.id, 0.9), Memory(), default_pack)
    assert "tells_what_is_near_too" not in answer.because


def test_where_hardly_more_than_names_is_said_nothing_is_told(default_pack: Pack) -> None:
    fact = default_pack.of_topic("demand")[0]
    answer, _ = respond(replace(_asked(fact.id, 0.9), rest=1), Memory(), default_pack)
    assert "tells_what_is_near_too" not in answer.because
