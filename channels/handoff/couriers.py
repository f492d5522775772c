"""Brings what happens in hand-offs to where people read it: each place in order, by one process at a time, until it is there."""

from __future__ import annotations

import asyncio
import logging
import random
import uuid
from typing import Any, Awaitable, Callable, Dict, List, NamedTuple, Optional, Protocol, Set, Tuple

import aiohttp

from handoff import changes, deliveries, reading
from handoff.deliveries import Delivery
from handoff.record import Entry, Handoff

logger = logging.getLogger(__name__)

ADVISERS, VISITOR, MAIL = "advisers", "visitor", "mail"
"""Where hand-offs are delivered."""

_FIRST, _LONGEST = 0.5, 60.0
"""Seconds until the second try, and between later ones at most."""

_UNDER_WAY = 10.0
"""Seconds in which the other side may still take what it didn't answer in time: only then can be seen whether it did."""

_UNANSWERED = (asyncio.TimeoutError, aiohttp.ClientConnectionError, ConnectionError)

Do = Callable[..., Awaitable[Any]]


class Hopeless(Exception):
    """It can't be delivered, however often it is tried; the message says why, for operators and advisers."""


class Later(Exception):
    """It was not delivered, and can be after so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"later, in {seconds:.0f} s")
        self.seconds = seconds


class Sent(NamedTuple):
    """All up to `place` is there, at `address`."""

    place: int
    address: str = ""


class Courier(Protocol):
    """Delivers to one kind of target."""

    target: str

    async def deliver(self, handoff: Handoff, delivery: Delivery, entries: List[Entry]) -> Sent:
        """Deliver the next of `entries`, as many as go together. Where `delivery.sending`, look first whether they are there already.

        Raises Hopeless, Later where it is sure that nothing was delivered, and anything else where that isn't known.
        """

    async def mark(self, handoff: Handoff, delivery: Delivery, entries: List[Entry]) -> None:
        """Show that the visitor has seen `entries`."""

    def reason(self, error: BaseException) -> str:
        """An error in a few words, with nothing that anyone wrote."""


class Couriers:
    """Those of one process; `do` works in the database."""

    def __init__(self, do: Do, clock: Callable[[], float]) -> None:
        self._do = do
        self._clock = clock
        self._me = uuid.uuid4().hex
        self._couriers: Dict[str, Courier] = {}
        self._running: Dict[Tuple[str, str], asyncio.Task[None]] = {}
        self._again: Set[Tuple[str, str]] = set()

    def add(self, courier: Courier) -> None:
        """Deliver to its target from now on."""
        self._couriers[courier.target] = courier

    def remove(self, target: str) -> None:
        """Deliver there no more."""
        self._couriers.pop(target, None)

    def nudge(self, handoff_id: str) -> None:
        """There may be something to deliver of a hand-off."""
        for target in self._couriers:
            self._begin(handoff_id, target)

    async def look(self) -> None:
        """Deliver whatever is behind and nobody is at."""
        if self._couriers:
            for delivery in await self._do(deliveries.behind, list(self._couriers), self._clock()):
                self._begin(delivery.handoff_id, delivery.target)

    async def close(self) -> None:
        """Finish what is being sent, as far as that is quick."""
        self._couriers.clear()
        if self._running:
            await asyncio.wait(self._running.values(), timeout=2.0)
        for task in self._running.values():
            task.cancel()

    def _begin(self, handoff_id: str, target: str) -> None:
        key = (handoff_id, target)
        if key in self._running:
            self._again.add(key)
            return
        self._running[key] = asyncio.get_running_loop().create_task(self._work(key))

    async def _work(self, key: Tuple[str, str]) -> None:
        try:
            self._again.add(key)
            while key in self._again:
                self._again.discard(key)
                await self._deliver(*key)
        except Exception as error:  # noqa: BLE001  the database: the next look tries again
            logger.warning("A hand-off could not be delivered just now: %s", type(error).__name__)
        finally:
            del self._running[key]
            self._again.discard(key)

    async def _deliver(self, handoff_id: str, target: str) -> None:
        now = self._clock()
        courier = self._couriers.get(target)
        held: Optional[Delivery] = await self._do(deliveries.hold, handoff_id, target, self._me, now) if courier else None
        if courier is None or held is None:
            return
        try:
            while await self._step(courier, held):
                held = await self._do(deliveries.read, handoff_id, target, self._me)
                if held is None:  # another process has thought this one dead
                    return
        except Hopeless as error:
            logger.error("A hand-off can't be delivered to the %s: %s", target, error)
            await self._do(changes.undelivered, handoff_id, target, str(error), self._clock())
            self.nudge(handoff_id)
        except Later as later:
            await self._do(deliveries.fail, held, self._me, self._clock() + later.seconds, sure=True)
            asyncio.get_running_loop().call_later(later.seconds + 0.01, self._begin, handoff_id, target)
        except Exception as error:  # noqa: BLE001  the network, or the other side
            pause = min(_LONGEST, _FIRST * 2.0**held.tries) * random.uniform(0.8, 1.2)  # no secret  # noqa: S311  # nosec B311
            if _is_under_way(error):
                pause = max(pause, _UNDER_WAY)
            logger.warning("A hand-off was not delivered to the %s, next try in %.0f s: %s", target, pause, courier.reason(error))
            await self._do(deliveries.fail, held, self._me, self._clock() + pause)
        else:
            await self._do(deliveries.release, held, self._me)

    async def _step(self, courier: Courier, held: Delivery) -> bool:
        """Whether there was anything to do, and may be more."""
        found: Tuple[Optional[Handoff], List[Entry]] = await self._do(reading.since, held.handoff_id, held.done)
        handoff, entries = found
        if handoff is None or held.fault:
            return False
        if entries:
            if not await self._do(deliveries.begin, held, self._me, self._clock(), entries[-1].place):
                return False
            sent = await courier.deliver(handoff, held, entries)
            return bool(await self._do(deliveries.done, held, self._me, sent.place, sent.address))
        if held.marked < handoff.shown:
            seen: List[Entry] = await self._do(reading.entries, handoff.id, held.marked)
            await courier.mark(handoff, held, [entry for entry in seen if entry.place <= handoff.shown])
            await self._do(deliveries.mark, held, self._me, handoff.shown)
            return True
        return False


def _is_under_way(error: Exception) -> bool:
    """Whether the other side may still take what was sent: it didn't answer in time, or the connection was lost before it did."""
    return isinstance(error, _UNANSWERED) and not isinstance(error, aiohttp.ClientConnectorError)
