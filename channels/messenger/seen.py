"""What has been taken, so that nothing is answered twice."""

from __future__ import annotations

from collections import OrderedDict
from typing import Hashable

REMEMBERED = 100_000
"""Keys kept: hours of a busy workspace, while messengers redeliver for minutes."""


class Seen:
    """Keys of events; beyond `size` of them, the oldest is forgotten."""

    def __init__(self, size: int = REMEMBERED) -> None:
        self._keys: OrderedDict[Hashable, None] = OrderedDict()
        self._size = size

    def first(self, *keys: Hashable) -> bool:
        """Whether none of `keys` was here before; they all are from now on."""
        new = not any(key in self._keys for key in keys)
        for key in keys:
            self._keys[key] = None
        while len(self._keys) > self._size:
            self._keys.popitem(last=False)
        return new

    def forget(self, *keys: Hashable) -> None:
        """They were never here."""
        for key in keys:
            self._keys.pop(key, None)
