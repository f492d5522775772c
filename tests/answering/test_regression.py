"""Logistic regressions on named signs."""

from __future__ import annotations

from typing import Dict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answering.doubt import DOUBT
from answering.reading.evidence import EVIDENCE
from answering.regression import Regression, log_odds

_SIGNS = sorted({*DOUBT.weights, *EVIDENCE.weights})


@pytest.mark.parametrize("learned", (DOUBT, EVIDENCE), ids=("doubt", "evidence"))
@given(signs=st.dictionaries(st.sampled_from(_SIGNS), st.floats(-5, 5)))
@settings(deadline=None, database=None, derandomize=True)
def test_what_it_says_is_a_probability(learned: Regression, signs: Dict[str, float]) -> None:
    assert 0 <= learned.of(signs) <= 1


def test_a_sign_without_a_weight_says_nothing() -> None:
    assert Regression({"against": 1.0}, -1.0).of({"against": 1.0, "unheard of": 9.0}) == pytest.approx(0.5)


def test_nothing_is_certain() -> None:
    assert log_odds(0.0) == pytest.approx(-log_odds(1.0)) and log_odds(0.5) == pytest.approx(0.0)
