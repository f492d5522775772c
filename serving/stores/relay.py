"""`python -m serving.stores.relay`: hand each event that PostgreSQL keeps to the broker, at least once and in order.

It stands outside the path of a message: while it or the broker is down, events wait in PostgreSQL.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections import defaultdict
from typing import Dict, List, Mapping, Optional

import aio_pika
import psycopg2
from aio_pika.abc import AbstractExchange

from serving.stores.outbox import Event, Outbox

logger = logging.getLogger(__name__)

NAME = "waypoint.events"
"""The exchange, and the queue that is bound to it so that nothing is dropped before someone listens."""

_BATCH = 200
_IDLE = 0.2
"""Seconds between looks at an empty outbox."""
_AGAIN = 2.0
"""Seconds until another try, after PostgreSQL or the broker failed."""
_PATIENCE = 5.0
"""Seconds for an answer of either."""


async def main() -> None:
    task = asyncio.create_task(keep_on(os.environ))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    await asyncio.wait([task])


async def keep_on(environment: Mapping[str, str]) -> None:
    """Relay; begin again whenever something fails."""
    while True:
        await attempt(environment)
        await asyncio.sleep(_AGAIN)


async def attempt(environment: Mapping[str, str]) -> None:
    """Relay until something fails; say what."""
    try:
        await _relay(environment)
    except (psycopg2.Error, aio_pika.exceptions.AMQPError, OSError, asyncio.TimeoutError) as error:
        logger.warning("Events wait in PostgreSQL: %s", type(error).__name__)


async def _relay(environment: Mapping[str, str]) -> None:
    connection = _database(environment)
    try:
        outbox = Outbox(connection)
        await asyncio.to_thread(outbox.open)
        async with await aio_pika.connect(environment["BROKER_URL"], timeout=_PATIENCE) as broker:
            exchange = await _exchange(broker)
            while True:
                events = await asyncio.to_thread(outbox.next, _BATCH)
                await publish(exchange, events)
                await asyncio.to_thread(outbox.done, events)
                if len(events) < _BATCH:
                    await asyncio.sleep(_IDLE)
    finally:
        connection.close()


async def publish(exchange: AbstractExchange, events: List[Event]) -> None:
    """Return when the broker has confirmed all of them.

    Conversations go side by side; of one, an event is sent when the one before is confirmed: a broker that dies keeps some of what it
    hasn't confirmed, not always the first, and what is sent again would come after it.
    """
    conversations: Dict[Optional[str], List[Event]] = defaultdict(list)
    for event in events:
        if event.data is not None:
            conversations[event.sender_id].append(event)
    await asyncio.gather(*(_in_order(exchange, each) for each in conversations.values()))


async def _in_order(exchange: AbstractExchange, events: List[Event]) -> None:
    for event in events:
        await exchange.publish(_message(event), "", timeout=_PATIENCE)


def _message(event: Event) -> aio_pika.Message:
    """An event as Rasa wrote it; `message_id` tells a repeated one."""
    return aio_pika.Message(
        (event.data or "").encode(),
        content_type="application/json",
        message_id=str(event.id),
        headers={"sender_id": event.sender_id},
        delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
    )


async def _exchange(broker: aio_pika.abc.AbstractConnection) -> AbstractExchange:
    channel = await broker.channel()
    exchange = await channel.declare_exchange(NAME, aio_pika.ExchangeType.FANOUT, durable=True, timeout=_PATIENCE)
    queue = await channel.declare_queue(NAME, durable=True, timeout=_PATIENCE)
    await queue.bind(exchange, timeout=_PATIENCE)
    return exchange


def _database(environment: Mapping[str, str]) -> psycopg2.extensions.connection:
    connection = psycopg2.connect(
        host=environment["POSTGRES_HOST"],
        port=environment["POSTGRES_PORT"],
        dbname=environment["POSTGRES_DB"],
        user=environment["POSTGRES_USER"],
        password=environment["POSTGRES_PASSWORD"],
        connect_timeout=int(_PATIENCE),
        keepalives_idle=5,
    )
    connection.autocommit = True
    return connection


if __name__ == "__main__":
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s %(message)s")
    asyncio.run(main())
