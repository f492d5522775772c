"""The turns that this process is amid: what is best for one person isn't for many at once."""

from __future__ import annotations

import contextlib
import time
from typing import Callable, Iterator

CALM = 1.0
"""Seconds after which whoever asked beside somebody else isn't expected back at once."""


class Turns:
    """Counts them. Only the event loop may ask it. `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.under_way = 0
        """Turns begun and not ended."""
        self._clock = clock
        self._shared_at = -CALM

    @property
    def alone(self) -> bool:
        """Whether the turn under way is the only one, and no two were under way lately: then nobody waits for the event loop."""
        return self.under_way == 1 and self._clock() - self._shared_at >= CALM

    @contextlib.contextmanager
    def one(self) -> Iterator[None]:
        """A turn from its beginning to its end, whatever that is."""
        self.under_way += 1
        self._look()
        try:
            yield
        finally:
            self._look()
            self.under_way -= 1

    def _look(self) -> None:
        if self.under_way > 1:
            self._shared_at = self._clock()


TURNS = Turns()
"""Those of this process."""
