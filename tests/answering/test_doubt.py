"""How likely it is that a question can't be served."""

from __future__ import annotations

from answering.doubt import DOUBT


def test_what_speaks_against_an_answer_weighs_so() -> None:
    assert DOUBT.weights["against"] > 0 and DOUBT.weights["first_point"] > 0 and DOUBT.weights["answer"] <= 0
