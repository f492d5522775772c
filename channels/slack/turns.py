"""Turns: what a person asks in Slack, and its answer in the place where it was asked."""

from __future__ import annotations

import asyncio
import logging
from typing import Awaitable, Callable

from channels import envelope
from channels.slack.asking import Asking
from channels.slack.place import Place
from channels.slack.post import Post, reason
from channels.slack.queues import Job, Queues

logger = logging.getLogger(__name__)

FAREWELL = 2.0
"""Seconds to tell somebody that there was no time for an answer."""
_STOPPED = "I was stopped before I could answer. Please ask again in a minute."


class Turns:
    """Takes questions and other work, to be done in order within each conversation."""

    def __init__(self, asking: Asking, post: Post, queues: Queues) -> None:
        self._asking = asking
        self._post = post
        self._queues = queues

    def ask(self, place: Place, text: str, message_id: str, *, redelivered: bool = False, followed: bool = False) -> None:
        """Answer a message; one that is only `followed`, if the thread is one that the assistant is part of."""

        async def run() -> None:
            if followed and not await self._asking.knows(place.conversation):
                return
            if redelivered and await self._asking.heard(place.conversation, message_id):
                return
            await self.answer(place, text, message_id)

        self.do(place, run)

    def do(self, place: Place, work: Callable[[], Awaitable[None]]) -> None:
        """Do `work` after what was asked before in the same conversation; whatever fails, the person is told."""

        async def run() -> None:
            try:
                await work()
            except Exception as error:  # noqa: BLE001  Slack or its network: the person is told, and the next one gets an answer
                await self._tell(place, envelope.failed(logger, f"Slack: {reason(error)}"))

        async def give_up() -> None:
            await self._tell(place, envelope.clarify(_STOPPED))

        self._queues.put(Job(place.conversation, run, give_up))

    def quietly(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do `work` that nobody waits for; under one `name`, one after another."""

        async def run() -> None:
            try:
                await work()
            except Exception as error:  # noqa: BLE001  an app without the feature, say
                logger.error("Slack: %s", reason(error))

        async def give_up() -> None:
            return None

        self._queues.put(Job(name, run, give_up))

    async def answer(self, place: Place, text: str, message_id: str) -> None:
        """Ask, and post the answer."""
        _, reply = await asyncio.gather(self._post.status(place), self._asking.reply(place.conversation, text, message_id))
        await self._post.answer(place, reply)

    async def _tell(self, place: Place, reply: envelope.Reply) -> None:
        try:
            await asyncio.wait_for(self._post.tell(place, reply["text"]), FAREWELL)
        except Exception as error:  # noqa: BLE001  nothing is left to try
            logger.error("Nor could the person be told: %s", reason(error))
