"""A text as the rules read it."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = {
    ord(written): plain
    for plain, spellings in {"'": "’‘`´", '"': "“”", "": "ـ", "ا": "أإآ", "ي": "ى", "ه": "ة"}.items()
    for written in spellings
}
"""Typographic quotes, and letters of Arabic that people write in several ways."""
_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u0652]")
"""Accents of Latin and Cyrillic letters, and Arabic vowel signs; those of Hindi are letters and stay."""


def fold(text: str) -> str:
    """`text` in lower case, with straight quotes, plain letters for styled ones and without accents."""
    return fold_marks(text).lower()


def fold_marks(text: str) -> str:
    """The same, but capitals stay: in a pattern they mean something."""
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", plain)))
