"""What one adviser is told and nobody else sees: beside the acknowledgement that Slack waits for."""

from __future__ import annotations

import asyncio
import logging
from typing import Optional, Set

from channels.messenger.place import Place
from channels.slack.outgoing.post import Post

logger = logging.getLogger(__name__)


class Asides:
    """Told by `post`, as soon as Slack takes it."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._telling: Set[asyncio.Task[None]] = set()

    def tell(self, user: str, channel: str, thread: Optional[str], text: str, response_url: str = "") -> None:
        """Begin to tell."""
        telling = asyncio.get_running_loop().create_task(self._tell(Place("", user, channel), thread, text, response_url))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    async def _tell(self, place: Place, thread: Optional[str], text: str, response_url: str) -> None:
        try:
            await self._post.aside(place, thread, text, response_url=response_url)
        except Exception as error:  # noqa: BLE001  only a courtesy
            logger.warning("An adviser could not be told something: %s", self._post.reason(error))
