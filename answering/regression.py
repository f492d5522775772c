"""A logistic regression on named signs: its weights are data, learned elsewhere."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import exp, log
from pathlib import Path
from typing import Mapping


@dataclass(frozen=True)
class Regression:
    """A weight for each sign; a sign without a weight says nothing."""

    weights: Mapping[str, float]
    constant: float

    @classmethod
    def load(cls, path: Path) -> Regression:
        """The weights in a JSON file."""
        held = json.loads(path.read_text(encoding="utf-8"))
        return cls(held["weights"], held["constant"])

    def of(self, signs: Mapping[str, float]) -> float:
        """How likely it is, from 0 to 1, by `signs`."""
        score = self.constant + sum(self.weights.get(sign, 0.0) * value for sign, value in signs.items())
        return 1 / (1 + exp(-score))


def log_odds(chance: float) -> float:
    """With a little added, so that nothing is certain."""
    return log((chance + 0.01) / (1 - chance + 0.01))
