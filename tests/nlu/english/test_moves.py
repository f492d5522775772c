"""How a sentence is put: each move shows in its examples and in none of its counter-examples."""

from __future__ import annotations

from typing import Tuple

import pytest

from nlu.english.moves import MOVES, Move, bare_number, moves_in, ordinal_word, words_in
from nlu.english.sentence import read_sentence, rest_of

SHOWN = [(move, text) for move in MOVES for text in move.examples]
NOT_SHOWN = [(move, text) for move in MOVES for text in move.counter_examples]


@pytest.mark.parametrize(("move", "text"), SHOWN, ids=lambda each: each.name if isinstance(each, Move) else each)
def test_a_move_shows_in_its_examples(move: Move, text: str) -> None:
    assert move.name in moves_in(text, text)


@pytest.mark.parametrize(("move", "text"), NOT_SHOWN, ids=lambda each: each.name if isinstance(each, Move) else each)
def test_a_move_does_not_show_in_its_counter_examples(move: Move, text: str) -> None:
    assert move.name not in moves_in(text, text)


def test_each_move_has_a_name_of_its_own_and_a_corpus() -> None:
    assert len({move.name for move in MOVES}) == len(MOVES)
    assert all(len(move.examples) >= 3 and len(move.counter_examples) >= 2 for move in MOVES)


def test_what_is_named_is_none_of_the_rest() -> None:
    assert rest_of("and finance?", [(4, 11)]) == "and        ?"
    read = read_sentence("and finance, what's 65% of 2?", [(4, 11)])
    assert (read["length"], read["rest"], read["figures"]) == (7, 6, [65, 2])
    assert "leads_on" in read["moves"] and "joins" in read["moves"]


@pytest.mark.parametrize(("text", "number"), (("2", 2), (" 3. ", 3), ("12", 0), ("2 of them", 0), ("", 0)))
def test_a_bare_number_is_all_of_the_text(text: str, number: int) -> None:
    assert bare_number(text) == number


@pytest.mark.parametrize(("text", "place"), (("change my second answer", 2), ("the LAST one", -1), ("firstly", 0), ("the ninth", 0)))
def test_the_first_ordinal_counts(text: str, place: int) -> None:
    assert ordinal_word(text) == place


@pytest.mark.parametrize(("text", "count"), (("what's up", 3), ("", 0), ("?!", 0), ("a-b c", 3)))
def test_words_are_counted(text: str, count: Tuple[int, ...]) -> None:
    assert words_in(text) == count
