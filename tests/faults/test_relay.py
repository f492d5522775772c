"""Every event that PostgreSQL keeps reaches the broker, in order, whatever happens to either and to the relay."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import defaultdict
from typing import Any, Dict, List, Tuple

import aio_pika
import pytest

from serving.stores.relay import NAME
from tests.faults.conftest import LONG, RECOVERED, Site
from tests.faults.crowd import Crowd

_IS_SET_UP = "SELECT to_regclass('event_outbox') IS NOT NULL"
_IS_EMPTY = "SELECT count(*) = 0 FROM event_outbox"


@pytest.mark.parametrize("process", ["broker", *(pytest.param(each, marks=LONG) for each in ("relay", "postgres"))])
def test_a_kill_keeps_no_event_from_the_broker(site: Site, process: str) -> None:
    async def kill_it(crowd: Crowd) -> None:
        await crowd.until_answered(site.sizes.people)
        await asyncio.to_thread(site.kill, process)
        await site.whole()
        await crowd.until_answered(site.sizes.people)

    async def scenario(crowd: Crowd) -> None:
        await crowd.talk_while(lambda: kill_it(crowd))

    crowd = site.with_people(scenario)
    site.check(f"kill {process}, events relayed", crowd.met)
    _wait_until_relayed(site)
    relayed = asyncio.run(_delivered(site.cluster.broker_url))
    for person in crowd.met:
        kept = _kept(site, person.sender)
        assert list(dict.fromkeys(relayed[person.sender])) == kept, person.sender


def _wait_until_relayed(site: Site) -> None:
    end = time.monotonic() + RECOVERED
    while not (_holds(site, _IS_SET_UP) and _holds(site, _IS_EMPTY)):
        assert time.monotonic() < end, "events still wait for the broker"
        time.sleep(0.1)


def _holds(site: Site, query: str) -> bool:
    return bool(_query(site, query, ())[0][0])


def _kept(site: Site, sender: str) -> List[int]:
    rows = _query(site, "SELECT id FROM conversation_events WHERE sender_id = %s ORDER BY id", (sender,))
    return [id_ for (id_,) in rows]


def _query(site: Site, query: str, values: Tuple[Any, ...]) -> List[Any]:
    with contextlib.closing(site.database()) as connection, connection.cursor() as cursor:
        cursor.execute(query, values)
        rows: List[Any] = cursor.fetchall()
        return rows


async def _delivered(url: str) -> Dict[str, List[int]]:
    """The ids of the events in the queue, by sender, in the order delivered; the queue is empty then."""
    ids: Dict[str, List[int]] = defaultdict(list)
    async with await aio_pika.connect(url) as broker:
        queue = await (await broker.channel()).get_queue(NAME)
        while message := await queue.get(no_ack=True, fail=False):
            ids[str(message.headers["sender_id"])].append(int(message.message_id or 0))
    return ids
