"""A Sanic server that is asked in bytes, well formed or not."""

from __future__ import annotations

import asyncio
import uuid
from typing import Awaitable, Callable
from urllib.parse import urlsplit

from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from tests.channels.listening import Listening

Connected = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[bytes]]


def talk(prepare: Callable[[Sanic], None], connected: Connected) -> bytes:
    """What `connected` reads from a server that `prepare` has prepared: it reads bodies at /stream, and none at /."""
    loop = asyncio.new_event_loop()
    app = Sanic(f"raw-{uuid.uuid4().hex}", configure_logging=False)

    async def stream(request: Request) -> HTTPResponse:
        return response.json(sum([len(part) async for part in request.stream]))

    async def at_once(request: Request) -> HTTPResponse:
        return response.json("here")

    app.add_route(stream, "/stream", methods=["POST"], stream=True)
    app.add_route(at_once, "/", methods=["GET", "POST"], stream=True, name="at_once")
    prepare(app)
    server = Listening(loop, app)

    async def connect() -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(server.address).port)
        try:
            return await asyncio.wait_for(connected(reader, writer), 30)
        finally:
            writer.close()

    try:
        return loop.run_until_complete(connect())
    finally:
        server.close()
        loop.close()


def sending(request: bytes) -> Connected:
    """Sends `request` and reads all that comes back."""

    async def ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        writer.write(request)
        return await reader.read()

    return ask
