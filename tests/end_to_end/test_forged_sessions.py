"""A share of tests/channels/web/test_forgeries.py, with both servers really running."""

from __future__ import annotations

import asyncio
import json
import random
from typing import List

from channels.web.settings import Settings
from tests.channels.forgeries import Forger
from tests.end_to_end.bad_requests import Request
from tests.end_to_end.conftest import Assistant
from tests.end_to_end.connection import Connection

FORGED = 300
SEED = 11
HOST = (b"Host", b"a")
SAID = {"id": "message-1", "text": "What does healthcare pay?"}


def requests_with(token: str) -> List[Request]:
    fields = (HOST, (b"Authorization", f"Bearer {token}".encode()))
    return [
        Request(b"/chat/messages", json.dumps(SAID).encode(), fields),
        Request(b"/chat/messages", b"", fields, b"GET"),
        Request(b"/chat/feedback", b'{"answer_id": "a", "rating": "up"}', fields),
        Request(b"/chat/session", b"", fields, b"DELETE"),
    ]


def test_no_forged_token_is_let_in(assistant: Assistant) -> None:
    async def try_all() -> List[int]:
        connection = Connection(assistant.port)
        ((_, issued),) = await connection.ask([Request(b"/chat/session", b"", (HOST,))])
        genuine = json.loads(issued)["token"]
        say, read = requests_with(genuine)[:2]
        await connection.ask([say])
        before = await connection.ask([read])
        forger = Forger(random.Random(SEED), [genuine], Settings.read().secret)  # noqa: S311  repeatable
        statuses = []
        for _ in range(FORGED):
            for request in requests_with(forger.token()):
                statuses += [status for status, _ in await connection.ask([request])]
        assert await connection.ask([read]) == before and before[0][0] == 200
        connection.close()
        return statuses

    statuses = asyncio.run(try_all())
    assert len(statuses) == 4 * FORGED
    assert set(statuses) <= {400, 401, 413}
