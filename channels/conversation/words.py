"""What people read in place of an answer, in any channel."""

from __future__ import annotations

from channels.http.words import SORRY

FULL = "I'm answering too many questions at once. Please try again in a moment."
NOTHING = "I didn't get any text. What would you like to know?"


def too_long(words: int, characters: int) -> str:
    """That a message is longer than what may be asked."""
    return f"That is more than I can read at once. Please shorten it to one question of at most {words} words ({characters:,} characters)."


def sorry(reference: str) -> str:
    """That something broke; the log has the same reference."""
    return f"{SORRY} (Reference: {reference})"
