"""The talks of all shared places, kept where conversations are: there every process sees them."""

from __future__ import annotations

import logging
from collections import OrderedDict
from typing import Any, Callable, Optional

from rasa.core.agent import Agent

from channels.messenger.talk import Talk

logger = logging.getLogger(__name__)

REMEMBERED = 10_000
"""Talks that a process keeps by itself where the store can't."""


class Talks:
    """Where the store has no `talks`, as those of Rasa, they are this process's alone."""

    def __init__(self, agent: Callable[[], Agent]) -> None:
        self._agent = agent
        self._own: OrderedDict[str, Talk] = OrderedDict()

    async def find(self, conversation: str) -> Optional[Talk]:
        """The talk of a place that the assistant was ever called to. What the store raises is raised."""
        store = self._store_talks
        if store is None:
            return self._own.get(conversation)
        data = await store.find(conversation)
        return Talk.read(data) if data else None

    async def keep(self, conversation: str, talk: Talk) -> None:
        """Keep how things stand."""
        store = self._store_talks
        if store is not None:
            return await store.keep(conversation, talk.as_data())
        self._own[conversation] = talk
        self._own.move_to_end(conversation)
        if len(self._own) > REMEMBERED:
            self._own.popitem(last=False)
        return None

    async def turn_to(self, conversation: str, user: str, *, asking: bool = False) -> None:
        """`user` has called, or was answered. Never raises: whoever called is answered, if need be without being followed."""
        try:
            before = await self.find(conversation)
            after = (before or Talk()).with_(user, asking=asking)
            if after != before:
                await self.keep(conversation, after)
        except Exception as error:  # noqa: BLE001
            logger.warning("Whom the assistant is talking with could not be kept: %s", type(error).__name__)

    @property
    def _store_talks(self) -> Any:
        return getattr(self._agent().tracker_store, "talks", None)
