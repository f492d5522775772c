"""How long it is waited until something is delivered again."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, List
from unittest.mock import Mock

import aiohttp
import pytest

from channels.handoff.couriers import Couriers
from handoff import deliveries, reading
from handoff.deliveries import Delivery

HELD = Delivery("h", "advisers", "C1:1.0", 1, 0, 0, 0, "")


UNANSWERED = (asyncio.TimeoutError(), aiohttp.ServerDisconnectedError(), aiohttp.ClientOSError(104, "reset"), ConnectionResetError())
ELSE = (OSError(), aiohttp.ClientConnectorError(Mock(), OSError(111, "refused")))
"""The other side took nothing."""


def _named(value: Any) -> str:
    return type(value).__name__ if isinstance(value, Exception) else f"{value:g}"


@pytest.mark.parametrize(("error", "least"), [*((each, 10.0) for each in UNANSWERED), *((each, 0.0) for each in ELSE)], ids=_named)
def test_what_was_not_answered_is_looked_for_later(error: Exception, least: float) -> None:
    tried: List[float] = []

    async def do(work: Any, *given: Any, **_: Any) -> Any:
        if work is deliveries.fail:
            tried.append(given[2])
        return {deliveries.hold: HELD, reading.since: (SimpleNamespace(id="h", shown=0), [SimpleNamespace(place=2)])}.get(work, True)

    async def deliver(*_: Any) -> Any:
        raise error

    async def run() -> None:
        couriers = Couriers(do, lambda: 100.0)
        couriers.add(SimpleNamespace(target="advisers", deliver=deliver, reason=type))
        couriers.nudge("h")
        await asyncio.gather(*couriers._running.values())

    asyncio.run(run())
    assert len(tried) == 1 and least <= tried[0] - 100.0 <= least + 1.0
