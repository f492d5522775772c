"""How far a text lies from everything that was trained on. Knows nothing of Rasa."""

from __future__ import annotations

from typing import Any, Dict, Mapping

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

_AXES = 128
"""Along so many of their main axes all examples are compared, and in full only those that can still be the nearest: half the time
of comparing all in full, which goes into fetching them from memory."""


class KnownExamples:
    """The directions of all examples; in half precision on disk."""

    def __init__(self, directions: NDArray[Any], axes: NDArray[Any]) -> None:
        """`directions`: (examples, width), rows of length 1, or 0 for an example without a vector; `axes`: (width, at most 128)."""
        self._rows: Matrix = directions.astype(np.float32)
        self._axes: Matrix = axes.astype(np.float32)
        self._outlines = self._outline(self._rows)

    @classmethod
    def of(cls, vectors: Matrix) -> KnownExamples:
        """The directions of `vectors`, of shape (examples, width), each once."""
        directions = np.unique(_unit(vectors).astype(np.float16), axis=0)
        rows = directions.astype(np.float32)
        _, axes = np.linalg.eigh(rows.T @ rows)  # the main ones last
        return cls(directions, axes[:, -_AXES:])

    def to_arrays(self) -> Dict[str, NDArray[Any]]:
        """Everything that `from_arrays` needs."""
        return {"directions": self._rows.astype(np.float16), "axes": self._axes}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> KnownExamples:
        """The examples that `to_arrays` came from."""
        return cls(arrays["directions"], arrays["axes"])

    def novelty(self, vectors: Matrix) -> Matrix:
        """Shape (len(vectors),): 1 less the cosine to the nearest example, so 0 for an example and 1 for a row of zeros."""
        if not self._rows.size:
            return np.ones(len(vectors), np.float32)
        unit = _unit(vectors)
        nearest = np.array([self._nearest(row, outline) for row, outline in zip(unit, self._outline(unit))], np.float32)
        return np.clip(1 - nearest, 0, 2)

    def _nearest(self, row: Matrix, outline: Matrix) -> float:
        """The cosine of `row` to the nearest example."""
        most = np.einsum("ij,j->i", self._outlines, outline)  # not BLAS: see nlu/linear_model.py
        likely = float(self._rows[most.argmax()] @ row)
        return float(np.einsum("ij,j->i", self._rows[most >= min(likely, float(most.max()))], row).max())

    def _outline(self, rows: Matrix) -> Matrix:
        """The rows along the axes, and the length of the rest of each: the product of two outlines is never below their cosine."""
        along = np.einsum("ij,jk->ik", rows, self._axes)
        rest = np.sum(rows**2, axis=1) - np.sum(along**2, axis=1)
        return np.column_stack([along, np.sqrt(np.maximum(rest, 0))]).astype(np.float32)


def _unit(rows: Matrix) -> Matrix:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Matrix = rows / np.where(lengths, lengths, 1)
    return unit
