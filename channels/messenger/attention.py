"""Acknowledgements go before answers: the messenger waits for the ones, people for the others."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import Iterator

PATIENCE = 0.2
"""Seconds that a turn is held back at most."""


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
        """Wait for a moment without requests, but not for long."""
        try:
            await asyncio.wait_for(self._calm.wait(), PATIENCE)
        except asyncio.TimeoutError:
            return
