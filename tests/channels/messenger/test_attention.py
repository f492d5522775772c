"""Acknowledgements go before answers, but don't hold them up for ever."""

from __future__ import annotations

import asyncio
from typing import List

import pytest

from channels.messenger import attention
from channels.messenger.attention import ARRIVING, Attention


async def passes(count: int) -> None:
    """Let the event loop go round."""
    for _ in range(count):
        await asyncio.sleep(0)


def test_a_turn_waits_for_what_is_received_and_for_what_arrives_meanwhile() -> None:
    done: List[str] = []

    async def turn(at: Attention) -> None:
        await at.calm()
        done.append("turn")

    async def receive() -> None:
        at = Attention()
        with at.request():
            waiting = asyncio.ensure_future(turn(at))
            await passes(ARRIVING + 2)
            done.append("first")
        await passes(ARRIVING // 2)
        with at.request():
            await passes(ARRIVING + 2)
            done.append("second")
        await waiting

    asyncio.run(receive())
    assert done == ["first", "second", "turn"]


def test_it_waits_no_longer_than_its_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attention, "PATIENCE", 0.01)

    async def receive() -> None:
        at = Attention()
        with at.request():
            await asyncio.wait_for(at.calm(), 20)

    asyncio.run(receive())
