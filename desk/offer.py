"""What the assistant would have said to a visitor whom a person has: the adviser may send it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import List, Optional

from answering.memory import Memory
from answering.message import heard_in
from desk.compare import spoken_pack
from desk.plain import plain, without_sources
from desk.preview import Preview, preview
from desk.stored import conversations
from desk.told import turns
from handoff.record import Entry, Handoff

_SENT = ("answered", "partly")
"""Statuses of answers that are worth sending."""


@dataclass(frozen=True)
class Offer:
    """An answer to the entry `of` in plain `words`; `text` is what would be sent, with its sources, empty where it isn't worth it."""

    of: str
    preview: Preview
    words: str
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
    words = plain(without_sources(shown.text, shown.sections))
    return Offer(last.id, shown, words, _with_sources(words, shown) if shown.status in _SENT else "")


def _with_sources(words: str, shown: Preview) -> str:
    return f"{words}\n\n(From: {'; '.join(shown.sources)})" if shown.sources else words
