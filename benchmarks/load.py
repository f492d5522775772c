"""People who talk to a bot over REST: one, or many at once."""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import itertools
import json
import time
import uuid
from typing import Any, Iterator, List, NamedTuple, Sequence, Tuple
from urllib.parse import urlsplit

import aiohttp

_TURNS = 5
"""Messages of one conversation; a turn costs more the longer a conversation is."""
_SECONDS = 60
"""So long an answer may take."""


class Turn(NamedTuple):
    """How long a reply took, in milliseconds, and whether it held an answer by the contract that isn't an error."""

    milliseconds: float
    answered: bool


def conversation(address: str, texts: Sequence[str]) -> List[Turn]:
    """A turn for each of `texts`, one after the other, over one connection that does as little as it can beside. Raises OSError."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=_SECONDS)
    with contextlib.closing(connection):
        return [_told(connection, urlsplit(address).path, sender, text) for sender, text in zip(_senders(), texts)]


def crowd(address: str, texts: Sequence[str], users: int, seconds: float) -> Tuple[List[Turn], float]:
    """The turns, and how many a second, of `users` who ask at once for `seconds`. Raises OSError."""
    return asyncio.run(_many(address, texts, users, seconds))


def _told(connection: http.client.HTTPConnection, path: str, sender: str, text: str) -> Turn:
    body = json.dumps({"sender": sender, "message": text})
    start = time.perf_counter()
    connection.request("POST", path, body, {"Content-Type": "application/json"})
    reply = connection.getresponse()
    said = reply.read()
    milliseconds = 1000 * (time.perf_counter() - start)
    return _turn(milliseconds, json.loads(said) if reply.status == 200 else [])


async def _many(address: str, texts: Sequence[str], users: int, seconds: float) -> Tuple[List[Turn], float]:
    turns: List[Turn] = []
    said = iter(itertools.cycle(texts))
    start = time.perf_counter()

    async def user() -> None:
        for sender in _senders():
            if time.perf_counter() - start > seconds:
                return
            turns.append(await _ask(session, address, sender, next(said)))

    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_SECONDS)) as session:
        await asyncio.gather(*(user() for _ in range(users)))
    return turns, len(turns) / (time.perf_counter() - start)


def _senders() -> Iterator[str]:
    while True:
        yield from itertools.repeat(f"bench-{uuid.uuid4().hex}", _TURNS)


async def _ask(session: aiohttp.ClientSession, address: str, sender: str, text: str) -> Turn:
    start = time.perf_counter()
    async with session.post(address, json={"sender": sender, "message": text}) as reply:
        said = await reply.json() if reply.status == 200 else []
    return _turn(1000 * (time.perf_counter() - start), said)


def _turn(milliseconds: float, said: List[Any]) -> Turn:
    answer = said[0]["custom"]["answer"] if said else {"status": "error"}
    return Turn(milliseconds, answer["status"] != "error")
