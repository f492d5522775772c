"""Danger and low spirits in English that no rule has the words for, heard from a text's embedding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np
import yaml
from numpy.typing import NDArray

from nlu.encoder import Pieces
from nlu.feelings.rules import Kind, Tier

Vectors = NDArray[np.float32]

SENTENCES = Path(__file__).resolve().parent / "sentences"
HARMLESS = "none"

DANGEROUS = 0.5
"""So much belief in danger, of whatever kind, is heard as danger. Of our own sentences, a third left out of training, rules and model then
find 95 % (2026-11-26), and take 6 % of the harmless ones, which were written to sound like it, for danger; of 40 dangers and 40 harmless
sentences written afterwards, 39 and none.
"""
DANGEROUS_IN_PART = 0.6
"""The same of one sentence in a longer text: there are many chances to be wrong."""
FIGURATIVE = 0.75
"""The same of a text with an idiom in it, which sounds like danger by itself."""
LOW = 0.5
"""So much belief in low spirits, need or danger is heard as low spirits."""
_STRENGTH = 5.0
_END = re.compile(r"[.!?;\n]+")
_SHORTEST = 3
"""A sentence of so many pieces says too little."""


@dataclass(frozen=True)
class FeelingModel:
    """One linear layer over embeddings: `weights` of shape (width, labels), `bias` of shape (labels,)."""

    labels: Tuple[str, ...]
    weights: Vectors
    bias: Vectors

    @classmethod
    def fit(cls, vectors: Vectors, labels: Sequence[str]) -> FeelingModel:
        """Learn from examples."""
        from sklearn.linear_model import LogisticRegression  # only a training needs it

        learnt = LogisticRegression(C=_STRENGTH, max_iter=300, tol=1e-3).fit(vectors, list(labels))
        return cls(tuple(learnt.classes_), learnt.coef_.T.astype(np.float32), learnt.intercept_.astype(np.float32))

    def beliefs(self, vectors: Vectors) -> Vectors:
        """How much each of `vectors` is believed to tell of each label; shape (vectors, labels)."""
        scores = vectors @ self.weights + self.bias
        grown = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares: Vectors = grown / grown.sum(axis=1, keepdims=True)
        return shares

    def hears(self, text: str, pieces: Pieces, figurative: bool = False) -> Optional[Tuple[Tier, Kind]]:
        """What `text` tells of, as a whole or in one of its sentences; None for nothing.

        In a `figurative` one, which has an idiom in it, only danger counts, and that only where it is all but sure.
        """
        rows = [pieces.states, *_sentences(text, pieces)]
        means = np.stack([row.mean(axis=0) for row in rows])
        beliefs = self.beliefs(means / np.linalg.norm(means, axis=1, keepdims=True))
        for place, belief in enumerate(beliefs):
            least = FIGURATIVE if figurative else DANGEROUS_IN_PART if place else DANGEROUS
            if self._in(belief, "danger") >= least:
                return "danger", self._likeliest(belief, "danger")
        if not figurative and 1.0 - self._in(beliefs[0], HARMLESS) >= LOW:
            return "low", self._likeliest(beliefs[0], "low")
        return None

    def _in(self, belief: Vectors, tier: str) -> float:
        return float(sum(share for share, label in zip(belief, self.labels) if label.partition("/")[0] == tier))

    def _likeliest(self, belief: Vectors, tier: str) -> Any:
        of_tier = [(share, label) for share, label in zip(belief.tolist(), self.labels) if label.startswith(tier)]
        return max(of_tier)[1].partition("/")[2]

    def to_arrays(self) -> Dict[str, NDArray[Any]]:
        """For np.savez."""
        return {"labels": np.array(self.labels), "weights": self.weights, "bias": self.bias}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> FeelingModel:
        """What `to_arrays` gave."""
        return cls(tuple(arrays["labels"].tolist()), arrays["weights"], arrays["bias"])


def written() -> List[Tuple[str, str]]:
    """Our own sentences, each with its label: its tier and kind, or none."""
    return [
        (text, HARMLESS if path.stem == "harmless" else f"{path.stem}/{kind}")
        for path in sorted(SENTENCES.glob("*.yml"))
        for kind, texts in yaml.safe_load(path.read_text(encoding="utf-8")).items()
        for text in texts.splitlines()
    ]


def _sentences(text: str, pieces: Pieces) -> List[Vectors]:
    """Of each sentence, where there are several, what the encoder made of it in its context."""
    ends = [match.end() for match in _END.finditer(text)]
    found = []
    for start, end in zip([0, *ends], [*ends, len(text)]):
        inside = (pieces.spans[:, 0] >= start) & (pieces.spans[:, 1] <= end) & (pieces.spans[:, 1] > pieces.spans[:, 0])
        if inside.sum() > _SHORTEST:
            found.append(pieces.states[inside])
    return found if len(found) > 1 else []
