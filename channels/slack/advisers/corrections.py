"""What people who ask in Slack make of what they wrote to an adviser, and what can't be passed on of it."""

from __future__ import annotations

from typing import Any, Dict, Optional

from channels.handoff.handover import Handover
from channels.slack import words
from channels.slack.advisers.asides import Asides
from channels.slack.advisers.thread import change_of, message_of
from channels.slack.heard import heard
from channels.slack.place import direct, is_direct
from handoff.record import Handoff

Event = Dict[str, Any]


class Corrections:
    """Of direct messages to the assistant while a person has the conversation. `bot` is the assistant's own id."""

    def __init__(self, handover: Handover, asides: Asides, team: str, bot: str) -> None:
        self._handover = handover
        self._asides = asides
        self._team = team
        self._bot = bot

    async def take(self, event: Event) -> bool:
        """Whether nothing is left to do about an event: an edit, a deletion, or a file that nobody wrote anything with."""
        message = message_of(event)
        is_change = event.get("subtype") in ("message_changed", "message_deleted")
        if not (is_change or message.get("files")) or not is_direct(event["channel"]) or message.get("user") in (None, self._bot):
            return False
        handoff = await self._taken(message["user"])
        if handoff is None:
            return False
        if is_change:
            await self._changed(handoff, event, message)
            return True
        text = heard(message.get("text") or "", self._bot)
        self._tell(event, message, words.NO_FILES_BUT_TEXT if text else words.NO_FILES)
        return not text

    async def _taken(self, user: str) -> Optional[Handoff]:
        if not self._handover.available:
            return None
        found = await self._handover.current(direct(self._team, user, "", "").conversation)
        return found if found and found.is_taken else None

    async def _changed(self, handoff: Handoff, event: Event, message: Event) -> None:
        change = change_of(event, message, self._bot)
        entries = await self._handover.entries(handoff)
        if change is None or change.of not in {entry.id for entry in entries if entry.who == "visitor"}:
            return
        await self._handover.say(handoff, f"{change.of}:{change.when}", "visitor", change.text, kind=change.kind, of=change.of)

    def _tell(self, event: Event, message: Event, text: str) -> None:
        self._asides.tell(message["user"], event["channel"], message.get("thread_ts"), text)
