"""People who talk all the time, while something is done to the cluster."""

from __future__ import annotations

import asyncio
import random
from typing import Awaitable, Callable, List

import aiohttp

from benchmarks.talk import QUESTIONS, TURNS
from tests.faults.person import Person

_PAUSE = 0.1
"""Seconds between an answer and the next message."""


class Crowd:
    """`people` conversations at a time, each replaced by a new one after some turns."""

    def __init__(self, http: aiohttp.ClientSession, address: str, people: int, seed: int) -> None:
        self.met: List[Person] = []
        self.http = http
        self._address = address
        self._people = people
        self._random = random.Random(seed)  # noqa: S311  repeatable

    async def talk_while(self, done: Callable[[], Awaitable[None]]) -> None:
        """Talk until `done` returns, or nobody is answered any more; every message gets its answer before this returns."""
        leave = asyncio.Event()
        talks = [asyncio.create_task(self._talk(leave)) for _ in range(self._people)]
        doing = asyncio.ensure_future(done())
        await asyncio.wait({doing, *talks}, return_when=asyncio.FIRST_COMPLETED)
        leave.set()
        await asyncio.gather(*talks)
        await doing

    def answered(self) -> int:
        """How many messages have an answer."""
        return sum(message.answer is not None for person in self.met for message in person.messages)

    async def until_answered(self, count: int) -> None:
        """Return when `count` messages more have an answer."""
        wanted = self.answered() + count
        while self.answered() < wanted:
            await asyncio.sleep(0.05)

    async def _talk(self, leave: asyncio.Event) -> None:
        while not leave.is_set():
            person = await Person.meet(self.http, self._address)
            self.met.append(person)
            for _ in range(TURNS):
                if leave.is_set():
                    return
                await person.insist(person.compose(), self._random.choice(QUESTIONS), self._address)
                await asyncio.sleep(_PAUSE)
