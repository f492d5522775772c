"""One linear layer from what the encoder makes of a text to labels: small, learned beforehand, kept as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Mapping, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from nlu.regression import learned, shares

_DIGITS = 3
"""Of a weight: more change no belief by a hundredth."""

Vectors = NDArray[np.float32]


@dataclass(frozen=True)
class LabelModel:
    """`weights` of shape (columns, labels), `bias` of shape (labels,); `encoder` is the fingerprint of the one they belong to."""

    labels: Tuple[str, ...]
    weights: Vectors
    bias: Vectors
    encoder: str

    @classmethod
    def load(cls, path: Path) -> LabelModel:
        """What was written to `path`."""
        held: Dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        weights = np.array([held["weights"][label] for label in held["labels"]], np.float32).T
        return cls(tuple(held["labels"]), np.ascontiguousarray(weights), np.array(held["bias"], np.float32), held["encoder"])

    @classmethod
    def fit(cls, vectors: Vectors, labels: Sequence[str], encoder: str, strength: float = 10.0) -> LabelModel:
        """Learn from `vectors` (n, columns), whose labels are `labels` (n), as closely as `strength` (C) says."""
        learnt = learned(vectors, labels, C=strength, max_iter=60, tol=1e-3)
        return cls(tuple(learnt.classes_), learnt.coef_.T.astype(np.float32), learnt.intercept_.astype(np.float32), encoder)

    def beliefs(self, vector: Vectors) -> Vectors:
        """How much a text is believed to have each label, by its vector (columns,); shape (labels,)."""
        return shares(np.einsum("i,ij->j", vector, self.weights) + self.bias)  # never BLAS: its threads wait for one another

    def by_label(self, vector: Vectors) -> Dict[str, float]:
        """Its beliefs, by label."""
        return dict(zip(self.labels, self.beliefs(vector).tolist()))

    def likeliest(self, vector: Vectors) -> Tuple[str, float]:
        """The label that is believed in most, and how much, from 0 to 1."""
        beliefs = self.beliefs(vector)
        at = int(np.argmax(beliefs))
        return self.labels[at], float(beliefs[at])

    def to_json(self) -> str:
        """To be loaded from: a line a label."""
        head = {"encoder": self.encoder, "labels": list(self.labels), "bias": self._rounded(self.bias)}
        lines = (f"{json.dumps(label)}: {json.dumps(self._rounded(column))}" for label, column in zip(self.labels, self.weights.T))
        inside = ",\n".join(lines)
        return f'{json.dumps(head)[:-1]},\n"weights": {{\n{inside}\n}}}}\n'

    @staticmethod
    def _rounded(numbers: Vectors) -> Sequence[float]:
        return [round(float(each), _DIGITS) for each in numbers]


def counted_in(probabilities: Mapping[str, float], beliefs: Mapping[str, float], none: str, share: float) -> Dict[str, float]:
    """`probabilities` of labels, with other `beliefs` in labels counted in by `share`; what they believe in `none` stays the first's."""
    kept = 1 - share + share * beliefs.get(none, 0.0)
    mixed = {label: kept * chance for label, chance in probabilities.items()}
    for label, belief in beliefs.items():
        if label != none:
            mixed[label] = mixed.get(label, 0.0) + share * belief
    return mixed
