"""Deleting a conversation deletes all of it, in every store that Rasa has."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any, List

import pytest
from rasa.core.tracker_store import (
    AwaitableTrackerStore,
    FailSafeTrackerStore,
    InMemoryTrackerStore,
    MongoTrackerStore,
    RedisTrackerStore,
    SQLTrackerStore,
)

from channels.conversation.erasure import erase
from tests.channels.web_site import DOMAIN, Rasa, Site, Visitor


@pytest.fixture
def sql(tmp_path: Path) -> SQLTrackerStore:
    return SQLTrackerStore(DOMAIN, dialect="sqlite", db=str(tmp_path / "conversations.db"))


def test_nothing_is_left(start: Any, tmp_path: Path, sql: SQLTrackerStore) -> None:
    visitor = start(Rasa(sql)).visitor()
    answer = visitor.answer("my secret")
    visitor.ask("POST", "/chat/feedback", json={"answer_id": answer["id"], "rating": "down", "text": "my reason"})
    assert b"my secret" in (tmp_path / "conversations.db").read_bytes()
    assert visitor.ask("DELETE", "/chat/session").status == 204
    assert visitor.said() == []
    left = (tmp_path / "conversations.db").read_bytes()
    assert b"my secret" not in left and b"my reason" not in left


def test_the_conversation_can_go_on_from_nothing(site: Site) -> None:
    visitor = site.visitor()
    visitor.say("one", "message-1")
    visitor.ask("DELETE", "/chat/session")
    visitor.say("two", "message-1")
    assert [each["text"] for each in visitor.said() if each["from"] == "user"] == ["two"]


def test_an_answer_that_says_so_is_the_last_of_the_conversation(start: Any, tmp_path: Path, sql: SQLTrackerStore) -> None:
    rasa = Rasa(sql)
    visitor = start(rasa).visitor()
    visitor.answer("my secret")
    rasa.erases = True
    assert visitor.answer("yes")["text"]
    assert visitor.said() == [] and b"my secret" not in (tmp_path / "conversations.db").read_bytes()
    rasa.erases = False
    assert visitor.answer("hello again")["text"]


def test_what_is_being_answered_is_given_up(site: Site) -> None:
    visitor = site.visitor()

    async def delete_meanwhile() -> Any:
        reached = asyncio.Event()

        async def never() -> None:
            reached.set()
            await asyncio.Event().wait()

        site.rasa.before = never
        asked = asyncio.ensure_future(visitor.saying("my secret"))
        await reached.wait()
        return await visitor.asking("DELETE", "/chat/session"), await asked

    deleted, asked = site.run(delete_meanwhile())
    assert (deleted.status, asked.status) == (204, 409)
    assert visitor.said() == []


def test_a_store_that_cannot_forget_says_so(start: Any, caplog: pytest.LogCaptureFixture) -> None:
    store = SimpleNamespace(domain=DOMAIN, event_broker=None)
    visitor: Visitor = start(Rasa(store)).visitor()
    with caplog.at_level(logging.ERROR):
        reply = visitor.ask("DELETE", "/chat/session")
    assert reply.status == 500 and reply.body["reference"] in caplog.text and "CannotErase" in caplog.text


def test_what_wraps_a_store_and_what_it_falls_back_on_forget_too(loop: asyncio.AbstractEventLoop) -> None:
    stores = [InMemoryTrackerStore(DOMAIN), InMemoryTrackerStore(DOMAIN)]
    for store in stores:
        store.store.update(ann="kept", eve="kept")
    wrapper = FailSafeTrackerStore(AwaitableTrackerStore(stores[0]), fallback_tracker_store=stores[1])
    loop.run_until_complete(erase(wrapper, "ann"))
    assert [store.store for store in stores] == [{"eve": "kept"}] * 2


def test_stores_elsewhere_forget(loop: asyncio.AbstractEventLoop) -> None:
    deleted: List[Any] = []
    redis, mongo = RedisTrackerStore.__new__(RedisTrackerStore), MongoTrackerStore.__new__(MongoTrackerStore)
    redis.red, redis.key_prefix = SimpleNamespace(delete=deleted.append), "tracker:"
    mongo.db, mongo.collection = {"conversations": SimpleNamespace(delete_many=deleted.append)}, "conversations"

    class Own:
        async def delete(self, sender: str) -> None:
            deleted.append(sender)

    for store in (redis, mongo, Own()):
        loop.run_until_complete(erase(store, "ann"))
    assert deleted == ["tracker:ann", {"sender_id": "ann"}, "ann"]
