"""How often words stand in answered and in refused examples."""

from __future__ import annotations

import json

from nlu.word_counts import WordCounts

COUNTS = WordCounts.of(
    [
        ("ask_salary", "pay pay in harbours"),
        ("ask_salary", "what harbours pay"),
        ("not_covered_place", "pay in Germany"),
        ("not_covered_place", "Germany?"),
        ("greet", "hello harbours hello"),
    ]
)


def test_each_example_counts_a_word_once_and_chit_chat_not_at_all() -> None:
    assert COUNTS.words["pay"] == (2, 1)
    assert "hello" not in COUNTS.words
    assert COUNTS.examples == (2, 2)


def test_two_answered_examples_make_a_word_known() -> None:
    assert COUNTS.is_known("Harbours") and not COUNTS.is_known("germany") and not COUNTS.is_known("never")


def test_words_lean_to_where_they_stand_more_often() -> None:
    assert COUNTS.leaning("germany") > COUNTS.leaning("never") > COUNTS.leaning("harbours")


def test_nothing_is_lost_in_json() -> None:
    assert WordCounts.from_json(json.loads(json.dumps(COUNTS.to_json()))) == COUNTS


def test_nothing_counted_leans_nowhere() -> None:
    assert WordCounts.of([]).leaning("pay") == 0
