"""Replicas are replaced one after the other, as a new version would, while people talk."""

from __future__ import annotations

import asyncio

from tests.faults.conftest import LONG, Site
from tests.faults.crowd import Crowd
from tests.faults.fault import Faults


@LONG
def test_replacing_one_replica_after_the_other_loses_nothing(site: Site) -> None:
    faults = Faults()

    async def replace_all(crowd: Crowd) -> None:
        for process in site.cluster.topology.named("rasa"):
            await crowd.until_answered(site.sizes.people)
            with faults.during():
                await asyncio.to_thread(site.cluster.steer, "stopProcess", process)
                await asyncio.to_thread(site.cluster.steer, "startProcess", process)
                await site.whole()
        await crowd.until_answered(site.sizes.messages)

    async def scenario(crowd: Crowd) -> None:
        await crowd.talk_while(lambda: replace_all(crowd))

    crowd = site.with_people(scenario)
    site.check("replicas replaced one by one", crowd.met, faults)
