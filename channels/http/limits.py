"""How many requests are taken, by session and by address."""

from __future__ import annotations

import ipaddress
import math
import time
from collections import OrderedDict
from functools import lru_cache
from typing import Callable, Tuple

from channels.http.refusal import Refused
from channels.http.words import a_lot

KEYS = 10_000
"""Keys that a limit remembers; beyond, the one not seen for longest is forgotten."""
_NETWORK = 64
"""Bits of an IPv6 address that one household has for itself."""


class Limit:
    """A bucket for each key, which holds `many` requests and fills in so many `minutes`. `clock` gives seconds."""

    def __init__(self, many: int, clock: Callable[[], float] = time.monotonic, keys: int = KEYS, minutes: int = 1) -> None:
        self._size = many
        self._rate = many / (60 * minutes)
        self._clock = clock
        self._keys = keys
        self._buckets: OrderedDict[str, Tuple[float, float]] = OrderedDict()

    def count(self, key: str) -> None:
        """Take one request. Raises Refused when it is beyond the limit."""
        seconds = self.wait(key)
        if seconds:
            raise Refused(429, a_lot(seconds), "limit", {"Retry-After": str(seconds)})

    def wait(self, key: str) -> int:
        """Take one request: 0 when it is within the limit, else the seconds until one will be."""
        now = self._clock()
        left, since = self._buckets.pop(key, (float(self._size), now))
        left = min(self._size, left + max(0.0, now - since) * self._rate)
        allowed = left >= 1
        self._buckets[key] = (left - 1 if allowed else left, now)
        if len(self._buckets) > self._keys:
            self._buckets.popitem(last=False)
        return 0 if allowed else max(1, math.ceil((1 - left) / self._rate))


@lru_cache(256)
def network(address: str) -> str:
    """What counts as one address: an IPv4 address, or the network of an IPv6 one."""
    try:
        read = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((read, _NETWORK), strict=False)) if read.version == 6 else address
