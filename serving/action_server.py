"""Calls of the action server: over connections that are kept, no longer than a few seconds, tried twice."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
from typing import Any, Optional

import aiohttp
from rasa.utils.endpoints import EndpointConfig

from serving import fast_json

PATIENCE = 3.0
"""Seconds that each of the two tries may take, unless `action_endpoint` in endpoints.yml sets another `timeout`."""
UNREACHED = (aiohttp.ClientConnectionError, asyncio.TimeoutError)
"""What a call raises where the server is away, or takes too long."""


class KeptEndpoint(EndpointConfig):
    """An endpoint that keeps its connections."""

    def __init__(self, endpoint: EndpointConfig) -> None:
        self.__dict__.update(vars(endpoint))
        self._limit = aiohttp.ClientTimeout(total=float(endpoint.kwargs.get("timeout", PATIENCE)))
        self._opened: Optional[aiohttp.ClientSession] = None

    async def request(self, *arguments: Any, **options: Any) -> Optional[Any]:
        """As Rasa's, within our own time, and once more when the server couldn't be reached."""
        try:
            return await self.once(*arguments, **options)
        except UNREACHED:
            return await self.once(*arguments, **options)

    async def once(self, *arguments: Any, **options: Any) -> Optional[Any]:
        """As Rasa's, within our own time. Raises one of UNREACHED, and what Rasa raises."""
        if "json" in options:
            options["data"] = fast_json.dumps(options.pop("json")).encode()
        return await super().request(*arguments, **{**options, "timeout": self._limit})

    def session(self) -> Any:
        """The kept session, as a context that leaves it open."""
        if self._opened is None or self._opened.closed:
            self._opened = super().session()
            atexit.register(asyncio.run, self._opened.close())
        return contextlib.nullcontext(self._opened)
