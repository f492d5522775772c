"""Whether this process can answer: it has begun, has a model that knows a few questions, and reaches what it depends on."""

from __future__ import annotations

import asyncio
import time
from typing import Awaitable, Callable, Dict, List, Optional, Tuple

import aiohttp
from rasa.core.agent import Agent
from rasa.utils.endpoints import EndpointConfig

from channels.http.reason import reason
from serving import own_actions
from serving.metrics import READY

KNOWN = {
    "hello": "greet",
    "thank you": "thank",
    "What can you do?": "ask_capabilities",
    "What is the salary?": "ask_salary",
}
"""Questions that every model of ours understands: one that was loaded wrong answers without a word of warning."""

PATIENCE = 2.0
"""Seconds that each check may take."""
FRESH = 1.0
"""Seconds for which a result stands, so that asking often costs nothing."""

Check = Callable[[Agent], Awaitable[None]]


class NotReady(Exception):
    """A check failed; the message says which and why."""


class Readiness:
    """The checks, and their last result."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.begun = False
        """Whether all is in place that a turn is answered and measured with: Sanic takes messages a moment earlier."""
        self.lost: Dict[str, str] = {}
        """By name, what can't be reached and isn't needed for an answer, and why."""
        self._clock = clock
        self._known_by: Optional[str] = None
        self._last: Tuple[float, List[str]] = (-FRESH, [])
        self._asking = asyncio.Lock()

    async def faults(self, agent: Optional[Agent]) -> List[str]:
        """What stands against being ready; nothing, when ready."""
        if not self.begun:
            return ["the server: it is still starting"]
        async with self._asking:
            at, faults = self._last
            if self._clock() - at >= FRESH:
                faults = await self._look(agent)
                self._last = (self._clock(), faults)
                READY.set(not faults)
        return faults

    async def _look(self, agent: Optional[Agent]) -> List[str]:
        if agent is None or not agent.is_ready():
            return ["the model: none is loaded"]
        ways = _ways(agent.action_endpoint)
        checks: Dict[str, Check] = {"the model": self._knows, "the tracker store": _writes, "the lock store": _locks, **ways}
        found = await asyncio.gather(*(_fault(check(agent)) for check in checks.values()))
        faults = {name: fault for name, fault in zip(checks, found) if fault}
        lost = faults.keys() & ways.keys()
        self.lost = {} if len(lost) == len(ways) else {name: faults.pop(name) for name in lost}
        return [f"{name}: {fault}" for name, fault in faults.items()]

    async def _knows(self, agent: Agent) -> None:
        if self._known_by == agent.model_id:
            return
        for question, intent in KNOWN.items():
            understood = (await agent.parse_message(question))["intent"]["name"]
            if understood != intent:
                raise NotReady(f"it takes '{question}' for {understood}")
        self._known_by = agent.model_id


async def _fault(check: Awaitable[None]) -> str:
    try:
        await asyncio.wait_for(check, PATIENCE)
    except NotReady as error:
        return str(error)
    except Exception as error:  # noqa: BLE001  whatever it is, this process isn't ready
        return reason(error)
    return ""


async def _writes(agent: Agent) -> None:
    await agent.tracker_store.exists("ready")
    if hasattr(agent.tracker_store, "probe"):
        await agent.tracker_store.probe()


async def _locks(agent: Agent) -> None:
    ping = getattr(agent.lock_store, "ping", None)
    if ping:
        await ping()


def _ways(endpoint: Optional[EndpointConfig]) -> Dict[str, Check]:
    """By name, what can run the actions: one of them is enough."""
    ways: Dict[str, Check] = {"the actions": _loads} if endpoint is None or own_actions.of(endpoint) else {}
    if endpoint and endpoint.url:
        ways["the action server"] = _acts
    return ways


async def _loads(agent: Agent) -> None:
    own = own_actions.of(agent.action_endpoint) if agent.action_endpoint else None
    if own is None:
        raise NotReady("none are configured")
    own.load()


async def _acts(agent: Agent) -> None:
    health = agent.action_endpoint.url.rsplit("/", 1)[0] + "/health"
    async with aiohttp.ClientSession() as http, http.get(health) as response:
        if response.status != 200:
            raise NotReady(f"it answers {response.status}")
