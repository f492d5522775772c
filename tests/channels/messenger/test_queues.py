from __future__ import annotations

import asyncio
from typing import Dict, List

import pytest

from channels.messenger.queues import Job, Queues
from channels.messenger.seen import Seen


async def nothing() -> None:
    return None


def test_order_is_kept_in_each_conversation_and_they_run_side_by_side() -> None:
    done: Dict[str, List[int]] = {}
    running: List[str] = []
    most = 0

    async def play() -> None:
        queues = Queues()

        def job(conversation: str, number: int) -> Job:
            async def run() -> None:
                nonlocal most
                assert conversation not in running
                running.append(conversation)
                most = max(most, len(running))
                for _ in range(number * 7 % 4):
                    await asyncio.sleep(0)
                running.remove(conversation)
                done.setdefault(conversation, []).append(number)

            return Job(conversation, run, nothing)

        for number in range(50):
            for conversation in "abcdef":
                queues.put(job(conversation, number))
        assert len(queues) == 300
        assert await queues.close(5) == 0 and len(queues) == 0

    asyncio.run(play())
    assert done == {conversation: list(range(50)) for conversation in "abcdef"} and most > 1


def test_a_closed_queue_is_not_open_and_gives_up_what_is_left() -> None:
    told: List[int] = []

    async def play() -> int:
        queues = Queues(size=3)
        for number in range(3):

            async def give_up(number: int = number) -> None:
                told.append(number)

            queues.put(Job("a", asyncio.Event().wait, give_up))  # type: ignore[arg-type]
        assert not queues.open
        return await queues.close(0.01)

    assert asyncio.run(play()) == 3 and told == [0, 1, 2]


def test_what_fails_holds_up_nothing_behind_it(caplog: pytest.LogCaptureFixture) -> None:
    done: List[int] = []

    async def fail() -> None:
        raise ValueError("nobody foresaw it")

    async def run() -> None:
        done.append(1)

    async def play() -> int:
        queues = Queues()
        for work in (fail, run):
            queues.put(Job("a", work, nothing))
        return await queues.close(5)

    assert asyncio.run(play()) == 0 and done == [1] and "reference" in caplog.text


def test_what_was_seen_is_known_by_any_of_its_keys() -> None:
    seen = Seen()
    assert seen.first("event 1", "message 1")
    assert not seen.first("event 2", "message 1")
    assert not seen.first("event 2", "message 3")
    assert seen.first("event 4")


def test_the_oldest_is_forgotten() -> None:
    seen = Seen(size=2)
    assert seen.first("a") and seen.first("b") and seen.first("c")
    assert not seen.first("c") and seen.first("a")
