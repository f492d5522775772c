"""What clients send to ask for a person, and what they are told of how it stands: the same over REST and in the web channel."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Optional, Set, Tuple

from channels.conversation.history import Message
from channels.conversation.message import MAX_CHARACTERS, clean
from channels.handoff import words
from channels.handoff.handover import Handover
from channels.handoff.messages import as_messages
from channels.http.refusal import Refused
from handoff.changes import Asked, Left
from handoff.record import Handoff

ASK = '{"id": "...", "consent": true}'
LEAVE = '{"id": "...", "consent": true, "text": "...", "contact": "ann@example.org"}'
_NAME, _CONTACT = 60, 200
"""Characters."""
_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")


def is_id(given: Any) -> bool:
    """Whether it is an id as clients make them."""
    return isinstance(given, str) and _ID.fullmatch(given) is not None


def asked(sender: str, channel: str, body: Dict[str, Any]) -> Asked:
    """Who asks for a person. Raises Refused."""
    _only(body, {"id", "consent", "name"}, ASK)
    return _asked(sender, channel, body)


def left(sender: str, channel: str, body: Dict[str, Any]) -> Tuple[Asked, Left]:
    """A message that is left. Raises Refused."""
    _only(body, {"id", "consent", "name", "text", "contact"}, LEAVE)
    return _asked(sender, channel, body), Left(text(body, "text", MAX_CHARACTERS), text(body, "contact", _CONTACT))


async def standing(handover: Handover, handoff: Optional[Handoff]) -> Dict[str, Any]:
    """How it stands, by the contract."""
    if not handover.available:
        return {"available": False, "open": False, "state": "none"}
    state, closed = handoff.state if handoff else "none", await handover.closed(handoff)
    leaving = closed is not None or state == "expired"
    consent = words.CONSENT_TO_LEAVE.format(where=words.WHERE_YOU_SAY) if leaving else words.CONSENT
    stands = {"available": True, "open": closed is None, "state": state, "consent": consent}
    if closed:
        stands["closed"] = closed
    if handoff and handoff.is_taken:
        stands["name"] = handoff.adviser_name
    return stands


async def numbered(handover: Handover, handoff: Handoff) -> List[Tuple[int, Message]]:
    """The messages of one hand-off, each with its place."""
    entries = [entry for entry in await handover.entries(handoff) if entry.concerns_visitor]
    return list(zip((entry.place for entry in entries), as_messages((entry, handoff.adviser_name) for entry in entries)))


def text(body: Dict[str, Any], key: str, longest: int) -> str:
    """What stands under a key, cleaned. Raises Refused."""
    given = body.get(key)
    if not isinstance(given, str) or not 1 <= len(given) <= longest:
        raise Refused(400, f"'{key}' must be a text of 1 to {longest:,} characters.", key)
    found = clean(given)
    if not found:
        raise Refused(422, words.EMPTY.format(key=key), f"empty {key}")
    return found


def _asked(sender: str, channel: str, body: Dict[str, Any]) -> Asked:
    if not is_id(body.get("id")):
        raise Refused(400, "'id' must be a text of 8 to 64 letters, digits, - and _, new for each request.", "id")
    if body.get("consent") is not True:
        raise Refused(400, words.AGREE, "no consent")
    name = body.get("name", "")
    if not isinstance(name, str) or len(name) > _NAME:
        raise Refused(400, f"'name' must be a text of at most {_NAME} characters, or be left out.", "name")
    return Asked(body["id"], sender, channel, name=clean(name))


def _only(body: Dict[str, Any], keys: Set[str], example: str) -> None:
    if body.keys() - keys:
        raise Refused(400, f"Send nothing but what is known here: {example}", "keys")
