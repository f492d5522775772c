"""A person instead of the assistant, for programs: asked for, fetched with a cursor, and ended."""

from __future__ import annotations

from typing import Any, Dict

from sanic.request import Request
from sanic.response import HTTPResponse, json

from channels.conversation.history import after
from channels.handoff import requests
from channels.handoff.handover import of
from channels.handoff.requests import standing
from channels.rest.door import RestDoor

REST = "rest"


class Person:
    """The handlers; `door` lets clients in, who say whose conversation it is."""

    def __init__(self, door: RestDoor) -> None:
        self._door = door

    async def look(self, request: Request) -> HTTPResponse:
        """How it stands, and what was said and done after the message that is named; up to that one, all counts as shown."""
        sender, handover = self._door.sender(request), of(request.app)
        cursor = request.args.get("after") or ""
        if cursor:
            await handover.shown(sender, cursor)
        handoff = await handover.current(sender)
        return json({**await standing(handover, handoff), "messages": after(await handover.messages(sender), cursor)})

    async def ask(self, request: Request) -> HTTPResponse:
        """Ask for a person."""
        sender, body = await self._body(request)
        handover = of(request.app)
        return json(await standing(handover, await handover.ask(requests.asked(sender, REST, body))), status=201)

    async def leave(self, request: Request) -> HTTPResponse:
        """Leave a message."""
        sender, body = await self._body(request)
        handover = of(request.app)
        return json(await standing(handover, await handover.leave(*requests.left(sender, REST, body))), status=201)

    async def end(self, request: Request) -> HTTPResponse:
        """End it, or wait no longer."""
        sender, handover = self._door.sender(request), of(request.app)
        await handover.end(sender, "visitor-ended")
        return json(await standing(handover, await handover.current(sender)))

    async def _body(self, request: Request) -> tuple[str, Dict[str, Any]]:
        body = await self._door.body(request, requests.ASK)
        return body.pop("sender"), body
