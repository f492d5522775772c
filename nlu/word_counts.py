"""In how many examples words stand: of questions that are answered, and of those that are refused."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import Any, Dict, Iterable, Mapping, Tuple

from nlu.english.phrases import words_in

KNOWN = 2
"""A word in so many answered examples is one that the pack can be expected to know."""

_REFUSED = "not_covered_"
_ANSWERED = ("ask_", "state_preference")


@dataclass(frozen=True)
class WordCounts:
    """For each word, in lower case, in how many answered and refused examples it stands, and how many of those there are."""

    words: Mapping[str, Tuple[int, int]]
    examples: Tuple[int, int]

    @classmethod
    def of(cls, examples: Iterable[Tuple[str, str]]) -> WordCounts:
        """Count in `examples`, each an intent and a text; chit-chat and what is off topic don't count."""
        answered: Counter[str] = Counter()
        refused: Counter[str] = Counter()
        sizes = [0, 0]
        for intent, text in examples:
            if intent.startswith((_REFUSED, *_ANSWERED)):
                is_refused = intent.startswith(_REFUSED)
                (refused if is_refused else answered).update({text[slice(*span)].lower() for span in words_in(text)})
                sizes[is_refused] += 1
        return cls({word: (answered[word], refused[word]) for word in sorted({*answered, *refused})}, (sizes[0], sizes[1]))

    def is_known(self, word: str) -> bool:
        """Whether answered examples know `word`."""
        return self.words.get(word.lower(), (0, 0))[0] >= KNOWN

    def leaning(self, word: str) -> float:
        """How much more often `word` stands in refused examples than in answered ones, as a logarithm; about 0 for an unknown word."""
        answered, refused = self.words.get(word.lower(), (0, 0))
        return math.log((refused + 0.5) / (self.examples[1] + 1)) - math.log((answered + 0.5) / (self.examples[0] + 1))

    def to_json(self) -> Dict[str, Any]:
        """All of it, as JSON holds it."""
        return {"words": dict(self.words), "examples": list(self.examples)}

    @classmethod
    def from_json(cls, held: Mapping[str, Any]) -> WordCounts:
        """What `to_json` gave."""
        answered, refused = held["examples"]
        return cls({word: (counts[0], counts[1]) for word, counts in held["words"].items()}, (answered, refused))
