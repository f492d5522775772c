"""How much is broken, and how long: short unless the environment says otherwise. `make faults` asks for all."""

from __future__ import annotations

import os
from dataclasses import dataclass

from benchmarks.settings import numbers


@dataclass(frozen=True)
class Sizes:
    """Each is set by FAULTS_ and its name in capitals."""

    everything: int = 0
    """Whether what takes long is done too."""
    seed: int = 7
    people: int = 4
    """Conversations under way at any time."""
    messages: int = 40
    """Messages that are sent while nothing is broken, twice and out of order; and while replicas are replaced."""
    kills: int = 1
    """Kills of each process."""
    races: int = 20
    """Pairs of messages that are sent at once to two replicas, in one conversation."""
    rounds: int = 1
    """Outages of each kind, of each service."""
    outage: int = 2
    """Seconds that a service is stopped, hung or slowed."""

    @classmethod
    def read(cls) -> Sizes:
        """The sizes that the environment asks for."""
        return cls(**numbers(cls, "FAULTS_", os.environ, least=0))
