"""Finds what a text names: industries, roles, skills and the field itself, by name, alias or near misspelling."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Callable, Dict, Iterable, List, Optional, Sequence, Set, Tuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from knowledge.pack import KINDS, Pack

_WORD = re.compile(r"[^\W_]+(?:[+#]+(?!\w))?")
_MIN_FUZZY = 5
"""Shorter words are never taken for misspellings, nor joined: too many are one letter from another word."""
_SMALL_WORDS = frozenset("am an and as at be by do for go he hi if in is it may me my no of oh ok on or so the to up us we who".split())
"""A name that reads like one of these counts only in the case it is written in: the US, but not "tell us"."""
_MIN_TWO_SLIPS = 9
"""Only longer words may be two letters off: teamwork isn't telework."""

Phrase = Tuple[str, ...]


@dataclass(frozen=True)
class Name:
    """Something to find: `kind` and `id` say what it is, `text` is how people write it; `fuzzy`, whether misspelt too."""

    kind: str
    id: str
    text: str
    fuzzy: bool = True


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
    """A word of a text; `key` is what it is compared by, `exact` whether that is how it was spelt."""

    text: str
    start: int
    end: int
    key: str
    exact: bool = True


def names_of(pack: Pack) -> List[Name]:
    """Everything that `pack` names; kinds are industry, role, skill, topic, field and home (the regions its facts hold for)."""
    singular = dict(zip(KINDS, ("industry", "role", "skill")))
    named = [
        Name(singular[kind], subject, text)
        for kind in KINDS
        for subject, thing in pack.collection(kind).items()
        for text in (thing.name, *thing.aliases)
    ]
    setting = pack.setting
    field = [Name("field", "field", text) for text in (setting.field, setting.degree, *setting.field_aliases)]
    home = [Name("home", "home", text, fuzzy=False) for text in setting.home_regions]
    topics = [Name("topic", key, word) for key, topic in pack.topics.items() for word in topic.words]
    return named + field + home + topics


class Names:
    """All names that can be found. Of two names written alike the first given counts."""

    def __init__(self, names: Iterable[Name], is_word: Callable[[str], bool]) -> None:
        """`is_word` says whether a lower-case word is spelt right, so that it is nobody's misspelling."""
        self._is_word = is_word
        self._by_phrase: Dict[Phrase, Name] = {}
        self._by_joined: Dict[str, Name] = {}
        self._fuzzy_by_letter: Dict[str, Set[str]] = {}
        for name in names:
            self._add(name)
        self._longest = max((len(phrase) for phrase in self._by_phrase), default=0)

    def find(self, text: str) -> List[Mention]:
        """Every name in `text`, left to right, none overlapping; longer ones win."""
        tokens = [self._corrected(token) for token in _tokens(text)]
        found: List[Mention] = []
        at = 0
        while at < len(tokens):
            mention, used = self._at(tokens, at)
            if mention:
                found.append(mention)
            at += used
        return found

    def _add(self, name: Name) -> None:
        phrase = _phrase(_tokens(name.text))
        if not phrase:
            return
        self._by_phrase.setdefault(phrase, name)
        joined = "".join(phrase)
        if len(joined) >= _MIN_FUZZY:
            self._by_joined.setdefault(joined, name)
        if name.fuzzy:
            for word in phrase:
                if len(word) >= _MIN_FUZZY and word.isalpha():
                    self._fuzzy_by_letter.setdefault(word[0], set()).add(word)

    def _at(self, tokens: Sequence[_Token], at: int) -> Tuple[Optional[Mention], int]:
        for size in range(min(max(self._longest, 2), len(tokens) - at), 0, -1):
            window = tokens[at : at + size]
            phrase = _phrase(window)
            name = self._by_phrase.get(phrase) or self._by_joined.get("".join(phrase))
            exact = all(token.exact for token in window)
            if name and _same_case(name.text, window) and (exact or name.fuzzy):
                return Mention(name.kind, name.id, window[0].start, window[-1].end, exact), size
        return None, 1

    def _corrected(self, token: _Token) -> _Token:
        word = token.text.casefold()
        if len(word) < _MIN_FUZZY or not word.isalpha() or self._is_word(word) or self._is_word(token.key):
            return token
        candidates = sorted(self._fuzzy_by_letter.get(token.key[:1], ()))
        if token.key in candidates:
            return token
        close = extractOne(token.key, candidates, scorer=OSA.distance, score_cutoff=1 if len(word) < _MIN_TWO_SLIPS else 2)
        return _Token(token.text, token.start, token.end, close[0], exact=False) if close else token


def _tokens(text: str) -> List[_Token]:
    return [_Token(match.group(), match.start(), match.end(), _key(match.group())) for match in _WORD.finditer(text)]


def _phrase(tokens: Sequence[_Token]) -> Phrase:
    return tuple(token.key for token in tokens)


def _key(word: str) -> str:
    """Lower case, without accents, in the singular."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(letter))
    return _singular(plain)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _same_case(name: str, window: Sequence[_Token]) -> bool:
    alone = len(window) == 1
    return not alone or (len(name) > 1 and window[0].text.casefold() not in _SMALL_WORDS) or window[0].text == name
