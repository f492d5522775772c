"""The turns that this process is amid: what is best for one person isn't for many at once."""

from __future__ import annotations

import contextlib
from typing import Iterator


class Turns:
    """Counts them. Only the event loop may ask it."""

    def __init__(self) -> None:
        self.under_way = 0
        """Turns begun and not ended."""

    @contextlib.contextmanager
    def one(self) -> Iterator[None]:
        """A turn from its beginning to its end, whatever that is."""
        self.under_way += 1
        try:
            yield
        finally:
            self.under_way -= 1


TURNS = Turns()
"""Those of this process."""
