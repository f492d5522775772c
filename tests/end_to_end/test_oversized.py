"""What others wait while somebody sends what is far too large, beside what they wait in peace.

Both are measured in turns, so that a busy minute hits both.
"""

from __future__ import annotations

import contextlib
import statistics
import subprocess
import sys
import time
from typing import Iterator, List

from tests.end_to_end.conftest import ROOT, Assistant

ROUNDS = 4
ASKED = 25
MOST = 1.5
_QUESTION = "What do machine learning graduates earn in healthcare?"


@contextlib.contextmanager
def attacked(assistant: Assistant) -> Iterator[None]:
    """While this lasts, the attackers are at it."""
    command = [sys.executable, "-m", "tests.end_to_end.attackers", str(assistant.port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as attackers:
        try:
            assert attackers.stdout and attackers.stdout.readline() == "attacking\n"
            yield
            assert attackers.poll() is None
        finally:
            attackers.terminate()


def waits(assistant: Assistant) -> List[float]:
    """The seconds that each answer took."""
    taken = []
    for _ in range(ASKED):
        start = time.perf_counter()
        assert assistant.ask(_QUESTION)["custom"]["answer"]["status"] == "answered"
        taken.append(time.perf_counter() - start)
    return taken


def test_others_hardly_notice(assistant: Assistant) -> None:
    waits(assistant)
    peace: List[float] = []
    attack: List[float] = []
    for _ in range(ROUNDS):
        peace += waits(assistant)
        with attacked(assistant):
            attack += waits(assistant)
    (calm, busy) = (statistics.quantiles(taken, n=20)[-1] for taken in (peace, attack))
    print(f"p95 in peace {calm * 1000:.0f} ms, attacked {busy * 1000:.0f} ms")
    assert busy <= MOST * calm
