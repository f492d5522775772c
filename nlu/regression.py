"""Logistic regressions that stop early on purpose, and what one of them believes."""

from __future__ import annotations

import warnings
from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray


def learned(rows: Any, labels: Sequence[str], **settings: Any) -> Any:
    """scikit-learn's regression of `rows` (n, columns) to `labels` (n); `settings` are those of LogisticRegression."""
    from sklearn.exceptions import ConvergenceWarning  # only learning needs it
    from sklearn.linear_model import LogisticRegression

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # stopping early is meant: later steps move no prediction
        return LogisticRegression(**settings).fit(rows, list(labels))


def shares(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """The belief in each label, by its score; shape (labels,), they sum to 1."""
    grown = np.exp(scores - scores.max())
    believed: NDArray[np.float32] = grown / grown.sum()
    return believed
