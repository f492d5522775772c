"""The question that stands above, in a thread to which the assistant is called without one: "@Waypoint, can you answer this?"."""

from __future__ import annotations

import logging
from typing import Any, Dict, List

from slack_sdk.web.async_client import AsyncWebClient

from channels.slack.heard import mentions, said

logger = logging.getLogger(__name__)

_LOOKED_AT = 50
"""Messages that are looked at, the last ones before the call."""

Message = Dict[str, Any]


class Above:
    """Reads threads with a `client`; `bot` is the assistant's own id."""

    def __init__(self, client: AsyncWebClient, bot: str) -> None:
        self._client = client
        self._bot = bot

    async def question(self, event: Message) -> str:
        """The last question that a person put above a message of a thread, else the last thing said; empty where there is none."""
        if "thread_ts" not in event:
            return ""
        try:
            found = await self._client.conversations_replies(
                channel=event["channel"], ts=event["thread_ts"], latest=event["ts"], inclusive=False, limit=_LOOKED_AT
            )
        except Exception as error:  # noqa: BLE001  a missing scope, say: then it can only say what it can do
            logger.warning("The messages above could not be read: %s", type(error).__name__)
            return ""
        texts = self._texts([each for each in found.get("messages") or [] if str(each.get("ts")) < str(event["ts"])])
        return next((text for text in texts if text.rstrip().endswith("?")), texts[0] if texts else "")

    def _texts(self, messages: List[Message]) -> List[str]:
        """What people said to one another, the latest first."""
        by_people = [each for each in messages if "bot_id" not in each and each.get("user") != self._bot]
        texts = [said(each, self._bot) for each in by_people if not mentions(str(each.get("text") or ""), self._bot)]
        return [text for text in reversed(texts) if text]
