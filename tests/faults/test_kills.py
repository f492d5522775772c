"""Each process is killed at random moments, while people talk."""

from __future__ import annotations

import asyncio

import pytest

from tests.faults.conftest import LONG, Site
from tests.faults.crowd import Crowd
from tests.faults.fault import Faults

_TURN = 0.3
"""Seconds in which a kill hits any part of a turn."""
_SELDOM = [pytest.param(process, marks=LONG) for process in ("broker", "relay")]


@pytest.mark.parametrize("process", ["rasa", "actions", "postgres", "redis", "nginx", *_SELDOM])
def test_a_killed_process_costs_nothing_that_was_acknowledged(site: Site, process: str) -> None:
    faults = Faults()

    async def kill_it(crowd: Crowd) -> None:
        for _ in range(site.sizes.kills):
            await site.whole()
            await crowd.until_answered(site.sizes.people)
            await asyncio.sleep(site.random.uniform(0, _TURN))
            name = site.random.choice(list(site.cluster.topology.named(process)) or [process])
            with faults.during():
                await asyncio.to_thread(site.kill, name)
            await crowd.until_answered(2 * site.sizes.people)

    async def scenario(crowd: Crowd) -> None:
        await crowd.talk_while(lambda: kill_it(crowd))

    crowd = site.with_people(scenario)
    site.check(f"kill {process}", crowd.met, faults, may_cut=process == "nginx")
