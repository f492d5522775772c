"""What a person asked, from its acknowledgement to its answer."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from channels.messenger.place import Place


@dataclass(frozen=True)
class Question:
    """`id` is its own within the conversation of its place: under it, Rasa keeps it."""

    place: Place
    text: str
    id: str


def clicked(channel: str, timestamp: str, text: str) -> str:
    """The id of a question that a message suggests: however often and by whomever it is clicked, it is asked once."""
    return f"{channel}:{timestamp}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"
