"""Finds the points of a question: the phrases that an answer has to be about, or it doesn't serve.

Two small linear models, both of them learned (benchmarks/points): one says of a word, by what the sentence encoder makes of it in its
sentence, whether it looks like part of a point ("in *Germany*", but not "I live in Germany. What do ..."); the other weighs whole
phrases, by that and by what is known of their words.
"""

from __future__ import annotations

import functools
import itertools
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from nlu.encoder import Pieces
from nlu.english.phrases import MOST_WORDS, Span, connects, is_small, is_year, leans, may_be_age, touch, trimmed, words_in
from nlu.word_counts import WordCounts

WEIGHTS = Path(__file__).parent / "point_weights.json"

_TRIED = 12
"""So many words of a text are tried as the heart of a phrase, the likeliest first."""
_TRIED_ASKED = 6
"""So many of those in its questions, however likely words beside these are."""
_FARTHEST = 3.0
"""A word this much less likely than the heart of a phrase isn't part of it."""
_FAINT = -3.0
"""Nor is one less likely than this by itself."""
_RAREST = 12.0
_PLACING = frozenset(("at", "in", "with", "for", "by", "from", "on", "near", "using"))

Scored = Tuple[Tuple[Span, ...], Sequence[float]]


@dataclass(frozen=True)
class Phrase:
    """Words that belong together, at characters `start` to `end`, and what is known of them; `told`: they only say where one comes from."""

    text: str
    start: int
    end: int
    entity: str
    features: Tuple[float, ...]
    told: bool = False


@dataclass(frozen=True)
class Told:
    """What else is known of a text: entities by place, where its questions are, what examples say of words, how common words are.

    `origins` are the places that only say where somebody comes from who asks the way into the field.
    """

    entities: Sequence[Mapping[str, Any]]
    questions: Sequence[Span]
    counts: WordCounts
    ranks: Mapping[str, int]
    origins: Sequence[Span] = ()

    def only_tells(self, start: int, end: int) -> bool:
        """Whether what stands there only says where somebody comes from who asks the way into the field."""
        return any(first < end and start < last for first, last in self.origins)


FEATURES = (
    "heart",
    "mean",
    "leaning",
    "new",
    "rare",
    "capital",
    "digit",
    "served",
    "looked_up",
    "asked",
    "in_question",
    "again",
    "behind",
    "placed",
    "year",
    "age",
)
"""What `Phrase.features` are, in order."""

SERVED = frozenset({"industry", "role", "skill", "topic", "field", "home", "body"})
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
            if words:
                means = zip(words, self._means(pieces, np.array(words, np.int64) - start))
                found.update({word: mean for word, mean in means if not math.isnan(mean)})  # some are beyond the encoder's reach
        scored = sorted(found)
        return tuple(scored), [found[word] for word in scored]

    def _means(self, pieces: Pieces, words: NDArray[np.int64]) -> List[float]:
        """The mean score of the pieces of each of `words`; not a number where there are none."""
        real = pieces.spans[:, 1] > pieces.spans[:, 0]
        begins, ends = pieces.spans[real].T
        # Never BLAS: its threads wait for one another, and this is 0.02 ms of work.
        sums = np.concatenate([[0.0], np.cumsum(np.einsum("ij,j->i", pieces.states[real], self.word) + self.word_bias)])
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
    line = _Line.of(text, scored, told.entities)
    taken = [False] * len(words)
    found: List[Phrase] = []
    for heart in _hearts(words, scores, told.questions):
        if taken[heart] or (is_small(line.spelt(heart)) and scores[heart] < 0):
            continue
        first, last = line.around(heart, taken)
        taken[first : last + 1] = [True] * (last + 1 - first)
        kept = trimmed(text, words[first : last + 1])
        at = range(words.index(kept[0]), words.index(kept[-1]) + 1)
        # A small word at its end may be its heart, and isn't kept: it weighs as much as what is seen of it.
        found.append(_phrase(line, at, heart if heart in at else max(at, key=scores.__getitem__), told))
    return found


def _hearts(words: Sequence[Span], scores: Sequence[float], questions: Sequence[Span]) -> List[int]:
    """The words that are tried as the heart of a phrase, the likeliest first: of the whole text, then of its questions."""
    likeliest = sorted(range(len(words)), key=lambda at: -scores[at])
    asked = [at for at in likeliest if any(start <= words[at][0] and words[at][1] <= end for start, end in questions)]
    return list(dict.fromkeys([*likeliest[:_TRIED], *asked[:_TRIED_ASKED]]))


@dataclass(frozen=True)
class _Line:
    """The words of a text in order, and what is known of each: its score, its kind of name, whether the next is bound to it."""

    text: str
    words: Sequence[Span]
    scores: Sequence[float]
    kinds: Sequence[str]
    bound: Sequence[bool]

    @classmethod
    def of(cls, text: str, scored: Scored, entities: Sequence[Mapping[str, Any]]) -> _Line:
        words, scores = scored
        named = [each for each in entities if each["entity"] in _NAMED]
        strange = [(each["start"], each["end"]) for each in named if each["entity"] in LOOKED_UP]
        kinds = [_entity(word, named) for word in words]
        bound = [_are_bound(text, left, right, strange) for left, right in itertools.pairwise(words)]
        leaning = [_leans_on(text, *pair, not any(of)) for pair, of in zip(itertools.pairwise(words), itertools.pairwise(kinds))]
        return cls(text, words, scores, kinds, [any(each) for each in zip(bound, leaning)])

    def spelt(self, at: int) -> str:
        return self.text[slice(*self.words[at])]

    def around(self, heart: int, taken: Sequence[bool]) -> Tuple[int, int]:
        """The first and the last word of the phrase around `heart`."""
        first = last = heart
        while last - first < MOST_WORDS - 1 and self._joins(last + 1, last, heart, taken):
            last += 1
        while last - first < MOST_WORDS - 1 and self._joins(first - 1, first, heart, taken):
            first -= 1
        return first, last

    def _joins(self, one: int, edge: int, heart: int, taken: Sequence[bool]) -> bool:
        """Whether the word `one`, next to the word `edge` of a phrase, belongs to it."""
        left, right = sorted((one, edge))
        if not 0 <= one < len(self.words) or taken[one] or not touch(self.text, self.words[left], self.words[right]):
            return False
        return self.bound[left] or self._belongs(one, edge, heart)

    def _belongs(self, one: int, edge: int, heart: int) -> bool:
        """Whether `one` belongs to a phrase by what it is."""
        if self.kinds[one] in SERVED and self.kinds[heart] not in SERVED:
            before_it = self.kinds[one] == "field" and one < edge and not connects(self.spelt(edge))
            return before_it and len(self.spelt(one)) > 2  # "data engineer"
        floor = max(self.scores[heart] - _FARTHEST, _FAINT)
        if is_small(self.spelt(one)):
            return self.scores[one] >= max(floor, -1.5)
        capitals = self.spelt(one)[0].isupper() and self.spelt(heart)[0].isupper() and one > 0
        return self.scores[one] >= floor or (capitals and self.scores[one] > _FAINT - 1)


def _are_bound(text: str, left: Span, right: Span, names: Sequence[Span]) -> bool:
    """Whether two neighbours are one word with a hyphen, or parts of one name that the pack doesn't hold."""
    return text[left[1] : right[0]] == "-" or any(start <= left[0] and right[1] <= end for start, end in names)


def _leans_on(text: str, left: Span, right: Span, unnamed: bool) -> bool:
    """Whether of two neighbours that are part of no name the first says nothing without the second: "data engineering"."""
    return unnamed and leans(text[slice(*left)]) and not is_small(text[slice(*right)])


def _phrase(line: _Line, at: range, heart: int, told: Told) -> Phrase:
    text, words, scores, entity = line.text, line.words, line.scores, line.kinds[heart]
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
        float(_is_placed(text, start)),
        float(_holds_strange_year(spelt, told.counts)),
        float(any(map(may_be_age, spelt))),
    )
    return Phrase(text[start:end], start, end, entity, features, told.only_tells(start, end))


def _holds_strange_year(words: Sequence[str], counts: WordCounts) -> bool:
    """Whether one of `words` is a year that no example knows."""
    return any(is_year(word) and not counts.is_known(word) for word in words)


def _rarity(word: str, ranks: Mapping[str, int]) -> float:
    rank = ranks.get(word.lower())
    return _RAREST if rank is None else math.log(rank + 1)


def _asks(text: str, end: int) -> bool:
    """Whether the sentence that goes on at `end` ends with a question mark."""
    marks = [at for at in (text.find(mark, end) for mark in ".?!\n") if at >= 0]
    return bool(marks) and text[min(marks)] == "?"


def _is_placed(text: str, start: int) -> bool:
    """Whether what begins at `start` is a name after "at", "in", "with" or the like: "at Square"."""
    before = text[:start].rsplit(None, 1)[-1:] if text[start].isupper() else []
    return bool(before) and before[0].lower() in _PLACING


def _entity(word: Span, named: Sequence[Mapping[str, Any]]) -> str:
    """The kind of name that `word` is part of, or nothing."""
    return next((str(each["entity"]) for each in named if each["start"] < word[1] and word[0] < each["end"]), "")
