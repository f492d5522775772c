"""One cluster for all of these tests, whole again before each, with a proxy in front of each of its services."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import signal
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Awaitable, Callable, Dict, Iterator, List, Optional

import aiohttp
import psycopg2
import pytest

from benchmarks import results
from benchmarks.machine import machine
from deployment.cluster.cluster import PASSED_ON, READY, Cluster, is_up
from deployment.cluster.postgres import DATABASE, USER
from deployment.cluster.temporary import temporary_topology
from deployment.cluster.topology import HOST
from running.ports import free_ports
from tests.faults.crowd import Crowd
from tests.faults.fault import Faults
from tests.faults.ledger import balance
from tests.faults.person import ANSWERED, CUT, REFUSED, Person
from tests.faults.proxy import Proxy
from tests.faults.sizes import Sizes
from tests.serving.ports import listens

SERVICES = {"postgres": "postgres", "redis": "redis", "broker": "broker", "actions": "inner"}
"""What can fail, and the port at which the others look for it."""
LONGEST = 10.0
"""Seconds in which every message is answered or refused."""
RECOVERED = 15.0
"""Seconds after which nothing is refused any more."""
LONG = pytest.mark.skipif(not Sizes.read().everything, reason="make faults does it")
_UP = 120.0


class Site:
    """The cluster under test, its proxies, and what was measured."""

    def __init__(self, cluster: Cluster, proxies: Dict[str, Proxy], sizes: Sizes) -> None:
        self.cluster = cluster
        self.proxies = proxies
        self.sizes = sizes
        self.random = random.Random(sizes.seed)  # noqa: S311  repeatable
        self._killed: Dict[str, int] = {}

    @property
    def address(self) -> str:
        return self.cluster.topology.address

    @property
    def replicas(self) -> List[str]:
        """The addresses of the Rasa processes themselves."""
        return [f"http://{HOST}:{port}" for port in self.cluster.topology.named("rasa").values()]

    def with_people(self, scenario: Callable[[Crowd], Awaitable[None]]) -> Crowd:
        """Run `scenario` with a crowd; the crowd."""

        async def run() -> Crowd:
            async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, force_close=True)) as http:
                crowd = Crowd(http, self.address, self.sizes.people, self.sizes.seed)
                await scenario(crowd)
                return crowd

        return asyncio.run(run())

    def kill(self, name: str) -> None:
        """End a process at once, without a word."""
        process = self.cluster.pid(name)
        assert process, f"{name} isn't up"
        os.kill(process, signal.SIGKILL)
        self._killed[name] = process

    async def whole(self) -> None:
        """Return when every process is up and every replica answers."""
        await asyncio.to_thread(self.wait_until_whole)

    def wait_until_whole(self) -> None:
        end = time.monotonic() + _UP
        while not self._is_whole():
            assert time.monotonic() < end, self.cluster.steer("getAllProcessInfo")
            time.sleep(0.1)

    def _is_whole(self) -> bool:
        topology = self.cluster.topology
        return (
            # On a busy machine what was killed is there a while longer, and then its successor has yet to start.
            all(self.cluster.pid(name) != process for name, process in self._killed.items())
            and all(each["statename"] == "RUNNING" for each in self.cluster.steer("getAllProcessInfo"))
            and all(is_up(port, "/health") for port in topology.named("actions").values())
            and all(is_up(port, READY) for port in topology.named("rasa").values())
            and is_up(topology.ports["front"], PASSED_ON)
            and listens(topology.ports["broker"])  # which supervisor calls running long before it is up
        )

    def check(
        self, what: str, people: List[Person], faults: Optional[Faults] = None, *, ordered: bool = True, may_cut: bool = False
    ) -> None:
        """Fail unless all went as promised; note what was measured."""
        attempts = [attempt for person in people for message in person.messages for attempt in message.attempts]
        failed = [attempt for attempt in attempts if attempt.kind != ANSWERED]
        with contextlib.closing(self.database()) as connection:
            kept = balance(connection, people, ordered=ordered)
        row = {
            "what": what,
            **asdict(kept),
            "refused": sum(attempt.kind == REFUSED for attempt in attempts),
            "cut": sum(attempt.kind == CUT for attempt in attempts),
            "slowest_s": round(max(attempt.seconds for attempt in attempts), 2),
            "recovered_s": round((faults or Faults()).recovery(attempt.ended for attempt in failed), 2),
        }
        _keep(row)
        assert not kept.faults, row
        assert row["slowest_s"] <= LONGEST and row["recovered_s"] <= RECOVERED, row
        assert may_cut or not row["cut"], [attempt for attempt in attempts if attempt.kind == CUT]

    def database(self) -> Any:
        """A connection to PostgreSQL itself."""
        port, password = self.cluster.topology.ports["postgres"], self.cluster.secrets["postgres"]
        return psycopg2.connect(host=HOST, port=port, dbname=DATABASE, user=USER, password=password)


@pytest.fixture(scope="package")
def started() -> Iterator[Site]:
    with contextlib.ExitStack() as stack:
        topology = stack.enter_context(temporary_topology(replicas=2))
        topology = replace(topology, detours=dict(zip(SERVICES.values(), free_ports(len(SERVICES)))))
        proxies = {name: stack.enter_context(Proxy(topology.detours[port], topology.ports[port])) for name, port in SERVICES.items()}
        yield Site(stack.enter_context(Cluster(topology)), proxies, Sizes.read())


@pytest.fixture
def site(started: Site) -> Site:
    """The cluster, whole."""
    started.wait_until_whole()
    started.random.seed(started.sizes.seed)
    return started


def _keep(row: Dict[str, Any]) -> None:
    """Write a row where FAULTS_RESULTS says, in the place of an earlier one on the same."""
    print(json.dumps(row))
    if not os.environ.get("FAULTS_RESULTS"):
        return
    path = Path(os.environ["FAULTS_RESULTS"])
    held = results.read(path).get("faults", {}).get("rows", [])
    kept = {each["what"]: each for each in [*held, row]}
    results.keep(path, "faults", {**machine(), "settings": asdict(Sizes.read())}, list(kept.values()))
