"""A thread beside the one that asks, for what computes without Python's lock while Python goes on here."""

from __future__ import annotations

import os
import threading
import time
from typing import Callable, Generic, Optional, TypeVar

Result = TypeVar("Result")

_LATE = 0.0015
"""Seconds that wakings may take on average, or they cost more than the other core saves."""
_LATEST = 0.01
"""So much counts one waking at most."""
_SHARE = 0.1
"""So much counts the last one of them."""
_PAUSE = 30.0
"""Seconds for which nothing is begun after that: other programs keep the cores busy, and who is to be woken waits for their turn to end."""


class Begun(Generic[Result]):
    """What was begun in the other thread."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self._work = work
        self._has_begun, self._is_done = threading.Lock(), threading.Lock()
        self._has_begun.acquire()
        self._is_done.acquire()
        self._value: Optional[Result] = None
        self._error: Optional[BaseException] = None
        self._given = self._started = self._ended = time.monotonic()
        self.woken_late = 0.0
        """Seconds that the two wakings took."""

    def begun(self) -> None:
        """Wait until the other thread has Python's lock to begin with: while we compute it would wait for 5 ms."""
        self._has_begun.acquire()

    def do(self) -> None:
        """What the other thread does."""
        self._started = time.monotonic()
        self._has_begun.release()
        try:
            self._value = self._work()
        except BaseException as error:  # noqa: BLE001  it is raised where the result is asked for
            self._error = error
        self._ended = time.monotonic()

    def end(self) -> None:
        """Let who asks have the result."""
        self._is_done.release()

    def result(self) -> Result:
        """Wait for it, once. Raises what the work raised."""
        at = time.monotonic()
        self._is_done.acquire()
        self.woken_late = self._started - self._given + time.monotonic() - max(at, self._ended)
        if self._error:
            raise self._error
        return self._value  # type: ignore[return-value]  # set where no error is


class OtherThread:
    """Does one thing at a time. It is started by the first, and ends with the process."""

    def __init__(self, name: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._name = name
        self._clock = clock
        self._free = threading.Lock()
        self._given = threading.Lock()
        self._given.acquire()
        self._thread: Optional[threading.Thread] = None
        self._begun: Optional[Begun[object]] = None
        self._late = 0.0
        self._rests_until = 0.0

    def begin(self, work: Callable[[], Result]) -> Optional[Begun[Result]]:
        """Begin with `work`; None where something else is under way, or there is no core to wake the thread on in time."""
        if _CORES < 2 or self._clock() < self._rests_until or not self._free.acquire(blocking=False):
            return None
        if self._is_late():
            self._late, self._rests_until = 0.0, self._clock() + _PAUSE
            self._free.release()
            return None
        if self._thread is None:
            self._thread = threading.Thread(target=self._go_on, name=self._name, daemon=True)
            self._thread.start()
        begun = Begun(work)
        self._begun = begun  # type: ignore[assignment]  # what it results in matters to who asks
        self._given.release()
        begun.begun()
        return begun

    def _is_late(self) -> bool:
        """Whether wakings take too long."""
        if self._begun is not None:
            self._late += _SHARE * (min(self._begun.woken_late, _LATEST) - self._late)
            self._begun = None
        return self._late > _LATE

    def _go_on(self) -> None:
        while True:
            self._given.acquire()
            begun = self._begun
            if begun is not None:
                begun.do()
            self._free.release()
            if begun is not None:
                begun.end()


_CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
