"""What words and names are compared by: without case, accents, apostrophes and the plural."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import Sequence, Tuple

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]{2,})*(?:[+#]+(?!\w))?|[&＆]")
_POSSESSIVE = re.compile(r"['’ʼ]s\b")
_AND = "and"

Phrase = Tuple[str, ...]


@dataclass(frozen=True)
class Token:
    """A word of a text; `key` is what it is compared by, `exact` whether that is how it was spelt."""

    text: str
    start: int
    end: int
    key: str
    exact: bool = True


@functools.lru_cache(maxsize=8)  # two components look for names in the same text
def tokens_of(text: str) -> Tuple[Token, ...]:
    """The words of `text`; "&" between words is read as "and", and a possessive 's is no part of its word."""
    found = []
    for match in _WORD.finditer(_POSSESSIVE.sub(lambda ending: " " * len(ending.group()), text)):
        word = match.group()
        found.append(Token(word, match.start(), match.end(), _AND if word in "&＆" else word_key(word)))
    return tuple(found)


def phrase_of(tokens: Sequence[Token]) -> Phrase:
    return tuple(token.key for token in tokens)


def word_key(word: str) -> str:
    """Lower case, without accents, apostrophes and styles of letters, in the singular."""
    if word.isascii():  # as most words are
        return _singular(word.replace("'", "").casefold())
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter) and letter not in "'’ʼ")
    return _singular(plain.casefold())


@functools.lru_cache(maxsize=16_384)  # the facts of a pack are compared again and again
def key_of(text: str) -> str:
    """What `text` is compared by: names with the same key are written alike."""
    return " ".join(phrase_of(tokens_of(text)))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "news")) else word
