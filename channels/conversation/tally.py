"""What channels count beside turns: serving/metrics.py hands it to Prometheus. Nothing in it is what a person chose freely."""

from __future__ import annotations

import math
from collections import Counter
from typing import Callable, Dict, Tuple

BOUNDS = (10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, math.inf)


class Tally:
    """Counts by what is counted, the channel, and how it went; what is wrong with each channel's connection, empty where nothing is; and
    how many jobs each has taken and not yet done.
    """

    def __init__(self) -> None:
        self.counts: Counter[Tuple[str, str, str]] = Counter()
        self.faults: Dict[str, str] = {}
        self.levels: Dict[str, int] = {}
        """How many people wait for a person, and have one."""
        self.times: Dict[str, Counter[float]] = {}
        """By what was waited for, how often it took at most so many seconds."""
        self.seconds: Counter[str] = Counter()
        self.waiting: Dict[str, Callable[[], int]] = {}

    def count(self, what: str, channel: str, how: str) -> None:
        self.counts[what, channel, how] += 1

    def time(self, what: str, seconds: float) -> None:
        """Somebody waited so long."""
        self.seconds[what] += max(0, round(seconds))
        self.times.setdefault(what, Counter())[next(bound for bound in BOUNDS if seconds <= bound)] += 1

    def connection(self, channel: str, fault: str) -> None:
        """A channel's connection has a `fault` from now on, or none."""
        self.faults[channel] = fault


TALLY = Tally()
"""That of this process."""
FEEDBACK, POSTS, HANDOFFS = "feedback", "posts", "handoffs"
