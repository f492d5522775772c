"""Clicks on suggestions: each is asked once, and what was clicked is frozen."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, Dict, Optional

from blocks.mrkdwn import escape
from blocks.piece import Message
from blocks.suggestions import chosen, frozen, is_step, title
from channels.slack import words

REMEMBERED = 2_000
"""Messages kept."""


class Clicks:
    """Remembers messages by the ids of their rows of buttons: Slack shows a click on what only one person sees without it, a second click
    at once on what was there before the first, and blocks of some kinds otherwise than they can be sent.
    """

    def __init__(self, size: int = REMEMBERED) -> None:
        self._messages: OrderedDict[str, Message] = OrderedDict()
        self._size = size

    def remember(self, message: Message) -> None:
        """Keep a message as it is shown now."""
        for block in message.blocks:
            if "block_id" in block:
                self._messages[block["block_id"]] = message
                self._messages.move_to_end(block["block_id"])
        while len(self._messages) > self._size:
            self._messages.popitem(last=False)

    def knows(self, block_id: str) -> bool:
        """Whether this process has shown a row of buttons."""
        return block_id in self._messages

    def shown(self, body: Dict[str, Any], action: Dict[str, Any]) -> Message:
        """The clicked message as it is shown now; without blocks if it is unknown."""
        message = body.get("message") or {}
        return self._messages.get(action["block_id"]) or Message(message.get("text") or title(action), message.get("blocks") or [])

    def freeze(self, body: Dict[str, Any], action: Dict[str, Any]) -> Optional[Message]:
        """The clicked message, with the click frozen; None if it is unknown, or frozen already."""
        before = self.shown(body, action)
        if not before.blocks:
            return None
        did = words.CHOSEN_BY if is_step(action) else words.ASKED_BY
        note = did.format(user=body["user"]["id"], title=escape(title(action)))
        blocks = frozen(before.blocks, chosen(action), note)
        if blocks == before.blocks:
            return None
        after = Message(before.text, blocks)
        self._messages[action["block_id"]] = after
        self.remember(after)
        return after
