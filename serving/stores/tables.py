"""The tables, which whoever comes first makes: all who come meanwhile wait for it, however slow the disk is, and share what comes of it."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import Callable, Optional


class Tables:
    """Waits by no clock: each statement of the one who makes them has its own limit."""

    def __init__(self, make: Callable[[], None]) -> None:
        self.are_made = False
        self._make = make
        self._lock = threading.Lock()
        self._making: Optional[Future[None]] = None

    def ensure(self) -> None:
        """Come back when they are made. Raises what the making of them raised, and the next who asks tries anew."""
        with self._lock:
            if self.are_made:
                return
            making, is_first = self._making or Future(), self._making is None
            self._making = making
        if is_first:
            self._try(making)
        making.result()

    def _try(self, making: Future[None]) -> None:
        error: Optional[BaseException] = None
        try:
            self._make()
        except BaseException as raised:  # noqa: BLE001
            error = raised
        with self._lock:  # before the others hear of it: one of them may ask again at once
            self.are_made, self._making = error is None, None
        if error is None:
            making.set_result(None)
        else:
            making.set_exception(error)
