"""What others are said to claim, and shares that are said to be about so much."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Converse


@pytest.mark.parametrize("text", ["a friend claims retail has the highest starting pay", "they say car makers pay best. do they?"])
def test_who_does_pay_most_is_said_first(default_pack: Pack, converse: Converse, text: str) -> None:
    assert converse(default_pack).say(text, "ask_salary").values["lead"].startswith("No: technology")


@pytest.mark.parametrize("text", ["marketing is 81k at the start, isn't it", "she says retail pays 101k to start, is she right?"])
def test_a_sum_is_said_of_one_whose_pay_is_not_told(default_pack: Pack, converse: Converse, text: str) -> None:
    answer = converse(default_pack).say(text, "ask_salary")
    assert (answer.status, len(answer.missing)) == ("not_covered", 1)


def test_firing_is_the_opposite_of_larger_teams(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("so 60% of the tech firms cut their teams in two years?", "ask_demand")
    assert answer.values["lead"].startswith("No: over 60%")
