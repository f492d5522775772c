"""The button that asks for a person."""

from __future__ import annotations

from typing import Any, Dict, List

from blocks import words
from blocks.piece import Piece

ASK = "person-ask"
"""The action id."""


def person_button(answer: Dict[str, Any]) -> List[Piece]:
    """The button, where an answer offers a person."""
    if not answer.get("person"):
        return []
    button = {"type": "button", "action_id": ASK, "text": {"type": "plain_text", "text": words.OFFER}, "value": str(answer["id"])}
    return [Piece({"type": "actions", "block_id": f"{answer['id']}:person", "elements": [button]})]
