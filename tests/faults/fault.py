"""When something was broken, and how long what was sent afterwards still suffered from it."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Iterable, Iterator, List


@dataclass
class Fault:
    """From `began` to `ended`, by the clock of time.monotonic."""

    began: float
    ended: float = field(default=float("inf"))


class Faults(List[Fault]):
    """All of a scenario, in order."""

    @contextmanager
    def during(self) -> Iterator[None]:
        """Note that something is broken while this lasts."""
        self.append(Fault(time.monotonic()))
        try:
            yield
        finally:
            self[-1].ended = time.monotonic()

    def recovery(self, failures: Iterable[float]) -> float:
        """The most seconds between the end of a fault and a failure at one of these times, which comes before the next fault."""
        return max((self._since(at) for at in failures), default=0.0)

    def _since(self, at: float) -> float:
        before = [fault for fault in self if fault.began <= at]
        return max(0.0, at - before[-1].ended) if before else 0.0
