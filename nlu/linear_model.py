"""Two softmax regressions, on dense vectors and on n-gram counts, that vote with their log-probabilities. Knows nothing of Rasa."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from nlu.regression import at_once, learned, product
from nlu.sentence_features import with_arrays

Matrix = NDArray[np.float32]

_SOLVERS: Dict[str, Dict[str, Any]] = {
    # On counts saga takes a fifth of the time of lbfgs for the same accuracy (5,400 examples, 60 labels, 14,000 columns).
    "dense": {"solver": "lbfgs", "max_iter": 100, "tol": 1e-3},
    "sparse": {"solver": "saga", "max_iter": 50, "tol": 1e-2, "random_state": 0},
}


@dataclass(frozen=True)
class Strength:
    """How closely each regression follows its examples (C), and how much the sparse one has to say (from 0 to 1)."""

    C_dense: float
    C_sparse: float
    sparse_weight: float


@dataclass(frozen=True)
class _Regression:
    """One linear layer: `weights` of shape (columns, labels), `bias` of shape (labels,)."""

    weights: Matrix
    bias: Matrix

    def log_probabilities(self, rows: Any) -> Matrix:
        """Shape (rows, labels)."""
        products = product("ij,jk->ik", rows, self.weights) if isinstance(rows, np.ndarray) else rows @ self.weights
        scores: Matrix = _log_softmax(products + self.bias)
        return scores


@dataclass(frozen=True)
class _TfIdf:
    """Scales counts: rare n-grams weigh more (`idf`, a column), repeated ones little more, each group of `groups` (a column) alike."""

    idf: Matrix
    groups: NDArray[np.int64]

    @classmethod
    def of(cls, counts: csr_matrix, widths: Sequence[int]) -> _TfIdf:
        frequency = np.log((1 + counts.shape[0]) / (1 + counts.getnnz(axis=0))) + 1
        return cls(frequency.astype(np.float32), np.repeat(np.arange(len(widths)), widths))

    @functools.cached_property
    def _many(self) -> int:
        """How many groups there are."""
        return int(self.groups.max(initial=0)) + 1

    def of_rows(self, counts: csr_matrix) -> csr_matrix:
        """The scaled rows, each of length 1."""
        values = (1 + np.log(counts.data)) * self.idf[counts.indices]
        row_of = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
        part_of = row_of * self._many + self.groups[counts.indices]
        for rows in (part_of, row_of):
            values /= np.sqrt(np.bincount(rows, weights=values**2))[rows].astype(np.float32)
        return with_arrays(counts, data=values)


class LinearModel:
    """Tells labels from a dense vector and from counts; either may be missing, as a row of zeros."""

    def __init__(
        self,
        labels: Sequence[str],
        dense: Optional[_Regression],
        sparse: Optional[_Regression],
        scale: _TfIdf,
        sparse_weight: float,
    ) -> None:
        self.labels = list(labels)
        self._dense = dense
        self._sparse = sparse
        self._scale = scale
        self._sparse_weight = sparse_weight

    @classmethod
    def fit(cls, dense: Matrix, counts: csr_matrix, widths: Sequence[int], labels: Sequence[str], strength: Strength) -> LinearModel:
        """Learn from `dense` (n, d) and `counts` (n, c), whose labels are `labels` (n); d or c may be 0.

        `widths` are the numbers of columns, c in all, of the groups in `counts`: words, letters and so on.
        """
        scale = _TfIdf.of(counts, widths)
        by_vector, by_counts = at_once(
            lambda: _fit(_unit(dense), labels, C=strength.C_dense, **_SOLVERS["dense"]) if dense.shape[1] else None,
            lambda: _fit(scale.of_rows(counts), labels, C=strength.C_sparse, **_SOLVERS["sparse"]) if counts.shape[1] else None,
        )
        return cls(sorted(set(labels)), by_vector, by_counts, scale, strength.sparse_weight)

    def predict_proba(self, dense: Matrix, counts: csr_matrix) -> Matrix:
        """Shape (n, len(labels)); rows sum to 1, but to 0 where there is neither a dense vector nor a known n-gram."""
        share = np.array([[1 - self._sparse_weight, self._sparse_weight]]) + 1e-9  # a lone voter counts, however small its share
        voices = np.stack([dense.any(axis=1) & bool(self._dense), np.diff(counts.indptr) > 0], axis=1) * share
        total = voices.sum(axis=1, keepdims=True)
        votes = voices / np.where(total, total, 1)
        mixed = np.zeros((len(dense), len(self.labels)), dtype=np.float32)
        if self._dense:
            mixed += votes[:, :1] * self._dense.log_probabilities(_unit(dense))
        if self._sparse:
            mixed += votes[:, 1:] * self._sparse.log_probabilities(self._scale.of_rows(counts))
        probabilities: Matrix = np.exp(_log_softmax(mixed)) * (total > 0)
        return probabilities

    def to_arrays(self) -> Dict[str, NDArray[Any]]:
        """Everything that `from_arrays` needs, as arrays that NumPy saves without pickle."""
        arrays: Dict[str, NDArray[Any]] = {
            "labels": np.array(self.labels),
            "idf": self._scale.idf,
            "groups": self._scale.groups,
            "sparse_weight": np.array(self._sparse_weight),
        }
        for name, regression in (("dense", self._dense), ("sparse", self._sparse)):
            if regression:
                arrays[f"{name}_weights"], arrays[f"{name}_bias"] = regression.weights, regression.bias
        return arrays

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> LinearModel:
        """The model that `to_arrays` came from."""

        def regression(name: str) -> Optional[_Regression]:
            return _Regression(arrays[f"{name}_weights"], arrays[f"{name}_bias"]) if f"{name}_bias" in arrays else None

        labels: List[str] = arrays["labels"].tolist()
        scale = _TfIdf(arrays["idf"], arrays["groups"])
        return cls(labels, regression("dense"), regression("sparse"), scale, float(arrays["sparse_weight"]))


def _log_softmax(scores: Matrix) -> Matrix:
    """SciPy's takes three times as long for a single row, and the methods of arrays longer than the functions that they call."""
    scores = scores - np.maximum.reduce(scores, axis=1, keepdims=True)
    logarithms: Matrix = scores - np.log(np.add.reduce(np.exp(scores), axis=1, keepdims=True))
    return logarithms


def _unit(rows: Matrix) -> Matrix:
    """Each row with length 1; zeros stay zeros."""
    lengths = np.sqrt(product("ij,ij->i", rows, rows))
    unit: Matrix = rows / np.where(lengths, lengths, 1)[:, None]
    return unit


def _fit(rows: Any, labels: Sequence[str], **settings: Any) -> _Regression:
    if len(set(labels)) == 1:  # nothing to tell apart
        return _Regression(np.zeros((rows.shape[1], 1), np.float32), np.zeros(1, np.float32))
    fitted = learned(rows, labels, multi_class="multinomial", **settings)
    weights, bias = fitted.coef_, fitted.intercept_
    if len(weights) == 1:  # of two labels scikit-learn keeps only the second's half
        weights, bias = np.vstack([-weights, weights]), np.concatenate([-bias, bias])
    return _Regression(np.ascontiguousarray(weights.T, np.float32), bias.astype(np.float32))
