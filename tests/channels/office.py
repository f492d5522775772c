"""A server with the web channel and Slack's, on one store, a fake Slack before it, and what advisers and visitors do there."""

from __future__ import annotations

import asyncio
import uuid
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Tuple

from sanic import Sanic

from channels.handoff.handover import Handover, of
from channels.handoff.settings import Settings as Handoffs
from channels.slack.channel import SlackChannel
from channels.slack.settings import Settings as Slack
from channels.web import WebChannel
from channels.web.session import Sessions
from channels.web.settings import Settings as Web
from serving.stores.tracker_store import ConversationStore
from tests.channels.handoff_site import PausingRasa, store
from tests.channels.listening import Listening
from tests.channels.web_site import SECRET, Site, Visitor
from tests.slack.fake import FakeSlack
from tests.slack.state import Posted

DESK = "C00DESK"
ON = Handoffs(advisers=DESK)


class Office:
    """One server on `loop`, with conversations in `folder`."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        fake: FakeSlack,
        folder: Path,
        handoff: Handoffs = ON,
        *,
        socket: bool = False,
        kept: Optional[ConversationStore] = None,
        widget: Path = Path("/nowhere"),
    ) -> None:
        self.fake, self.loop, self.rasa = fake, loop, PausingRasa(kept or store(folder))
        fake.state.member_of.add(DESK)
        self._app = Sanic(f"office-{uuid.uuid4().hex}", configure_logging=False)
        self._app.ctx.agent = self.rasa
        key = {"app_token": fake.state.app_token} if socket else {"slack_signing_secret": fake.state.secret}
        self._slack = SlackChannel(Slack(fake.state.token, base_url=fake.base_url, **key), handoff)
        web = WebChannel(Web(secret=SECRET, widget=widget, session_limit=10_000, address_limit=100_000), handoff=handoff)
        for channel, prefix in ((self._slack, "/webhooks/slack"), (web, web.url_prefix())):
            self._app.blueprint(channel.blueprint(lambda message: self.rasa.handle(message)), url_prefix=prefix)
        self._server = Listening(loop, self._app)
        self.address = self._server.address
        fake.request_url = f"{self.address}/webhooks/slack/webhook"
        self.until(lambda: self._slack._workspace is not None and self._slack._workspace.app is not None, 120)

    @property
    def handover(self) -> Handover:
        return of(self._app)

    def close(self) -> None:
        self._server.close()

    # what tests of the web channel ask of a site

    def run(self, work: Any) -> Any:
        return self.loop.run_until_complete(work)

    def sender_of(self, token: str) -> Optional[str]:
        return Sessions(SECRET).sender(token)

    async def request(self, method: str, path: str, **options: Any) -> Any:
        return await Site.request(self, method, path, **options)  # type: ignore[arg-type]

    def visitor(self) -> Visitor:
        """Somebody with a new session, on a page."""
        started = self.run(self.request("POST", "/chat/session"))
        return Visitor(self, started.body["token"])  # type: ignore[arg-type]

    # what happens in Slack

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

    def cards(self) -> List[Posted]:
        """The cards in the advisers' channel, the oldest first."""
        return [each for each in list(self.fake.state.posted) if each.channel == DESK and each.thread is None and not each.user]

    def card(self, number: int = 0) -> Posted:
        found: Posted = self.until(lambda: len(self.cards()) > number and self.cards()[number])
        return found

    def thread(self, card: Posted) -> List[str]:
        """What we posted in the thread of a card."""
        return [each.text for each in list(self.fake.state.posted) if each.thread == card.ts and each.channel == DESK and not each.user]

    def whispers(self, user: str) -> List[str]:
        return [each.text for each in list(self.fake.state.posted) if each.user == user]

    def presses(self, user: str, card: Posted, label: str) -> None:
        """A button of a card."""
        button = self.until(lambda: next((each for each in card.buttons if each["text"]["text"] == label), None))
        assert self.there(self.fake.click(user, card, button)).status == 200

    def writes(self, user: str, card: Posted, text: str, **more: Any) -> str:
        """A message in the thread of a card; its timestamp."""
        event = self.message(user, text, card, **more)
        assert self.there(self.fake.event(event)).status == 200
        return str(event["ts"])

    def message(self, user: str, text: str, card: Posted, **more: Any) -> Dict[str, Any]:
        return {
            "type": "message",
            "user": user,
            "text": text,
            "channel": DESK,
            "channel_type": "channel",
            "ts": self.fake.state.timestamp(),
            "thread_ts": card.ts,
            **more,
        }

    def directly(self, user: str, text: str) -> str:
        """A direct message to the assistant; its timestamp."""
        ts = self.fake.state.timestamp()
        event = {"type": "message", "user": user, "text": text, "channel": f"D{user[1:]}", "channel_type": "im", "ts": ts}
        assert self.there(self.fake.event(event)).status == 200
        return ts

    def button(self, user: str, label: str) -> Tuple[Posted, Dict[str, Any]]:
        """A button in somebody's direct messages, and the message that it stands in."""

        def found() -> Optional[Tuple[Posted, Dict[str, Any]]]:
            shown = [each for each in list(self.fake.state.posted) if each.channel == f"D{user[1:]}"]
            return next(((each, button) for each in shown for button in each.buttons if button["text"]["text"] == label), None)

        return self.until(found)  # type: ignore[no-any-return]

    def read_by(self, user: str) -> List[str]:
        """What somebody reads in the direct messages."""
        return [each.text for each in list(self.fake.state.posted) if each.channel == f"D{user[1:]}"]
