"""Servers of tests that stand beside one another in one process."""

from __future__ import annotations

import asyncio
import uuid

import aiohttp
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, text

from serving.patches.request_heads import guard
from tests.channels.listening import Listening


async def _hello(request: Request) -> HTTPResponse:
    return text("hello")


def _app(*, guarded: bool) -> Sanic:
    app = Sanic(f"listening-{uuid.uuid4().hex}", configure_logging=False)
    app.add_route(_hello, "/")
    if guarded:
        checks = Blueprint("checks")
        guard(checks)
        app.blueprint(checks)
    return app


def test_one_that_checks_heads_leaves_another_as_it_is(loop: asyncio.AbstractEventLoop) -> None:
    first, second = Listening(loop, _app(guarded=False)), Listening(loop, _app(guarded=True))

    async def ask() -> str:
        async with aiohttp.ClientSession() as session, session.get(first.address) as reply:
            return await reply.text()

    try:
        assert loop.run_until_complete(ask()) == "hello"
    finally:
        second.close()
        first.close()
