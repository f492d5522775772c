"""People who talk to a bot over REST: one, or many at once."""

from __future__ import annotations

import asyncio
import itertools
import time
import uuid
from typing import Iterator, List, Sequence, Tuple

import aiohttp

_TURNS = 5
"""Messages of one conversation; a turn costs more the longer a conversation is."""
_TIMEOUT = aiohttp.ClientTimeout(total=60)


class Unanswered(Exception):
    """A bot gave no answer; the message says what it gave instead."""


def conversation(address: str, texts: Sequence[str]) -> List[float]:
    """Milliseconds that each of `texts` took, one after the other. Raises Unanswered or OSError."""
    return asyncio.run(_one(address, texts))


def crowd(address: str, texts: Sequence[str], users: int, seconds: float) -> Tuple[List[float], float]:
    """Milliseconds of each message, and messages a second, of `users` who ask at once for `seconds`. Raises Unanswered or OSError."""
    return asyncio.run(_many(address, texts, users, seconds))


async def _one(address: str, texts: Sequence[str]) -> List[float]:
    async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
        return [await _ask(session, address, sender, text) for sender, text in zip(_senders(), texts)]


async def _many(address: str, texts: Sequence[str], users: int, seconds: float) -> Tuple[List[float], float]:
    milliseconds: List[float] = []
    said = iter(itertools.cycle(texts))
    start = time.perf_counter()

    async def user() -> None:
        for sender in _senders():
            if time.perf_counter() - start > seconds:
                return
            milliseconds.append(await _ask(session, address, sender, next(said)))

    async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
        await asyncio.gather(*(user() for _ in range(users)))
    return milliseconds, len(milliseconds) / (time.perf_counter() - start)


def _senders() -> Iterator[str]:
    while True:
        yield from itertools.repeat(f"bench-{uuid.uuid4().hex}", _TURNS)


async def _ask(session: aiohttp.ClientSession, address: str, sender: str, text: str) -> float:
    start = time.perf_counter()
    async with session.post(address, json={"sender": sender, "message": text}) as reply:
        said = await reply.json() if reply.status == 200 else []
    if not said or (said[0].get("custom") or {}).get("answer", {}).get("status") in (None, "error"):
        raise Unanswered(f"'{text}' got status {reply.status} and {str(said)[:200]}")
    return 1000 * (time.perf_counter() - start)
