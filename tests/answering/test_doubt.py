"""How likely it is that a question can't be served."""

from __future__ import annotations

from typing import Dict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answering.doubt import DOUBT, Doubt, log_odds


@given(st.dictionaries(st.sampled_from(sorted(DOUBT.weights)), st.floats(-5, 5)))
@settings(deadline=None, database=None, derandomize=True)
def test_doubt_is_a_probability(signs: Dict[str, float]) -> None:
    assert 0 <= DOUBT.of(signs) <= 1


def test_a_sign_without_a_weight_says_nothing() -> None:
    assert Doubt({"against": 1.0}, -1.0).of({"against": 1.0, "unheard of": 9.0}) == pytest.approx(0.5)


def test_what_speaks_against_an_answer_weighs_so() -> None:
    assert DOUBT.weights["against"] > 0 and DOUBT.weights["first_point"] > 0 and DOUBT.weights["answer"] <= 0


def test_nothing_is_certain() -> None:
    assert log_odds(0.0) == pytest.approx(-log_odds(1.0)) and log_odds(0.5) == pytest.approx(0.0)
