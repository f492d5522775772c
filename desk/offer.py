"""What the assistant would have said to a visitor whom a person has: the adviser may send it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import List, Optional

from answering.memory import Memory
from answering.message import heard_in
from desk.compare import spoken_pack
from desk.preview import Preview, preview
from desk.stored import conversations
from desk.told import turns
from handoff.record import Entry, Handoff

_LINK = re.compile(r"\[([^\]\n]+)\]\((https?://[^)\s]+)\)")
_MARKS = re.compile(r"\*\*|__|`")
_SLANTED = re.compile(r"(?m)^_(.+)_$")
_SENT = ("answered", "partly")
"""Statuses of answers that are worth sending."""


@dataclass(frozen=True)
class Offer:
    """An answer to the entry `of`; `text` is what would be sent, empty where it isn't worth it."""

    of: str
    preview: Preview
    text: str


def unanswered(entries: List[Entry]) -> Optional[Entry]:
    """What the visitor said last, where the adviser hasn't answered that yet."""
    last = next((entry for entry in reversed(entries) if entry.kind == "message"), None)
    return last if last and last.who == "visitor" else None


def offer(handoff: Handoff, last: Entry, heard: str) -> Offer:
    """To what was said last, as it was heard. Raises knowledge.KnowledgeError and LookupError."""
    told = turns(conversations().events(handoff.asked_in))
    memory = Memory.from_json(told[-1].memory) if told else Memory()
    shown = preview(spoken_pack(), heard_in(json.loads(heard), last.at), memory, last.text)
    return Offer(last.id, shown, _sent(shown) if shown.status in _SENT else "")


def _sent(shown: Preview) -> str:
    """The answer as a person would write it: without marks, with its sources."""
    words = _MARKS.sub("", _SLANTED.sub(r"\1", _LINK.sub(r"\1 (\2)", shown.text))).strip()
    return f"{words}\n\n(From: {'; '.join(shown.sources)})" if shown.sources else words
