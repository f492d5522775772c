"""The REST channel: one message in, one message out, always with an answer by the contract."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Awaitable, Callable, Optional, Text

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.conversation import envelope, kept
from channels.conversation.capacity import capacity
from channels.conversation.collector import Collector
from channels.conversation.message import clean, refusal
from channels.http.reason import reason
from channels.http.refusal import Refused
from channels.rest.door import RestDoor, Settings

logger = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds until a turn is given up: below the 60 after which Sanic answers for us."""

Handler = Callable[[UserMessage], Awaitable[Any]]


class RestChannel(InputChannel):
    """Takes `sender` and `message` from the body and nothing else: a client can't choose metadata or channel."""

    def __init__(self, settings: Optional[Settings] = None) -> None:
        self._settings = settings or Settings.read()

    @classmethod
    def name(cls) -> Text:
        return "rest"

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """`POST webhook` answers a message; `GET /` is 200 once a model is loaded, else 503."""
        rest = Blueprint("rest_channel")
        door = RestDoor(self._settings)

        @rest.get("/")
        async def ready(request: Request) -> HTTPResponse:
            agent = getattr(request.app.ctx, "agent", None)
            up = agent is not None and agent.is_ready()
            return response.json({"status": "ok" if up else "no model"}, status=200 if up else 503)

        async def receive(request: Request) -> HTTPResponse:
            body = await door.body(request)
            reply = await self._reply(on_new_message, body["sender"], body.get("message"))
            if kept.is_to_be_deleted(reply):
                await kept.delete(request.app.ctx.agent, body["sender"])
            return response.json([{"recipient_id": body["sender"], **reply}])

        rest.add_route(door.guarded(receive), "/webhook", methods=["POST"], stream=True, name="webhook")
        return rest

    async def _reply(self, on_new_message: Handler, sender: str, message: Any) -> envelope.Reply:
        text = clean(message) if isinstance(message, str) else ""
        refused = refusal(text)
        if refused:
            return envelope.clarify(refused)
        collector = Collector(self.name())
        turn = UserMessage(text, collector, sender, input_channel=self.name())
        try:
            with capacity().taken(sender):
                await asyncio.wait_for(on_new_message(turn), PATIENCE)
        except Refused:
            raise
        except Exception as error:  # noqa: BLE001  whatever it is, the person gets a reply
            return envelope.failed(logger, reason(error))
        return collector.reply() or envelope.failed(logger, "Rasa uttered no answer")
