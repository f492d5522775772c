from __future__ import annotations

import asyncio
from typing import Dict

import aiohttp
import pytest
from rasa.server import configure_cors
from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from serving.patches import origin_headers
from tests.channels.listening import Listening

PAGE = "https://page.example"


def headers(cors: str, origin: str = "", method: str = "GET", patched: bool = True) -> Dict[str, str]:
    """Those for pages elsewhere of an answer to a page of `origin`, or to a program."""
    loop = asyncio.new_event_loop()
    app = Sanic(f"origins-under-test-{id(loop)}", configure_logging=False)
    configure_cors(app, cors)

    @app.get("/")
    async def hello(_: Request) -> HTTPResponse:
        return response.json({})

    async def patch(app: Sanic, _: object) -> None:
        origin_headers.leave_out(app)

    if patched:
        app.register_listener(patch, "before_server_start")
    server = Listening(loop, app)

    async def ask() -> Dict[str, str]:
        told = {"Origin": origin} if origin else {}
        async with aiohttp.ClientSession() as http, http.request(method, server.address, headers=told) as answer:
            assert answer.status == 200
            return {name: value for name, value in answer.headers.items() if name.startswith("Access-Control")}

    try:
        return loop.run_until_complete(ask())
    finally:
        server.close()
        loop.close()


@pytest.mark.parametrize("origin", ["", PAGE])
def test_an_answer_says_nothing_of_pages_where_none_are_let_in(origin: str) -> None:
    assert headers("", origin) == {}


def test_pages_that_are_let_in_are_told_so() -> None:
    assert headers("*", PAGE)["Access-Control-Allow-Origin"] == PAGE


@pytest.mark.parametrize("cors", ["", "*"])
def test_options_are_answered(cors: str) -> None:
    assert headers(cors, PAGE, "OPTIONS") == headers(cors, PAGE, "OPTIONS", patched=False)


def test_sanic_cors_itself_sets_some() -> None:
    """When this fails, Sanic-CORS has been mended: take the patch out."""
    assert headers("", patched=False)
