"""A busy day: many people at once, much of it going wrong. `pytest -s tests/slack/test_load.py` prints what was measured.

WAYPOINT_SLACK_QUESTIONS=1000 is the long form, each way.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import random
import statistics
import time
from dataclasses import dataclass, field
from typing import Any, Dict, List

import pytest

from answering.looks.wording import names
from knowledge import Pack
from tests.slack.office import Office

QUESTIONS = int(os.environ.get("WAYPOINT_SLACK_QUESTIONS") or 150)
PEOPLE, CHANNELS = 50, 20
RATE = 50.0
"""Requests a second: several times what can be answered meanwhile, so that the assistant is busy all the time."""


@dataclass
class Talk:
    """One conversation: where it goes on, and what is asked in turn."""

    key: str
    channel: str
    thread: str
    asked: List[str] = field(default_factory=list)
    events: List[List[Dict[str, Any]]] = field(default_factory=list)


def talks(office: Office, pack: Pack, chance: random.Random, questions: int) -> List[Talk]:
    """Direct messages of all people, and a thread in each channel; one question is now here, now there."""
    people = [office.person() for _ in range(PEOPLE)]
    direct = [Talk(f"slack:T00ACME:{person}", f"D{person[1:]}", office.fake.state.timestamp()) for person in people]
    threads = []
    for _ in range(CHANNELS):
        channel, root = office.channel(), office.fake.state.timestamp()
        threads.append(Talk(f"slack:T00ACME:{channel}:{root}", channel, root))
    everywhere = [*direct, *threads]
    for number in range(questions):
        talk = everywhere[number] if number < len(everywhere) else chance.choice(everywhere)
        industry = chance.choice(list(pack.industries.values())).name
        talk.asked.append(f"Can I work remotely in {industry.lower()}?")
        talk.events.append(question(office, talk, chance.choice(people)))
    return everywhere


def question(office: Office, talk: Talk, person: str) -> List[Dict[str, Any]]:
    """The events that Slack sends for the last question of a talk."""
    text, thread = talk.asked[-1], {"thread_ts": talk.thread}
    if talk.channel.startswith("D"):
        return [office.message(f"U{talk.channel[1:]}", text, talk.channel, **thread)]
    event = office.message(person, f"<@{office.fake.state.bot}> {text}", talk.channel, **thread)
    return [event, {**event, "type": "app_mention"}]


async def play(office: Office, every: List[Talk], chance: random.Random) -> int:
    """Send everything: each talk in order, a third of it again; how many requests that took."""
    start, places = time.monotonic(), itertools.count()

    async def deliver(event: Dict[str, Any], event_id: str, attempt: int) -> None:
        await asyncio.sleep(start + next(places) / RATE - time.monotonic())
        assert (await office.fake.event(event, event_id, attempt)).status == 200

    async def talk(one: Talk) -> None:
        again = []
        for events in one.events:
            ids = [office.fake.state.id("Ev") for _ in events]
            await asyncio.gather(*(deliver(event, event_id, 0) for event, event_id in zip(events, ids)))
            if chance.random() < 1 / 3:
                again += [asyncio.create_task(deliver(events[0], ids[0], attempt)) for attempt in (1, 2)]
        await asyncio.gather(*again)

    await asyncio.gather(*map(talk, every))
    return next(places)


@pytest.mark.parametrize("mode", ["over_http", "over_socket"])
def test_each_question_is_answered_once_in_its_place_and_in_order(mode: str, request: pytest.FixtureRequest, default_pack: Pack) -> None:
    office: Office = request.getfixturevalue(mode)
    questions, chance = QUESTIONS, random.Random(6)  # noqa: S311  the same day each time
    every = talks(office, default_pack, chance, questions)
    limited = office.fake.state.limited
    office.fake.limit = lambda method, count: method == "chat.postMessage" and count % 10 == 0
    office.fake.acknowledged.clear()
    start = time.monotonic()
    try:
        requests = office.fake.run(play(office, every, chance))
        office.until(lambda: sum(len(office.posted(talk.channel, talk.thread)) for talk in every) >= questions)
        office.settled()
    finally:
        office.fake.limit = lambda method, count: False
    took = time.monotonic() - start
    waits = statistics.quantiles(office.fake.acknowledged, n=100)
    limited = office.fake.state.limited - limited
    print(
        f"\n{questions} questions {mode} in {requests} requests, {limited} calls refused with 429, all answered after {took:.0f} s. "
        f"Acknowledged in {waits[49] * 1000:.0f} ms (median), {waits[98] * 1000:.0f} ms (99th percentile)."
    )
    for talk in every:
        assert office.heard(talk.key) == talk.asked
        answers = office.posted(talk.channel, talk.thread)
        assert len(answers) == len(talk.asked)
        for asked, answer in zip(talk.asked, answers):
            (industry,) = [name for name in names(default_pack, default_pack.industries) if f"in {name.lower()}?" in asked]
            assert industry.lower() in answer.text.lower(), (asked, answer.text)
    assert limited >= questions // 12 and requests > questions * 1.3
    assert office.fake.state.faults == [] and "Traceback" not in office.assistant.said()
    assert waits[98] < 1.0
