"""Turns: each message of a client is answered by one, however often it is sent and whoever goes away meanwhile."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Awaitable, Callable, Dict, List, Optional, Tuple, Union

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from channels.conversation import kept
from channels.conversation.capacity import capacity
from channels.conversation.collector import Collector
from channels.conversation.history import Message, bot_message, is_failure, reply_to, user_message
from channels.conversation.not_stored import NotStored
from channels.handoff.handover import Handover
from channels.http.refusal import REFERENCE, Refused, failed
from channels.http.words import SORRY
from channels.web.seen import Seen
from channels.web.words import DELETED

PATIENCE = 30.0
"""Seconds until a turn is given up."""

NAME = "web"

Handler = Callable[[UserMessage], Awaitable[object]]
Outcome = Union[Message, Refused]


@dataclass(frozen=True)
class Turn:
    """A message on its way to its answer."""

    asked: Message
    task: asyncio.Task[Outcome]

    async def outcome(self) -> Outcome:
        """What came of it. Whoever waits may go away: the turn goes on."""
        await asyncio.wait({self.task})
        return Refused(409, DELETED, "deleted") if self.task.cancelled() else self.task.result()


class Turns:
    """The turns under way, which are kept here, and those that are over, which are in Rasa's tracker store."""

    def __init__(self, on_new_message: Handler, seen: Optional[Seen] = None) -> None:
        self._on_new_message = on_new_message
        self._seen = seen or Seen()
        self._running: Dict[Tuple[str, str], Turn] = {}

    def take(self, agent: Agent, handover: Handover, sender: str, message_id: str, text: str) -> Turn:
        """The turn that answers a message: a new one, unless one is under way. Raises Refused when there is no room."""
        key = (sender, message_id)
        if key not in self._running:
            capacity().take(sender)
            asked = user_message(message_id, text, time.time())
            task = asyncio.get_running_loop().create_task(self._answer(agent, handover, sender, message_id, text))
            task.add_done_callback(lambda _: self._end(key))
            self._running[key] = Turn(asked, task)
        return self._running[key]

    def of(self, sender: str) -> List[Turn]:
        """The turns of a conversation that are under way, in the order taken."""
        return [turn for (whose, _), turn in self._running.items() if whose == sender]

    async def give_up(self, sender: str) -> None:
        """End the turns of a conversation, and forget what it held."""
        tasks = [turn.task for turn in self.of(sender)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._seen.forget(sender)

    def _end(self, key: Tuple[str, str]) -> None:
        self._running.pop(key, None)
        capacity().leave(key[0])

    async def _answer(self, agent: Agent, handover: Handover, sender: str, message_id: str, text: str) -> Outcome:
        try:
            return (
                await self._earlier(agent, sender, message_id)
                or await _passed_on(handover, sender, message_id, text)
                or await self._ask(agent, handover, sender, message_id, text)
            )
        except Exception as error:  # noqa: BLE001  whatever it is, the person gets a reply
            return failed(error)

    async def _earlier(self, agent: Agent, sender: str, message_id: str) -> Optional[Message]:
        if self._seen.is_new(sender, message_id):
            return None
        said = await kept.read(agent, sender)
        self._seen.add(sender, *(message["id"] for message in said if message["from"] == "user"))
        return reply_to(said, message_id)

    async def _ask(self, agent: Agent, handover: Handover, sender: str, message_id: str, text: str) -> Outcome:
        self._seen.add(sender, message_id)
        collector = Collector(NAME)
        message = UserMessage(text, collector, sender, input_channel=NAME, message_id=message_id)
        try:
            await asyncio.wait_for(self._on_new_message(message), PATIENCE)
        except NotStored:  # perhaps because another process has just answered the same message
            answered = reply_to(await kept.read(agent, sender), message_id)
            if answered is None:
                raise
            return answered
        said = bot_message(collector.responses, message_id, time.time())
        if said and kept.is_to_be_deleted(said):
            await kept.delete(agent, sender)
            self._seen.forget(sender)
        # Nothing is said by a conversation that was paused just then: a person took it.
        return (said is None and await _passed_on(handover, sender, message_id, text)) or _outcome(said)


async def _passed_on(handover: Handover, sender: str, message_id: str, text: str) -> Optional[Message]:
    """What is said to a message that a person gets, at the time of the message: who sends it again reads the very same."""
    reply = await handover.pass_on(sender, message_id, text)
    if reply is None:
        return None
    at = await handover.said_at(sender, message_id) or time.time()  # it may have been deleted just now
    return {"id": reply["custom"]["answer"]["id"], "from": "bot", "at": int(at), "reply_to": message_id, **reply}


def _outcome(said: Optional[Message]) -> Outcome:
    if said is None:
        return Refused(500, SORRY, "Rasa uttered no answer")
    if is_failure(said):
        return Refused(500, SORRY, "the answer is that something broke", reference=said["id"][:REFERENCE])
    return said
