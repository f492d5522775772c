from __future__ import annotations

import pytest

from serving.turns import Turns


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
