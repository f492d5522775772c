"""App Home: what the assistant can do, and questions to start from."""

from __future__ import annotations

from typing import Any, Dict, List

from channels.slack import words
from channels.slack.outgoing.piece import Block
from channels.slack.outgoing.prose import sections
from channels.slack.outgoing.suggestions import suggestions

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
