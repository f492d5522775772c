from __future__ import annotations

import asyncio
import json
import logging
from typing import Any, Awaitable, Callable, Dict, List, Mapping, Set

import pytest
from aiohttp import web
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from serving import metrics
from serving.action_server import KeptEndpoint
from serving.patches import action_call

ANSWER = {"events": [], "responses": [{"text": "hello"}]}
PRIVATE = "what only I know"
RASAS_OWN = RemoteAction.run
RASAS_CALL = RemoteAction._action_call_format
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@pytest.fixture(params=["patched"])
def rasa(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.setattr(RemoteAction, "run", RASAS_OWN)
    monkeypatch.setattr(action_call, "_run_as_rasa", RASAS_OWN)
    monkeypatch.setattr(RemoteAction, "_action_call_format", RASAS_CALL)
    monkeypatch.setattr(action_call, "_call_as_rasa", RASAS_CALL)
    if request.param == "patched":
        action_call.apply()


class ActionServer:
    """Does as `handle` says; keeps what it was asked and over which connections."""

    def __init__(self, handle: Handler) -> None:
        self.handle = handle
        self.calls: List[Dict[str, Any]] = []
        self.connections: Set[Any] = set()

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        self.calls.append(await request.json())
        assert request.transport
        self.connections.add(request.transport.get_extra_info("peername"))
        return await self.handle(request)


async def answer(request: web.Request) -> web.StreamResponse:
    return web.json_response(ANSWER)


def call(handle: Handler, times: int = 1, **options: Any) -> tuple[ActionServer, List[List[Event]]]:
    """Call an action `times` times; the server that was called, and the events of each call."""
    server = ActionServer(handle)

    async def run() -> List[List[Event]]:
        app = web.Application()
        app.router.add_post("/webhook", server)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0, shutdown_timeout=0.1)
        await site.start()
        port = runner.addresses[0][1]
        endpoint = EndpointConfig(f"http://127.0.0.1:{port}/webhook", enable_selective_domain=True, **options)
        try:
            return [await act(endpoint) for _ in range(times)]
        finally:
            called = action_call._called(endpoint)
            if isinstance(called, KeptEndpoint) and called._opened:
                await called._opened.close()
            await runner.cleanup()

    return server, asyncio.run(run())


async def act(endpoint: EndpointConfig) -> List[Event]:
    tracker = DialogueStateTracker.from_events("a", [UserUttered(PRIVATE)], slots=[])
    action = RemoteAction("action_answer", endpoint)
    events: List[Event] = await action.run(CollectingOutputChannel(), TemplatedNaturalLanguageGenerator({}), tracker, Domain.empty())
    return events


def said(events: List[Event]) -> List[str]:
    return [event.text for event in events if isinstance(event, BotUttered)]


@pytest.mark.usefixtures("rasa")
def test_the_connection_is_kept() -> None:
    server, events = call(answer, times=3)
    assert [said(each) for each in events] == [["hello"]] * 3
    assert len(server.calls) == 3 and len(server.connections) == 1


@pytest.mark.parametrize("rasa", ["as it comes"], indirect=True)
@pytest.mark.usefixtures("rasa")
def test_rasa_itself_connects_for_every_call() -> None:
    """When this fails, Rasa has been mended: see what of the patch is still needed."""
    server, _ = call(answer, times=3)
    assert len(server.connections) == 3


@pytest.mark.usefixtures("rasa")
def test_what_was_heard_is_told_once() -> None:
    server, _ = call(answer)
    assert [json.dumps(each).count('"intent"') for each in server.calls] == [1]
    assert server.calls[0]["tracker"]["events"][0]["text"] == server.calls[0]["tracker"]["latest_message"]["text"] == PRIVATE


@pytest.mark.parametrize("rasa", ["as it comes"], indirect=True)
@pytest.mark.usefixtures("rasa")
def test_rasa_itself_tells_it_twice() -> None:
    """When this fails, Rasa has been mended: see what of the patch is still needed."""
    server, _ = call(answer)
    assert [json.dumps(each).count('"intent"') for each in server.calls] == [2]


@pytest.mark.usefixtures("rasa")
def test_a_broken_connection_is_tried_once_more() -> None:
    async def break_first(request: web.Request) -> web.StreamResponse:
        if len(server_calls) == 0:
            server_calls.append(1)
            assert request.transport
            request.transport.abort()
        return web.json_response(ANSWER)

    server_calls: List[int] = []
    server, (events,) = call(break_first)
    assert said(events) == ["hello"] and len(server.calls) == 2


async def hang(request: web.Request) -> web.StreamResponse:
    await asyncio.sleep(60)
    raise AssertionError("the call lasted")


async def break_off(request: web.Request) -> web.StreamResponse:
    assert request.transport
    request.transport.abort()
    return web.Response()


async def fail(request: web.Request) -> web.StreamResponse:
    return web.json_response({"error": f"no {PRIVATE}", "request_body": await request.json()}, status=500)


async def speak_nonsense(request: web.Request) -> web.StreamResponse:
    return web.json_response({"events": [{"event": PRIVATE}], "responses": []})


@pytest.mark.usefixtures("rasa")
@pytest.mark.parametrize(("handle", "calls"), [(hang, 2), (break_off, 2), (fail, 1), (speak_nonsense, 1)])
def test_a_failure_is_spoken_with_the_reference_that_is_logged(
    handle: Handler, calls: int, keeps_contract: Callable[[Mapping[str, Any]], None], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        server, (events,) = call(handle, timeout=0.2)
    (utterance,) = events
    assert isinstance(utterance, BotUttered)
    contract = utterance.data["custom"]["answer"]
    keeps_contract(contract)
    assert contract["status"] == "error"
    assert contract["id"] in str(utterance.text) and contract["id"] in caplog.text
    assert PRIVATE not in caplog.text
    assert len(server.calls) == calls


@pytest.mark.usefixtures("rasa")
def test_no_server_at_all_is_spoken_of_too(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        events = asyncio.run(act(EndpointConfig("http://127.0.0.1:1/webhook")))
    (text,) = said(events)
    assert "Reference" in text and PRIVATE not in caplog.text


@pytest.mark.usefixtures("rasa")
def test_an_action_may_still_decline_to_run() -> None:
    async def decline(request: web.Request) -> web.StreamResponse:
        return web.json_response({"action_name": "action_answer", "error": "not now"}, status=400)

    with pytest.raises(ActionExecutionRejection):
        call(decline)


def test_the_rules_by_which_a_message_was_read_are_counted() -> None:
    before = metrics.REGISTRY.get_sample_value("waypoint_rules_total", {"rule": "a_rule_of_ours"}) or 0
    metrics.count_rules([SlotSet("memory", {"because": ["a_rule_of_ours"]}), SlotSet("memory", None), SlotSet("feedback", "because")])
    assert metrics.REGISTRY.get_sample_value("waypoint_rules_total", {"rule": "a_rule_of_ours"}) == before + 1
