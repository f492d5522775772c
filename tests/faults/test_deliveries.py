"""Messages that arrive twice, out of order, and at two replicas at once."""

from __future__ import annotations

import asyncio
from typing import Awaitable, Callable, List

from benchmarks.talk import QUESTIONS
from tests.faults.conftest import Site
from tests.faults.crowd import Crowd
from tests.faults.person import ANSWERED, Person

_AT_ONCE = 4
"""Conversations at a time."""


def test_a_message_that_is_delivered_again_and_again_is_one(site: Site) -> None:
    async def deliver(person: Person, question: str) -> None:
        message = person.compose()
        doors = site.random.choices([site.address, *site.replicas], k=site.random.randint(2, 4))
        await asyncio.gather(*(person.insist(message, question, door) for door in doors))
        told = {attempt.told for attempt in message.attempts if attempt.kind == ANSWERED}
        assert len(told) == 1, f"one message, several answers: {message}"

    met = _everyone(site, site.sizes.messages, deliver)
    site.check("delivered several times", met)


def test_messages_that_overtake_each_other_are_all_kept(site: Site) -> None:
    async def deliver(person: Person, question: str) -> None:
        first, second = person.compose(), person.compose()
        await asyncio.gather(person.insist(second, question, site.address), person.insist(first, question, site.address))

    met = _everyone(site, site.sizes.messages // 2, deliver)
    site.check("out of order", met, ordered=False)


def test_races_over_two_replicas_lose_nothing(site: Site) -> None:
    async def race(person: Person, question: str) -> None:
        await asyncio.gather(*(person.insist(person.compose(), question, replica) for replica in site.replicas))

    met = _everyone(site, site.sizes.races, race)
    site.check("two replicas at once", met, ordered=False)


def _everyone(site: Site, count: int, deliver: Callable[[Person, str], Awaitable[None]]) -> List[Person]:
    """Deliver `count` times, in several conversations at a time; the people."""

    async def talk(crowd: Crowd, turns: int) -> None:
        person = await Person.meet(crowd.http, site.address)
        crowd.met.append(person)
        for _ in range(turns):
            await deliver(person, site.random.choice(QUESTIONS))

    async def scenario(crowd: Crowd) -> None:
        await asyncio.gather(*(talk(crowd, count // _AT_ONCE) for _ in range(_AT_ONCE)))

    return site.with_people(scenario).met
