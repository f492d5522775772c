from __future__ import annotations

import asyncio
import logging
from typing import List

import pytest

from channels.setting import SettingError
from serving.stores import retention
from serving.stores.retention import DAY, Retention


class Store:
    """Keeps the times that it was asked to delete before; the first `failures` times it fails."""

    def __init__(self, failures: int = 0) -> None:
        self.before: List[float] = []
        self._failures = failures
        self.asked = asyncio.Event()

    async def delete_unchanged_since(self, at: float) -> int:
        if self._failures:
            self._failures -= 1
            raise OSError("what only I know")
        self.before.append(at)
        self.asked.set()
        return 1


def test_the_setting_is_days() -> None:
    assert Retention.read({}) == Retention(90)
    assert Retention.read({"WAYPOINT_RETENTION_DAYS": "7"}) == Retention(7)


@pytest.mark.parametrize("value", ["-1", "1.5", "a week"])
def test_what_is_no_number_of_days_is_named(value: str) -> None:
    with pytest.raises(SettingError, match="WAYPOINT_RETENTION_DAYS must be a number of days"):
        Retention.read({"WAYPOINT_RETENTION_DAYS": value})


def test_what_is_older_goes() -> None:
    store = Store()
    assert asyncio.run(Retention(7).delete(store, now=100 * DAY)) == 1
    assert store.before == [93 * DAY]


def test_zero_keeps_for_ever() -> None:
    store = Store()
    assert asyncio.run(Retention(0).delete(store, now=100 * DAY)) == 0
    assert store.before == []


def test_it_goes_on_after_a_failure_and_quotes_nothing(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(retention, "_EVERY", 0.0)

    async def keep() -> None:
        store = Store(failures=2)
        task = asyncio.ensure_future(Retention(7).keep(store))
        await asyncio.wait_for(store.asked.wait(), 10)
        task.cancel()

    with caplog.at_level(logging.ERROR):
        asyncio.run(keep())
    assert "OSError" in caplog.text and "only I" not in caplog.text


def test_a_store_that_cannot_is_left_alone() -> None:
    asyncio.run(asyncio.wait_for(Retention(7).keep(object()), 1))  # type: ignore[arg-type]
