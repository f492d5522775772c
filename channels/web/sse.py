"""Server-sent events: what is sent, and how the wait for an answer is kept open."""

from __future__ import annotations

import asyncio
import json
from typing import Any, AsyncIterator, Iterable

from sanic.request import Request

from channels.conversation.history import Message
from channels.http.refusal import Refused, failed
from channels.web.turns import Turn

HEARTBEAT = 10.0
"""Seconds of silence after which a comment is sent: proxies close what is silent for long."""

_TYPE = "text/event-stream"
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
BEAT = ": waiting\n\n"


def wanted(request: Request) -> bool:
    """Whether the client asks for events instead of one JSON."""
    return _TYPE in request.headers.get("accept", "")


async def send(request: Request, said: Iterable[Message], turns: Iterable[Turn]) -> None:
    """Stream what was said, then what comes of the `turns`, then the end."""
    stream = await opened(request)
    async for part in _parts(said, turns):
        await stream.send(part)
    await stream.eof()


async def opened(request: Request) -> Any:
    """A stream of events, to send parts to and to end."""
    return await request.respond(content_type=f"{_TYPE}; charset=utf-8", headers=_HEADERS)


async def _parts(said: Iterable[Message], turns: Iterable[Turn]) -> AsyncIterator[str]:
    yield BEAT  # tells the client at once that its message has arrived
    for message in said:
        yield message_event(message)
    for turn in turns:
        async for part in _outcome(turn):
            yield part
    yield event("end", {})


async def _outcome(turn: Turn) -> AsyncIterator[str]:
    waiting = asyncio.get_running_loop().create_task(turn.outcome())
    try:
        while not (await asyncio.wait({waiting}, timeout=HEARTBEAT))[0]:
            yield BEAT
        outcome = waiting.result()
    except Exception as error:  # noqa: BLE001  the status is sent already: only an event can tell
        outcome = failed(error)
    finally:
        waiting.cancel()
    yield event("error", outcome.body) if isinstance(outcome, Refused) else message_event(outcome)


def message_event(message: Message) -> str:
    """A message as an event with its id."""
    return f"id: {message['id']}\n{event('message', message)}"


def event(name: str, data: object) -> str:
    """One event; JSON has no line breaks, so that its data are one line."""
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"
