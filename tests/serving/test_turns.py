from __future__ import annotations

import pytest

from serving.turns import CALM, Turns


def test_turns_are_counted_until_they_end() -> None:
    turns = Turns()
    with turns.one(), turns.one():
        assert turns.under_way == 2
    assert turns.under_way == 0


def test_a_turn_that_breaks_off_has_ended() -> None:
    turns = Turns()
    with pytest.raises(LookupError), turns.one():
        raise LookupError
    assert turns.under_way == 0


def test_a_turn_is_alone_where_no_two_were_under_way_lately() -> None:
    now = [0.0]
    turns = Turns(lambda: now[0])
    assert not turns.alone  # there is none
    with turns.one():
        assert turns.alone
        with turns.one():
            assert not turns.alone
            now[0] += 10 * CALM
        assert not turns.alone  # the other has ended just now
        now[0] += 0.9 * CALM
        assert not turns.alone
        now[0] += 0.2 * CALM
        assert turns.alone


def test_one_after_the_other_are_alone() -> None:
    turns = Turns(lambda: 0.0)
    for _ in range(2):
        with turns.one():
            assert turns.alone
