"""A loss that tells labelled texts apart: each is drawn to a learnt prototype of its label, and to the others of its label."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Tuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.tuning.blocks import Change, SlopesOf, softmax, unit, unit_backward
from benchmarks.tuning.transformer import Matrix

Labels = NDArray[np.int64]

_LEARNING_RATE = 1e-2
_SCALE = 10.0
"""What cosines to the prototypes are multiplied by before the softmax: at 20 less is gained."""
_TEMPERATURE = 0.1


@dataclass(frozen=True)
class Prototypes:
    """A row for each label (0, 1, ...), shape (labels, width); `name` tells them from others that are learnt beside them."""

    name: str
    rows: Matrix

    @classmethod
    def of(cls, name: str, vectors: Matrix, labels: Labels) -> Prototypes:
        """Where each label's texts lie, by their `vectors`, before any tuning."""
        return cls(name, np.stack([vectors[labels == label].mean(axis=0) for label in range(int(labels.max()) + 1)]))

    def slopes_of(self, labels: Labels) -> SlopesOf:
        """The loss of texts of these `labels`: the cross-entropy over cosines to the prototypes, plus the contrastive loss among them."""

        def slopes(means: Matrix) -> Tuple[Matrix, List[Change]]:
            of_texts, of_rows = loss_slopes(means, self.rows, labels)
            return of_texts, [Change(f"{self.name}.prototypes", self.rows, of_rows, _LEARNING_RATE)]

        return slopes


def loss_slopes(means: Matrix, prototypes: Matrix, labels: Labels) -> Tuple[Matrix, Matrix]:
    """The slopes of the loss by the `means` (texts, width) and the `prototypes` (labels, width) that it is computed from."""
    z, z_length = unit(means)
    c, c_length = unit(prototypes)
    error = softmax(np.float32(_SCALE) * (z @ c.T))
    error[np.arange(len(labels)), labels] -= 1
    error *= np.float32(_SCALE / len(labels))
    pull = _contrast(z, labels)
    return unit_backward(error @ c + (pull + pull.T) @ z, z, z_length), unit_backward(error.T @ z, c, c_length)


def _contrast(z: Matrix, labels: Labels) -> Matrix:
    """The slope of the contrastive loss by each pair's cosine: texts of a label are to be nearer to each other than to the rest."""
    alike = z @ z.T / np.float32(_TEMPERATURE)
    np.fill_diagonal(alike, -1e9)
    same = (labels[:, None] == labels[None]).astype(np.float32)
    np.fill_diagonal(same, 0)
    partners = same.sum(axis=1, keepdims=True)
    pull: Matrix = np.where(partners > 0, softmax(alike) - same / np.maximum(partners, 1), 0).astype(np.float32)
    return pull / np.float32(_TEMPERATURE * len(labels))
