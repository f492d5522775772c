"""How many turns one process has under way at once: whoever comes when it is full is told so at once, instead of answered late."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from functools import cache
from typing import Iterator

from channels.refusal import Refused
from channels.setting import number

OF_ONE = 4
"""Places that one conversation may have: its turns are answered one after the other."""


class Places:
    """Room for `everyone` together, and for `one` conversation."""

    def __init__(self, everyone: int, one: int = OF_ONE) -> None:
        self._everyone = everyone
        self._one = one
        self._taken: Counter[str] = Counter()

    def take(self, sender: str) -> None:
        """Raises Refused when there is no room; else `leave` must follow."""
        if self._taken[sender] >= self._one or self._taken.total() >= self._everyone:
            raise Refused(429, "I'm answering too many questions at once. Please try again in a moment.", "full", {"Retry-After": "1"})
        self._taken[sender] += 1

    def leave(self, sender: str) -> None:
        self._taken[sender] -= 1
        if not self._taken[sender]:
            del self._taken[sender]

    @contextlib.contextmanager
    def taken(self, sender: str) -> Iterator[None]:
        """A place for as long as this lasts. Raises Refused."""
        self.take(sender)
        try:
            yield
        finally:
            self.leave(sender)


@cache
def places() -> Places:
    """Those of this process; WAYPOINT_TURNS says how many. Raises SettingError."""
    return Places(number(os.environ, "WAYPOINT_TURNS", 16, "turns"))
