"""Acknowledgements go before answers: the messenger waits for the ones, people for the others."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import Iterator

PATIENCE = 1.0
"""Seconds that a turn is held back at most, while requests come faster than they are received: those that wait too long come again."""
ARRIVING = 6
"""Passes of the event loop from a connection that waits at the door to a request that is being received."""


class Attention:
    """Knows whether requests are being received."""

    def __init__(self) -> None:
        self._requests = 0
        self._calm = asyncio.Event()
        self._calm.set()

    @contextmanager
    def request(self) -> Iterator[None]:
        """A request is being received."""
        self._requests += 1
        self._calm.clear()
        try:
            yield
        finally:
            self._requests -= 1
            if not self._requests:
                self._calm.set()

    async def calm(self) -> None:
        """Wait for a moment without requests, also such as are just arriving, but not for long."""
        try:
            await asyncio.wait_for(self._stay_calm(), PATIENCE)
        except asyncio.TimeoutError:
            return

    async def _stay_calm(self) -> None:
        passes = 0
        while passes < ARRIVING:
            await self._calm.wait()
            await asyncio.sleep(0)
            passes = passes + 1 if self._calm.is_set() else 0
