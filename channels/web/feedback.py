"""What a person thinks of an answer, read from the body of a request."""

from __future__ import annotations

from typing import Any, Dict, List

from channels.conversation.message import MAX_CHARACTERS, clean
from channels.http.refusal import Refused

EXAMPLE = '{"answer_id": "...", "rating": "up"}'
RATINGS = ("up", "down", "none")
MAX_REASONS = 10
MAX_REASON = 64
"""Characters."""
_KEYS = {"answer_id", "rating", "reasons", "text"}


def read_feedback(body: Dict[str, Any]) -> Dict[str, Any]:
    """The feedback in `body`, its texts clean. Raises Refused, with what to send instead."""
    if not {"answer_id", "rating"} <= body.keys() <= _KEYS:
        raise Refused(400, f"Send answer_id and rating, perhaps reasons and text, and nothing else: {EXAMPLE}", "keys")
    if not isinstance(body["answer_id"], str) or not body["answer_id"]:
        raise Refused(400, "'answer_id' must be the id of an answer.", "answer_id")
    if body["rating"] not in RATINGS:
        raise Refused(400, f"'rating' must be one of: {', '.join(RATINGS)}.", "rating")
    feedback = {"answer_id": body["answer_id"], "rating": body["rating"]}
    if "reasons" in body:
        feedback["reasons"] = _reasons(body["reasons"])
    if "text" in body:
        feedback["text"] = _text(body["text"], MAX_CHARACTERS, "'text'")
    return feedback


def _reasons(reasons: Any) -> List[str]:
    if not isinstance(reasons, list) or len(reasons) > MAX_REASONS:
        raise Refused(400, f"'reasons' must be a list of at most {MAX_REASONS} texts.", "reasons")
    return [_text(reason, MAX_REASON, "Each of 'reasons'", shortest=1) for reason in reasons]


def _text(text: Any, longest: int, what: str, shortest: int = 0) -> str:
    if not isinstance(text, str) or not shortest <= len(text) <= longest:
        raise Refused(400, f"{what} must be a text of {shortest} to {longest:,} characters.", "text")
    return clean(text)
