"""Danger and low spirits that no rule has the words for, learnt from our own sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, List, Optional, Pattern, Sequence, Tuple

import numpy as np

from nlu.encoder import Pieces
from nlu.feelings.rules import Kind, Tier
from nlu.feelings.sentences import HARMLESS
from nlu.layer import Layer, Vectors, fitted
from nlu.ngrams import Ngrams, letters

WEIGHTS, WEIGHTS_IN_OTHER_LANGUAGES = (Path(__file__).parent / name for name in ("weights.npz", "weights_in_other_languages.npz"))
"""Written by `python -m benchmarks.feelings`."""
DANGEROUS = 0.34
"""So much belief in danger, of whatever kind, is heard as danger. Of our own sentences, most of them written to be hard to hear (more
than half of the dangers only hint at it) and a third of all left out of training, rules and model then find 85.6 % of the dangers and
take 9.6 % of what isn't one for it; with 0.5 it is 82 and 6.5 % (2026-11-30).
"""
DANGEROUS_IN_PART = 0.7
"""The same of one part of a longer text, which points less its own way there: with 0.5 one more of 145 harmless ones is."""
DANGEROUS_BY_LETTERS = 0.5
"""The same where no encoder knows the language. Of 300 sentences of others in ten languages, with the next three, rules and model find
94.2 % of 120 dangers, and take 7.0 % of 100 harmless ones, nearly all idioms, for one (2026-11-30).
"""
DANGEROUS_IN_PART_BY_LETTERS = 0.6
"""The same of one sentence there: five of those 120 are found by it, as they stand in a long letter about something else."""
SURE = 0.8
"""The same of a text with an idiom in it, which sounds like danger by itself, or in which a rule hears low spirits, which is near to it."""
DOUBTED_BY_LETTERS = 0.08
"""Less belief than this rules out what a rule takes for danger there: a third of the false alarms of rules that didn't know our harmless
sentences yet, and none of 522 dangers (2026-11-27). In English even a grave sentence may have less, beside a question about work.
"""
DOUBTED = 0.06
"""The same in English, of more than a few words, in each of its parts. Of our own sentences, a third of all left out of training, rules
take 51 harmless ones and 415 dangers for danger: this rules out 24 % of the former and 1 % of the latter; half of it 12 and 0.5 %
(2026-11-30).
"""
HARMLESS_ENOUGH = 0.8
"""So much belief in nothing, of each sentence, rules out what a rule takes for low spirits: an illness that is long over, or a joke."""
LOW = 0.5
"""So much belief in low spirits, need or danger is heard as low spirits."""
_STRENGTH = {True: 5.0, False: 10.0}
"""How closely examples are followed, with an encoder's vectors and without."""
_STEPS = 60
"""Of learning: all the others together move no belief by more than 0.03, and take longer."""
_LEAST = {True: 3, False: 2}
"""N-grams that stand in so many examples count, with an encoder's vectors and without."""
_MARKS = r".!?;\n。！？؟।"
_END = re.compile(f"[{_MARKS}]+")
_PART_END = re.compile(f"[{_MARKS},，、،]+")
"""With commas, behind which danger may stand: "what do banks pay, also how do I stop wanting to die"."""
_FEW = 6
"""Fewer words say what they say."""
_SHORTEST = 3
"""A part of so many pieces says too little."""
_NOTHING = np.zeros(0, np.float32)


@dataclass(frozen=True)
class FeelingModel(Layer):
    """One linear layer over an embedding, where there is an encoder for the language, and n-grams of letters; `encoder` is the fingerprint
    of the one that its weights belong to, `sentences` that of what it was learned from.
    """

    encoder: str = ""
    sentences: str = ""

    @classmethod
    def fit(
        cls, texts: Sequence[str], labels: Sequence[str], vectors: Optional[Vectors] = None, encoder: str = "", sentences: str = ""
    ) -> FeelingModel:
        """Learn from examples; `vectors`, where there are any, is of shape (texts, width)."""
        encoded = vectors is not None
        ngrams = Ngrams.of(texts, _LEAST[encoded], letters)
        learned = fitted(texts, labels, vectors, ngrams, C=_STRENGTH[encoded], max_iter=_STEPS, tol=1e-2)
        return cls(*learned, encoder, sentences)

    def beliefs(self, text: str, vector: Vectors = _NOTHING) -> Vectors:
        """How much `text`, whose embedding is `vector`, is believed to tell of each label; shape (labels,)."""
        return self.believed(vector, text)

    def read_ahead(self, text: str) -> None:
        """Count the letters of `text` and, where there are several, of each of its parts."""
        ends = [match.end() for match in _PART_END.finditer(text)]
        for start, end in ((0, len(text)), *(zip([0, *ends], [*ends, len(text)]) if ends not in ([], [len(text)]) else ())):
            self.ngrams.row.prepare(text[start:end])

    def hears(self, text: str, pieces: Optional[Pieces] = None, only_danger: bool = False) -> Optional[Tuple[Tier, Kind, float]]:
        """What `text` tells of, and how much that is believed: as a whole or in one of its parts; None for nothing.

        `pieces` is what the encoder made of it, where it knows the language.

        With `only_danger`, where a rule hears an idiom or low spirits, only danger counts, and that only where it is all but sure.
        """
        beliefs = self._of_parts(text, pieces)
        for place, belief in enumerate(beliefs):
            if self.danger(belief) >= max(self._dangerous[min(place, 1)], SURE if only_danger else 0):
                return "danger", self._likeliest(belief, "danger"), max(map(self.danger, beliefs))
        felt = 1.0 - belief_in(HARMLESS, self.labels, beliefs[0])
        if not only_danger and felt >= LOW:
            return "low", self._likeliest(beliefs[0], "low"), felt
        return None

    def rules_out(self, text: str, pieces: Optional[Pieces] = None) -> bool:
        """Whether neither `text`, as the encoder read it or in a language that it doesn't know, nor a sentence of it is at all likely to
        tell of danger.
        """
        if pieces and len(text.split()) <= _FEW:
            return False
        return max(map(self.danger, self._of_parts(text, pieces))) < (DOUBTED if pieces else DOUBTED_BY_LETTERS)

    def finds_harmless(self, text: str, pieces: Optional[Pieces] = None) -> bool:
        """Whether `text` and each sentence of it most likely tell of nothing."""
        return all(belief_in(HARMLESS, self.labels, belief) >= HARMLESS_ENOUGH for belief in self._of_parts(text, pieces, _END))

    def _of_parts(self, text: str, pieces: Optional[Pieces], mark: Pattern[str] = _PART_END) -> List[Vectors]:
        """The beliefs in the whole text and, where there are several, in each of its parts up to a `mark`."""
        return [self.beliefs(*part) for part in (_read(text, pieces, mark) if pieces else _spelt(text, mark))]

    @property
    def _dangerous(self) -> Tuple[float, float]:
        """So much belief is danger: in a whole text, and in a sentence of it."""
        return (DANGEROUS, DANGEROUS_IN_PART) if self.width else (DANGEROUS_BY_LETTERS, DANGEROUS_IN_PART_BY_LETTERS)

    def danger(self, belief: Vectors) -> float:
        """How much of `belief` is in danger, of whatever kind."""
        return belief_in("danger", self.labels, belief)

    def _likeliest(self, belief: Vectors, tier: str) -> Any:
        of_tier = [(share, label) for share, label in zip(belief.tolist(), self.labels) if label.startswith(tier)]
        return max(of_tier)[1].partition("/")[2]

    def write(self, path: Path) -> None:
        """Keep it in `path`: weights of half the precision, which moves no belief by a hundredth."""
        np.savez_compressed(
            path,
            labels=self.labels,
            ngrams=sorted(self.ngrams.columns),
            rarity=self.ngrams.weights,
            weights=self.weights.astype(np.float16),
            bias=self.bias,
            encoder=self.encoder,
            sentences=self.sentences,
        )

    @classmethod
    def load(cls, path: Path) -> FeelingModel:
        """What was written to `path`."""
        with np.load(path, allow_pickle=False) as held:
            columns = {ngram: column for column, ngram in enumerate(held["ngrams"].tolist())}
            ngrams, weights = Ngrams(letters, columns, held["rarity"]), held["weights"].astype(np.float32)
            return cls(tuple(held["labels"].tolist()), ngrams, weights, held["bias"], str(held["encoder"]), str(held["sentences"]))


def belief_in(tier: str, labels: Sequence[str], belief: Vectors) -> float:
    """How much of `belief`, in each of `labels`, is in `tier`."""
    return float(sum(share for share, label in zip(belief, labels) if label.partition("/")[0] == tier))


def _read(text: str, pieces: Pieces, mark: Pattern[str]) -> List[Tuple[str, Vectors]]:
    """The text and, where there are several, each part of it, with what the encoder made of them."""
    return [(text, pieces.vector[0]), *_parts(text, pieces, mark)]


def _spelt(text: str, mark: Pattern[str]) -> List[Tuple[str, Vectors]]:
    """The same where only the letters count."""
    parts = [part for part in mark.split(text) if part.strip()]
    return [(each, _NOTHING) for each in (text, *(parts if len(parts) > 1 else ()))]


def _parts(text: str, pieces: Pieces, mark: Pattern[str]) -> List[Tuple[str, Vectors]]:
    """Each part, where there are several, with what the encoder made of it in its context."""
    ends = [match.end() for match in mark.finditer(text)]
    if ends in ([], [len(text)]):
        return []
    found = []
    for start, end in zip([0, *ends], [*ends, len(text)]):
        inside = (pieces.spans[:, 0] >= start) & (pieces.spans[:, 1] <= end) & (pieces.spans[:, 1] > pieces.spans[:, 0])
        if inside.sum() > _SHORTEST:
            found.append((text[start:end], Pieces(pieces.states[inside], pieces.spans[inside]).vector[0]))
    return found if len(found) > 1 else []
