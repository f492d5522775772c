"""How long conversations are kept."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from dataclasses import dataclass
from typing import Mapping, Protocol

from channels.setting import SettingError

logger = logging.getLogger(__name__)

DAY = 24 * 3600.0
_EVERY = 3600.0
"""Seconds between looks for what is older."""


class Store(Protocol):
    """Deletes old conversations."""

    async def delete_unchanged_since(self, at: float) -> int:
        """How many conversations of before `at`, in seconds since 1970, were deleted."""


@dataclass(frozen=True)
class Retention:
    """Conversations in which nothing was said for `days` are deleted; 0 keeps them for ever."""

    days: int = 90

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Retention:
        """WAYPOINT_RETENTION_DAYS of `environment`. Raises SettingError."""
        value = environment.get("WAYPOINT_RETENTION_DAYS") or str(cls.days)
        if not value.isdecimal():
            raise SettingError(f"WAYPOINT_RETENTION_DAYS must be a number of days, or 0 to keep conversations for ever, not '{value}'.")
        return cls(int(value))

    async def delete(self, store: Store, now: float) -> int:
        """Delete what is older; how many conversations that were."""
        return await store.delete_unchanged_since(now - self.days * DAY) if self.days else 0

    async def keep(self, store: Store) -> None:
        """Delete what is older, again and again. A store of another kind than ours is left alone."""
        while hasattr(store, "delete_unchanged_since"):
            try:
                await self.delete(store, time.time())
            except Exception as error:  # noqa: BLE001  the next look may find the store again
                logger.error("Old conversations could not be deleted: %s", type(error).__name__)
            await asyncio.sleep(_EVERY)
