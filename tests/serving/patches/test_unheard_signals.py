from __future__ import annotations

import asyncio
from typing import Any, List

import aiohttp
import pytest
from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse
from sanic.signals import SignalRouter
from sanic.touchup.schemes.ode import OptionalDispatchEvent

from serving.patches import unheard_signals
from tests.channels.listening import Listening

SANICS_OWN = OptionalDispatchEvent.__init__


@pytest.fixture(autouse=True)
def _sanic_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(OptionalDispatchEvent, "__init__", SANICS_OWN)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> List[str]:
    """The steps of requests that were told of."""
    events: List[str] = []
    dispatch = SignalRouter.dispatch

    async def counted(router: SignalRouter, event: str, **options: Any) -> Any:
        if event.startswith("http."):
            events.append(event)
        return await dispatch(router, event, **options)

    monkeypatch.setattr(SignalRouter, "dispatch", counted)
    return events


def ask(*listened_to: str) -> List[str]:
    """What was heard of one request by those who listen, beside one who always listens to its head."""
    loop = asyncio.new_event_loop()
    app = Sanic(f"signals-under-test-{id(loop)}", configure_logging=False)
    heard: List[str] = []

    def listen(event: str) -> None:
        async def hear(**_: Any) -> None:
            heard.append(event)

        app.signal(event)(hear)

    for event in listened_to:
        listen(event)

    @app.post("/")
    async def hello(_: Request) -> HTTPResponse:
        return response.json({})

    server = Listening(loop, app)

    async def post() -> None:
        async with aiohttp.ClientSession() as http, http.post(server.address, json={}) as answer:
            assert answer.status == 200

    try:
        loop.run_until_complete(post())
        return heard
    finally:
        server.close()
        loop.close()


def test_only_what_is_listened_to_is_told(told: List[str]) -> None:
    unheard_signals.apply()
    assert ask() == []
    assert set(told) == {"http.lifecycle.read_head"}


@pytest.mark.parametrize("event", ["http.lifecycle.response", "http.routing.after"])
def test_who_listens_hears(told: List[str], event: str) -> None:
    unheard_signals.apply()
    assert ask(event) == [event]
    assert set(told) == {"http.lifecycle.read_head", event}


def test_sanic_itself_tells_of_every_step(told: List[str]) -> None:
    """When this fails, Sanic has been mended: take the patch out."""
    ask()
    assert len(set(told)) > 4
