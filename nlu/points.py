"""Finds the points of a question: the phrases that an answer has to be about, or it doesn't serve.

Two small linear models, both of them learned (benchmarks/points): one says of a word, by what the sentence encoder makes of it in its
sentence, whether it looks like part of a point ("in *Germany*", but not "I live in Germany. What do ..."); the other weighs whole
phrases, by that and by what is known of their words.
"""

from __future__ import annotations

import functools
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from nlu.encoder import Pieces
from nlu.english.phrases import MOST_WORDS, Span, is_small, touch, trimmed, words_in
from nlu.word_counts import WordCounts

WEIGHTS = Path(__file__).parent / "point_weights.json"

_TRIED = 12
"""So many words of a text are tried as the heart of a phrase, the likeliest first."""
_FARTHEST = 3.0
"""A word this much less likely than the heart of a phrase isn't part of it."""
_FAINT = -3.0
"""Nor is one less likely than this by itself."""
_RAREST = 12.0

Scored = Tuple[Tuple[Span, ...], Sequence[float]]


@dataclass(frozen=True)
class Phrase:
    """Words that belong together, at characters `start` to `end`, and what is known of them."""

    text: str
    start: int
    end: int
    entity: str
    features: Tuple[float, ...]


@dataclass(frozen=True)
class Told:
    """What else is known of a text: entities by place, where its questions are, what examples say of words, how common words are."""

    entities: Sequence[Mapping[str, Any]]
    questions: Sequence[Span]
    counts: WordCounts
    ranks: Mapping[str, int]


FEATURES = ("heart", "mean", "leaning", "new", "rare", "capital", "digit", "served", "looked_up", "asked", "in_question", "again", "behind")
"""What `Phrase.features` are, in order."""

SERVED = frozenset({"industry", "role", "skill", "topic", "field", "home"})
"""Entities that the pack holds."""
LOOKED_UP = frozenset({"place", "company", "school", "profession", "sector", "seniority", "credential", "speciality"})
"""Entities that it doesn't hold."""
_NAMED = SERVED | LOOKED_UP


@dataclass(frozen=True)
class PointModel:
    """The weights: of a word's state, and of a phrase's features. `encoder` is the fingerprint of the encoder they belong to."""

    word: NDArray[np.float32]
    word_bias: float
    phrase: NDArray[np.float32]
    phrase_bias: float
    encoder: str

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> PointModel:
        """Those that are packaged."""
        held: Dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        phrase = [held["phrase"][name] for name in FEATURES]
        return cls(
            np.array(held["word"], np.float32), held["word_bias"], np.array(phrase, np.float32), held["phrase_bias"], held["encoder"]
        )

    def scores(self, text: str, read: Sequence[Tuple[Span, Pieces]]) -> Scored:
        """Each word of `text` that one of the parts `read` holds, and its score; where several hold it the first counts."""
        every = words_in(text)
        found: Dict[Span, float] = {}
        for (start, end), pieces in read:
            words = [word for word in every if start <= word[0] and word[1] <= end and word not in found]
            means = zip(words, self._means(pieces, np.array(words, np.int64).reshape(-1, 2) - start))
            found.update({word: mean for word, mean in means if not math.isnan(mean)})  # some are beyond the encoder's reach
        scored = sorted(found)
        return tuple(scored), [found[word] for word in scored]

    def _means(self, pieces: Pieces, words: NDArray[np.int64]) -> List[float]:
        """The mean score of the pieces of each of `words`; not a number where there are none."""
        real = pieces.spans[:, 1] > pieces.spans[:, 0]
        begins, ends = pieces.spans[real].T
        sums = np.concatenate([[0.0], np.cumsum(pieces.states[real] @ self.word + self.word_bias)])
        first, last = np.searchsorted(ends, words[:, 0], "right"), np.searchsorted(begins, words[:, 1], "left")
        with np.errstate(invalid="ignore"):
            means: List[float] = ((sums[last] - sums[first]) / (last - first)).tolist()
        return means

    def weight(self, phrase: Phrase) -> float:
        """How likely it is, from 0 to 1, that `phrase` is the point of a question that can't be served."""
        score = sum(weight * feature for weight, feature in zip(self._phrase_weights, phrase.features)) + self.phrase_bias
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, score))))

    @functools.cached_property
    def _phrase_weights(self) -> List[float]:
        """As plain numbers: on a dozen of them NumPy takes longer."""
        weights: List[float] = self.phrase.tolist()
        return weights


def phrases(text: str, scored: Scored, told: Told) -> List[Phrase]:
    """The phrases of `text` that may be a point, the likeliest hearts first; none overlaps another."""
    words, scores = scored
    if not words:
        return []
    named = [each for each in told.entities if each["entity"] in _NAMED]
    kinds = [_entity(word, named) for word in words]
    taken = [False] * len(words)
    found: List[Phrase] = []
    for heart in sorted(range(len(words)), key=lambda at: -scores[at])[:_TRIED]:
        if taken[heart] or (is_small(text[slice(*words[heart])]) and scores[heart] < 0):
            continue
        first, last = _around(heart, text, words, scores, kinds, taken)
        taken[first : last + 1] = [True] * (last + 1 - first)
        kept = trimmed(text, words[first : last + 1])
        at = range(words.index(kept[0]), words.index(kept[-1]) + 1)
        found.append(_phrase(text, words, scores, at, kinds[heart], heart, told))
    return found


def _around(
    heart: int, text: str, words: Sequence[Span], scores: Sequence[float], kinds: Sequence[str], taken: Sequence[bool]
) -> Tuple[int, int]:
    """The first and the last word of the phrase around `heart`."""
    first = last = heart

    def joins(one: int, edge: int) -> bool:
        return _joins(one, edge, heart, text, words, scores, kinds, taken)

    while last - first < MOST_WORDS - 1 and joins(last + 1, last):
        last += 1
    while last - first < MOST_WORDS - 1 and joins(first - 1, first):
        first -= 1
    return first, last


def _joins(
    one: int,
    edge: int,
    heart: int,
    text: str,
    words: Sequence[Span],
    scores: Sequence[float],
    kinds: Sequence[str],
    taken: Sequence[bool],
) -> bool:
    """Whether the word `one`, next to the word `edge` of a phrase, belongs to it."""
    if not 0 <= one < len(words) or taken[one] or not touch(text, words[min(one, edge)], words[max(one, edge)]):
        return False
    if kinds[one] in SERVED and kinds[heart] not in SERVED:
        return kinds[one] == "field" and one < edge and words[one][1] - words[one][0] > 2  # "data engineer"
    floor = max(scores[heart] - _FARTHEST, _FAINT)
    if is_small(text[slice(*words[one])]):
        return scores[one] >= max(floor, -1.5)
    capitals = text[words[one][0]].isupper() and text[words[heart][0]].isupper() and one > 0
    return scores[one] >= floor or (capitals and scores[one] > _FAINT - 1)


def _phrase(text: str, words: Sequence[Span], scores: Sequence[float], at: range, entity: str, heart: int, told: Told) -> Phrase:
    start, end = words[at[0]][0], words[at[-1]][1]
    spelt = [text[slice(*words[each])] for each in at]
    questions = told.questions
    features = (
        scores[heart],
        sum(scores[at[0] : at[-1] + 1]) / len(at),
        max(told.counts.leaning(word) for word in spelt),
        float(any(not told.counts.is_known(word) for word in spelt)),
        max(_rarity(word, told.ranks) for word in spelt),
        float(start > 0 and any(word[0].isupper() for word in spelt)),
        float(any(letter.isdigit() for word in spelt for letter in word)),
        float(entity in SERVED),
        float(entity in LOOKED_UP),
        float(_asks(text, end)),
        float(not questions or any(first <= start and end <= last for first, last in questions)),
        float(text.lower().count(text[start:end].lower()) > 1),
        max(scores) - scores[heart],
    )
    return Phrase(text[start:end], start, end, entity, features)


def _rarity(word: str, ranks: Mapping[str, int]) -> float:
    rank = ranks.get(word.lower())
    return _RAREST if rank is None else math.log(rank + 1)


def _asks(text: str, end: int) -> bool:
    """Whether the sentence that goes on at `end` ends with a question mark."""
    marks = [at for at in (text.find(mark, end) for mark in ".?!\n") if at >= 0]
    return bool(marks) and text[min(marks)] == "?"


def _entity(word: Span, named: Sequence[Mapping[str, Any]]) -> str:
    """The kind of name that `word` is part of, or nothing."""
    return next((str(each["entity"]) for each in named if each["start"] < word[1] and word[0] < each["end"]), "")
