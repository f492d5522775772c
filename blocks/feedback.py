"""The buttons that ask whether an answer helped and, where it didn't, why."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from blocks import words
from blocks.piece import Message, Piece
from blocks.suggestions import ASK

ACTION = "feedback"
"""How the action ids of all ratings begin."""
REASON = "reason"
"""How those of all reasons begin."""
_WORTH_IT = ("answered", "partly", "not_covered")
_RATINGS = ("up", "down")


def feedback_buttons(answer: Dict[str, Any], *, plain: bool = False) -> List[Piece]:
    """Two buttons, if the answer is one of substance; `plain` ones, for where Slack takes no others."""
    if answer["status"] not in _WORTH_IT or answer.get("care"):
        return []
    helpful, unhelpful = _button(words.HELPFUL, f"up:{answer['id']}"), _button(words.NOT_HELPFUL, f"down:{answer['id']}")
    name = f"{answer['id']}:{ACTION}"
    if plain:
        buttons = [{"type": "button", "action_id": f"{ACTION}-{place}", **each} for place, each in enumerate((helpful, unhelpful))]
        return [Piece({"type": "actions", "block_id": name, "elements": buttons})]
    element = {"type": "feedback_buttons", "action_id": ACTION, "positive_button": helpful, "negative_button": unhelpful}
    return [Piece({"type": "context_actions", "block_id": name, "elements": [element]})]


def read_feedback(action: Dict[str, Any]) -> Optional[Dict[str, Any]]:
    """The feedback of a click, if it is one of ours."""
    rating, _, answer_id = action["value"].partition(":")
    return {"answer_id": answer_id, "rating": rating} if rating in _RATINGS and answer_id else None


def ask_reason(conversation: str, answer_id: str) -> Message:
    """Asks what was wrong with an answer of a conversation, and offers a person."""
    reasons = [
        {"type": "button", "action_id": f"{REASON}-{name}", **_button(text, f"{name}:{answer_id}:{conversation}")}
        for name, text in words.REASONS.items()
    ]
    person = {"type": "button", "action_id": f"{ASK}-person", **_button(words.ASK_A_PERSON, words.MAY_I_TALK)}
    asked = {"type": "section", "text": {"type": "mrkdwn", "text": words.WHY}}
    return Message(words.WHY, [asked, {"type": "actions", "block_id": f"{answer_id}:{REASON}", "elements": [*reasons, person]}])


def read_reason(action: Dict[str, Any]) -> Tuple[str, Dict[str, Any]]:
    """The conversation and the feedback of a click on a reason."""
    reason, answer_id, conversation = action["value"].split(":", 2)
    return conversation, {"answer_id": answer_id, "rating": "down", "reasons": [reason]}


def _button(text: str, value: str) -> Dict[str, Any]:
    return {"text": {"type": "plain_text", "text": text}, "value": value, "accessibility_label": text}
