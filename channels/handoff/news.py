"""Wakes who waits for something new in a hand-off: at once where this process made it, soon where another did."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import Any, Callable, Dict, List, Optional, Tuple

from handoff import reading

logger = logging.getLogger(__name__)

LOOK = 0.2
"""Seconds between looks at the database, while anybody waits."""

_Waiter = Tuple[int, "asyncio.Future[None]"]


class News:
    """`store` gives what keeps hand-offs, or None."""

    def __init__(self, store: Callable[[], Any]) -> None:
        self._store = store
        self._waiting: Dict[str, List[_Waiter]] = {}
        self._looking: Optional[asyncio.Task[None]] = None
        self.closed = False
        """Whether this process stops, so that nobody should wait any more."""

    def ring(self, handoff_id: str) -> None:
        """Something happened in a hand-off."""
        for _, waiter in self._waiting.get(handoff_id, []):
            if not waiter.done():
                waiter.set_result(None)

    async def wait(self, handoff_id: str, place: int, seconds: float) -> None:
        """Until there is an entry after `place`, the hand-off is gone, or `seconds` are over."""
        waiter = (place, asyncio.get_running_loop().create_future())
        self._waiting.setdefault(handoff_id, []).append(waiter)
        if self._looking is None or self._looking.done():
            self._looking = asyncio.get_running_loop().create_task(self._look())
        try:
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(waiter[1], seconds)
        finally:
            self._waiting[handoff_id].remove(waiter)
            if not self._waiting[handoff_id]:
                del self._waiting[handoff_id]

    def close(self) -> None:
        """Look no more, and wake all."""
        self.closed = True
        if self._looking:
            self._looking.cancel()
        for handoff_id in self._waiting:
            self.ring(handoff_id)

    async def _look(self) -> None:
        while self._waiting:
            try:
                lasts = await self._store().do(reading.lasts, list(self._waiting))
            except Exception as error:  # noqa: BLE001  the next look may find the store again
                logger.warning("Whether anything new was said to a person can't be seen: %s", type(error).__name__)
                lasts = None
            for handoff_id, waiters in self._waiting.items() if lasts is not None else ():
                if any(lasts.get(handoff_id, place + 1) > place for place, _ in waiters):
                    self.ring(handoff_id)
            await asyncio.sleep(LOOK)
