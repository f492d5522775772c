"""Sanic servers with the channels, and a hand-written Rasa behind each."""

from __future__ import annotations

import asyncio
import uuid
from types import SimpleNamespace
from typing import Any, Awaitable, Callable, Iterator, List, Optional, Tuple
from urllib.parse import urlsplit

import aiohttp
import pytest
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import TrackerStore
from sanic import Sanic

from channels.handoff import settings as handoffs
from channels.handoff.handover import Handover, of
from channels.rest.channel import RestChannel
from channels.rest.door import Settings
from tests.channels import web_site
from tests.channels.listening import Listening

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
    """Sends requests to one server, whose Rasa and agent each test sets anew."""

    def __init__(self, settings: Optional[Settings] = None, handoff: Optional[handoffs.Settings] = None) -> None:
        self.rasa: Any = Rasa()
        self._loop = asyncio.new_event_loop()
        self._app = Sanic(f"rest-channel-{uuid.uuid4().hex}", configure_logging=False)
        rest = RestChannel(settings, handoff)
        self._app.blueprint(rest.blueprint(lambda message: self.rasa.handle(message)), url_prefix="/webhooks/rest")
        self._server = Listening(self._loop, self._app)

    def reset(self) -> None:
        """A new Rasa, with a model."""
        self.rasa = Rasa()
        self.model(loaded=True)

    def model(self, *, loaded: bool) -> None:
        """Give the server an agent, or none."""
        self._app.ctx.agent = SimpleNamespace(is_ready=lambda: True) if loaded else None

    def keeps(self, store: TrackerStore) -> None:
        """Give the server an agent that keeps conversations in `store`."""
        self._app.ctx.agent = SimpleNamespace(is_ready=lambda: True, tracker_store=store, lock_store=InMemoryLockStore())

    def serves(self, rasa: Any) -> None:
        """Put another Rasa behind the server, which is its agent, too."""
        self.rasa = self._app.ctx.agent = rasa

    @property
    def handover(self) -> Handover:
        return of(self._app)

    def run(self, work: Any) -> Any:
        return self._loop.run_until_complete(work)

    def ask(self, method: str, path: str, **options: Any) -> Tuple[int, Any]:
        """Status and JSON of any request to the channel."""
        return self._loop.run_until_complete(self._ask(method, f"/webhooks/rest/{path}", **options))

    def post(self, data: Any = None, **options: Any) -> Tuple[int, Any]:
        """Status and JSON of a POST to the webhook: `data` as bytes, or `json=...`."""
        return self._loop.run_until_complete(self._ask("POST", "/webhooks/rest/webhook", data=data, **options))

    def post_together(self, bodies: List[Any], **options: Any) -> List[Tuple[int, Any]]:
        """Status and JSON of POSTs that are all under way at once."""

        async def ask() -> List[Tuple[int, Any]]:
            return await asyncio.gather(*(self._ask("POST", "/webhooks/rest/webhook", json=body, **options) for body in bodies))

        return self._loop.run_until_complete(ask())

    def send(self, request: bytes) -> bytes:
        """What the server says to `request` before it closes the connection."""
        return self._loop.run_until_complete(self._send(request))

    def ready(self) -> int:
        """The status of the channel's own page."""
        return self._loop.run_until_complete(self._ask("GET", "/webhooks/rest/"))[0]

    def close(self) -> None:
        self._server.close()
        self._loop.close()

    async def _send(self, request: bytes) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(self._server.address).port)
        writer.write(request)
        answer = await reader.read()
        writer.close()
        return answer

    async def _ask(self, method: str, path: str, **options: Any) -> Tuple[int, Any]:
        async with aiohttp.ClientSession() as session, session.request(method, self._server.address + path, **options) as reply:
            return reply.status, await reply.json()


@pytest.fixture(scope="session")
def server() -> Iterator[Client]:
    # One for all: Sanic's tasks outlive the loop that a test of its own would close.
    client = Client()
    yield client
    client.close()


@pytest.fixture
def client(server: Client) -> Client:
    server.reset()
    return server


@pytest.fixture
def rasa(client: Client) -> Rasa:
    return client.rasa


@pytest.fixture(scope="session")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    # One for all: Sanic's tasks outlive the servers.
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.fixture
def clock() -> web_site.Clock:
    return web_site.Clock()


@pytest.fixture
def start(loop: asyncio.AbstractEventLoop, clock: web_site.Clock) -> Iterator[Callable[..., web_site.Site]]:
    """Starts a server with the web channel: `start(rasa, origins=...)`."""
    sites = []

    def start(rasa: Optional[web_site.Rasa] = None, **settings: Any) -> web_site.Site:
        sites.append(web_site.Site(loop, rasa or web_site.Rasa(), clock, **settings))
        return sites[-1]

    yield start
    for site in sites:
        site.close()


@pytest.fixture
def site(start: Callable[..., web_site.Site]) -> web_site.Site:
    return start()
