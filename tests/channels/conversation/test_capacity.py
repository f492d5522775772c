"""Who isn't refused when the house is full waits for a place, and gets one in turn."""

from __future__ import annotations

import asyncio
from typing import List

import pytest

from channels.conversation.capacity import Capacity
from channels.http.refusal import Refused


async def stay(house: Capacity, sender: str, inside: List[str], leave: asyncio.Event) -> None:
    async with house.awaited(sender):
        inside.append(sender)
        await leave.wait()


async def let_others_go_on() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def test_who_waits_is_let_in_in_turn_and_before_who_comes_later() -> None:
    async def play() -> None:
        house, inside, leave = Capacity(everyone=1), [], asyncio.Event()
        house.take("rest")
        waiting = [asyncio.ensure_future(stay(house, sender, inside, leave)) for sender in ("ann", "eve")]
        await let_others_go_on()
        assert inside == []
        house.leave("rest")
        with pytest.raises(Refused):
            house.take("rest")
        await let_others_go_on()
        assert inside == ["ann"]
        leave.set()
        await asyncio.gather(*waiting)
        assert inside == ["ann", "eve"]
        house.take("rest")

    asyncio.run(play())


def test_who_waits_for_a_full_conversation_holds_up_no_other() -> None:
    async def play() -> None:
        house, inside, leave = Capacity(everyone=3, one=1), [], asyncio.Event()
        house.take("ann")
        waiting = [asyncio.ensure_future(stay(house, sender, inside, leave)) for sender in ("ann", "eve")]
        await let_others_go_on()
        assert inside == ["eve"]
        leave.set()
        house.leave("ann")
        await asyncio.gather(*waiting)

    asyncio.run(play())


@pytest.mark.parametrize("let_in", [False, True])
def test_who_goes_away_while_waiting_takes_no_place(let_in: bool) -> None:
    async def play() -> None:
        house, inside, leave = Capacity(everyone=1), [], asyncio.Event()
        house.take("rest")
        waiting = asyncio.ensure_future(stay(house, "ann", inside, leave))
        await let_others_go_on()
        if let_in:
            house.leave("rest")
        waiting.cancel()
        await asyncio.wait({waiting})
        if not let_in:
            house.leave("rest")
        house.take("rest")
        assert inside == []

    asyncio.run(play())
