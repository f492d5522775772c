"""A person instead of the assistant: asked for, heard live, and ended, by the contract."""

from __future__ import annotations

from collections import Counter
from typing import Any, Dict, Optional

from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from channels.handoff import requests
from channels.handoff.handover import Handover, of
from channels.handoff.requests import numbered, standing
from channels.http.limits import Limit, network
from channels.http.refusal import Refused
from channels.web import sse
from channels.web.cursor import cursor
from channels.web.door import Door
from channels.web.words import TOO_MANY_PLACES
from handoff import reading
from handoff.record import Handoff

STREAMS = 8
"""Streams of one conversation: a tab has one."""
WEB = "web"


class Person:
    """The handlers; `door` tells whose conversation it is."""

    def __init__(self, door: Door, by_address: Limit) -> None:
        self._door = door
        self._by_address = by_address
        self._streams: Counter[str] = Counter()

    async def look(self, request: Request) -> Optional[HTTPResponse]:
        """How it stands; as a stream, what is said and done from now on until it is over."""
        sender, handover = self._door.known(request), of(request.app)
        after = cursor(request)
        if sse.wanted(request):
            await self._follow(request, handover, sender, after)
            return None
        return json(await standing(handover, await handover.current(sender)))

    async def ask(self, request: Request, body: Dict[str, Any]) -> HTTPResponse:
        """Ask for a person."""
        sender, handover = self._door.sender(request), of(request.app)
        asked = requests.asked(sender, WEB, body)
        self._count(request, handover)
        return json(await standing(handover, await handover.ask(asked)), status=201)

    async def leave(self, request: Request, body: Dict[str, Any]) -> HTTPResponse:
        """Leave a message."""
        sender, handover = self._door.sender(request), of(request.app)
        asked, left = requests.left(sender, WEB, body)
        self._count(request, handover)
        return json(await standing(handover, await handover.leave(asked, left)), status=201)

    async def end(self, request: Request) -> HTTPResponse:
        """End it, or wait no longer."""
        sender = self._door.sender(request)
        await of(request.app).end(sender, "visitor-ended")
        return empty()

    async def seen(self, request: Request, body: Dict[str, Any]) -> HTTPResponse:
        """All up to a message was seen."""
        sender = self._door.sender(request)
        if set(body) != {"id"} or not isinstance(body["id"], str):
            raise Refused(400, 'Send the id of a message that was seen: {"id": "..."}', "seen")
        await of(request.app).shown(sender, body["id"])
        return empty()

    def _count(self, request: Request, handover: Handover) -> None:
        if handover.available:
            self._by_address.count(network(request.remote_addr or request.ip))

    async def _follow(self, request: Request, handover: Handover, sender: str, after: str) -> None:
        handoff = await handover.current(sender)
        if self._streams[sender] >= STREAMS:
            raise Refused(429, TOO_MANY_PLACES, "streams", {"Retry-After": "5"})
        self._streams[sender] += 1
        try:
            stream = await sse.opened(request)
            if handoff is None or await _told(stream, handover, handoff, after):
                await stream.send(sse.event("end", {}))
            await stream.eof()
        finally:
            self._streams[sender] -= 1
            self._streams += Counter()  # without those that are 0


async def _told(stream: Any, handover: Handover, handoff: Handoff, after: str) -> bool:
    """Send what is said and done, as it is; True once it is over, False where this server stops before."""
    place = -1
    while not handover.news.closed:
        now: Optional[Handoff] = await handover.do(reading.find, handoff.id)
        said = await numbered(handover, now) if now and now.sender_id else []
        if place < 0:
            place = next((at for at, message in said if message["id"] == after), 0)
        for at, message in said:
            if at > place:
                await stream.send(sse.message_event(message))
        place = max([place, now.last if now else 0, *(at for at, _ in said)])
        if now is None or not now.is_open:
            return True
        await stream.send(sse.BEAT)
        await handover.news.wait(handoff.id, place, sse.HEARTBEAT)
    return False
