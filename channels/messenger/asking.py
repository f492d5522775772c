"""Rasa's side: a question in, a reply by the contract out, whatever happens."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Awaitable, Callable, Dict, Optional

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import UserUttered

from channels.conversation import envelope, kept
from channels.conversation.capacity import capacity
from channels.conversation.collector import Collector
from channels.conversation.envelope import Reply
from channels.conversation.history import reply_to
from channels.conversation.message import clean, refusal
from channels.conversation.not_stored import NotStored
from channels.handoff.handover import Handover
from channels.http.reason import reason
from channels.messenger.attention import Attention
from channels.messenger.words import CAPABILITIES

logger = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds until a turn is given up."""
AT_ONCE = 2
"""Turns that Rasa works on at a time: each keeps the event loop busy, and a messenger wants its acknowledgements meanwhile."""

Handler = Callable[[UserMessage], Awaitable[object]]


class Asking:
    """Asks Rasa in the name of a `channel`; `agent` gives what holds its stores."""

    def __init__(self, channel: str, on_new_message: Handler, agent: Callable[[], Agent], attention: Attention, handover: Handover) -> None:
        self._channel = channel
        self._on_new_message = on_new_message
        self._agent = agent
        self.attention = attention
        self._handover = handover
        self._turn = asyncio.Semaphore(AT_ONCE)
        self._introduction: Optional[Reply] = None

    async def reply(self, sender: str, text: str, message_id: Optional[str] = None, metadata: Optional[Dict[str, Any]] = None) -> Reply:
        """The reply to what a person said; the stored one, if the message was answered before."""
        text = clean(text)
        refused = refusal(text)
        if refused:
            return envelope.clarify(refused)
        collector = Collector(self._channel)
        message = UserMessage(text, collector, sender, input_channel=self._channel, message_id=message_id, metadata=metadata)
        try:
            passed_on = await self._passed_on(sender, message_id, text)
            if passed_on:
                return passed_on
            async with self._turn, capacity().awaited(sender):
                await self.attention.calm()
                await asyncio.wait_for(self._on_new_message(message), PATIENCE)
            reply = collector.reply() or await self._passed_on(sender, message_id, text)
            if reply and kept.is_to_be_deleted(reply):
                await kept.delete(self._agent(), sender)
        except Exception as error:  # noqa: BLE001  whatever it is, the person gets a reply
            stored = await self._stored_meanwhile(sender, message_id) if isinstance(error, NotStored) else None
            return stored or envelope.failed(logger, reason(error))
        return self._handover.offered(sender, reply) if reply else envelope.failed(logger, "Rasa uttered no answer")

    async def introduction(self) -> Reply:
        """What the assistant can do, with questions to start from."""
        if self._introduction is None:
            reply = await self.reply(f"{self._channel}:home", CAPABILITIES)
            if reply["custom"]["answer"]["status"] == "error":
                return reply
            self._introduction = reply
        return self._introduction

    async def stored(self, sender: str, message_id: str) -> Optional[Reply]:
        """The reply that is kept to a message, by whichever process."""
        return reply_to(await kept.read(self._agent(), sender), message_id)

    async def heard(self, sender: str, message_id: str) -> bool:
        """Whether a message reached Rasa before, be it by way of another replica or before a restart."""
        tracker = await self._agent().tracker_store.retrieve_full_tracker(sender)
        events = tracker.events if tracker else []
        return any(isinstance(event, UserUttered) and event.message_id == message_id for event in events)

    async def _passed_on(self, sender: str, message_id: Optional[str], text: str) -> Optional[Reply]:
        """A reply without words where a person has the conversation: in a messenger, nobody says what needn't be said."""
        reply = await self._handover.pass_on(sender, message_id, text) if message_id else None
        return {**reply, "text": ""} if reply else None

    async def _stored_meanwhile(self, sender: str, message_id: Optional[str]) -> Optional[Reply]:
        try:
            return await self.stored(sender, message_id) if message_id else None
        except Exception as error:  # noqa: BLE001  the person gets a reply all the same
            logger.warning("A stored reply could not be read: %s", type(error).__name__)
            return None
