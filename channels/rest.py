"""The REST channel: one message in, one message out, always with an answer by the contract."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Awaitable, Callable, Dict, Text

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from channels import envelope
from channels.body import BadRequest, read_json
from channels.collector import Collector
from channels.message import clean, refusal

logger = logging.getLogger(__name__)

EXAMPLE = '{"sender": "...", "message": "..."}'
MAX_SENDER = 128
"""Characters in a sender's id."""
PATIENCE = 30.0
"""Seconds until a turn is given up: below the 60 after which Sanic answers for us."""

Handler = Callable[[UserMessage], Awaitable[Any]]


class RestChannel(InputChannel):
    """Takes `sender` and `message` from the body and nothing else: a client can't choose metadata or channel."""

    @classmethod
    def name(cls) -> Text:
        return "rest"

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """`POST webhook` answers a message; `GET /` is 200 once a model is loaded, else 503."""
        rest = Blueprint("rest_channel")

        @rest.get("/")
        async def ready(request: Request) -> HTTPResponse:
            agent = getattr(request.app.ctx, "agent", None)
            up = agent is not None and agent.is_ready()
            return response.json({"status": "ok" if up else "no model"}, status=200 if up else 503)

        @rest.post("/webhook", stream=True)
        async def receive(request: Request) -> HTTPResponse:
            try:
                body = await read_json(request, EXAMPLE)
                sender = sender_of(body)
            except BadRequest as error:
                return response.json({"error": str(error)}, status=400)
            reply = await self._reply(on_new_message, sender, body.get("message"))
            return response.json([{"recipient_id": sender, **reply}])

        return rest

    async def _reply(self, on_new_message: Handler, sender: str, message: Any) -> envelope.Reply:
        text = clean(message) if isinstance(message, str) else ""
        refused = refusal(text)
        if refused:
            return envelope.clarify(refused)
        collector = Collector()
        turn = UserMessage(text, collector, sender, input_channel=self.name())
        try:
            await asyncio.wait_for(on_new_message(turn), PATIENCE)
        except Exception as error:  # noqa: BLE001  whatever it is, the person gets a reply
            return _failed(type(error).__name__)
        return collector.reply() or _failed("Rasa uttered no answer")


def sender_of(body: Dict[str, Any]) -> str:
    """The sender's id. Raises BadRequest when it is none that a store can keep."""
    sender = body.get("sender")
    if not isinstance(sender, str) or not 1 <= len(sender) <= MAX_SENDER or not sender.isprintable():
        raise BadRequest(f"'sender' must be a text of 1 to {MAX_SENDER} printable characters")
    return sender


def _failed(reason: str) -> envelope.Reply:
    # The reason names no more than the kind of error: its message and traceback may quote what the person wrote.
    failure = envelope.failure()
    logger.error("No answer (reference %s): %s", failure["custom"]["answer"]["id"], reason)
    return failure
