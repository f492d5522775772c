"""One linear layer from a text to labels: over what the encoder makes of it, and over its n-grams."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from nlu.ngrams import Ngrams
from nlu.regression import learned, product, shares

Vectors = NDArray[np.float32]
Fields = Tuple[Tuple[str, ...], Ngrams, Vectors, Vectors]
"""Those of a layer, in order."""


@dataclass(frozen=True)
class Layer:
    """`weights` of shape (width of a vector + n-grams, labels), `bias` of shape (labels,)."""

    labels: Tuple[str, ...]
    ngrams: Ngrams
    weights: Vectors
    bias: Vectors

    @functools.cached_property
    def width(self) -> int:
        """How many numbers a vector must have; 0 where none is used."""
        return len(self.weights) - self.ngrams.width

    def believed(self, vector: Vectors, text: str) -> Vectors:
        """How much a text is believed to have each label, by its vector (width,) and its n-grams; shape (labels,)."""
        of_vectors, of_ngrams = self._parts
        scores = product("i,ij->j", vector, of_vectors)
        if self.ngrams.columns:
            columns, values = self.ngrams.row(text)
            scores = scores + product("i,ij->j", values, of_ngrams[columns])
        return shares(scores + self.bias)

    @functools.cached_property
    def _parts(self) -> Tuple[Vectors, Vectors]:
        """The weights of a vector, and those of n-grams."""
        return self.weights[: self.width], self.weights[self.width :]


def fitted(texts: Sequence[str], labels: Sequence[str], vectors: Optional[Vectors], ngrams: Ngrams, **settings: Any) -> Fields:
    """The fields of a layer that is learnt from `texts` (n), whose labels are `labels` (n): from their `vectors`, shape (n, width), and
    from their `ngrams`, where there are any; `settings` are those of LogisticRegression.
    """
    from scipy.sparse import csr_matrix, hstack  # only learning needs them

    counted = ngrams.matrix(texts) if ngrams.columns else None
    if vectors is None or counted is None:
        rows = counted if vectors is None else vectors
    else:
        rows = hstack([csr_matrix(vectors), counted]).tocsr()
    learnt = learned(rows, labels, **settings)
    return tuple(learnt.classes_), ngrams, learnt.coef_.T.astype(np.float32), learnt.intercept_.astype(np.float32)
