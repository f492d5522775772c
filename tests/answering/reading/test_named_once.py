"""A name in capitals that one fact alone speaks of."""

from __future__ import annotations

from typing import Tuple

import pytest

from answering.heard import Heard
from answering.memory import Memory
from answering.reading.named_once import asks_about_a_name_told_once
from answering.reading.reading import Reading
from knowledge import Pack

ASKS = frozenset(("asks",))


def asked(text: str, pack: Pack, subjects: Tuple[str, ...] = (), form: str = "is_it") -> Tuple[str, ...]:
    heard = Heard("ask_certifications", text, length=len(text.split()), subjects=subjects, form=form, moves=ASKS)
    reading = asks_about_a_name_told_once(Reading.of(heard, Memory()), pack)
    return reading.about if reading else ()


@pytest.mark.parametrize("text", ["must I have cpr", "what would ACLS be?"])
def test_the_fact_that_speaks_of_it_is_told(text: str, nursing_pack: Pack) -> None:
    (address,) = asked(text, nursing_pack)
    held = nursing_pack.at(address)
    assert held and "CPR" in held.fact.statement


def test_whomever_else_is_named(default_pack: Pack) -> None:
    assert asked("would insurers want hipaa", default_pack, ("finance",)) == ("industries/healthcare#certifications",)
    assert asked("would hospitals want hipaa", default_pack, ("healthcare",)) == ()


@pytest.mark.parametrize(("text", "form"), [("which want cpr", "which"), ("is an rn paid well", "is_it"), ("is it paid well", "is_it")])
def test_names_of_others_and_lists_are_left_to_others(text: str, form: str, nursing_pack: Pack) -> None:
    assert asked(text, nursing_pack, form=form) == ()
