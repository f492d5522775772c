"""A text as the rules read it."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = {
    ord(written): plain for plain, spellings in {"": "'’‘`´ـ", '"': "“”", "ا": "أإآ", "ي": "ى", "ه": "ة"}.items() for written in spellings
}
"""No apostrophes, since half of all people leave them out; plain quotes; letters of Arabic that people write in several ways."""
_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u0652]")
"""Accents of Latin and Cyrillic letters, and Arabic vowel signs; those of Hindi are letters and stay."""
_STOOD_FOR = {"1": "i", "!": "i", "|": "i", "3": "e", "0": "o", "@": "a", "$": "s"}
_STANDS_FOR_A_LETTER = re.compile(r"(?<=[a-z])[1!|30@$](?=[a-z])")
"""A sign inside a word, as in 'su1cide', by which some hide what they say."""
_DRAWN_OUT = [(letter * 3, re.compile(f"{letter}{{3,}}"), letter * (2 if letter == "l" else 1)) for letter in "abcdefghijklmnopqrstuvwxyz"]


def fold(text: str) -> str:
    """`text` in lower case, without apostrophes and accents, with single blanks, plain letters for styled ones and none drawn out."""
    folded = " ".join(fold_marks(text).lower().split())
    if any(sign in folded for sign in _STOOD_FOR):
        folded = _STANDS_FOR_A_LETTER.sub(lambda sign: _STOOD_FOR[sign.group()], folded)
    for three, more, once in _DRAWN_OUT:
        folded = more.sub(once, folded) if three in folded else folded
    return folded


def fold_marks(text: str) -> str:
    """The same of accents, quotes and styled letters alone: capitals and signs stay, since in a pattern they mean something."""
    if text.isascii():
        return text.replace("'", "").replace("`", "")
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", plain)))
