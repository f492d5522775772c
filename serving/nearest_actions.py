"""Actions that both an action server and Rasa's own process can run: `url` and `actions_module` in endpoints.yml.

In Rasa's own process an answer comes sooner. At the action server many people get more of them, where no helper understands what they ask
(docs/decisions/0018-actions-inside.md).
"""

from __future__ import annotations

import logging
import time
from typing import Any, Optional

from rasa.utils.endpoints import EndpointConfig

from serving.action_server import UNREACHED, KeptEndpoint
from serving.helper import HELPER
from serving.own_actions import OwnActions
from serving.turns import TURNS

AWAY = 5.0
"""Seconds for which a server that couldn't be reached isn't asked: one that hangs would make everybody wait."""

logger = logging.getLogger(__name__)


class NearestActions(EndpointConfig):
    """Runs an action here while no other turn is under way or the helper is up, else at the action server, and here where that is away."""

    def __init__(self, own: OwnActions, server: KeptEndpoint) -> None:
        self.__dict__.update(vars(server))
        self._own = own
        self._server = server
        self._away_until = 0.0

    async def request(self, *arguments: Any, **options: Any) -> Optional[Any]:
        """What the action answers to the call `json`. Raises what the way that was taken raises."""
        if not self._own.loaded:
            return await self._server.request(*arguments, **options)
        if TURNS.under_way <= 1 or HELPER.up or time.monotonic() < self._away_until:
            return await self._own.request(*arguments, **options)
        try:
            return await self._server.once(*arguments, **options)
        except UNREACHED as error:
            self._away_until = time.monotonic() + AWAY
            logger.warning("The action server can't be reached (%s): Rasa's own process runs the actions", type(error).__name__)
            return await self._own.request(*arguments, **options)
