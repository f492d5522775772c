"""A text as the rules read it."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "ـ": None, "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"}
)
_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u0652]")
"""Accents of Latin and Cyrillic letters, and Arabic vowel signs; those of Hindi are letters and stay."""


def fold(text: str) -> str:
    """`text` in lower case, with straight quotes, plain letters for styled ones and without accents."""
    return fold_marks(text).lower()


def fold_marks(text: str) -> str:
    """The same, but capitals stay: in a pattern they mean something."""
    plain = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", plain)))
