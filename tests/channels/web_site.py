"""A Sanic server with the web channel and Rasa's own CORS, real stores, and a hand-written Rasa in front of them."""

from __future__ import annotations

import asyncio
import json
import uuid
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Awaitable, Callable, Dict, List, NamedTuple, Optional

import aiohttp
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore, TrackerStore
from rasa.server import configure_cors
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.slots import AnySlot
from sanic import Sanic

from channels.handoff import settings as handoffs
from channels.handoff.handover import Handover, of
from channels.web import WebChannel
from channels.web.session import Sessions
from channels.web.settings import Settings
from tests.channels.listening import Listening

SECRET = "a secret as long as HMAC with SHA-512 wants it, which is 64 characters"  # noqa: S105
DOMAIN = Domain([], [], [AnySlot("feedback", mappings=[{}], influence_conversation=False)], {}, [], {}, {})


class Reply(NamedTuple):
    """What came back: `body` is JSON where it is, else text."""

    status: int
    body: Any
    headers: Any


class Event(NamedTuple):
    """A server-sent event."""

    id: Optional[str]
    name: str
    data: Any


class Clock:
    """Stands still until a test moves it."""

    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


class Rasa:
    """Keeps the messages that reach it, answers each as `say` does, and writes both into the store as Rasa does."""

    def __init__(self, store: Optional[TrackerStore] = None) -> None:
        self.messages: List[UserMessage] = []
        self.before: Callable[[], Awaitable[None]] = _at_once
        self.says = True
        self.status = "chitchat"
        self.topic = "other"
        self.erases = False
        self.ready = True
        self.domain = DOMAIN
        self.tracker_store = FailSafeTrackerStore(store or InMemoryTrackerStore(DOMAIN))
        self.lock_store = InMemoryLockStore()

    def is_ready(self) -> bool:
        return self.ready

    async def parse_message(self, text: str) -> Dict[str, Any]:
        return {"text": text, "intent": {"name": "greet", "confidence": 1.0}, "entities": []}

    async def handle(self, message: UserMessage) -> None:
        self.messages.append(message)
        async with self.lock_store.lock(message.sender_id, wait_time_in_seconds=0.01):
            await self.before()
            await self._turn(message)

    async def _turn(self, message: UserMessage) -> None:
        tracker = await self.tracker_store.get_or_create_tracker(message.sender_id)
        tracker.update(UserUttered(message.text, input_channel=message.input_channel, message_id=message.message_id))
        for response in self._responses(message) if self.says else []:
            await message.output_channel.send_response(message.sender_id, dict(response))
            tracker.update(BotUttered(response.get("text"), {"buttons": response.get("buttons"), "custom": response.get("custom")}))
        await self.tracker_store.save(tracker)

    def _responses(self, message: UserMessage) -> List[Dict[str, Any]]:
        answer = {
            "id": uuid.uuid4().hex,
            "status": self.status,
            "topic": self.topic,
            "citations": [],
            **({"erase": True} if self.erases else {}),
        }
        buttons = [{"title": "Pay", "payload": "What is the pay?"}]
        return [{"text": f"You said: {message.text}"}, {"text": "Ask away.", "buttons": buttons, "custom": {"answer": answer}}]


class Site:
    """One server on `loop`; `rasa` may be another one after a restart."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        rasa: Rasa,
        clock: Clock,
        cors: str = "",
        handoff: Optional[handoffs.Settings] = None,
        ticks: Optional[Clock] = None,
        **settings: Any,
    ) -> None:
        self.loop = loop
        self.rasa = rasa
        self._settings = {"secret": SECRET, "widget": Path("/nowhere"), **settings}
        self._app = Sanic(f"site-{uuid.uuid4().hex}", configure_logging=False)
        configure_cors(self._app, cors)
        self._app.ctx.agent = rasa
        channel = WebChannel(Settings(**self._settings), clock, ticks or clock, handoff)
        self._sessions = Sessions(SECRET, clock)
        self._app.blueprint(channel.blueprint(lambda message: self.rasa.handle(message)), url_prefix=channel.url_prefix())
        self._server = Listening(loop, self._app)
        self.address = self._server.address

    @property
    def handover(self) -> Handover:
        """Its side of hand-offs."""
        return of(self._app)

    def sender_of(self, token: str) -> Optional[str]:
        """Whose conversation a token names."""
        return self._sessions.sender(token)

    def without_model(self) -> None:
        """As while Rasa starts."""
        self._app.ctx.agent = SimpleNamespace(is_ready=lambda: False)

    def run(self, doing: Awaitable[Any]) -> Any:
        return self.loop.run_until_complete(doing)

    def close(self) -> None:
        self._server.close()

    def ask(self, method: str, path: str, **options: Any) -> Reply:
        reply: Reply = self.run(self.request(method, path, **options))
        return reply

    def visitor(self) -> Visitor:
        """Someone with a new session."""
        started = self.ask("POST", "/chat/session")
        assert started.status == 201, started
        return Visitor(self, started.body["token"])

    async def request(self, method: str, path: str, **options: Any) -> Reply:
        async with aiohttp.ClientSession(auto_decompress=False) as http, http.request(method, self.address + path, **options) as reply:
            content = await reply.read()
            is_json = reply.content_type == "application/json"
            return Reply(reply.status, json.loads(content) if is_json else content, reply.headers)


class Visitor:
    """Speaks the contract with one token."""

    def __init__(self, site: Site, token: str) -> None:
        self.site = site
        self.token = token

    def asking(self, method: str, path: str, headers: Optional[Dict[str, str]] = None, **options: Any) -> Awaitable[Reply]:
        headers = {"Authorization": f"Bearer {self.token}", **(headers or {})}
        return self.site.request(method, path, headers=headers, **options)

    def ask(self, method: str, path: str, **options: Any) -> Reply:
        reply: Reply = self.site.run(self.asking(method, path, **options))
        return reply

    def saying(self, text: str, message_id: Optional[str] = None, **options: Any) -> Awaitable[Reply]:
        return self.asking("POST", "/chat/messages", json={"id": message_id or uuid.uuid4().hex, "text": text}, **options)

    def say(self, text: str, message_id: Optional[str] = None, **options: Any) -> Reply:
        reply: Reply = self.site.run(self.saying(text, message_id, **options))
        return reply

    def answer(self, text: str = "hello") -> Dict[str, Any]:
        """The bot's message to `text`."""
        said = self.say(text)
        assert said.status == 200, said
        (message,) = said.body["messages"]
        return dict(message)

    def said(self, after: Optional[str] = None) -> List[Dict[str, Any]]:
        """The replay."""
        replayed = self.ask("GET", "/chat/messages", params={"after": after} if after else {})
        assert replayed.status == 200, replayed
        return list(replayed.body["messages"])


def events(reply: Reply) -> List[Event]:
    """The events of a stream."""
    assert reply.status == 200 and reply.headers["Content-Type"].startswith("text/event-stream"), reply
    blocks = [dict(line.split(": ", 1) for line in block.splitlines()) for block in reply.body.decode().split("\n\n") if block]
    return [Event(block.get("id"), block["event"], json.loads(block["data"])) for block in blocks if "" not in block]


async def _at_once() -> None:
    return None
