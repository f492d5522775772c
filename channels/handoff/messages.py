"""A hand-off as messages of the contract (channels/openapi.yml), beside those that Rasa keeps."""

from __future__ import annotations

import heapq
from typing import Any, Dict, Iterable, List, Optional, Tuple

from channels.conversation.history import Message
from channels.handoff.words import SOMEBODY, TAKEN_BACK, told
from handoff.record import Entry

_PREFIX = 16


def public_id(handoff_id: str, place: int) -> str:
    """What clients know an entry as: nothing in it tells where the adviser wrote it."""
    return f"h{handoff_id[:_PREFIX]}-{place}"


def place_in(message_id: str, handoff_id: str) -> int:
    """The place that a public id names in a hand-off; 0 where it is of none, or of another."""
    head, _, place = message_id.partition("-")
    return int(place) if head == f"h{handoff_id[:_PREFIX]}" and place.isdecimal() and len(place) < 9 else 0


def as_messages(said: Iterable[Tuple[Entry, str]]) -> List[Message]:
    """What was said and done, in order: edits and deletions name the message that they change."""
    known: Dict[Tuple[str, str], str] = {}
    found = []
    for entry, name in said:
        if not entry.concerns_visitor:
            continue
        message_id = entry.id if entry.who == "visitor" and entry.kind == "message" else public_id(entry.handoff_id, entry.place)
        known[entry.handoff_id, entry.id] = message_id
        found.append(_message(entry, name, message_id, known.get((entry.handoff_id, entry.of))))
    return found


def merged(kept: List[Message], handed: List[Message]) -> List[Message]:
    """Both in the order of time, each in its own order, nothing twice."""
    theirs = {message["id"] for message in handed}
    ours = [message for message in kept if message["id"] not in theirs]
    return list(heapq.merge(ours, handed, key=lambda message: message["at"]))


def settled(messages: List[Message]) -> List[Message]:
    """With edits and deletions made, for who shows it all at once."""
    changed = {message["changes"]: message for message in messages if "changes" in message}
    left = [message for message in messages if "changes" not in message]
    return [{**message, **_change(changed[message["id"]])} if message["id"] in changed else message for message in left]


def _change(message: Message) -> Dict[str, Any]:
    return {"text": message["text"], "changed": message["changed"]}


def _message(entry: Entry, name: str, message_id: str, of: Optional[str]) -> Message:
    base: Message = {"id": message_id, "at": int(entry.at), "from": "user", "text": entry.text}
    if not entry.says:
        state = {"event": entry.kind, **({"name": name or SOMEBODY} if entry.kind in ("taken", "ended") and name else {})}
        return {**base, "from": "service", "text": told(entry, name), "handoff": state}
    if entry.who == "adviser":
        base = {**base, "from": "person", "name": name or SOMEBODY}
    if entry.kind == "message" or of is None:
        return base
    text = TAKEN_BACK if entry.kind == "deleted" else entry.text
    return {**base, "text": text, "changes": of, "changed": "deleted" if entry.kind == "deleted" else "edited"}
