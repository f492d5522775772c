"""What a person typed, made safe to read; and what is refused as a message."""

from __future__ import annotations

import unicodedata
from typing import Optional

from channels.conversation.words import NOTHING, too_long

MAX_CHARACTERS = 1_000
MAX_WORDS = 200

# Controls, format characters (zero-width and bidirectional ones among them) and lone surrogates.
_UNSEEN = {"Cc", "Cf", "Cs"}
# Rasa takes a text that begins with a slash for a command: /intent{...} sets slots, /restart forgets.
_COMMAND = "/ "


def clean(text: str) -> str:
    """`text` on one line, without characters that nobody sees and without leading slashes; perhaps empty."""
    spaced = "".join(" " if character.isspace() else character for character in unicodedata.normalize("NFC", text))
    seen = "".join(character for character in spaced if unicodedata.category(character) not in _UNSEEN)
    return " ".join(seen.split()).lstrip(_COMMAND)


def refusal(text: str) -> Optional[str]:
    """What to tell the person when the cleaned `text` is no message to answer, else None."""
    if not text:
        return NOTHING
    if len(text) > MAX_CHARACTERS or len(text.split()) > MAX_WORDS:
        return too_long(MAX_WORDS, MAX_CHARACTERS)
    return None
