"""Each service is stopped, hung and slowed, while people talk."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from typing import AsyncIterator

import pytest

from tests.faults.conftest import LONG, Site
from tests.faults.crowd import Crowd
from tests.faults.fault import Faults

_SLOW = 0.3
"""Seconds that every block is late."""
_PROCESSES = {"actions": ["actions-1", "actions-2"]}


@pytest.mark.parametrize("how", ["stopped", "hung", pytest.param("slowed", marks=LONG)])
@pytest.mark.parametrize("service", ["postgres", "redis", "actions", pytest.param("broker", marks=LONG)])
def test_an_outage_is_told_and_ends_by_itself(site: Site, service: str, how: str) -> None:
    faults = Faults()

    async def outage(crowd: Crowd) -> None:
        for _ in range(site.sizes.rounds):
            await site.whole()
            await crowd.until_answered(site.sizes.people)
            with faults.during():
                async with _HOW[how](site, service):
                    await asyncio.sleep(site.sizes.outage)
            await crowd.until_answered(2 * site.sizes.people)

    async def scenario(crowd: Crowd) -> None:
        await crowd.talk_while(lambda: outage(crowd))

    crowd = site.with_people(scenario)
    site.check(f"{service} {how} for {site.sizes.outage} s", crowd.met, faults)


@contextlib.asynccontextmanager
async def stopped(site: Site, service: str) -> AsyncIterator[None]:
    for process in _PROCESSES.get(service, [service]):
        await asyncio.to_thread(site.cluster.steer, "stopProcess", process)
    try:
        yield
    finally:
        for process in _PROCESSES.get(service, [service]):
            await asyncio.to_thread(site.cluster.steer, "startProcess", process)


@contextlib.asynccontextmanager
async def hung(site: Site, service: str) -> AsyncIterator[None]:
    pids = [each for process in _PROCESSES.get(service, [service]) for each in _family(site.cluster.pid(process))]
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):  # a connection of PostgreSQL that has just ended
            os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


@contextlib.asynccontextmanager
async def slowed(site: Site, service: str) -> AsyncIterator[None]:
    site.proxies[service].delay = _SLOW
    try:
        yield
    finally:
        site.proxies[service].delay = 0.0


_HOW = {"stopped": stopped, "hung": hung, "slowed": slowed}


def _family(pid: int) -> list[int]:
    """A process and its children: PostgreSQL has one for each connection."""
    with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as children:
        return [pid, *map(int, children.read().split())]
