"""The store on a real PostgreSQL server, and what it does when that fails."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Iterator

import pytest
import sqlalchemy as sa
from rasa.core.agent import Agent

from serving.stores.conversation_tables import METADATA
from serving.stores.database import PATIENCE
from serving.stores.tracker_store import ConversationStore, NotStored
from tests.serving.conversation import DOMAIN, add, run, session, talk, texts, turn
from tests.serving.postgres import Postgres

SLACK = 2.0
"""Seconds above its patience that a store may take on a busy machine."""


@pytest.fixture(autouse=True)
def _rasa_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Agent, "_create_tracker_store", staticmethod(Agent._create_tracker_store))


@pytest.fixture
def store(postgres: Postgres) -> Iterator[ConversationStore]:
    """A store with empty tables."""
    made = ConversationStore(DOMAIN, **postgres.endpoint)
    METADATA.drop_all(made._engine)
    yield made
    made._engine.dispose()


def test_all_that_was_said_is_kept_in_order_and_once(store: ConversationStore) -> None:
    run(talk(store, "a", 12))
    assert texts(run(store.retrieve_full_tracker("a"))) == [f"question {number}" for number in range(12)]
    assert texts(run(store.retrieve("a"))) == ["question 11"]


def test_a_message_is_stored_once_by_its_id(store: ConversationStore) -> None:
    run(add(store, "a", *session(), *turn(1, "message-1")))
    with pytest.raises(NotStored):
        run(add(store, "a", *turn(2, "message-1")))
    assert texts(run(store.retrieve_full_tracker("a"))) == ["question 1"]


def test_many_turns_at_once_in_one_conversation_are_stored_whole_or_refused(store: ConversationStore, postgres: Postgres) -> None:
    other = ConversationStore(DOMAIN, **postgres.endpoint)
    run(talk(store, "a", 1))

    async def race() -> int:
        outcomes = await asyncio.gather(
            *(add((store, other)[number % 2], "a", *turn(number)) for number in range(20)), return_exceptions=True
        )
        assert all(isinstance(each, NotStored) for each in outcomes if isinstance(each, BaseException))
        return sum(not isinstance(each, BaseException) for each in outcomes)

    stored = run(race())
    assert stored >= 1
    tracker = run(store.retrieve_full_tracker("a"))
    assert tracker is not None and len(texts(tracker)) == 1 + stored and len(tracker.events) == 3 + 5 * (1 + stored)


def test_processes_that_start_together_make_the_tables_once(store: ConversationStore, postgres: Postgres) -> None:
    stores = [ConversationStore(DOMAIN, **postgres.endpoint) for _ in range(6)]
    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(lambda each: run(each.exists("a")), stores)) == [False] * 6
    for each in stores:
        each._engine.dispose()


@pytest.mark.parametrize("sender", ["\0", "a\0b"])
def test_a_sender_that_cannot_be_written_is_an_error(store: ConversationStore, sender: str) -> None:
    """Rasa's own store ends the process."""
    with pytest.raises(ValueError, match="NUL"):
        run(talk(store, sender, 1))


def test_a_stopped_database_is_an_error_and_is_found_again(store: ConversationStore, postgres: Postgres) -> None:
    run(talk(store, "a", 2))
    postgres.stop()
    with pytest.raises(sa.exc.OperationalError) as lost:
        run(add(store, "a", *turn(2, "message-2")))
    assert "question" not in str(lost.value)
    postgres.start()
    run(add(store, "a", *turn(2, "message-2")))
    assert texts(run(store.retrieve_full_tracker("a"))) == ["question 0", "question 1", "question 2"]


def test_a_database_that_goes_between_loading_and_saving_loses_nothing_silently(store: ConversationStore, postgres: Postgres) -> None:
    run(talk(store, "a", 1))
    tracker = run(store.retrieve("a"))
    assert tracker is not None
    for event in turn(1):
        tracker.update(event)
    postgres.stop()
    with pytest.raises(sa.exc.OperationalError):
        run(store.save(tracker))
    postgres.start()
    run(store.save(tracker))
    assert texts(run(store.retrieve_full_tracker("a"))) == ["question 0", "question 1"]


def test_a_database_that_hangs_is_an_error_soon_and_holds_nobody_up(store: ConversationStore, postgres: Postgres) -> None:
    run(talk(store, "a", 1))

    async def ask_meanwhile() -> int:
        beats = 0
        start = time.monotonic()
        asking = asyncio.ensure_future(store.retrieve("a"))
        while not asking.done():
            await asyncio.sleep(0.05)
            beats += 1
        with pytest.raises(sa.exc.OperationalError):
            await asking
        assert time.monotonic() - start < 2 * PATIENCE + SLACK
        return beats

    postgres.freeze()
    try:
        assert run(ask_meanwhile()) > 10
    finally:
        postgres.thaw()
    run(add(store, "a", *turn(1)))
    assert texts(run(store.retrieve_full_tracker("a"))) == ["question 0", "question 1"]


def test_a_locked_table_is_an_error_soon(store: ConversationStore, postgres: Postgres) -> None:
    run(talk(store, "a", 1))
    other = postgres.connect()
    try:
        with other.cursor() as cursor:
            cursor.execute("LOCK TABLE conversations")
            start = time.monotonic()
            with pytest.raises(sa.exc.OperationalError):
                run(store.retrieve("a"))
            assert time.monotonic() - start < PATIENCE + SLACK
    finally:
        other.close()
    assert texts(run(store.retrieve("a"))) == ["question 0"]


def test_deleting_leaves_nothing_behind(store: ConversationStore, postgres: Postgres) -> None:
    run(talk(store, "a", 3))
    run(talk(store, "b", 1))
    run(store.delete("a"))
    other = postgres.connect()
    with other.cursor() as cursor:
        cursor.execute("SELECT sender_id, count(*) FROM conversation_events GROUP BY sender_id")
        assert cursor.fetchall() == [("b", 8)]
    other.close()


def test_old_conversations_are_deleted_however_many(store: ConversationStore, monkeypatch: pytest.MonkeyPatch) -> None:
    async def many() -> int:
        await asyncio.gather(*(add(store, str(number), *turn(number)) for number in range(450)))
        return await store.delete_unchanged_since(1e12)

    assert run(many()) == 450 and list(run(store.keys())) == []
