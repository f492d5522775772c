"""A Sanic server with the REST channel, and a hand-written Rasa behind it."""

from __future__ import annotations

import asyncio
import uuid
from types import SimpleNamespace
from typing import Any, Awaitable, Callable, List, Optional, Tuple

import aiohttp
import pytest
from rasa.core.channels.channel import UserMessage
from sanic import Sanic

from channels.rest import RestChannel

Said = Callable[[UserMessage], Awaitable[None]]


class Rasa:
    """Keeps the messages that reach it, and answers each by `say`."""

    def __init__(self) -> None:
        self.messages: List[UserMessage] = []
        self.say: Said = self._greet

    async def handle(self, message: UserMessage) -> None:
        self.messages.append(message)
        await self.say(message)

    async def _greet(self, message: UserMessage) -> None:
        await message.output_channel.send_response(
            message.sender_id,
            {
                "text": "Hello.\n\nAsk away.",
                "buttons": [{"title": "Pay", "payload": "What is the pay?"}],
                "custom": {"answer": {"status": "chitchat"}},
            },
        )


class Client:
    """Sends one request to a server that lives as long as the request."""

    def __init__(self, rasa: Rasa, agent: Optional[Any]) -> None:
        self._rasa = rasa
        self._agent = agent

    def post(self, data: Any = None, **options: Any) -> Tuple[int, Any]:
        """Status and JSON of a POST to the webhook: `data` as bytes, or `json=...`."""
        return asyncio.run(self._ask("POST", "/webhooks/rest/webhook", data=data, **options))

    def ready(self) -> int:
        """The status of the channel's own page."""
        return asyncio.run(self._ask("GET", "/webhooks/rest/"))[0]

    async def _ask(self, method: str, path: str, **options: Any) -> Tuple[int, Any]:
        app = Sanic(f"test-{uuid.uuid4().hex}", configure_logging=False)
        app.ctx.agent = self._agent
        app.blueprint(RestChannel().blueprint(self._rasa.handle), url_prefix="/webhooks/rest")
        server = await app.create_server(host="127.0.0.1", port=0, return_asyncio_server=True, access_log=False)
        assert server is not None
        await server.startup()
        port = server.server.sockets[0].getsockname()[1]
        try:
            async with aiohttp.ClientSession() as session, session.request(method, f"http://127.0.0.1:{port}{path}", **options) as reply:
                return reply.status, await reply.json()
        finally:
            server.close()
            await server.wait_closed()


@pytest.fixture
def rasa() -> Rasa:
    return Rasa()


@pytest.fixture
def client(rasa: Rasa) -> Client:
    return Client(rasa, SimpleNamespace(is_ready=lambda: True))


@pytest.fixture
def client_without_model(rasa: Rasa) -> Client:
    return Client(rasa, None)
