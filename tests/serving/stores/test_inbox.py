"""Each question is one process's, until that one is dead; on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Callable, List

import pytest
import sqlalchemy as sa
from rasa.core.agent import Agent

from serving.stores import inbox
from serving.stores.conversation_tables import METADATA
from serving.stores.tracker_store import ConversationStore
from tests.serving.conversation import DOMAIN, run

Replica = Callable[[], ConversationStore]


@pytest.fixture(autouse=True)
def _rasa_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Agent, "_create_tracker_store", staticmethod(Agent._create_tracker_store))


@pytest.fixture(params=["sqlite", "postgresql"])
def replica(request: pytest.FixtureRequest, tmp_path: Path) -> Replica:
    """Makes stores of one database, as processes do."""
    if request.param == "sqlite":
        return lambda: ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    postgres = request.getfixturevalue("postgres")
    METADATA.drop_all(ConversationStore(DOMAIN, **postgres.endpoint)._engine)
    return lambda: ConversationStore(DOMAIN, **postgres.endpoint)


@pytest.fixture
def dying(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever takes a question counts as dead at once."""
    monkeypatch.setattr(inbox, "LEASE", -1.0)


def test_a_question_is_taken_once(replica: Replica) -> None:
    one, two = replica().inbox, replica().inbox
    assert run(one.take("s:a", "1", "data"))
    assert not run(one.take("s:a", "1", "data")) and not run(two.take("s:a", "1", "data"))
    assert run(two.take("s:a", "2", "data")) and run(two.take("s:b", "1", "data"))


def test_of_many_who_take_it_at_once_one_has_it(replica: Replica) -> None:
    inboxes = [replica().inbox for _ in range(4)]

    async def race() -> List[bool]:
        return await asyncio.gather(*(each.take("s:a", str(number), "data") for number in range(10) for each in inboxes))

    assert sum(run(race())) == 10


def test_what_is_answered_is_known_and_its_words_are_gone(replica: Replica) -> None:
    store = replica()
    run(store.inbox.take("s:a", "1", "only I know"))
    run(replica().inbox.done("s:a", "1"))
    assert run(store.inbox.hold("s:a", "1", "only I know"))
    run(store.inbox.done("s:a", "1"))
    assert not run(replica().inbox.take("s:a", "1", "only I know"))
    with store._engine.connect() as connection:
        assert connection.execute(sa.text("SELECT data FROM questions")).scalars().all() == [None]


def test_what_a_living_process_has_is_left_to_it(replica: Replica) -> None:
    one, two = replica().inbox, replica().inbox
    run(one.take("s:a", "1", "data"))
    assert run(two.tend("s:")) == run(one.tend("s:")) == []
    assert run(one.hold("s:a", "1", "data")) and not run(two.hold("s:a", "1", "data"))


def test_what_a_dead_process_left_is_taken_over_once_and_in_order(replica: Replica, dying: None, monkeypatch: pytest.MonkeyPatch) -> None:
    dead, one, two = (replica().inbox for _ in range(3))
    for number in range(3):
        run(dead.take("s:a", str(number), f"data {number}"))
    run(dead.take("s:a", "answered", "data"))
    run(dead.done("s:a", "answered"))
    run(dead.take("other:a", "1", "data"))
    monkeypatch.setattr(inbox, "LEASE", 60.0)
    assert run(one.tend("s:")) == ["data 0", "data 1", "data 2"]
    assert run(two.tend("s:")) == run(one.tend("s:")) == []
    assert run(one.hold("s:a", "1", "data 1"))


def test_who_was_thought_dead_does_not_hold_it_any_more(replica: Replica, dying: None, monkeypatch: pytest.MonkeyPatch) -> None:
    frozen, other = replica().inbox, replica().inbox
    run(frozen.take("s:a", "1", "data"))
    monkeypatch.setattr(inbox, "LEASE", 60.0)
    assert run(other.tend("s:")) == ["data"]
    assert not run(frozen.hold("s:a", "1", "data"))
    run(frozen.done("s:a", "1"))
    assert run(other.hold("s:a", "1", "data"))


def test_who_says_that_he_lives_is_not_robbed(replica: Replica, dying: None, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, other = replica().inbox, replica().inbox
    run(slow.take("s:a", "1", "data"))
    monkeypatch.setattr(inbox, "LEASE", 60.0)
    assert run(slow.tend("s:")) == [] and run(other.tend("s:")) == []


def test_what_could_not_be_taken_is_taken_late(replica: Replica) -> None:
    one, two = replica().inbox, replica().inbox
    assert run(one.hold("s:a", "1", "data"))
    assert not run(two.hold("s:a", "1", "data"))


def test_deleting_a_conversation_deletes_what_waits_in_it(replica: Replica) -> None:
    store = replica()
    run(store.inbox.take("s:a", "1", "data"))
    run(store.inbox.take("s:b", "1", "data"))
    run(store.delete("s:a"))
    assert [run(store.inbox.take(sender, "1", "data")) for sender in ("s:a", "s:b")] == [True, False]


def test_no_byte_is_left_of_what_waited(tmp_path: Path) -> None:
    store = ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    run(store.inbox.take("s:a", "1", "only I know"))
    assert b"only I know" in b"".join(file.read_bytes() for file in tmp_path.iterdir())
    run(store.delete("s:a"))
    assert b"only I know" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_what_is_old_goes_with_the_old_conversations(replica: Replica) -> None:
    store = replica()
    run(store.inbox.take("s:a", "1", "data"))
    run(store.delete_unchanged_since(0.0))
    assert not run(store.inbox.take("s:a", "1", "data"))
    run(store.delete_unchanged_since(1e12))
    assert run(store.inbox.take("s:a", "1", "data"))


def test_what_could_not_be_answered_can_be_asked_again(replica: Replica) -> None:
    one, two = replica().inbox, replica().inbox
    assert run(one.take("s:a", "1", "data"))
    run(two.give_back("s:a", "1"))
    assert not run(two.take("s:a", "1", "data")), "only who has it can give it back"
    run(one.give_back("s:a", "1"))
    assert run(two.take("s:a", "1", "data"))


def test_what_was_left_before_the_clock_was_set_back_is_found(replica: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = replica().inbox, replica().inbox
    ahead = time.time() + 7200
    with monkeypatch.context() as later:
        later.setattr(inbox.time, "time", lambda: ahead)
        run(one.take("s:a", "1", "data"))
    assert run(two.tend("s:")) == ["data"]


def test_that_it_was_answered_is_forgotten_after_a_day(replica: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    store = replica()
    for number in ("answered", "waiting"):
        run(store.inbox.take("s:a", number, "data"))
    run(store.inbox.done("s:a", "answered"))
    run(store.inbox.tend("s:"))
    assert not run(store.inbox.take("s:a", "answered", "data"))
    monkeypatch.setattr(inbox, "REMEMBERED", -60.0)
    run(store.inbox.tend("s:"))
    assert run(store.inbox.take("s:a", "answered", "data")) and not run(store.inbox.take("s:a", "waiting", "data"))
