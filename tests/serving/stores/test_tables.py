"""The first messages after a first start come all at once, on a disk that may be slow: none of them gives up while the tables are made."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, Callable, List, Optional

import pytest
import sqlalchemy as sa

from serving.stores import tables, tracker_store
from serving.stores.tables import Tables
from serving.stores.tracker_store import ConversationStore
from tests.serving.conversation import DOMAIN, run

OTHERS = 5
SOON = 60.0
"""Seconds after which what should come at once doesn't come at all."""


class Slow:
    """Makes nothing, until `OTHERS` wait for it; then raises `fault`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fault: Optional[Exception] = None) -> None:
        self.fault = fault
        self.times = 0
        self.is_made = False
        self._waiting = threading.Semaphore(0)
        waiting = self._waiting

        class Outcome(Future):  # type: ignore[type-arg]
            def result(self, timeout: Optional[float] = None) -> Any:
                assert timeout is None, "gives up by a clock of its own"
                waiting.release()
                return super().result()

        monkeypatch.setattr(tables, "Future", Outcome)

    def __call__(self, *_: object) -> None:
        assert not self.is_made
        self.times += 1
        if self.times == 1:
            for _waits in range(OTHERS):
                assert self._waiting.acquire(timeout=SOON), "they don't wait"
        if self.fault:
            raise self.fault
        self.is_made = True


def all_at_once(ask: Callable[[], None]) -> List[Optional[BaseException]]:
    """What each of the first and the others met."""
    with ThreadPoolExecutor(1 + OTHERS) as threads:
        asked = [threads.submit(ask) for _ in range(1 + OTHERS)]
        return [each.exception(timeout=SOON) for each in asked]


def test_all_wait_for_the_one_who_makes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    make = Slow(monkeypatch)
    made = Tables(make)
    assert all_at_once(made.ensure) == [None] * (1 + OTHERS)
    assert made.are_made and make.times == 1


def test_all_share_its_error_and_the_next_tries_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    make = Slow(monkeypatch, sa.exc.OperationalError("", {}, Exception("the disk is full")))
    made = Tables(make)
    assert all_at_once(made.ensure) == [make.fault] * (1 + OTHERS)
    assert not made.are_made and make.times == 1
    with pytest.raises(sa.exc.OperationalError, match="full"):
        made.ensure()
    make.fault = None
    made.ensure()
    made.ensure()
    assert made.are_made and make.times == 3


def test_the_first_messages_wait_for_a_slow_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make, upgrade = Slow(monkeypatch), tracker_store.upgrade

    def slowly(engine: Any) -> None:
        make()
        upgrade(engine)

    monkeypatch.setattr(tracker_store, "upgrade", slowly)
    store = ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))

    async def come() -> List[bool]:
        return await asyncio.gather(*(store.exists(str(number)) for number in range(1 + OTHERS)))

    assert run(come()) == [False] * (1 + OTHERS) and make.times == 1
