"""What a person asked, from its acknowledgement to its answer."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, Dict, List, Optional

from channels.conversation.unasked import KEY, Unasked
from channels.messenger.place import Place


@dataclass(frozen=True)
class Question:
    """`id` is its own within the conversation of its place: under it, Rasa keeps it.

    `unasked` is what its answer must be, where nobody called the assistant; `again` is that it can be asked again when it couldn't be
    answered, as a click can. `chosen` are the ids of the options that were picked in a form, where the text only says so in words.
    """

    place: Place
    text: str
    id: str
    unasked: Optional[Unasked] = None
    again: bool = False
    chosen: Optional[List[str]] = None

    @property
    def metadata(self) -> Optional[Dict[str, Any]]:
        """What Rasa is told beside the text: how it came, that others read along, what was picked."""
        told = {KEY: self.unasked, "shared": self.place.shared, "chosen": self.chosen}
        return {name: value for name, value in told.items() if value} or None


def clicked(channel: str, timestamp: str, text: str) -> str:
    """The id of a question that a message suggests: however often and by whomever it is clicked, it is asked once."""
    return f"{channel}:{timestamp}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"
