from __future__ import annotations

import asyncio
import os
import signal
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Awaitable, Callable, Dict, List

import pytest

from channels.setting import SettingError
from serving import helper
from serving.helper import Helper, is_wanted
from tests.processes import alive

PACK = Path("a pack")
PROCESS = """
import json, os, sys, time
print(sys.argv[1], flush=True)
for line in sys.stdin:
    text = json.loads(line)
    if text == "die":
        sys.exit()
    if text == "hang":
        time.sleep(60)
    heard = {"text": text, "process": os.getpid(), "pack": os.environ["WAYPOINT_PACK"]}
    print(json.dumps(None if text == "fail" else heard), flush=True)
"""
_SOON = 30.0
"""Seconds for what takes none."""


def processor(model: str = "a model", file: str = "a model") -> Any:
    return SimpleNamespace(model_path=Path(file), model_metadata=SimpleNamespace(model_id=model))


OURS = processor()


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that only says what it was told, and is started again at once."""
    monkeypatch.setattr(helper, "_PROCESS", ("-c", PROCESS))
    monkeypatch.setattr(helper, "PAUSE", 0.0)


def with_one(scenario: Callable[[Helper], Awaitable[None]]) -> None:
    """Run it with a helper that is up; nothing of that is left running."""

    async def run() -> None:
        one = Helper()
        one.help(OURS, PACK)
        await until(lambda: one.up)
        try:
            await scenario(one)
        finally:
            process = one._process
            await one.stop()
        assert not one.up and (process is None or not alive(process.pid))

    asyncio.run(run())


async def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + _SOON
    while not holds():
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


def test_many_are_understood_in_another_process_each_as_it_was_said() -> None:
    async def ask(one: Helper) -> None:
        texts = [f"{number}\nné" for number in range(50)]
        heard: List[Any] = await asyncio.gather(*(one.parse(OURS, text) for text in texts))
        assert [each["text"] for each in heard] == texts
        assert {each["pack"] for each in heard} == {str(PACK)} and os.getpid() not in {each["process"] for each in heard}

    with_one(ask)


def test_what_it_cannot_tell_is_left_to_this_process() -> None:
    async def ask(one: Helper) -> None:
        assert await one.parse(OURS, "fail") is None
        assert await one.parse(processor(), "of another model") is None
        assert await Helper().parse(OURS, "before it is up") is None

    with_one(ask)


def test_one_that_ends_leaves_what_it_had_to_this_process_and_is_started_again() -> None:
    async def ask(one: Helper) -> None:
        assert await asyncio.gather(*(one.parse(OURS, text) for text in ("die", "after it"))) == [None, None]
        await until(lambda: one.up)
        assert await one.parse(OURS, "again")

    with_one(ask)


@pytest.mark.parametrize("how", ["hang", "stopped"])
def test_one_that_hangs_keeps_nobody_waiting(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helper, "PATIENCE", 0.2)

    async def ask(one: Helper) -> None:
        assert one._process
        hanging = one._process.pid
        if how == "stopped":
            os.kill(hanging, signal.SIGSTOP)
        assert await one.parse(OURS, how) is None
        await until(lambda: one.up and one._process is not None and one._process.pid != hanging)
        assert not alive(hanging)

    with_one(ask)


def test_whoever_has_gone_is_not_waited_for() -> None:
    async def ask(one: Helper) -> None:
        gone = asyncio.ensure_future(one.parse(OURS, "gone"))
        await asyncio.sleep(0)
        gone.cancel()
        heard: Dict[str, Any] = await one.parse(OURS, "next") or {}
        assert heard["text"] == "next"

    with_one(ask)


def test_a_model_that_is_taken_up_later_is_helped_in_place_of_the_one_before() -> None:
    async def ask(one: Helper) -> None:
        first = one._process
        later = processor()
        one.help(later, PACK)
        await until(lambda: one.up and one._process is not first)
        assert await one.parse(OURS, "hello") is None and await one.parse(later, "hello")
        assert first and not alive(first.pid)

    with_one(ask)


def test_a_file_that_holds_another_model_by_now_is_not_heard_with() -> None:
    async def run() -> None:
        one = Helper()
        one.help(processor("the loaded one", file="a later one"), PACK)
        await asyncio.sleep(0.5)
        assert not one.up
        await one.stop()

    asyncio.run(run())


def test_none_is_started_again_after_the_end() -> None:
    async def ask(one: Helper) -> None:
        await one.stop()
        await asyncio.sleep(0.1)
        assert not one.up and await one.parse(OURS, "late") is None

    with_one(ask)


@pytest.mark.parametrize(
    ("value", "cores", "wanted"), [("", 2, True), ("", 1, False), ("on", 1, True), ("off", 2, False)], ids=lambda value: str(value)
)
def test_it_wants_a_core_unless_somebody_says_so(value: str, cores: int, wanted: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    assert is_wanted({"WAYPOINT_HELPER": value}) is wanted


def test_a_setting_that_is_none_is_named() -> None:
    with pytest.raises(SettingError, match="WAYPOINT_HELPER must be on or off, not 'maybe'"):
        is_wanted({"WAYPOINT_HELPER": "maybe"})
