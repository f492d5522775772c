"""The answer contract for what a channel says by itself: that it can't read a message, or that something broke."""

from __future__ import annotations

import logging
import uuid
from typing import Any, Dict, Literal

from channels.conversation.words import sorry

Reply = Dict[str, Any]
"""One message of a channel: `text`, and the contract as `custom`."""


def clarify(text: str) -> Reply:
    """Ask for another message."""
    return _reply(text, "clarify", _reference())


def failure() -> Reply:
    """Say sorry, with a reference that is also the answer's id: log it, so that the two can be matched."""
    reference = _reference()
    return _reply(sorry(reference), "error", reference)


def failed(logger: logging.Logger, reason: str) -> Reply:
    """`failure`, and its reference in the log beside the kind of error: no more of it, for the rest may quote what the person wrote."""
    reply = failure()
    logger.error("No answer (reference %s): %s", reply["custom"]["answer"]["id"], reason)
    return reply


def handed_over(text: str, message_id: str) -> Reply:
    """A person has the conversation, to whom the message was passed on: the same id however often it is sent."""
    return _reply(text, "handed_over", uuid.uuid5(uuid.NAMESPACE_OID, message_id).hex)


def _reference() -> str:
    return uuid.uuid4().hex[:8]


def _reply(text: str, status: Literal["clarify", "handed_over", "error"], answer_id: str) -> Reply:
    topic = "handoff" if status == "handed_over" else "other"
    answer: Reply = {"version": 2, "status": status, "topic": topic, "subjects": [], "facts": [], "citations": [], "id": answer_id}
    return {"text": text, "custom": {"answer": answer}}
