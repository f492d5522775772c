"""Puts right a slip of the keyboard, where only one word can be meant: "waht do begginers earn". Knows nothing of Rasa."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Dict, FrozenSet, List, Mapping, Tuple

from rapidfuzz.distance import OSA

_WORD = re.compile(r"(?<![\w@#/.'’&+-])[^\W\d_]{3,}(?![\w@/'’&+-]|\.\w)")
"""A word of three letters and more; no part of an address, an abbreviation or a name with a hyphen."""
_VOWELS = frozenset("aeiouy")
_SHORT = 3
_PLAIN = 5
"""Letters from which on one may also be missing, too many or mistaken: shorter words have too many neighbours."""
_LONG = 8
"""Letters from which on doubled ones may be wrong besides, where the first two are right: "beekeeping" means no books."""
_CUT = 3
"""So many letters at least are left out of a name that is shortened."""
_VOWELS_LEFT_OUT = 2
"""So many vowels at least are left out of a name in shorthand: one is a slip."""
_CLEARLY = 3
"""So many times as often as any other word that may be meant."""
_OFTEN = 20
"""Examples in which a word must stand before three letters are taken for it."""
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE: Mapping[str, str] = {key: row[max(0, at - 1) : at] + row[at + 1 : at + 2] for row in _ROWS for at, key in enumerate(row)}
"""The keys to the left and to the right of each."""
_ENDINGS = ("y", "s", "es", "ed", "d", "ing", "ly")


def words_of(text: str) -> FrozenSet[str]:
    """The words of `text`, in lower case."""
    return frozenset(re.findall(r"[^\W\d_]+", text.lower()))


@dataclass(frozen=True)
class Typos:
    """`counts`: in how many examples each word stands, in lower case; `known`: words that nobody need put right."""

    counts: Mapping[str, int]
    known: FrozenSet[str]
    least: int = 3
    """Examples in which a word must stand to be meant."""
    names: FrozenSet[str] = frozenset()
    """Words of names that may be shortened."""

    def mended(self, text: str) -> str:
        """`text` with the slips put right; names (capitals inside a sentence), known words and doubtful ones stay as they are."""
        return _WORD.sub(lambda found: self._mended(found.group(), self._may_be_name(text, found.start())), text)

    def _mended(self, word: str, may_be_name: bool) -> str:
        lower = word.lower()
        if may_be_name or word not in (lower, lower.capitalize()) or self._is_known(lower):
            return word
        meant = _meant(lower, self._by_first)
        meant = self._shortened(lower) if meant == lower else meant
        return meant.capitalize() if word[0].isupper() else meant

    def _shortened(self, word: str) -> str:
        """The only name that `word` may be short for: "manuf", "mktg"; `word` itself where that isn't clear."""
        likely = [name for name in self.names if _lacks_vowels(word, name)] or [name for name in self.names if _is_short_for(word, name)]
        kin = len({name[: len(word) + _CUT] for name in likely}) == 1  # "manufacturing", "manufacturers"
        return max(likely, key=lambda name: (self.counts.get(name, 0), name)) if kin else word

    def _may_be_name(self, text: str, start: int) -> bool:
        return text[start].isupper() and bool(text[:start].strip()) and text[:start].rstrip()[-1] not in ".?!:"

    def _is_known(self, word: str) -> bool:
        return word in self.known or any(word.endswith(ending) and word[: -len(ending)] in self.known for ending in _ENDINGS)

    @functools.cached_property
    def _by_first(self) -> Dict[str, List[Tuple[str, int]]]:
        """The words that may be meant, by their first letter, the most frequent first."""
        by_first: Dict[str, List[Tuple[str, int]]] = {}
        for word, count in sorted(self.counts.items(), key=lambda each: -each[1]):
            if count >= self.least and len(word) >= _SHORT and word.isalpha():
                by_first.setdefault(word[0], []).append((word, count))
        return by_first


def _meant(word: str, by_first: Mapping[str, List[Tuple[str, int]]]) -> str:
    """The word that was meant, or `word` itself where that isn't clear."""
    first = {word[0], word[1]} if len(word) > _SHORT else {word[0]}
    likely = [(count, other) for letter in sorted(first) for other, count in by_first.get(letter, ()) if _is_meant(word, other, count)]
    likely.sort(reverse=True)
    if not likely or (len(likely) > 1 and likely[0][0] < _CLEARLY * likely[1][0]):
        return word
    return likely[0][1]


def _is_meant(word: str, other: str, count: int) -> bool:
    """Whether one slip of the fingers leads from `other` to `word`."""
    if abs(len(word) - len(other)) > 2 or len({*word} ^ {*other}) > 2:
        return False
    if len(word) <= _SHORT:
        return count >= _OFTEN and (_has_changed_places(word, other) or _lacks_a_vowel(word, other))
    if len(word) < _PLAIN:
        return _has_changed_places(word, other) or _lacks_a_vowel(word, other)
    if word[0] != other[0]:
        return word[:2] == other[1::-1] and word[2:] == other[2:]
    return _is_slip(word, other) or (len(word) >= _LONG and word[:2] == other[:2] and _is_slip(_undoubled(word), _undoubled(other)))


def _is_slip(word: str, other: str) -> bool:
    """One letter too many or too few, two that changed places, a key beside the right one, or a vowel for another."""
    if abs(len(word) - len(other)) == 1:
        return bool(OSA.distance(word, other, score_cutoff=1) == 1)
    if len(word) != len(other):
        return False
    apart = [(mine, right) for mine, right in zip(word, other) if mine != right]
    if len(apart) == 1:
        ((mine, right),) = apart
        return right in _BESIDE.get(mine, "") or {mine, right} <= _VOWELS
    return not apart or _has_changed_places(word, other)


def _is_short_for(word: str, name: str) -> bool:
    """Whether `name` begins with `word`, or has its letters in order, the same first and last, where `word` has no vowel."""
    if len(name) < len(word) + _CUT:
        return False
    letters = iter(name)
    skeleton = not _VOWELS & {*word} and word[0] == name[0] and word[-1] == name[-1] and all(each in letters for each in word)
    return skeleton or (len(word) >= _PLAIN and name.startswith(word))


def _lacks_vowels(word: str, name: str) -> bool:
    """Whether `name` has two vowels more, and all else alike: "brdcst" for "broadcast"."""
    missing = len(name) - len(word)
    if missing < _VOWELS_LEFT_OUT or len(word) < _PLAIN or word[0] != name[0]:
        return False
    letters = iter(name)
    left = sum(each in _VOWELS for each in name) - sum(each in _VOWELS for each in word)
    return left == missing and all(each in letters for each in word)


def _has_changed_places(word: str, other: str) -> bool:
    apart = [at for at, (mine, right) in enumerate(zip(word, other)) if mine != right]
    return len(word) == len(other) and len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(word) == sorted(other)


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def _lacks_a_vowel(word: str, other: str) -> bool:
    """Whether `word` has no vowel, and `other` the same letters with one: "bst"."""
    return not _VOWELS & {*word} and len(other) == len(word) + 1 and [each for each in other if each not in _VOWELS] == list(word)
