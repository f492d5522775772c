"""What advisers write in the thread of a hand-off: which of it goes to the visitor, once and in the order written."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Tuple

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from channels.handoff.handover import Handover
from channels.slack import words
from channels.slack.advisers.asides import Asides
from channels.slack.advisers.spelled import spelled
from channels.slack.faults import status
from channels.slack.heard import heard
from handoff import reading
from handoff.record import Entry, Handoff, Kind

logger = logging.getLogger(__name__)

LONGEST = 4_000
"""Characters of a message that is passed on."""
_TRIES, _PATIENCE = 4, 1.0
"""How often a thread is read, and for how many seconds it is waited in between at most."""

Event = Dict[str, Any]


@dataclass(frozen=True)
class Change:
    """What somebody makes of something written before, the entry `of`; `when` tells one change of it from another."""

    of: str
    kind: Kind
    text: str
    when: str


class Threads:
    """Takes what is written in the threads of hand-offs. `bot` is the assistant's own id; `client` doesn't wait."""

    def __init__(self, handover: Handover, client: AsyncWebClient, asides: Asides, bot: str) -> None:
        self._handover = handover
        self._client = client
        self._asides = asides
        self._bot = bot

    async def take(self, event: Event, again: bool) -> bool:
        """Whether an event is of a hand-off's thread, and so not for the assistant. Raises what Slack raises, to be sent it again."""
        message = message_of(event)
        thread = message.get("thread_ts")
        if not thread or not self._handover.available:
            return False
        handoff: Optional[Handoff] = await self._handover.do(reading.at_address, f"{event['channel']}:{thread}")
        if handoff is None or event["channel"].startswith("D"):
            return False
        if event.get("subtype") in ("message_changed", "message_deleted"):
            await self._changed(handoff, event, message)
        elif self._is_spoken(message):
            await self._said(handoff, event, again)
        return True

    def _is_spoken(self, message: Event) -> bool:
        new = message.get("subtype") in (None, "file_share", "thread_broadcast")
        return bool(new and message.get("user") not in (None, self._bot) and "bot_id" not in message)

    async def _said(self, handoff: Handoff, event: Event, again: bool) -> None:
        entries = await self._handover.entries(handoff)
        if _id(event) in {entry.id for entry in entries}:
            return
        refused = _refusal(handoff, event)
        if refused is not None:
            if refused:
                self._aside(event, refused)
            return
        taken, said = _since(event["channel"], entries)
        if event["ts"] < taken:
            return  # written before, and told of late
        for each in [*await self._missed(event, taken, said, again), event]:
            await self._keep(handoff, each)
        if event.get("files"):
            self._aside(event, words.NO_FILES_BUT_TEXT if heard(event.get("text") or "") else words.NO_FILES)

    async def _keep(self, handoff: Handoff, message: Event) -> None:
        text = spelled(message.get("text") or "", self._bot)
        if len(text) > LONGEST:
            self._aside(message, words.TOO_LONG.format(most=LONGEST))
        elif text:
            outcome = await self._handover.say(handoff, _id(message), "adviser", text, adviser=message["user"])
            if not outcome.stands:
                self._aside(message, words.TALK_OVER)
        elif not message.get("files"):
            self._aside(message, words.NO_WORDS)

    async def _missed(self, event: Event, taken: str, said: str, again: bool) -> List[Event]:
        """What the adviser wrote before and Slack hasn't told of yet: its events may come late, and in any order."""
        since = said or taken
        if not since or event["ts"] <= said:
            return []
        missed = [
            {**each, "channel": event["channel"]}
            for each in await self._above(event, since, again)
            if since < str(each.get("ts")) < event["ts"]
            and each.get("user") == event["user"]
            and self._is_spoken(each)
            and not _is_note(each)
        ]
        return sorted(missed, key=lambda each: str(each["ts"]))

    async def _above(self, event: Event, since: str, again: bool) -> List[Event]:
        error: Optional[SlackApiError] = None
        for _ in range(_TRIES):
            found, error = await self._read(event, since)
            if error is None:
                return found
            if _wait(error) > _PATIENCE:
                break
            await asyncio.sleep(_wait(error))
        if error and not again and _wait(error) <= _PATIENCE:
            raise error  # Slack sends the event again
        logger.warning("A thread of advisers could not be read: what is said in it may be passed on in another order.")
        return []

    async def _read(self, event: Event, since: str) -> Tuple[List[Event], Optional[SlackApiError]]:
        try:
            found = await self._client.conversations_replies(
                channel=event["channel"], ts=event["thread_ts"], oldest=since, latest=event["ts"], limit=200
            )
        except SlackApiError as error:
            return [], error
        return list(found.get("messages") or []), None

    async def _changed(self, handoff: Handoff, event: Event, message: Event) -> None:
        change = change_of(event, message, self._bot)
        if change is None or message.get("user") != handoff.adviser or _is_note(message):
            return
        message = {**message, "channel": event["channel"]}
        if len(change.text) > LONGEST:
            self._aside(message, words.TOO_LONG.format(most=LONGEST))
            return
        entries = await self._handover.entries(handoff)
        if change.of not in {entry.id for entry in entries}:
            if change.kind == "edited" and _is_of_talk(handoff, message, entries):
                await self._keep(handoff, message)  # the edit has come before what is edited
            return
        more: Dict[str, Any] = {"adviser": handoff.adviser, "kind": change.kind, "of": change.of}
        outcome = await self._handover.say(handoff, f"{change.of}:{change.when}", "adviser", change.text, **more)
        if not outcome.stands:
            self._aside(message, words.TOO_LATE)

    def _aside(self, message: Event, text: str) -> None:
        self._asides.tell(message["user"], message["channel"], message["thread_ts"], text)


def change_of(event: Event, message: Event, bot: str) -> Optional[Change]:
    """What an event of Slack's changes; None where the words are as they were, as when a link is drawn."""
    after = event.get("message") or {}
    of = f"{event['channel']}:{event.get('deleted_ts') or message.get('ts')}"
    if event["subtype"] == "message_deleted" or after.get("subtype") == "tombstone":
        return Change(of, "deleted", "", "deleted")
    text = spelled(after.get("text") or "", bot)
    if not text or after.get("text") == (event.get("previous_message") or {}).get("text"):
        return None
    return Change(of, "edited", text, str((after.get("edited") or {}).get("ts") or event.get("ts")))


def _is_of_talk(handoff: Handoff, message: Event, entries: List[Entry]) -> bool:
    """Whether a message was written since the adviser took it, in a talk that goes on."""
    return handoff.is_taken and str(message.get("ts")) > _since(message["channel"], entries)[0] > ""


def message_of(event: Event) -> Event:
    """The message that an event is about."""
    changed = event.get("message") if event.get("subtype") == "message_changed" else event.get("previous_message")
    if event.get("subtype") not in ("message_changed", "message_deleted"):
        return event
    return changed if isinstance(changed, dict) else {}


def _refusal(handoff: Handoff, event: Event) -> Optional[str]:
    """Why a message isn't passed on, empty where nobody needs to be told; None where it is."""
    if _is_note(event):
        return ""
    if handoff.state == "waiting":
        return words.NOT_TAKEN
    if not handoff.is_taken:
        return words.TALK_OVER
    if event["user"] != handoff.adviser:
        return words.NOT_YOUR_VISITOR.format(adviser=handoff.adviser)
    return None


def _is_note(message: Event) -> bool:
    return heard(message.get("text") or "").lower().startswith(words.NOTE)


def _wait(error: SlackApiError) -> float:
    """Seconds until another try may succeed."""
    may_pass = status(error) == 429 or status(error) >= 500
    return float(error.response.headers.get("Retry-After", 0.2)) if may_pass else _PATIENCE + 1


def _since(channel: str, entries: List[Entry]) -> Tuple[str, str]:
    """The timestamps of when the adviser took it, and of what they said last; empty where there is none."""
    said = [entry.id.partition(":")[2] for entry in entries if entry.id.startswith(f"{channel}:") and entry.kind == "message"]
    taken = [entry.id.rpartition(":")[2] for entry in entries if entry.kind == "taken" and entry.id.startswith("take:")]
    return max(taken, default=""), max(said, default="")


def _id(message: Event) -> str:
    return f"{message['channel']}:{message['ts']}"
