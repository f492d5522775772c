"""Conversations as Rasa writes them, for tests of the store."""

from __future__ import annotations

import asyncio
import uuid
from typing import Awaitable, List, Optional, TypeVar

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

Result = TypeVar("Result")

DOMAIN = Domain([], [], [AnySlot("memory", [{}]), AnySlot("feedback", [{}])], {}, [], {}, {})


def run(work: Awaitable[Result]) -> Result:
    async def wait() -> Result:
        return await work

    return asyncio.run(wait())


def turn(number: int, message_id: Optional[str] = None, status: str = "answered") -> List[Event]:
    """What a turn adds to a conversation."""
    intent = {"name": "ask", "confidence": 1.0}
    said = UserUttered(f"question {number}", intent, parse_data={"intent": intent}, message_id=message_id or uuid.uuid4().hex)
    answer = BotUttered(f"answer {number}", {"custom": {"answer": {"id": str(number), "status": status}}})
    return [said, ActionExecuted("action_answer"), answer, SlotSet("memory", {"topic": number}), ActionExecuted("action_listen")]


def session() -> List[Event]:
    return [ActionExecuted("action_session_start"), SessionStarted(), ActionExecuted("action_listen")]


async def add(store: TrackerStore, sender: str, *events: Event) -> DialogueStateTracker:
    """Take up a conversation, as a turn does, and keep what it adds."""
    tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
    for event in events:
        tracker.update(event)
    await store.save(tracker)
    return tracker


async def talk(store: TrackerStore, sender: str, turns: int) -> None:
    await add(store, sender, *session())
    for number in range(turns):
        await add(store, sender, *turn(number))


def texts(tracker: Optional[DialogueStateTracker]) -> List[str]:
    assert tracker is not None
    return [event.text for event in tracker.events if isinstance(event, UserUttered)]
