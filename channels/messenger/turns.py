"""Turns: what a person asks in a messenger, and its answer in the place where it was asked."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Awaitable, Callable, Dict, Optional

from channels.conversation import envelope
from channels.conversation.unasked import KEY, is_wanted
from channels.http.limits import Limit
from channels.messenger.asking import Asking
from channels.messenger.inbox import Inbox
from channels.messenger.place import Place
from channels.messenger.post import Post
from channels.messenger.question import Question
from channels.messenger.queues import Job, Queues, Work
from channels.messenger.talk import Talk
from channels.messenger.talks import Talks
from channels.messenger.words import A_LOT, STOPPED

logger = logging.getLogger(__name__)

FAREWELL = 2.0
"""Seconds to tell somebody that there was no time for an answer."""
TAKING = 2.0
"""Seconds that an acknowledgement waits until its question is kept: some messengers wait for three."""
TENDING = 4.0
"""Seconds between looks for what killed processes have left: several fit into the time after which one counts as dead."""

Answer = Callable[[Question], Awaitable[bool]]
"""Answers a question; whether it could be."""
Failed = Callable[[], None]


def _asks_back(answer: Dict[str, Any]) -> bool:
    """Whether an answer waits for one; what is asked of wishes is asked of each person alone."""
    return answer.get("status") == "clarify" and "form" not in answer


class Turns:
    """Takes questions and other work, to be done in order within each conversation. `limit` is for each person."""

    def __init__(self, asking: Asking, post: Post, queues: Queues, inbox: Inbox, talks: Talks, limit: Limit) -> None:
        self._asking = asking
        self._post = post
        self._queues = queues
        self._inbox = inbox
        self._talks = talks
        self._limit = limit

    async def talk(self, place: Place) -> Optional[Talk]:
        """How things stand in a shared place; None where the assistant was never called to. What the store raises is raised."""
        return await self._talks.find(place.conversation)

    async def keep(self, place: Place, talk: Talk) -> None:
        """Keep how things stand in a shared place. What the store raises is raised."""
        await self._talks.keep(place.conversation, talk)

    async def ask(self, question: Question, answer: Answer, *, redelivered: bool = False, failed: Optional[Failed] = None) -> None:
        """`answer` a question, unless another process does. Returns when it can't be lost any more.

        One that can be asked again and couldn't be answered is forgotten, and `failed` called.
        """
        taken = asyncio.ensure_future(self._inbox.take(question))
        waits = {taken, asyncio.ensure_future(self._turn_to(question))}

        async def run() -> bool:
            heard = redelivered and await self._asking.heard(question.place.conversation, question.id)
            return heard or await answer(question)

        self._put(question, taken, run, failed)  # before it is taken, which keeps the order
        await asyncio.wait(waits, timeout=TAKING)

    async def answer(self, question: Question, beside: Optional[Work] = None) -> bool:
        """Ask, and post the answer, if it is wanted; tell who asks too much to wait. Whether it was answered.

        `beside` is done while the answer is looked for; it never raises.
        """
        place = question.place
        seconds = self._limit.wait(place.user)
        if seconds:
            if not question.unasked:
                await self._tell(place, envelope.clarify(A_LOT.format(seconds=seconds)))
            return False
        asked = self._asking.reply(place.conversation, question.text, question.id, question.metadata)
        if question.unasked:
            return await self._reply(question, await asked)
        _, reply = await asyncio.gather(self._be_courteous(place, beside), asked)
        return await self._reply(question, reply)

    async def _be_courteous(self, place: Place, beside: Optional[Work]) -> None:
        """Say that the answer is looked for, once nobody waits for an acknowledgement: to say so takes as long as to acknowledge."""
        await self._asking.attention.calm()
        await asyncio.gather(self._post.status(place), *([beside()] if beside else []))

    async def first(self, place: Place, key: str) -> bool:
        """Whether something that is asked for is asked for the first time, in whatever process; `give_back` undoes it."""
        question = Question(place, "", key)
        if not await self._inbox.take(question):
            return False
        await self._inbox.done(question)
        return True

    async def give_back(self, place: Place, key: str) -> None:
        """What was asked for couldn't be done: it can be asked for again."""
        await self._inbox.give_back(Question(place, "", key))

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
            try:
                await work()
            except Exception as error:  # noqa: BLE001  the messenger or its network: the person is told, and the next one gets an answer
                await self._tell(place, envelope.failed(logger, self._post.reason(error)))

        async def give_up() -> None:
            await self._tell(place, envelope.clarify(STOPPED))

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

    def _put(self, question: Question, taken: asyncio.Future[bool], work: Callable[[], Awaitable[bool]], failed: Optional[Failed]) -> None:
        async def run() -> None:
            if await asyncio.shield(taken):
                done = await self._attempt(question, work)
                await self._end(question, done, failed)

        async def give_up() -> None:
            if await taken:
                if not question.unasked:
                    await self._tell(question.place, envelope.clarify(STOPPED))
                await self._end(question, False, failed)

        self._queues.put(Job(question.place.conversation, run, give_up))

    async def _end(self, question: Question, done: bool, failed: Optional[Failed]) -> None:
        if done or not question.again:
            return await self._inbox.done(question)
        await self._inbox.give_back(question)
        if failed:
            failed()
        return None

    def _resume(self, question: Question) -> None:
        taken: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        taken.set_result(True)

        async def run() -> bool:
            stored = await self._asking.stored(question.place.conversation, question.id)
            return await (self._reply(question, stored) if stored else self.answer(question))

        self._put(question, taken, run, None)

    async def _reply(self, question: Question, reply: envelope.Reply) -> bool:
        answer, place = reply["custom"]["answer"], question.place
        if not is_wanted({KEY: question.unasked}, answer):
            return False
        if await self._inbox.hold(question):
            await self._post.answer(place, reply, question.text)
            if place.shared:
                await self._talks.turn_to(place.conversation, place.user, asking=_asks_back(answer))
        return bool(answer.get("status") != "error")

    async def _turn_to(self, question: Question) -> None:
        if question.place.shared and not question.unasked:
            await self._talks.turn_to(question.place.conversation, question.place.user)

    async def _attempt(self, question: Question, work: Callable[[], Awaitable[bool]]) -> bool:
        try:
            return await work()
        except Exception as error:  # noqa: BLE001  the messenger or its network: the person is told, and the next one gets an answer
            failed = envelope.failed(logger, self._post.reason(error))
            if not question.unasked:
                await self._tell(question.place, failed)
            return False

    async def _tell(self, place: Place, reply: envelope.Reply) -> None:
        try:
            await asyncio.wait_for(self._post.tell(place, reply["text"]), FAREWELL)
        except Exception as error:  # noqa: BLE001  nothing is left to try
            logger.error("Nor could the person be told: %s", self._post.reason(error))
