"""App Home: what the assistant can do, and questions to start from."""

from __future__ import annotations

from typing import Any, Dict, List

from blocks.piece import Block
from blocks.prose import sections
from blocks.suggestions import suggestions
from channels.slack import words

_DELETE = {"title": words.DELETE, "payload": words.DELETE}
"""Asks first, in the person's direct messages."""


def home(introduction: Dict[str, Any]) -> List[Block]:
    """The blocks of the view."""
    return [
        {"type": "header", "text": {"type": "plain_text", "text": words.NAME}},
        *(piece.block for piece in sections(introduction["text"])),
        *(piece.block for piece in suggestions([*(introduction.get("buttons") or []), _DELETE], "home")),
        {"type": "divider"},
        {"type": "section", "text": {"type": "mrkdwn", "text": words.WAYS}},
    ]
