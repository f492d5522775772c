from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Awaitable, Callable, List

import pytest
from rasa.core.lock_store import LockError, LockStore
from rasa.utils.endpoints import EndpointConfig
from redis.asyncio import Redis

from serving.stores.lock_store import AtomicRedisLockStore

Scenario = Callable[..., Awaitable[None]]
KIND = "serving.stores.lock_store.AtomicRedisLockStore"
SOON = 5.0
"""Seconds after which what should come at once doesn't come: less than a turn may hold its place."""


def run(scenario: Scenario, port: int, stores: int = 2, **options: Any) -> None:
    """Run `scenario` with lock stores that know nothing of one another, as those of several processes."""

    async def with_stores() -> None:
        made = [LockStore.create(EndpointConfig("127.0.0.1", type=KIND, port=port, **options)) for _ in range(stores)]
        try:
            await scenario(*made)
        finally:
            for each in made:
                assert isinstance(each, AtomicRedisLockStore)
                await each.close()

    asyncio.run(with_stores())


def test_one_turn_at_a_time_over_all_processes(redis_port: int) -> None:
    async def race(*stores: LockStore) -> None:
        inside: List[int] = []
        done: List[int] = []

        async def turn(number: int) -> None:
            async with stores[number % len(stores)].lock("race"):
                inside.append(number)
                assert len(inside) == 1
                await asyncio.sleep(0.001)
                inside.remove(number)
                done.append(number)

        await asyncio.gather(*map(turn, range(100)))
        assert sorted(done) == list(range(100))

    run(race, redis_port, stores=4, patience=60.0)


def test_who_comes_first_is_served_first(redis_port: int) -> None:
    async def queue(one: LockStore, other: LockStore) -> None:
        order: List[int] = []

        async def turn(number: int) -> None:
            async with (one, other)[number % 2].lock("queue"):
                order.append(number)

        async with one.lock("queue"):
            waiting = []
            for number in range(6):
                waiting.append(asyncio.ensure_future(turn(number)))
                await _until(lambda expected=number + 2: _waiting(one, "queue", expected))  # type: ignore[misc]
        await asyncio.gather(*waiting)
        assert order == list(range(6))

    run(queue, redis_port)


async def _waiting(store: Any, conversation: str, expected: int) -> bool:
    return bool(await store._redis.zcard(store._keys(conversation)[0]) == expected)


async def _until(holds: Callable[[], Awaitable[bool]]) -> None:
    end = time.monotonic() + 10
    while not await holds():
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


def test_conversations_do_not_wait_for_one_another(redis_port: int) -> None:
    async def two(one: LockStore, other: LockStore) -> None:
        async with one.lock("a"), other.lock("b"):
            pass

    run(two, redis_port)


def test_one_that_waits_too_long_is_told(redis_port: int) -> None:
    async def wait(one: LockStore, other: LockStore) -> None:
        async with one.lock("slow"):
            with pytest.raises(LockError, match="took too long"):
                async with other.lock("slow"):
                    raise AssertionError("not one's turn")
        async with other.lock("slow"):
            pass

    run(wait, redis_port, patience=0.1)


def test_a_turn_that_fails_gives_its_place_up(redis_port: int) -> None:
    async def fail(one: LockStore, other: LockStore) -> None:
        with pytest.raises(ZeroDivisionError):
            async with one.lock("failing"):
                raise ZeroDivisionError
        async with other.lock("failing"):
            pass

    run(fail, redis_port, patience=0.1)


@pytest.mark.parametrize("steps", range(0, 60, 3))
def test_one_that_goes_away_at_any_moment_gives_its_place_up(redis_port: int, steps: int) -> None:
    """No clock decides: it goes after so many steps of the event loop, and the queue is looked at."""
    key = f"going-{steps}"

    async def go(one: LockStore, other: LockStore) -> None:
        async def wait() -> None:
            async with other.lock(key, wait_time_in_seconds=0):
                raise AssertionError("not one's turn")

        async with other.lock(key):
            pass  # connected, as one is that has waited for a while
        async with Redis(port=redis_port) as redis, one.lock(key):
            waiting = asyncio.ensure_future(wait())
            for _step in range(steps):
                await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asyncio.wait_for(waiting, SOON)
            assert await redis.zcard(f"waypoint:{{{key}}}:queue") == 1
        async with one.lock(key):
            pass

    run(go, redis_port, patience=2 * SOON)


def test_a_killed_process_holds_its_conversation_no_longer_than_a_turn_may_take(redis_port: int) -> None:
    script = """
import asyncio, sys
from rasa.utils.endpoints import EndpointConfig
from serving.stores.lock_store import AtomicRedisLockStore
async def main():
    async with AtomicRedisLockStore(EndpointConfig("127.0.0.1", port=int(sys.argv[1]), lifetime=2)).lock("killed"):
        print("inside", flush=True)
        await asyncio.sleep(60)
asyncio.run(main())
"""
    command = [sys.executable, "-W", "ignore", "-c", script, str(redis_port)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=Path(__file__).parents[3], env={**os.environ, "PYTHONPATH": "."}
    ) as process:
        assert process.stdout and process.stdout.readline() == b"inside\n"
        process.send_signal(signal.SIGKILL)

    async def after(store: LockStore) -> None:
        start = time.monotonic()
        async with store.lock("killed"):
            assert time.monotonic() - start < 3

    run(after, redis_port, stores=1, patience=5)


def test_nothing_is_left_in_redis(redis_port: int) -> None:
    async def hold(store: Any) -> None:
        async with store.lock("traceless"):
            lifetimes = [await store._redis.pttl(key) for key in store._keys("traceless")]
            assert min(lifetimes) > 0
        assert await store._redis.exists(*store._keys("traceless")) == 0

    run(hold, redis_port, stores=1)


def test_no_redis_is_an_error_soon() -> None:
    async def ask(store: LockStore) -> None:
        start = time.monotonic()
        with pytest.raises(LockError, match="could not be reached"):
            async with store.lock("a"):
                raise AssertionError("no lock was had")
        assert time.monotonic() - start < 5

    run(ask, 1, stores=1)
