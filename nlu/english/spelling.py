"""The same letters, however they were styled: full-width and mathematical ones, and emoji that are spelt out by name."""

from __future__ import annotations

import re
import unicodedata

_EMOJI_NAME = re.compile(r"(?<![\w:])(?::[a-z][a-z0-9_+'-]{1,40}:)+(?!\w)")
"""As Slack writes emoji: ":bank:". Where there is more to a text they only decorate it."""


def tidied(text: str) -> str:
    """`text` in plain letters; without named emoji where it says something besides."""
    plain = unicodedata.normalize("NFKC", text)
    bare = " ".join(_EMOJI_NAME.sub(" ", plain).split()) if ":" in plain and _EMOJI_NAME.search(plain) else plain
    return bare if re.search(r"\w", bare) else plain
