"""Whatever arrives, the server stays up and answers soon: WAYPOINT_BAD_INPUTS says how many inputs are made up for each channel."""

from __future__ import annotations

import asyncio
import json
import os
import random
import time
import uuid
from collections import Counter
from typing import Any, Awaitable, Callable, List, Optional, Tuple

import pytest

from tests.end_to_end.bad_requests import Request, made_up
from tests.end_to_end.conftest import Assistant

INPUTS = int(os.environ.get("WAYPOINT_BAD_INPUTS") or 200)
SEED = 7
LONGEST = 2.0
"""Seconds for an answer."""
_PATIENCE = 30.0
_AT_ONCE = 4
_A_CONVERSATION = 25
"""Inputs after which another conversation begins."""

Begin = Callable[[Assistant], Awaitable[Tuple[Request, Callable[[Any], Any]]]]


class Connection:
    """Kept as long as the server keeps it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: Optional[Tuple[asyncio.StreamReader, asyncio.StreamWriter]] = None

    async def ask(self, requests: List[Request]) -> List[Tuple[int, bytes]]:
        """Send all in one go; status and body of each answer, until the server closes."""
        reader, writer = self._streams = self._streams or await asyncio.open_connection("127.0.0.1", self._port)
        answers = []
        try:
            writer.write(b"".join(map(bytes, requests)))
            for request in requests:
                status, body, is_kept = await _answer(reader, request)
                answers.append((status, body))
                if not is_kept:
                    self.close()
                    break
        except (ConnectionError, asyncio.IncompleteReadError):
            self.close()
        return answers

    def close(self) -> None:
        if self._streams:
            self._streams[1].close()
        self._streams = None


async def _answer(reader: asyncio.StreamReader, request: Request) -> Tuple[int, bytes, bool]:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status = int(head.split()[1])
    fields = dict(line.split(b": ", 1) for line in head.split(b"\r\n")[1:-2])
    body = b""
    if b"transfer-encoding" in fields:
        body = await reader.readuntil(b"0\r\n\r\n")
    elif request.method != b"HEAD":
        body = await reader.readexactly(int(fields.get(b"content-length", b"0")))
    return status, body, fields.get(b"connection") == b"keep-alive"


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


async def bother(assistant: Assistant, begin: Begin, inputs: int) -> Tuple[Counter[int], float]:
    """Send `inputs` made-up inputs, several at a time; the answers by status, and the seconds of the slowest."""
    chance = random.Random(SEED)  # noqa: S311  repeatable
    statuses: Counter[int] = Counter()
    slowest = 0.0
    left = iter(range(inputs))

    async def send() -> None:
        nonlocal slowest
        connection = Connection(assistant.port)
        for sent, number in enumerate(left):
            if sent % _A_CONVERSATION == 0:
                good, say = await begin(assistant)
            requests = made_up(chance, good, say)
            start = time.monotonic()
            answers = await asyncio.wait_for(connection.ask(requests), _PATIENCE)
            seconds = (time.monotonic() - start) / len(requests)
            # Said with the input, so that whatever breaks or delays an answer is known.
            assert answers and all(status < 500 for status, _ in answers), (number, answers, requests)
            assert seconds < LONGEST, (number, seconds, requests)
            statuses.update(status for status, _ in answers)
            slowest = max(slowest, seconds)
        connection.close()

    await asyncio.gather(*(send() for _ in range(_AT_ONCE)))
    return statuses, slowest


@pytest.mark.parametrize("begin", [talks_over_rest, talks_over_the_web])
def test_the_server_survives_whatever_it_is_sent(assistant: Assistant, begin: Begin) -> None:
    before = assistant.processes()
    statuses, slowest = asyncio.run(bother(assistant, begin, INPUTS))
    print(f"{begin.__name__}: {INPUTS:,} inputs, answered {dict(sorted(statuses.items()))}, the slowest in {slowest:.2f} s")
    assert assistant.processes() == before
    assert {200, 400} <= set(statuses)
    assert assistant.ask("What do machine learning graduates earn in healthcare?")["custom"]["answer"]["status"] == "answered"
