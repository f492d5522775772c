"""A question that is put the other way round is told neither yes nor no."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Converse, lead


@pytest.mark.parametrize("text", ["is it a myth that harbours pay most?", "it's just hype that harbours pay most, right?"])
def test_a_myth_is_told_the_fact(converse: Converse, invented_pack: Pack, text: str) -> None:
    straight = converse(invented_pack).say("is it true that harbours pay most?", "ask_salary")
    answer = converse(invented_pack).say(text, "ask_salary")
    assert lead(straight).startswith("Yes: ")
    assert not lead(answer).startswith(("Yes", "No")) and lead(answer)[3:].casefold() in f"Yes: {lead(answer)}".casefold()
    assert answer.facts == straight.facts
