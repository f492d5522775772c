"""What a text is counted by: letters, or words and pairs of them."""

from __future__ import annotations

import numpy as np

from nlu.ngrams import Ngrams, letters, words


def test_words_stand_alone_and_with_the_next_one() -> None:
    assert words("Who's paid 5 %?") == ["who's", "paid", "5", "%", "?", "< who's", "who's paid", "paid 5", "5 %", "% ?", "? >"]


def test_a_text_without_words_has_a_begin_and_an_end() -> None:
    assert words("…") == ["< >"]


def test_letters_go_over_blanks() -> None:
    assert {"a", " a", "a b", " a b"} <= set(letters("A b"))


def test_a_row_is_of_length_one_and_the_rarer_counts_more() -> None:
    known = Ngrams.of(["the lamp", "the boat", "the lamp is lit"], 1, words)
    columns, values = known.row("the lamp")
    by_word = {word: value for word, column in known.columns.items() for at, value in zip(columns, values) if at == column}
    assert np.isclose(values @ values, 1) and by_word["lamp"] > by_word["the"]


def test_what_is_not_known_has_no_row() -> None:
    columns, values = Ngrams.of(["the lamp"], 1, words).row("boats")
    assert not len(columns) and not len(values)
