"""Replicas are replaced one after the other, as a new version would, while people talk."""

from __future__ import annotations

import asyncio
import time

from tests.faults.conftest import LONG, Site
from tests.faults.crowd import Crowd


@LONG
def test_replacing_one_replica_after_the_other_loses_nothing(site: Site) -> None:
    ended = 0.0

    async def replace_all(crowd: Crowd) -> None:
        nonlocal ended
        for process in site.cluster.topology.named("rasa"):
            await crowd.until_answered(site.sizes.people)
            await asyncio.to_thread(site.cluster.steer, "stopProcess", process)
            await asyncio.to_thread(site.cluster.steer, "startProcess", process)
            await site.whole()
        ended = time.monotonic()
        await crowd.until_answered(site.sizes.messages)

    async def scenario(crowd: Crowd) -> None:
        await crowd.talk_while(lambda: replace_all(crowd))

    crowd = site.with_people(scenario)
    site.check("replicas replaced one by one", crowd.met, ended)
