"""What takes long: little of it in `make test`, all in `make long`, which sets TEST_TIMES."""

from __future__ import annotations

import os

import pytest

_TIMES = int(os.environ.get("TEST_TIMES") or 1)

LONG = pytest.mark.skipif(_TIMES == 1, reason="make long does it")


def examples(count: int) -> int:
    """So many examples of Hypothesis, or as many times that as the environment asks for."""
    return count * _TIMES
