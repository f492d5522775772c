"""Learns the weights of a logistic regression whose signs have names, as answering/regression.py reads them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

Numbers = NDArray[Any]

_LEAST = 0.05
"""A sign that varies less is scaled as if it varied so much: else one that is hardly ever there weighs thousands."""


def weights_of(rows: Numbers, labels: Numbers, c: float) -> Tuple[Numbers, float]:
    """A weight for each sign, and the constant, of `rows` (n, signs) and `labels` (n, true or false); a smaller `c` keeps them smaller."""
    scale, means = rows.std(axis=0) + _LEAST, rows.mean(axis=0)
    fitted = LogisticRegression(C=c, max_iter=1000).fit((rows - means) / scale, labels)
    weights = fitted.coef_[0] / scale
    return weights, float(fitted.intercept_[0] - weights @ means)


def chances_of(rows: Numbers, weights: Numbers, constant: float) -> Numbers:
    """How likely each row is, from 0 to 1."""
    chances: Numbers = 1 / (1 + np.exp(-(rows @ weights + constant)))
    return chances


def write(path: Path, command: str, names: Sequence[str], weights: Numbers, constant: float, sets: Sequence[Path]) -> None:
    """Keep them, with the day, the command and the sets they were learned by."""
    today = dt.datetime.now(dt.timezone.utc).date().isoformat()
    held = {
        "made": f"{today} by `{command}` on {', '.join(each.name for each in sets)}",
        "constant": round(constant, 4),
        "weights": {name: round(float(weight), 4) for name, weight in zip(names, weights)},
    }
    path.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")
