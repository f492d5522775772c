"""Work in the background: in order within each conversation, side by side otherwise, and no more than fits."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections import deque
from dataclasses import dataclass
from typing import Awaitable, Callable, Deque, Dict, Set

logger = logging.getLogger(__name__)

WAITING = 2_000
"""Jobs taken and not yet done, beyond which the messenger is asked to come again later."""

Work = Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Job:
    """`run` tells the person of any error itself: what it raises is only logged. `give_up` tells that there was no time for it."""

    conversation: str
    run: Work
    give_up: Work


class Queues:
    """A queue for each conversation that has something waiting."""

    def __init__(self, size: int = WAITING) -> None:
        self._size = size
        self._closed = False
        self._waiting: Dict[str, Deque[Job]] = {}
        self._tasks: Set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    def __contains__(self, conversation: str) -> bool:
        return conversation in self._waiting

    @property
    def open(self) -> bool:
        """Whether more can be taken."""
        return not self._closed and len(self) < self._size

    def put(self, job: Job) -> None:
        """Do `job` after all of its conversation that were put before."""
        jobs = self._waiting.setdefault(job.conversation, deque())
        jobs.append(job)
        if len(jobs) == 1:
            task = asyncio.get_running_loop().create_task(self._work(job.conversation, jobs))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def close(self, seconds: float) -> int:
        """Take no more, and finish within `seconds`; how many jobs had to be given up."""
        self._closed = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        left = [job for jobs in self._waiting.values() for job in jobs]
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*(job.give_up() for job in left))
        return len(left)

    async def _work(self, conversation: str, jobs: Deque[Job]) -> None:
        while jobs:
            try:
                await jobs[0].run()
            except Exception:  # whatever it is, those behind it have their turn
                logger.exception("What was to be done in a conversation failed (reference %s)", uuid.uuid4().hex[:8])
            jobs.popleft()
        del self._waiting[conversation]
