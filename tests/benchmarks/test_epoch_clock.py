from __future__ import annotations

import pytest

from benchmarks.epoch_clock import EpochClock


@pytest.mark.parametrize(("ends", "left"), [([0.0, 5.0], 99 * 5), ([0.0, 30.0, 34.0, 40.0], 97 * 5), ([7.0], 0)])
def test_the_epochs_left_take_as_long_as_those_done_but_the_first(ends: list[float], left: float) -> None:
    clock = EpochClock()
    clock._ends = {"DIET": ends}
    assert clock.seconds_left() == left
