"""The smallest channel, as channels/README.md shows it, answers."""

from __future__ import annotations

import asyncio
import logging
import re
import uuid
from pathlib import Path
from typing import Any, Awaitable, Callable, Dict, Tuple

import aiohttp
from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.conversation import envelope
from channels.conversation.collector import Collector
from channels.conversation.message import clean
from channels.http.body import read_json
from tests.channels.conftest import Rasa
from tests.channels.listening import Listening

Handler = Callable[[UserMessage], Awaitable[None]]
NAMES: Dict[str, Any] = {
    **{each.__name__: each for each in (InputChannel, UserMessage, Blueprint, Request, HTTPResponse, Collector, clean, read_json)},
    "Handler": Handler,
    "response": response,
    "envelope": envelope,
    "logger": logging.getLogger(__name__),
}
"""What its file would import."""


def test_the_smallest_channel_answers_and_says_so_when_nothing_is_uttered(root: Path) -> None:
    shown = re.search(r"```python\n(.*?)```", (root / "channels" / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert shown
    named = dict(NAMES)
    exec(shown[1], named)  # noqa: S102  # nosec B102: our own page
    loop, rasa = asyncio.new_event_loop(), Rasa()
    app = Sanic(f"echo-{uuid.uuid4().hex}", configure_logging=False)
    app.blueprint(named["EchoOfRest"]().blueprint(lambda message: rasa.handle(message)))
    server = Listening(loop, app)

    async def ask(text: str) -> Tuple[int, Any]:
        async with aiohttp.ClientSession() as session, session.post(f"{server.address}/ask", json={"text": text}) as reply:
            return reply.status, await reply.json()

    async def silent(message: UserMessage) -> None:
        pass

    try:
        status, said = loop.run_until_complete(ask("hello"))
        assert status == 200 and said["text"].startswith("Hello") and said["buttons"]
        rasa.say = silent
        assert loop.run_until_complete(ask("hello"))[1]["custom"]["answer"]["status"] == "error"
    finally:
        server.close()
        loop.close()
