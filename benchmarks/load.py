"""People who talk to a bot over REST: one, or many at once."""

from __future__ import annotations

import asyncio
import itertools
import time
import uuid
from typing import Iterator, List, NamedTuple, Sequence, Tuple

import aiohttp

_TURNS = 5
"""Messages of one conversation; a turn costs more the longer a conversation is."""
_TIMEOUT = aiohttp.ClientTimeout(total=60)


class Turn(NamedTuple):
    """How long a reply took, in milliseconds, and whether it held an answer by the contract that isn't an error."""

    milliseconds: float
    answered: bool


def conversation(address: str, texts: Sequence[str]) -> List[Turn]:
    """A turn for each of `texts`, one after the other. Raises OSError."""
    return asyncio.run(_one(address, texts))


def crowd(address: str, texts: Sequence[str], users: int, seconds: float) -> Tuple[List[Turn], float]:
    """The turns, and how many a second, of `users` who ask at once for `seconds`. Raises OSError."""
    return asyncio.run(_many(address, texts, users, seconds))


async def _one(address: str, texts: Sequence[str]) -> List[Turn]:
    async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
        return [await _ask(session, address, sender, text) for sender, text in zip(_senders(), texts)]


async def _many(address: str, texts: Sequence[str], users: int, seconds: float) -> Tuple[List[Turn], float]:
    turns: List[Turn] = []
    said = iter(itertools.cycle(texts))
    start = time.perf_counter()

    async def user() -> None:
        for sender in _senders():
            if time.perf_counter() - start > seconds:
                return
            turns.append(await _ask(session, address, sender, next(said)))

    async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
        await asyncio.gather(*(user() for _ in range(users)))
    return turns, len(turns) / (time.perf_counter() - start)


def _senders() -> Iterator[str]:
    while True:
        yield from itertools.repeat(f"bench-{uuid.uuid4().hex}", _TURNS)


async def _ask(session: aiohttp.ClientSession, address: str, sender: str, text: str) -> Turn:
    start = time.perf_counter()
    async with session.post(address, json={"sender": sender, "message": text}) as reply:
        said = await reply.json() if reply.status == 200 else []
    milliseconds = 1000 * (time.perf_counter() - start)
    answer = said[0]["custom"]["answer"] if said else {"status": "error"}
    return Turn(milliseconds, answer["status"] != "error")
