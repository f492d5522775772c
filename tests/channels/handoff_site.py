"""A server with the web channel and the store that keeps hand-offs, and a hand-written Rasa that is silent while a person has a talk."""

from __future__ import annotations

import uuid
from typing import Any, Dict, Optional

from rasa.core.channels.channel import UserMessage

from channels.handoff.settings import Settings
from handoff import reading
from handoff.record import Handoff
from serving.stores.tracker_store import ConversationStore
from tests.channels.web_site import DOMAIN, Rasa, Reply, Site, Visitor

ON = Settings(advisers="#career-desk")


class PausingRasa(Rasa):
    """As Rasa's: a paused conversation is heard, and not answered."""

    def __init__(self, store: ConversationStore) -> None:
        super().__init__()
        self.tracker_store = store

    async def _turn(self, message: UserMessage) -> None:
        tracker = await self.tracker_store.retrieve(message.sender_id)
        self.says = tracker is None or not tracker.is_paused()
        await super()._turn(message)


def store(folder: Any) -> ConversationStore:
    return ConversationStore(DOMAIN, db=f"{folder}/conversations.db")


class Desk:
    """What advisers do, by the process of `site`."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.handover = site.handover

    def of(self, visitor: Visitor) -> Handoff:
        """The visitor's hand-off."""
        found = self.site.run(self.handover.current(sender(visitor)))
        assert found is not None
        return found

    def take(self, visitor: Visitor, adviser: str = "U1") -> None:
        outcome = self.site.run(self.handover.take(self.of(visitor), f"take:{adviser}", adviser))
        assert outcome.stands

    def says(self, visitor: Visitor, text: str, entry_id: Optional[str] = None, **more: Any) -> None:
        entry_id = entry_id or uuid.uuid4().hex
        outcome = self.site.run(self.handover.say(self.of(visitor), entry_id, "adviser", text, adviser="U1", **more))
        assert outcome.stands

    def heard(self, visitor: Visitor) -> list[str]:
        """What the visitor said to the person, in order."""
        entries = self.site.run(self.handover.do(reading.entries, self.of(visitor).id))
        return [entry.text for entry in entries if entry.who == "visitor" and entry.kind == "message"]


def sender(visitor: Visitor) -> str:
    found = visitor.site.sender_of(visitor.token)
    assert found
    return found


def ask(visitor: Visitor, **more: Any) -> Reply:
    """The visitor agrees, and asks for a person."""
    return visitor.ask("POST", "/chat/handoff", json={"id": uuid.uuid4().hex, "consent": True, **more})


def leave(visitor: Visitor, text: str = "Please call me", **more: Any) -> Reply:
    body = {"id": uuid.uuid4().hex, "consent": True, "text": text, "contact": "ann@example.org", **more}
    return visitor.ask("POST", "/chat/handoff/message", json=body)


def standing(visitor: Visitor) -> Dict[str, Any]:
    found = visitor.ask("GET", "/chat/handoff")
    assert found.status == 200
    return dict(found.body)
