"""Logistic regressions that stop early on purpose, several at once, and what one of them believes."""

from __future__ import annotations

import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable, List, Sequence, TypeVar

import numpy as np
from numpy.core.multiarray import c_einsum  # type: ignore[attr-defined]  # its types leave it out
from numpy.typing import NDArray

Learnt = TypeVar("Learnt")


def learned(rows: Any, labels: Sequence[str], **settings: Any) -> Any:
    """scikit-learn's regression of `rows` (n, columns) to `labels` (n); `settings` are those of LogisticRegression."""
    from sklearn.exceptions import ConvergenceWarning  # only learning needs it
    from sklearn.linear_model import LogisticRegression

    # Stopping early is meant: later steps move no prediction. For good, as threads that forgive for a while undo each other's forgiving.
    warnings.simplefilter("ignore", ConvergenceWarning)
    learnt = LogisticRegression(**settings).fit(rows, list(labels))
    if np.isfinite(learnt.coef_).all():
        return learnt
    # Seen once, on a busy machine: weights that are no numbers, so that nothing is heard. Twice the digits don't overflow so soon.
    return LogisticRegression(**settings).fit(rows.astype(np.float64), list(labels))


def at_once(*learnings: Callable[[], Learnt]) -> List[Learnt]:
    """What each of `learnings` gives, on as many cores: what they calculate with lets go of Python's lock."""
    with ThreadPoolExecutor(len(learnings)) as pool:
        return [each.result() for each in [pool.submit(learning) for learning in learnings]]


def shares(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """The belief in each label, by its score; shape (labels,), they sum to 1."""
    grown = np.exp(scores - np.maximum.reduce(scores))
    believed: NDArray[np.float32] = grown / np.add.reduce(grown)
    return believed


def product(subscripts: str, one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    """np.einsum of two small arrays, without its look for another way, which takes as long; never by BLAS, whose threads wait for one
    another, on a busy machine for 7 ms.
    """
    multiplied: NDArray[np.float32] = c_einsum(subscripts, one, other)
    return multiplied
