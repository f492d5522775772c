"""The relay by itself; tests/faults run it between PostgreSQL and the broker."""

from __future__ import annotations

import asyncio
from typing import Any, Awaitable, Callable, List, Optional, cast

import aio_pika
import pytest
from aio_pika.abc import AbstractExchange

from serving.stores import relay
from serving.stores.outbox import Event


class Exchange:
    """Takes messages, and refuses the one whose id is `broken`."""

    def __init__(self, broken: str = "") -> None:
        self.taken: List[aio_pika.Message] = []
        self._broken = broken
        self.confirmed: Optional[Callable[[], Awaitable[object]]] = None
        """Waits until it confirms what it has taken."""

    async def publish(self, message: aio_pika.Message, routing_key: str, timeout: float) -> None:
        if message.message_id == self._broken:
            raise ConnectionError
        self.taken.append(message)
        if self.confirmed:
            await self.confirmed()


def publish(exchange: Exchange, *events: Event) -> None:
    asyncio.run(relay.publish(cast(AbstractExchange, exchange), list(events)))


def test_an_event_goes_out_as_rasa_wrote_it_under_its_own_id() -> None:
    exchange = Exchange()
    publish(exchange, Event(7, "ann", '{"event": "user"}'), Event(8, "bob", '{"event": "bot"}'))
    assert [(each.message_id, each.body, each.headers) for each in exchange.taken] == [
        ("7", b'{"event": "user"}', {"sender_id": "ann"}),
        ("8", b'{"event": "bot"}', {"sender_id": "bob"}),
    ]
    assert {each.delivery_mode for each in exchange.taken} == {aio_pika.DeliveryMode.PERSISTENT}


def test_of_a_conversation_none_is_sent_before_the_one_before_is_confirmed() -> None:
    async def relayed() -> List[List[str]]:
        exchange, confirmed = Exchange(), asyncio.Event()
        exchange.confirmed = confirmed.wait
        events = [Event(1, "ann", "{}"), Event(2, "bob", "{}"), Event(3, "ann", "{}")]
        sending = asyncio.ensure_future(relay.publish(cast(AbstractExchange, exchange), events))
        while len(exchange.taken) < 2:
            await asyncio.sleep(0)
        before = [str(each.message_id) for each in exchange.taken]
        confirmed.set()
        await sending
        return [before, [str(each.message_id) for each in exchange.taken]]

    assert asyncio.run(relayed()) == [["1", "2"], ["1", "2", "3"]]


def test_what_was_deleted_meanwhile_stays_here() -> None:
    exchange = Exchange()
    publish(exchange, Event(7, None, None))
    assert exchange.taken == []


def test_one_that_the_broker_refuses_fails_the_batch_which_is_sent_again() -> None:
    with pytest.raises(ConnectionError):
        publish(Exchange(broken="8"), *(Event(number, "ann", "{}") for number in (7, 8, 9)))


def test_an_unreachable_database_is_told_by_the_kind_of_error_alone(caplog: pytest.LogCaptureFixture) -> None:
    nowhere: Any = {"POSTGRES_HOST": "127.0.0.1", "POSTGRES_PORT": "1", "POSTGRES_DB": "d", "POSTGRES_USER": "u", "POSTGRES_PASSWORD": "pw"}
    asyncio.run(relay.attempt(nowhere))
    assert [record.getMessage() for record in caplog.records] == ["Events wait in PostgreSQL: OperationalError"]
