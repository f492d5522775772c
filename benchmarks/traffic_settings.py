"""How much traffic to send, from the environment."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Dict, Mapping

from benchmarks.settings import ROOT, SettingError


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
    results: Path = ROOT / "benchmarks" / "load.json"

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> TrafficSettings:
        """LOAD_RATE, LOAD_RESULTS and so on of `environment`. Raises SettingError."""
        given = {field.name: value for field in fields(cls) if (value := environment.get(f"LOAD_{field.name.upper()}"))}
        results = given.pop("results", None)
        for name, value in given.items():
            if not value.isdecimal() or int(value) < 1:
                raise SettingError(f"LOAD_{name.upper()} must be a whole number, 1 or more, not '{value}'.")
        numbers: Dict[str, Any] = {name: int(value) for name, value in given.items()}
        settings = cls(**numbers)
        return replace(settings, results=Path(results).resolve()) if results else settings
