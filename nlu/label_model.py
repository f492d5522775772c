"""One linear layer from what the encoder makes of a text, and from its words, to labels: small, learned beforehand, kept as JSON."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Sequence, Tuple

import numpy as np

from nlu.layer import Layer, Vectors, fitted
from nlu.ngrams import Ngrams, words

_DIGITS = 3
"""Of a weight: more change no belief by a hundredth."""
_DIGITS_OF_WORDS = 2
"""The same of a word's, of which a text has few."""
_LEAST = 1 / 1000
"""Words, and pairs of them, that stand in this share of the examples count."""
_NO_WORDS = Ngrams(words, {}, np.zeros(0, np.float32))


@dataclass(frozen=True)
class LabelModel(Layer):
    """One linear layer over a vector and, where it was learnt from them, words; `encoder` is the fingerprint of the one that its weights
    belong to.
    """

    encoder: str

    @classmethod
    def load(cls, path: Path) -> LabelModel:
        """What was written to `path`."""
        held: Dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        labels: List[str] = held["labels"]
        of_words: Dict[str, Sequence[float]] = held.get("words", {})
        of_vector = np.array([held["weights"][label] for label in labels], np.float32).T
        counted = np.array(list(of_words.values()), np.float32).reshape(len(of_words), 1 + len(labels))
        ngrams = Ngrams(words, {word: column for column, word in enumerate(of_words)}, counted[:, 0])
        weights = np.vstack([of_vector, counted[:, 1:]])
        return cls(tuple(labels), ngrams, weights, np.array(held["bias"], np.float32), held["encoder"])

    @classmethod
    def fit(cls, vectors: Vectors, labels: Sequence[str], encoder: str, strength: float = 10.0, texts: Sequence[str] = ()) -> LabelModel:
        """Learn from `vectors` (n, columns), whose labels are `labels` (n), as closely as `strength` (C) says, and from the words of their
        `texts` (n) where they are given.
        """
        known = Ngrams.of(texts, math.ceil(_LEAST * len(texts)), words) if texts else _NO_WORDS
        return cls(*fitted(texts, labels, vectors, known, C=strength, max_iter=60, tol=1e-3), encoder)

    def beliefs(self, vector: Vectors, text: str = "") -> Vectors:
        """How much a text is believed to have each label, by its vector (width,) and, where they were learnt from, its words; shape
        (labels,).
        """
        return self.believed(vector, text)

    def by_label(self, vector: Vectors, text: str = "") -> Dict[str, float]:
        """Its beliefs, by label."""
        return dict(zip(self.labels, self.beliefs(vector, text).tolist()))

    def likeliest(self, vector: Vectors, text: str = "") -> Tuple[str, float]:
        """The label that is believed in most, and how much, from 0 to 1."""
        beliefs = self.beliefs(vector, text)
        at = int(np.argmax(beliefs))
        return self.labels[at], float(beliefs[at])

    def to_json(self) -> str:
        """To be loaded from: a line a label, and a line a word, with its rarity before its weights."""
        head = {"encoder": self.encoder, "labels": list(self.labels), "bias": _rounded(self.bias, _DIGITS)}
        of_vector = dict(zip(self.labels, (_rounded(column, _DIGITS) for column in self.weights[: self.width].T)))
        of_words = dict(zip(self.ngrams.columns, self._of_words()))
        tables = [_table(name, rows) for name, rows in (("weights", of_vector), ("words", of_words)) if rows]
        return ",\n".join([json.dumps(head)[:-1], *tables]) + "}\n"

    def _of_words(self) -> Iterator[Sequence[float]]:
        for rarity, row in zip(self.ngrams.weights, self.weights[self.width :]):
            yield [*_rounded([rarity], _DIGITS), *_rounded(row, _DIGITS_OF_WORDS)]


def _table(name: str, rows: Mapping[str, Sequence[float]]) -> str:
    inside = ",\n".join(f"{json.dumps(key)}: {json.dumps(numbers, separators=(',', ':'))}" for key, numbers in rows.items())
    return f"{json.dumps(name)}: {{\n{inside}\n}}"


def _rounded(numbers: Any, digits: int) -> Sequence[float]:
    return [round(float(each), digits) or 0 for each in numbers]


def counted_in(probabilities: Mapping[str, float], beliefs: Mapping[str, float], none: str, share: float) -> Dict[str, float]:
    """`probabilities` of labels, with other `beliefs` in labels counted in by `share`; what they believe in `none` stays the first's."""
    kept = 1 - share + share * beliefs.get(none, 0.0)
    mixed = {label: kept * chance for label, chance in probabilities.items()}
    for label, belief in beliefs.items():
        if label != none:
            mixed[label] = mixed.get(label, 0.0) + share * belief
    return mixed
