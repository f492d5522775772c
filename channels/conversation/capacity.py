"""How many turns one process has under way at once. When it is full, who waits for an answer over HTTP is told so; who doesn't, waits."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections import Counter
from functools import cache
from typing import AsyncIterator, Iterator, List, Tuple

from channels.conversation.words import FULL
from channels.http.refusal import Refused
from channels.setting import number

OF_ONE = 4
"""Capacity that one conversation may have: its turns are answered one after the other."""


class Capacity:
    """Room for `everyone` together, and for `one` conversation."""

    def __init__(self, everyone: int, one: int = OF_ONE) -> None:
        self._everyone = everyone
        self._one = one
        self._taken: Counter[str] = Counter()
        self._waiting: List[Tuple[str, asyncio.Future[None]]] = []

    def take(self, sender: str) -> None:
        """Raises Refused when there is no room; else `leave` must follow."""
        if not self._has_room(sender):
            raise Refused(429, FULL, "full", {"Retry-After": "1"})
        self._taken[sender] += 1

    def leave(self, sender: str) -> None:
        self._taken[sender] -= 1
        if not self._taken[sender]:
            del self._taken[sender]
        self._hand_on()

    @contextlib.contextmanager
    def taken(self, sender: str) -> Iterator[None]:
        """Room for a turn for as long as this lasts. Raises Refused."""
        self.take(sender)
        try:
            yield
        finally:
            self.leave(sender)

    @contextlib.asynccontextmanager
    async def awaited(self, sender: str) -> AsyncIterator[None]:
        """Room for a turn for as long as this lasts, once there is some: it goes to who has waited longest."""
        waiting = (sender, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        self._hand_on()
        try:
            await waiting[1]
            yield
        finally:
            if waiting in self._waiting:
                self._waiting.remove(waiting)
            else:
                self.leave(sender)

    def _has_room(self, sender: str) -> bool:
        return self._taken[sender] < self._one and self._taken.total() < self._everyone

    def _hand_on(self) -> None:
        for waiting in list(self._waiting):
            sender, turn = waiting
            if self._has_room(sender):
                self._waiting.remove(waiting)
                self._taken[sender] += 1
                turn.set_result(None)


@cache
def capacity() -> Capacity:
    """That of this process; WAYPOINT_TURNS says how many. Raises SettingError."""
    return Capacity(number(os.environ, "WAYPOINT_TURNS", 16, "turns"))
