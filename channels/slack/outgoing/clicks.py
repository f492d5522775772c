"""Clicks on suggestions: each is asked once, and what was clicked is frozen."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, Dict, List, Optional

from channels.slack.outgoing.mrkdwn import escape
from channels.slack.outgoing.piece import Block
from channels.slack.outgoing.suggestions import ASK, chosen, frozen, title

REMEMBERED = 2_000
"""Messages kept."""


class Clicks:
    """Remembers messages by the ids of their rows of suggestions: Slack shows a click on what only one person sees without it,
    and a second click at once on what was there before the first.
    """

    def __init__(self, size: int = REMEMBERED) -> None:
        self._messages: OrderedDict[str, List[Block]] = OrderedDict()
        self._size = size

    def remember(self, blocks: List[Block]) -> None:
        """Keep the blocks of a message as it is shown now."""
        for block in blocks:
            if block["type"] == "actions":
                self._messages[block["block_id"]] = blocks
                self._messages.move_to_end(block["block_id"])
        while len(self._messages) > self._size:
            self._messages.popitem(last=False)

    def freeze(self, body: Dict[str, Any], action: Dict[str, Any]) -> Optional[List[Block]]:
        """The blocks of the clicked message, with the click frozen; None if they are unknown, or frozen already."""
        before = self._messages.get(action["block_id"]) or (body.get("message") or {}).get("blocks")
        if not before:
            return None
        note = f"<@{body['user']['id']}> asked: *{escape(title(action))}*"
        after = frozen(before, chosen(action), note)
        if after == before:
            return None
        self._messages[action["block_id"]] = after
        self.remember(after)
        return after


def is_suggestion(action: Dict[str, Any]) -> bool:
    """Whether an action is a click on a suggestion."""
    return bool(action["action_id"].startswith(ASK))
