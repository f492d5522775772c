"""Marks by which a message of ours is found again: the ids of its blocks name the hand-off and the place of what it says."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Set

CARD = 0
"""The place that the card has: before all that was said."""


def mark(handoff_id: str, place: int) -> str:
    """The id of a block."""
    return f"handoff:{handoff_id}:{place}"


def places(messages: Iterable[Dict[str, Any]], handoff_id: str) -> Dict[int, str]:
    """The places of a hand-off that `messages` hold, each with the timestamp of its message."""
    begins = mark(handoff_id, CARD)[:-1]
    found: Dict[int, str] = {}
    for message in messages:
        for place in _places(message, begins):
            found.setdefault(place, str(message.get("ts")))
    return found


def _places(message: Dict[str, Any], begins: str) -> Set[int]:
    blocks = message.get("blocks")
    ids = [str(block.get("block_id")) for block in blocks if isinstance(block, dict)] if isinstance(blocks, list) else []
    return {int(each[len(begins) :]) for each in ids if each.startswith(begins) and each[len(begins) :].isdecimal()}
