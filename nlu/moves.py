"""How a short sentence steers the talk: one linear layer over what the encoder makes of it, where no rule has its words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from knowledge.plain_yaml import read_plain
from nlu.regression import learned, shares

WEIGHTS = Path(__file__).parent / "move_weights.json"
"""Written by `python -m benchmarks.moves`."""
SENTENCES = Path(__file__).parent / "move_sentences.yml"
"""What they are learned from."""
NONE = "none"
"""The label of what is no move."""
_DIGITS = 3
"""Of a weight: more change no belief by a hundredth."""

Vectors = NDArray[np.float32]


@dataclass(frozen=True)
class MoveModel:
    """`weights` of shape (dimensions, labels), `bias` of shape (labels,); `encoder` is the fingerprint of the one they belong to."""

    labels: Tuple[str, ...]
    weights: Vectors
    bias: Vectors
    encoder: str

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> MoveModel:
        """Those that are packaged."""
        held: Dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        weights = np.array([held["weights"][label] for label in held["labels"]], np.float32).T
        return cls(tuple(held["labels"]), np.ascontiguousarray(weights), np.array(held["bias"], np.float32), held["encoder"])

    @classmethod
    def fit(cls, vectors: Vectors, labels: Sequence[str], encoder: str) -> MoveModel:
        """Learn from `vectors` (n, dimensions), whose labels are `labels` (n)."""
        learnt = learned(vectors, labels, C=10.0, max_iter=60, tol=1e-3)
        return cls(tuple(learnt.classes_), learnt.coef_.T.astype(np.float32), learnt.intercept_.astype(np.float32), encoder)

    def beliefs(self, vector: Vectors) -> Vectors:
        """How much a text whose embedding is `vector` (dimensions,) is believed to make each move; shape (labels,)."""
        return shares(np.einsum("i,ij->j", vector, self.weights) + self.bias)  # never BLAS: its threads wait for one another

    def to_json(self) -> str:
        """For WEIGHTS: a line a label."""
        head = {"encoder": self.encoder, "labels": list(self.labels), "bias": self._rounded(self.bias)}
        lines = (f"{json.dumps(label)}: {json.dumps(self._rounded(column))}" for label, column in zip(self.labels, self.weights.T))
        inside = ",\n".join(lines)
        return f'{json.dumps(head)[:-1]},\n"weights": {{\n{inside}\n}}}}\n'

    @staticmethod
    def _rounded(numbers: Vectors) -> Sequence[float]:
        return [round(float(each), _DIGITS) for each in numbers]


def sentences() -> Dict[str, List[str]]:
    """By move those that are learned from, with places for names."""
    held: Dict[str, List[str]] = read_plain(SENTENCES)
    return held
