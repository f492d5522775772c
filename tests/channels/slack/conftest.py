"""A Sanic server with the Slack channel, a hand-written Rasa behind it, and a fake Slack before it."""

from __future__ import annotations

import asyncio
import itertools
from types import SimpleNamespace
from typing import Any, Callable, Dict, Iterator, List, Optional

import aiohttp
import pytest
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from sanic import Sanic

from channels.slack.channel import SlackChannel
from serving.stores.tracker_store import ConversationStore
from tests.channels.listening import Listening
from tests.slack.fake import FakeSlack

_NAMES = (f"slack-channel-{number}" for number in itertools.count())


class Rasa:
    """Keeps what reaches it, and answers once `gate` is open. In a `store`, it keeps what was said."""

    def __init__(self, store: Optional[ConversationStore] = None) -> None:
        self.messages: List[UserMessage] = []
        self.buttons = [{"title": "Pay", "payload": "What is the pay?"}]
        self.more: Dict[str, Any] = {}
        self.status = "chitchat"
        self.fails = 0
        """How many of the next turns fall over."""
        self.gate = asyncio.Event()
        self.gate.set()
        self._store = store
        self.tracker_store = store or InMemoryTrackerStore(Domain.empty())
        self.lock_store = InMemoryLockStore()

    async def handle(self, message: UserMessage) -> None:
        self.messages.append(message)
        await self.gate.wait()
        self.fails -= 1
        if message.text == "fall over" or self.fails >= 0:
            raise RuntimeError("what was typed: fall over")
        answer = {"id": f"answer{len(self.messages):03}", "status": self.status, "citations": [], **self.more}
        said = {"text": f"You said: {message.text}", "buttons": self.buttons, "custom": {"answer": answer}}
        await message.output_channel.send_response(message.sender_id, said)
        if self._store:
            await keep(self._store, message.sender_id, message.message_id, message.text, said, message.metadata)


async def keep(
    store: ConversationStore, sender: str, message_id: str, text: str, said: Dict[str, Any], metadata: Optional[Dict[str, Any]] = None
) -> None:
    """Store a turn, as Rasa does."""
    tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
    tracker.update(UserUttered(text, message_id=message_id, metadata=metadata))
    tracker.update(BotUttered(said["text"], {key: value for key, value in said.items() if key != "text"}))
    await store.save(tracker)


class Site:
    """One server."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, fake: FakeSlack, store: Optional[ConversationStore] = None, **credentials: Any
    ) -> None:
        self.rasa = Rasa(store)
        self.fake = fake
        self._loop = loop
        app = Sanic(next(_NAMES), configure_logging=False)
        app.ctx.agent = SimpleNamespace(tracker_store=self.rasa.tracker_store, lock_store=self.rasa.lock_store)
        given = {"slack_token": fake.state.token, "slack_signing_secret": fake.state.secret, "base_url": fake.base_url, **credentials}
        self.channel = SlackChannel.from_credentials(given)
        app.blueprint(self.channel.blueprint(lambda message: self.rasa.handle(message)), url_prefix="/webhooks/slack")
        self._server = Listening(loop, app)
        self._address = f"{self._server.address}/webhooks/slack"
        self._stopped = False
        self.face()

    def face(self) -> None:
        """Let Slack send here what it sends from now on."""
        self.fake.request_url = f"{self._address}/webhook"

    def run(self, work: Any) -> Any:
        """Do `work`, a coroutine, while the server goes on."""
        return self._loop.run_until_complete(work)

    def there(self, work: Any) -> Any:
        """Do `work`, a coroutine of the fake Slack, while the server goes on."""

        async def bridge() -> Any:
            return await asyncio.wrap_future(self.fake.begin(work))

        return self.run(bridge())

    def until(self, holds: Callable[[], Any], seconds: float = 20) -> Any:
        """What `holds` returns, once it is true."""

        async def wait() -> Any:
            while not holds():
                await asyncio.sleep(0.01)
            return holds()

        return self.run(asyncio.wait_for(wait(), seconds))

    @property
    def connected(self) -> bool:
        """Whether Slack has accepted the tokens."""
        return self.channel._workspace is not None and self.channel._workspace.app is not None

    def ready(self) -> int:
        """The status of the channel's own page."""

        async def ask() -> int:
            async with aiohttp.ClientSession() as session, session.get(f"{self._address}/") as reply:
                return reply.status

        return int(self.run(ask()))

    def stop(self) -> None:
        """As a signal would."""
        if not self._stopped:
            self._stopped = True
            self._server.close()


@pytest.fixture
def fake() -> Iterator[FakeSlack]:
    fake = FakeSlack()
    yield fake
    fake.stop()


@pytest.fixture
def begin(loop: asyncio.AbstractEventLoop, fake: FakeSlack) -> Iterator[Callable[..., Site]]:
    """Starts a server: `begin(app_token="xapp-fake")`, `begin(store=...)`."""
    sites: List[Site] = []

    def begin(**more: Any) -> Site:
        sites.append(Site(loop, fake, **more))
        return sites[-1]

    yield begin
    for site in sites:
        site.rasa.gate.set()
        site.stop()


@pytest.fixture
def site(begin: Callable[..., Site]) -> Site:
    """A server that is connected, over HTTP."""
    begun = begin()
    begun.until(lambda: begun.connected)
    return begun
