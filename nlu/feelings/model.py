"""Danger and low spirits that no rule has the words for, learnt from our own sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Optional, Pattern, Sequence, Tuple

import numpy as np

from nlu.encoder import Pieces
from nlu.feelings.rules import Kind, Tier
from nlu.feelings.sentences import HARMLESS
from nlu.layer import Layer, Vectors, fitted
from nlu.ngrams import Ngrams, letters, words

WEIGHTS, WEIGHTS_IN_OTHER_LANGUAGES = (Path(__file__).parent / name for name in ("weights.npz", "weights_in_other_languages.npz"))
"""Written by `python -m benchmarks.feelings`."""
DANGEROUS = 0.41
"""So much belief in danger, of whatever kind, is heard as danger. Of 180 dangers of three strangers rules and model find 99 %, and of 3,738
turns of talks they take 0.4 % for danger. Of our own sentences, most of them written to be hard to hear (more than half of the dangers only
hint at it), a third of all left out of training, they find 82.7 % and take 5.5 % of the harmless ones for danger; with .34 it is
84.8 and 6.4, with .5 79.5 and 4.6. What lies between is heard as low spirits (2026-11-30, with what is said in the middle of talks learned
as harmless: before that as many dangers were found at .45, with 6.1 % taken wrongly). What names what can be wished for needs more:
`felt_beside_a_wish` in answering/beliefs.py.
"""
DANGEROUS_IN_PART = 0.7
"""The same of one part of a longer text, which points less its own way there: with 0.5 one more of 145 harmless ones is."""
SHOWS = 0.2
"""So much belief a text of `_LONG` words or fewer has in danger, if a part of it tells of it: of 37 dangers of strangers that only the
model hears none has less than 0.5, and of 15 strong messages about jobs that it took for danger 4 have less than 0.05 (2026-11-30).
"""
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
HARMLESS_ENOUGH = 0.55
"""So much belief in nothing rules out what a rule takes for low spirits: an illness that is long over, a joke, or why somebody wants a job
that lasts. Of 56 texts by strangers in low spirits that rules hear none has more than 0.5, of 9 who only wish for something 5 have
(2026-11-30).
"""
HARMLESS_IN_PART = 0.3
"""And so much in each sentence of it: of those 56, of which half have several, one has more in each."""
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
_LONG = 20
"""Words: in a longer text danger may stand among much else."""
_SHORTEST = 3
"""A part of so many pieces says too little."""
_NOTHING = np.zeros(0, np.float32)


@dataclass(frozen=True)
class FeelingModel(Layer):
    """One linear layer over n-grams of letters and, where there is an encoder for the language, what that makes of a text, and its words;
    `encoder` is the fingerprint of the one that its weights belong to, `sentences` that of what it was learned from.

    Words and pairs of them, counted apart from letters, take a fifth to a quarter of the false alarms: of our own sentences, a third of
    all left out, rules and model find 85 % of the dangers, and take 7.2 % of what is harmless for one instead of 8.9; of 1,100 strong
    messages about jobs by strangers 6.5 % instead of 8.7 (2026-11-30).
    """

    encoder: str = ""
    sentences: str = ""

    @classmethod
    def fit(
        cls, texts: Sequence[str], labels: Sequence[str], vectors: Optional[Vectors] = None, encoder: str = "", sentences: str = ""
    ) -> FeelingModel:
        """Learn from examples; `vectors`, where there are any, is of shape (texts, width)."""
        encoded = vectors is not None
        ngrams = Ngrams.of(texts, _LEAST[encoded], letters, words if encoded else None)
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
        for belief in beliefs[: None if self._may_hide(text, beliefs[0]) else 1]:
            if self.danger(belief) >= max(self._dangerous[belief is not beliefs[0]], SURE if only_danger else 0):
                return "danger", self._likeliest(belief, "danger"), self.danger(belief)
        felt = 1.0 - belief_in(HARMLESS, self.labels, beliefs[0])
        if not only_danger and felt >= LOW:
            return "low", self._likeliest(beliefs[0], "low"), felt
        return None

    def _may_hide(self, text: str, whole: Vectors) -> bool:
        """Whether danger may be in a part of `text` that as a `whole` is believed to tell of it so much."""
        return not self.width or len(text.split()) > _LONG or self.danger(whole) >= SHOWS

    def rules_out(self, text: str, pieces: Optional[Pieces] = None) -> bool:
        """Whether neither `text`, as the encoder read it or in a language that it doesn't know, nor a sentence of it is at all likely to
        tell of danger.
        """
        if pieces and len(text.split()) <= _FEW:
            return False
        return max(map(self.danger, self._of_parts(text, pieces))) < (DOUBTED if pieces else DOUBTED_BY_LETTERS)

    def finds_harmless(self, text: str, pieces: Optional[Pieces] = None) -> bool:
        """Whether `text` and each sentence of it most likely tell of nothing."""
        whole, *parts = [belief_in(HARMLESS, self.labels, belief) for belief in self._of_parts(text, pieces, _END)]
        return whole >= HARMLESS_ENOUGH and min(parts, default=1.0) >= HARMLESS_IN_PART

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
            **_kept("ngrams", "rarity", self.ngrams),
            **(_kept("words", "rarity_of_words", self.ngrams.beside) if self.ngrams.beside else {}),
            weights=self.weights.astype(np.float16),
            bias=self.bias,
            encoder=self.encoder,
            sentences=self.sentences,
        )

    @classmethod
    def load(cls, path: Path) -> FeelingModel:
        """What was written to `path`."""
        with np.load(path, allow_pickle=False) as held:
            of_words = Ngrams(words, _columns(held["words"]), held["rarity_of_words"]) if "words" in held else None
            ngrams, weights = Ngrams(letters, _columns(held["ngrams"]), held["rarity"], of_words), held["weights"].astype(np.float32)
            return cls(tuple(held["labels"].tolist()), ngrams, weights, held["bias"], str(held["encoder"]), str(held["sentences"]))


def _kept(name: str, weighed: str, ngrams: Ngrams) -> Dict[str, Any]:
    """What of `ngrams` is kept, under two names."""
    return {name: sorted(ngrams.columns), weighed: ngrams.weights}


def _columns(ngrams: Any) -> Dict[str, int]:
    return {ngram: column for column, ngram in enumerate(ngrams.tolist())}


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
