"""What channels count beside turns: serving/metrics.py hands it to Prometheus. Nothing in it is what a person chose freely."""

from __future__ import annotations

from collections import Counter
from typing import Dict, Tuple


class Tally:
    """Counts by what is counted, the channel, and how it went; and what is wrong with each channel's connection, empty where nothing is."""

    def __init__(self) -> None:
        self.counts: Counter[Tuple[str, str, str]] = Counter()
        self.faults: Dict[str, str] = {}

    def count(self, what: str, channel: str, how: str) -> None:
        self.counts[what, channel, how] += 1

    def connection(self, channel: str, fault: str) -> None:
        """A channel's connection has a `fault` from now on, or none."""
        self.faults[channel] = fault


TALLY = Tally()
"""That of this process."""
FEEDBACK, POSTS = "feedback", "posts"
