"""Whatever arrives, the server stays up and answers: WAYPOINT_BAD_INPUTS says how many inputs are made up for each channel."""

from __future__ import annotations

import asyncio
import json
import os
import random
import time
import uuid
from collections import Counter
from contextlib import closing
from typing import Any, Awaitable, Callable, Tuple

import pytest

from tests.end_to_end.bad_requests import Request, made_up, saying
from tests.end_to_end.conftest import Assistant
from tests.end_to_end.connection import Connection

INPUTS = int(os.environ.get("WAYPOINT_BAD_INPUTS") or 200)
SEED = 7
_PATIENCE = 30.0
"""Seconds after which an answer counts as missing, so that a server that hangs ends the test."""
_SLOWEST = 2.0
"""Seconds that an answer may take; more only where the machine is so busy that a plain question takes a tenth of it."""
_OF_PLAIN = 10
"""So many times as long as the slowest plain question, asked just before."""
_AT_ONCE = 4
_A_CONVERSATION = 25
"""Inputs after which another conversation begins."""

Begin = Callable[[Assistant], Awaitable[Tuple[Request, Callable[[Any], Any]]]]


async def talks_over_rest(assistant: Assistant) -> Tuple[Request, Callable[[Any], Any]]:
    sender = uuid.uuid4().hex
    return Request(b"/webhooks/rest/webhook", b"", ((b"Host", b"a"),)), lambda text: {"sender": sender, "message": text}


async def talks_over_the_web(assistant: Assistant) -> Tuple[Request, Callable[[Any], Any]]:
    connection = Connection(assistant.port)
    ((_, issued),) = await connection.ask([Request(b"/chat/session", b"", ((b"Host", b"a"),))])
    connection.close()
    token = json.loads(issued)["token"].encode()
    good = Request(b"/chat/messages", b"", ((b"Host", b"a"), (b"Authorization", b"Bearer " + token)))
    return good, lambda text: {"id": uuid.uuid4().hex, "text": text}


async def slowest_in_peace(assistant: Assistant, begin: Begin) -> float:
    """The seconds of the slowest of some plain questions, asked as many at once as the made-up inputs are."""
    slowest = 0.0

    async def ask() -> None:
        nonlocal slowest
        with closing(Connection(assistant.port)) as connection:
            good, say = await begin(assistant)
            for _ in range(5):
                start = time.monotonic()
                ((status, _),) = await asyncio.wait_for(connection.ask([saying(good, say("What do industries pay?"))]), _PATIENCE)
                slowest = max(slowest, time.monotonic() - start)
                assert status == 200

    await asyncio.gather(*(ask() for _ in range(_AT_ONCE)))
    return slowest


async def bother(assistant: Assistant, begin: Begin, inputs: int) -> Tuple[Counter[int], float]:
    """Send `inputs` made-up inputs, several at a time; the answers by status, and the seconds of the slowest."""
    chance = random.Random(SEED)  # noqa: S311  repeatable
    statuses: Counter[int] = Counter()
    slowest = 0.0
    left = iter(range(inputs))

    async def send() -> None:
        nonlocal slowest
        with closing(Connection(assistant.port)) as connection:
            for sent, number in enumerate(left):
                if sent % _A_CONVERSATION == 0:
                    good, say = await begin(assistant)
                requests = made_up(chance, good, say)
                start = time.monotonic()
                answers = await asyncio.wait_for(connection.ask(requests), _PATIENCE)
                # Said with the input, so that whatever breaks an answer is known.
                assert answers and all(status < 500 for status, _ in answers), (number, answers, requests)
                statuses.update(status for status, _ in answers)
                slowest = max(slowest, (time.monotonic() - start) / len(requests))

    await asyncio.gather(*(send() for _ in range(_AT_ONCE)))
    return statuses, slowest


@pytest.mark.parametrize("begin", [talks_over_rest, talks_over_the_web])
def test_the_server_survives_whatever_it_is_sent(assistant: Assistant, begin: Begin) -> None:
    before = assistant.processes()
    peace = asyncio.run(slowest_in_peace(assistant, begin))
    statuses, slowest = asyncio.run(bother(assistant, begin, INPUTS))
    print(f"{begin.__name__}: {INPUTS:,} inputs, answered {dict(sorted(statuses.items()))}")
    print(f"The slowest in {slowest:.2f} s, of plain questions in {peace:.2f} s")
    assert assistant.processes() == before
    assert {200, 400} <= set(statuses)
    assert slowest <= max(_SLOWEST, _OF_PLAIN * peace)
    assert assistant.ask("What do machine learning graduates earn in healthcare?")["custom"]["answer"]["status"] == "answered"
