"""Others are answered, and soon, while somebody sends what is far too large. `make bench PARTS=attacked` measures how soon."""

from __future__ import annotations

import time

from benchmarks.attackers import attackers
from tests.end_to_end.conftest import Assistant

ASKED = 25
LONGEST = 10.0
"""Seconds for an answer, on a machine that is busy with other things too: as for any fault (tests/faults)."""


def test_others_are_answered(assistant: Assistant) -> None:
    before = assistant.processes()
    with attackers(assistant.port):
        for _ in range(ASKED):
            start = time.monotonic()
            assert assistant.ask("What do machine learning graduates earn in healthcare?")["custom"]["answer"]["status"] == "answered"
            assert time.monotonic() - start < LONGEST
    assert assistant.processes() == before
