"""How much traffic to send, from the environment."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Mapping

from benchmarks.settings import ROOT, numbers


@dataclass(frozen=True)
class TrafficSettings:
    """Each is set by LOAD_ and its name in capitals."""

    rate: int = 30
    """Messages a second, while the load is steady."""
    steady_seconds: int = 600
    burst_seconds: int = 30
    """How long three times as many come, and how long the time after is watched."""
    soak_seconds: int = 1800
    """How long a third as many come, to see what grows."""
    most_seconds: int = 60
    """How long as many come as are answered."""
    share: int = 50
    """Percent of a core that each Rasa process gets, to see what a second one adds where cores aren't what is short."""
    results: Path = ROOT / "benchmarks" / "load.json"

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> TrafficSettings:
        """LOAD_RATE, LOAD_RESULTS and so on of `environment`. Raises SettingError."""
        return cls(
            **numbers(cls, "LOAD_", environment, least=1),
            results=Path(environment.get("LOAD_RESULTS") or cls.results).resolve(),
        )
