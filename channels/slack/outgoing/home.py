"""App Home: what the assistant can do, and questions to start from."""

from __future__ import annotations

from typing import Any, Dict, List

from channels.slack.outgoing.piece import Block
from channels.slack.outgoing.prose import sections
from channels.slack.outgoing.suggestions import suggestions

_WAYS = (
    "Write to me under *Messages*, mention me in a channel, or type `/career` and your question to get an answer that only you see. "
    "In a message's menu, *Ask Waypoint* asks me what it says."
)
_DELETE = {"title": "Delete my data", "payload": "Delete my data"}
"""Asks first, in the person's direct messages."""


def home(introduction: Dict[str, Any]) -> List[Block]:
    """The blocks of the view."""
    return [
        {"type": "header", "text": {"type": "plain_text", "text": "Waypoint"}},
        *(piece.block for piece in sections(introduction["text"])),
        *(piece.block for piece in suggestions([*(introduction.get("buttons") or []), _DELETE], "home")),
        {"type": "divider"},
        {"type": "section", "text": {"type": "mrkdwn", "text": _WAYS}},
    ]
