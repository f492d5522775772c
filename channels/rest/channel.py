"""The REST channel: one message in, one message out, always with an answer by the contract."""

from __future__ import annotations

import asyncio
import logging
import uuid
from typing import Any, Awaitable, Callable, Optional, Text

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.conversation import envelope, kept
from channels.conversation.capacity import capacity
from channels.conversation.collector import Collector
from channels.conversation.message import clean, refusal
from channels.handoff import settings as handoffs
from channels.handoff.handover import Handover, attend, of
from channels.http.reason import reason
from channels.http.refusal import Refused
from channels.rest.door import RestDoor, Settings
from channels.rest.person import Person

logger = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds until a turn is given up: below the 60 after which Sanic answers for us."""

Handler = Callable[[UserMessage], Awaitable[Any]]


class RestChannel(InputChannel):
    """Takes `sender` and `message` from the body and nothing else: a client can't choose metadata or channel."""

    def __init__(self, settings: Optional[Settings] = None, handoff: Optional[handoffs.Settings] = None) -> None:
        self._settings = settings or Settings.read()
        self._handoff = handoff or handoffs.Settings.read()

    @classmethod
    def name(cls) -> Text:
        return "rest"

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """`POST webhook` answers a message, `handoff` is a person's; `GET /` is 200 once a model is loaded, else 503."""
        rest = Blueprint("rest_channel")
        door = RestDoor(self._settings)
        person = Person(door)
        attend(rest, self._handoff)

        @rest.get("/")
        async def ready(request: Request) -> HTTPResponse:
            agent = getattr(request.app.ctx, "agent", None)
            up = agent is not None and agent.is_ready()
            return response.json({"status": "ok" if up else "no model"}, status=200 if up else 503)

        async def receive(request: Request) -> HTTPResponse:
            body = await door.body(request)
            reply = await self._reply(of(request.app), on_new_message, body["sender"], body.get("message"))
            if kept.is_to_be_deleted(reply):
                await kept.delete(request.app.ctx.agent, body["sender"])
            return response.json([{"recipient_id": body["sender"], **reply}])

        rest.add_route(door.guarded(receive), "/webhook", methods=["POST"], stream=True, name="webhook")
        for name, method, handler in (("look", "GET", person.look), ("ask", "POST", person.ask), ("end", "DELETE", person.end)):
            rest.add_route(door.guarded(handler), "/handoff", methods=[method], stream=True, name=f"handoff_{name}")
        rest.add_route(door.guarded(person.leave), "/handoff/message", methods=["POST"], stream=True, name="handoff_leave")
        return rest

    async def _reply(self, handover: Handover, on_new_message: Handler, sender: str, message: Any) -> envelope.Reply:
        text = clean(message) if isinstance(message, str) else ""
        refused = refusal(text)
        if refused:
            return envelope.clarify(refused)
        collector, message_id = Collector(self.name()), uuid.uuid4().hex
        turn = UserMessage(text, collector, sender, input_channel=self.name(), message_id=message_id)
        try:
            passed_on = await handover.pass_on(sender, message_id, text)
            if passed_on:
                return passed_on
            with capacity().taken(sender):
                await asyncio.wait_for(on_new_message(turn), PATIENCE)
            reply = collector.reply() or await handover.pass_on(sender, message_id, text)
        except Refused:
            raise
        except Exception as error:  # noqa: BLE001  whatever it is, the person gets a reply
            return envelope.failed(logger, reason(error))
        return handover.offered(sender, reply) if reply else envelope.failed(logger, "Rasa uttered no answer")
