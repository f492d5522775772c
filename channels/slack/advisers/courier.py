"""Brings hand-offs into Slack: the card and its thread for advisers, the talk for people who asked in Slack."""

from __future__ import annotations

import logging
import random
import time
from typing import Any, Awaitable, Callable, Dict, List, Optional, Sequence

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from blocks.piece import Message
from channels.handoff.couriers import ADVISERS, VISITOR, Hopeless, Later, Sent
from channels.http.reason import reason as reason_of
from channels.slack.advisers import card as cards
from channels.slack.advisers import visitor as visitors
from channels.slack.advisers.marks import CARD, places
from channels.slack.faults import named, status
from handoff.deliveries import Delivery
from handoff.record import Entry, Handoff

logger = logging.getLogger(__name__)

_TOGETHER = 10
"""Messages of the visitor that are posted as one, where they have piled up."""
_PAGE = 200
_UNSETTLED = 30.0
"""Seconds until the next try where Slack refuses: until somebody invites the app to the channel, say."""
_GONE = frozenset("channel_not_found is_archived user_not_found user_disabled cannot_dm_bot messages_tab_disabled".split())
_NO_CARD = frozenset("cant_update_message edit_window_closed message_not_found".split())
_NO_REACTION = frozenset("already_reacted message_not_found no_reaction thread_locked".split())

Said = Callable[[Handoff], Awaitable[List[Dict[str, Any]]]]
"""What was said before a hand-off."""
Whole = Callable[[Handoff], Awaitable[List[Entry]]]
"""All that was said and done in a hand-off."""
Last = Callable[[], Awaitable[str]]
"""Where a card was posted last, by whatever process."""
Shown = Callable[[Handoff, int], Awaitable[None]]
"""Tells that a visitor was shown all up to a place."""


class Slack:
    """Posting in one place of Slack, at no more than it takes. `client` doesn't wait."""

    def __init__(self, client: AsyncWebClient, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._clock = clock
        self._next: Dict[str, float] = {}

    async def post(self, channel: str, message: Message, thread: Optional[str] = None, **more: Any) -> Any:
        """Post; Slack's answer. Raises Later."""
        return await self.call(
            channel,
            "chat.postMessage",
            channel=channel,
            thread_ts=thread,
            text=message.text,
            blocks=message.blocks,
            unfurl_links=False,
            unfurl_media=False,
            **more,
        )

    async def call(self, pace: str, method: str, **given: Any) -> Any:
        """Call a method, unless Slack has said to wait with what has this `pace`. Raises Later and SlackApiError."""
        left = self._next.get(pace, 0.0) - self._clock()
        if left > 0:
            raise Later(left + random.uniform(0.0, 0.2))  # no secret  # noqa: S311  # nosec B311
        try:
            return await self._client.api_call(method, json={key: value for key, value in given.items() if value is not None})
        except SlackApiError as error:
            if status(error) == 429:
                self._next[pace] = self._clock() + _seconds(error)
                raise Later(_seconds(error)) from None
            raise

    async def thread(self, channel: str, ts: str, oldest: str = "") -> List[Dict[str, Any]]:
        """All messages of a thread."""
        return await self._pages("conversations.replies", channel=channel, ts=ts, **({"oldest": oldest} if oldest else {}))

    async def last(self, channel: str) -> List[Dict[str, Any]]:
        """The last messages of a channel."""
        found = await self._read("conversations.history", channel=channel, limit=str(_PAGE))
        return list(found.get("messages") or [])

    async def _pages(self, method: str, **given: str) -> List[Dict[str, Any]]:
        found: List[Dict[str, Any]] = []
        cursor = ""
        while True:
            page = await self._read(method, limit=str(_PAGE), **given, **({"cursor": cursor} if cursor else {}))
            found += page.get("messages") or []
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return found

    async def _read(self, method: str, **given: str) -> Any:
        return await self._client.api_call(method, http_verb="GET", params=given)


class AdviserCourier:
    """To the advisers' channel: a card for each hand-off, all else in its thread.

    A channel that is named as `#name` is known by where the last card stands.
    """

    target = ADVISERS

    def __init__(self, slack: Slack, channel: str, said: Said, whole: Whole, last: Last) -> None:
        self._slack = slack
        self._channel = channel
        self._said = said
        self._whole = whole
        self._last = last
        self._known = "" if channel.startswith("#") else channel
        self._reacts = True

    async def deliver(self, handoff: Handoff, delivery: Delivery, entries: List[Entry]) -> Sent:
        """The card first; then what stands in its thread, a message after another."""
        try:
            if not delivery.address:
                return await self._card(handoff, delivery)
            channel, _, thread = delivery.address.partition(":")
            if delivery.sending:
                there = places(await self._slack.thread(channel, thread), handoff.id)
                arrived = [place for place in there if delivery.done < place <= delivery.sending]
                if arrived:
                    return Sent(max(arrived))
            return await self._next(handoff, entries, channel, thread)
        except SlackApiError as error:
            raise _later(error) from None

    async def mark(self, handoff: Handoff, delivery: Delivery, entries: List[Entry]) -> None:
        """A reaction on each message of the adviser that the visitor was shown."""
        channel, _, _ = delivery.address.partition(":")
        for entry in entries:
            there, _, ts = entry.id.partition(":")
            if entry.who == "adviser" and entry.kind == "message" and there == channel and self._reacts:
                try:
                    await self._slack.call(f"{channel} reactions", "reactions.add", channel=channel, name="eyes", timestamp=ts)
                except SlackApiError as error:
                    self._not_reacted(error)

    def reason(self, error: BaseException) -> str:
        """An error in a few words."""
        return reason(error)

    def _not_reacted(self, error: SlackApiError) -> None:
        name = named(error)
        if status(error) >= 500:
            raise error
        if name == "missing_scope":
            self._reacts = False
        if name not in _NO_REACTION:
            logger.error("That a message was shown can't be told to its adviser: %s", reason(error))

    async def _card(self, handoff: Handoff, delivery: Delivery) -> Sent:
        if delivery.sending and await self._is_known():
            found = places(await self._slack.last(self._known), handoff.id).get(CARD)
            if found:
                return Sent(CARD, f"{self._known}:{found}")
        posted = await self._slack.post(self._channel, cards.card(handoff, []))
        self._known = str(posted["channel"])
        return Sent(CARD, f"{posted['channel']}:{posted['ts']}")

    async def _is_known(self) -> bool:
        """Whether the channel's id is known: by name one can post there, but not look what is there."""
        self._known = self._known or (await self._last()).partition(":")[0]
        return bool(self._known)

    async def _next(self, handoff: Handoff, entries: List[Entry], channel: str, thread: str) -> Sent:
        first = entries[0]
        if first.kind == "message" and first.who == "visitor":
            together = _run(entries)[:_TOGETHER]
            await self._slack.post(channel, cards.said_by_visitor(handoff, together), thread)
            return Sent(together[-1].place)
        if first.says and first.who == "visitor":
            await self._slack.post(channel, cards.corrected(handoff, first, await self._whole(handoff)), thread)
            return Sent(first.place)
        if first.says:
            if not first.id.startswith(f"{channel}:"):
                await self._slack.post(channel, cards.said_elsewhere(handoff, first), thread)
            return Sent(first.place)
        if first.kind != "asked":
            await self._renew(handoff, entries, channel, thread)
        await self._tell(handoff, first, channel, thread)
        return Sent(first.place)

    async def _renew(self, handoff: Handoff, entries: List[Entry], channel: str, thread: str) -> None:
        """Let the card say how it stands. Where somebody has deleted it, what stands in its thread goes on."""
        shown = cards.card(handoff, entries)
        try:
            await self._slack.call(channel, "chat.update", channel=channel, ts=thread, text=shown.text, blocks=shown.blocks)
        except SlackApiError as error:
            if named(error) not in _NO_CARD:
                raise
            logger.error("The card of a hand-off can't be changed any more: %s", reason(error))

    async def _tell(self, handoff: Handoff, entry: Entry, channel: str, thread: str) -> None:
        if entry.kind == "asked":
            await self._slack.post(channel, cards.transcript(await self._said(handoff), handoff), thread)
        elif entry.kind != "declined":
            loud = {"reply_broadcast": True} if entry.place > 1 and entry.kind in ("left", "undelivered") else {}
            await self._slack.post(channel, cards.happened(handoff, entry), thread, **loud)


class VisitorCourier:
    """To somebody who asked in Slack: where they asked, or directly."""

    target = VISITOR

    def __init__(self, slack: Slack, shown: Shown) -> None:
        self._slack = slack
        self._shown = shown

    async def deliver(self, handoff: Handoff, delivery: Delivery, entries: List[Entry]) -> Sent:
        """What happened and what the adviser says, a message after another; then the adviser is told that it was shown."""
        first = entries[0]
        if (first.who == "visitor" and first.says) or not first.concerns_visitor:
            return Sent(first.place)
        try:
            address = await self._post(handoff, delivery, first)
        except SlackApiError as error:
            if named(error) in _GONE:
                raise Hopeless(reason(error)) from None
            raise _later(error) from None
        await self._shown(handoff, first.place)
        return Sent(first.place, address)

    async def mark(self, handoff: Handoff, delivery: Delivery, entries: List[Entry]) -> None:
        """Nobody needs to tell visitors what they have seen."""

    def reason(self, error: BaseException) -> str:
        """An error in a few words."""
        return reason(error)

    async def _post(self, handoff: Handoff, delivery: Delivery, entry: Entry) -> str:
        channel, _, thread = (delivery.address or handoff.place).partition(":")
        if delivery.sending and delivery.address and entry.place in places(await self._said(channel, thread), handoff.id):
            return delivery.address
        posted = await self._slack.post(channel, visitors.message(handoff, entry), thread or None)
        return f"{posted['channel']}:{thread}"

    async def _said(self, channel: str, thread: str) -> List[Dict[str, Any]]:
        return await (self._slack.thread(channel, thread) if thread else self._slack.last(channel))


def reason(error: BaseException) -> str:
    """An error in a few words, with nothing that anyone wrote."""
    return f"Slack: {named(error) if isinstance(error, SlackApiError) else reason_of(error)}"


def _later(error: SlackApiError) -> Exception:
    """Where Slack says no, nothing was posted; where it had trouble of its own, nobody knows."""
    if status(error) >= 500:
        return error
    if status(error) == 429:
        return Later(_seconds(error))
    logger.error("A hand-off waits, as %s: see docs/guides/advisers.md.", reason(error))
    return Later(_UNSETTLED)


def _seconds(error: SlackApiError) -> float:
    """How long Slack wants to be left alone."""
    return float(error.response.headers.get("Retry-After", 1))


def _run(entries: Sequence[Entry]) -> List[Entry]:
    """What the visitor said without anything in between."""
    found: List[Entry] = []
    for entry in entries:
        if entry.kind != "message" or entry.who != "visitor":
            break
        found.append(entry)
    return found
