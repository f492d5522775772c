"""Turns: what a person asks in a messenger, and its answer in the place where it was asked."""

from __future__ import annotations

import asyncio
import logging
from typing import Awaitable, Callable

from channels.conversation import envelope
from channels.http.limits import Limit
from channels.messenger.asking import Asking
from channels.messenger.inbox import Inbox
from channels.messenger.place import Place
from channels.messenger.post import Post
from channels.messenger.question import Question
from channels.messenger.queues import Job, Queues, Work

logger = logging.getLogger(__name__)

FAREWELL = 2.0
"""Seconds to tell somebody that there was no time for an answer."""
TAKING = 2.0
"""Seconds that an acknowledgement waits until its question is kept: some messengers wait for three."""
TENDING = 4.0
"""Seconds between looks for what killed processes have left: several fit into the time after which one counts as dead."""
_A_LOT = "That was a lot in a short time. Please ask again in {seconds} s."
_STOPPED = "I was stopped before I could answer. Please ask again in a minute."

Answer = Callable[[Question], Awaitable[None]]


class Turns:
    """Takes questions and other work, to be done in order within each conversation. `limit` is for each person."""

    def __init__(self, asking: Asking, post: Post, queues: Queues, inbox: Inbox, limit: Limit) -> None:
        self._asking = asking
        self._post = post
        self._queues = queues
        self._inbox = inbox
        self._limit = limit

    async def knows(self, conversation: str) -> bool:
        """Whether a conversation is one that the assistant is part of."""
        return conversation in self._queues or await self._inbox.knows(conversation)

    async def ask(self, question: Question, answer: Answer, *, redelivered: bool = False) -> None:
        """`answer` a question, unless another process does. Returns when it can't be lost any more."""
        taken = asyncio.ensure_future(self._inbox.take(question))

        async def run() -> None:
            if not (redelivered and await self._asking.heard(question.place.conversation, question.id)):
                await answer(question)

        self._put(question, taken, run)  # before it is taken, which keeps the order
        await asyncio.wait({taken}, timeout=TAKING)

    async def answer(self, question: Question) -> None:
        """Ask, and post the answer; tell who asks too much to wait."""
        place = question.place
        seconds = self._limit.wait(place.user)
        if seconds:
            return await self._tell(place, envelope.clarify(_A_LOT.format(seconds=seconds)))
        _, reply = await asyncio.gather(self._post.status(place), self._asking.reply(place.conversation, question.text, question.id))
        return await self._reply(question, reply)

    async def tend(self, team: str) -> None:
        """For ever: answer what killed processes have left."""
        while True:
            try:
                for question in await self._inbox.left(team):
                    self._resume(question)
            except Exception as error:  # noqa: BLE001  the next look may find the store again
                logger.warning("Whether questions were left unanswered can't be seen: %s", type(error).__name__)
            await asyncio.sleep(TENDING)

    def do(self, place: Place, work: Work) -> None:
        """Do `work` after what was asked before in the same conversation; whatever fails, the person is told."""

        async def run() -> None:
            await self._attempt(place, work)

        async def give_up() -> None:
            await self._tell(place, envelope.clarify(_STOPPED))

        self._queues.put(Job(place.conversation, run, give_up))

    def quietly(self, name: str, work: Work) -> None:
        """Do `work` that nobody waits for; under one `name`, one after another."""

        async def run() -> None:
            try:
                await work()
            except Exception as error:  # noqa: BLE001  an app without the feature, say
                logger.error("%s", self._post.reason(error))

        async def give_up() -> None:
            return None

        self._queues.put(Job(name, run, give_up))

    def _put(self, question: Question, taken: asyncio.Future[bool], work: Work) -> None:
        async def run() -> None:
            if await asyncio.shield(taken):
                await self._attempt(question.place, work)
                await self._inbox.done(question)

        async def give_up() -> None:
            if await taken:
                await self._tell(question.place, envelope.clarify(_STOPPED))
                await self._inbox.done(question)

        self._queues.put(Job(question.place.conversation, run, give_up))

    def _resume(self, question: Question) -> None:
        taken: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        taken.set_result(True)

        async def run() -> None:
            stored = await self._asking.stored(question.place.conversation, question.id)
            await (self._reply(question, stored) if stored else self.answer(question))

        self._put(question, taken, run)

    async def _reply(self, question: Question, reply: envelope.Reply) -> None:
        if await self._inbox.hold(question):
            await self._post.answer(question.place, reply)

    async def _attempt(self, place: Place, work: Work) -> None:
        try:
            await work()
        except Exception as error:  # noqa: BLE001  the messenger or its network: the person is told, and the next one gets an answer
            await self._tell(place, envelope.failed(logger, self._post.reason(error)))

    async def _tell(self, place: Place, reply: envelope.Reply) -> None:
        try:
            await asyncio.wait_for(self._post.tell(place, reply["text"]), FAREWELL)
        except Exception as error:  # noqa: BLE001  nothing is left to try
            logger.error("Nor could the person be told: %s", self._post.reason(error))
