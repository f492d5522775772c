"""What happened in a talk with a person, in words for advisers at the desk."""

from __future__ import annotations

from typing import Dict

from handoff.machine import BACK, DELETED, LEFT_OFF, SILENCE
from handoff.record import Entry, Handoff

_ENDED: Dict[str, str] = {
    BACK: "gave it back to the assistant",
    SILENCE: "it is over, as nobody wrote for a while",
    LEFT_OFF: "it is over, as nobody takes over any more",
    DELETED: "deleted the conversation",
}
"""By the reason that is noted; whatever else is somebody who is done."""
_UNDELIVERED = {"mail": "it was not delivered by mail", "visitor": "the visitor can no longer be reached in Slack"}
"""By where it was to be delivered."""


def who(entry: Entry, handoff: Handoff) -> str:
    """By whom it is, by name where they gave one; empty where time alone did it."""
    if entry.who == "visitor":
        return handoff.name or "Visitor"
    if entry.kind in ("declined", "settled"):
        return "An adviser"
    return handoff.adviser_name or "Adviser" if entry.who == "adviser" else ""


def happened(entry: Entry) -> str:
    """What somebody did, or what time did."""
    if entry.kind == "ended":
        return _ENDED.get(entry.text, "ended it")
    if entry.kind == "left":
        return f"left a message: {entry.text}"
    if entry.kind == "undelivered":
        target, _, why = entry.text.partition(": ")
        return f"{_UNDELIVERED[target]} ({why})"
    return {
        "asked": "asked for a person",
        "taken": "took it",
        "declined": "can't come now",
        "expired": "nobody came in time",
        "settled": "answered the message",
        "edited": "put it otherwise",
        "deleted": "took something back",
    }.get(entry.kind, "")
