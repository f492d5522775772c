"""The buttons that ask whether an answer helped."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from channels.slack.outgoing.piece import Piece

ACTION = "feedback"

_WORTH_IT = ("answered", "partly", "not_covered", "out_of_scope")
_RATINGS = ("up", "down")


def feedback_buttons(answer: Dict[str, Any]) -> List[Piece]:
    """Two buttons, if the answer is one of substance."""
    if answer["status"] not in _WORTH_IT or answer.get("care"):
        return []
    element = {
        "type": "feedback_buttons",
        "action_id": ACTION,
        "positive_button": _button("Helpful", f"up:{answer['id']}"),
        "negative_button": _button("Not helpful", f"down:{answer['id']}"),
    }
    return [Piece({"type": "context_actions", "elements": [element]})]


def read_feedback(action: Dict[str, Any]) -> Optional[Dict[str, str]]:
    """The feedback of a click, if it is one of ours."""
    rating, _, answer_id = action["value"].partition(":")
    return {"answer_id": answer_id, "rating": rating} if rating in _RATINGS and answer_id else None


def _button(text: str, value: str) -> Dict[str, Any]:
    return {"text": {"type": "plain_text", "text": text}, "value": value, "accessibility_label": text}
