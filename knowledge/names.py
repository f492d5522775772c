"""Finds what a text names: industries, roles, skills and the field itself, by name, alias or near misspelling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable, Dict, List, Mapping, Sequence, Tuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

_WORD = re.compile(r"[^\W_]+(?:[.+#]+(?![\w])|\+\+)?")
_MIN_FUZZY = 5
"""Shorter words are never taken for misspellings: too many are one letter from another word."""

Phrase = Tuple[str, ...]


@dataclass(frozen=True)
class Name:
    """Something to find: `kind` and `id` say what it is, `text` is how people write it."""

    kind: str
    id: str
    text: str


@dataclass(frozen=True)
class Mention:
    """A name found in a text, at characters `start` to `end`; `exact` is False for a misspelling."""

    kind: str
    id: str
    start: int
    end: int
    exact: bool


@dataclass(frozen=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        return _singular(self.text.casefold())


class Names:
    """All names that can be found. A name of one letter is found only in the case it is written in."""

    def __init__(self, names: Sequence[Name], is_word: Callable[[str], bool]) -> None:
        """`is_word` says whether a lower-case word is spelt right, so that it is nobody's misspelling."""
        self._is_word = is_word
        self._by_phrase: Dict[Phrase, Name] = {}
        for name in names:
            self._by_phrase.setdefault(_phrase(_tokens(name.text)), name)
        self._longest = max((len(phrase) for phrase in self._by_phrase), default=0)
        self._singles = [phrase[0] for phrase in self._by_phrase if len(phrase) == 1 and len(phrase[0]) >= _MIN_FUZZY]
        self._by_joined: Mapping[str, Name] = {"".join(phrase): name for phrase, name in self._by_phrase.items() if len(phrase) > 1}

    def find(self, text: str) -> List[Mention]:
        """Every name in `text`, left to right, none overlapping; longer ones win."""
        tokens = _tokens(text)
        found: List[Mention] = []
        at = 0
        while at < len(tokens):
            mention, used = self._at(tokens, at)
            if mention:
                found.append(mention)
            at += used
        return found

    def _at(self, tokens: Sequence[_Token], at: int) -> Tuple[Mention | None, int]:
        for size in range(min(self._longest, len(tokens) - at), 0, -1):
            window = tokens[at : at + size]
            name = self._by_phrase.get(_phrase(window)) or (self._by_joined.get(window[0].key) if size == 1 else None)
            if name and _same_case(name.text, window):
                return _mention(name, window, exact=True), size
        name = self._misspelt(tokens[at])
        return (_mention(name, tokens[at : at + 1], exact=False), 1) if name else (None, 1)

    def _misspelt(self, token: _Token) -> Name | None:
        word = token.text.casefold()
        if len(word) < _MIN_FUZZY or self._is_word(word) or self._is_word(token.key) or not word.isalpha():
            return None
        allowed = 1 if len(word) < 8 else 2
        same_start = [single for single in self._singles if single[0] == word[0]]
        close = extractOne(token.key, same_start, scorer=OSA.distance, score_cutoff=allowed)
        return self._by_phrase[(close[0],)] if close else None


def _tokens(text: str) -> List[_Token]:
    return [_Token(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]


def _phrase(tokens: Sequence[_Token]) -> Phrase:
    return tuple(token.key for token in tokens)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _same_case(name: str, window: Sequence[_Token]) -> bool:
    return len(name) > 1 or window[0].text == name


def _mention(name: Name, window: Sequence[_Token], exact: bool) -> Mention:
    return Mention(name.kind, name.id, window[0].start, window[-1].end, exact)
