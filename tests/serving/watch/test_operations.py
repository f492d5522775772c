"""The addresses for operators, on a Sanic server of their own with a hand-written agent behind it."""

from __future__ import annotations

import asyncio
import functools
import sqlite3
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Awaitable, Callable, Dict, List, Optional, Tuple

import aiohttp
import pytest
import sqlalchemy as sa
from aiohttp import web
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.domain import Domain
from rasa.utils.endpoints import EndpointConfig
from sanic import Sanic

from channels.conversation.collector import Collector
from channels.conversation.tally import FEEDBACK, TALLY
from serving import metrics
from serving.stores.tracker_store import ConversationStore
from serving.watch import operations
from serving.watch.operations import OperationsChannel
from serving.watch.readiness import KNOWN, Readiness
from tests.channels.listening import Listening

Ask = Callable[..., Awaitable[Tuple[int, Any, Any]]]
NOWHERE = "http://127.0.0.1:1/webhook"


class Agent:
    """Understands the known questions, unless told otherwise."""

    def __init__(self, folder: Path, actions: str) -> None:
        self.tracker_store = ConversationStore(Domain.empty(), db=str(folder / "conversations.db"))
        self.lock_store: Any = InMemoryLockStore()
        self.action_endpoint = EndpointConfig(f"{actions}/webhook")
        self.model_id = "a model"
        self.processor = None
        self.intents = dict(KNOWN)
        self.asked: List[str] = []

    def is_ready(self) -> bool:
        return True

    async def parse_message(self, text: str) -> Dict[str, Any]:
        self.asked.append(text)
        return {"intent": {"name": self.intents[text]}}

    async def handle_message(self, message: UserMessage) -> None:
        if message.text == "break":
            raise LookupError("what only I know")
        if message.text == "pay" and message.output_channel:
            await message.output_channel.send_response(
                "me", {"text": "80k", "custom": {"answer": {"status": "answered", "topic": "salary"}}}
            )


@pytest.fixture
def ready(tmp_path: Path) -> Callable[..., List[str]]:
    """Asks `times` times whether an agent is ready that `change` has changed; the faults."""

    def ask(change: Callable[[Agent], None] = lambda _: None, times: int = 1, fresh: bool = True) -> List[str]:
        async def run() -> List[str]:
            async with _actions() as actions:
                agent = Agent(tmp_path, actions)
                change(agent)
                readiness = Readiness(clock=_clock(2.0 if fresh else 0.0))
                readiness.begun = True
                return [await readiness.faults(agent) for _ in range(times)][-1]  # type: ignore[arg-type]

        return asyncio.run(run())

    return ask


def _clock(step: float) -> Callable[[], float]:
    now = [0.0]

    def tick() -> float:
        now[0] += step
        return now[0]

    return tick


class _actions:  # noqa: N801  a context
    """An action server that is well; its address."""

    async def __aenter__(self) -> str:
        async def health(request: web.Request) -> web.Response:
            return web.json_response({"status": "ok"})

        app = web.Application()
        app.router.add_get("/health", health)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()


def test_ready_when_all_is_well(ready: Callable[..., List[str]]) -> None:
    assert ready() == []


def test_no_model_is_not_ready() -> None:
    readiness = Readiness()
    readiness.begun = True
    assert asyncio.run(readiness.faults(None)) == ["the model: none is loaded"]


def test_a_model_that_answers_untrained_is_not_ready(ready: Callable[..., List[str]]) -> None:
    assert ready(lambda agent: agent.intents.update(hello="goodbye")) == ["the model: it takes 'hello' for goodbye"]


def test_a_model_is_asked_once(ready: Callable[..., List[str]]) -> None:
    agents: List[Agent] = []
    assert ready(agents.append, times=3) == []
    assert agents[0].asked == list(KNOWN)


def test_asking_often_costs_nothing(ready: Callable[..., List[str]]) -> None:
    agents: List[Agent] = []

    def forget(agent: Agent) -> None:
        agents.append(agent)
        agent.intents["hello"] = "goodbye"

    ready(forget, times=5, fresh=False)
    assert agents[0].asked == ["hello"]


def test_a_store_out_of_reach_is_named(ready: Callable[..., List[str]]) -> None:
    def lose(agent: Agent) -> None:
        agent.tracker_store = ConversationStore(Domain.empty(), db="/no/such/folder/conversations.db")

    assert ready(lose) == ["the tracker store: OperationalError: unable to open database file"]


def test_a_store_that_can_be_read_and_not_written_to_is_named(ready: Callable[..., List[str]]) -> None:
    async def full() -> None:
        raise sa.exc.OperationalError("INSERT ...", {}, sqlite3.OperationalError("database or disk is full"))

    def fill(agent: Agent) -> None:
        agent.tracker_store.probe = full

    assert ready(fill) == ["the tracker store: OperationalError: database or disk is full"]


def test_a_lock_store_out_of_reach_is_named(ready: Callable[..., List[str]]) -> None:
    from rasa.utils.endpoints import EndpointConfig

    from serving.stores.lock_store import AtomicRedisLockStore

    def lose(agent: Agent) -> None:
        agent.lock_store = AtomicRedisLockStore(EndpointConfig("127.0.0.1", port=1))

    assert ready(lose) == ["the lock store: ConnectionError"]


def test_a_store_that_hangs_is_named(ready: Callable[..., List[str]]) -> None:
    """With the patience that everything else has, too: with less, the actions were late on a busy machine."""

    async def hang(_: str) -> bool:
        await asyncio.sleep(60)
        return True

    assert ready(lambda agent: setattr(agent.tracker_store, "exists", hang)) == ["the tracker store: TimeoutError"]


def test_an_action_server_out_of_reach_is_named(ready: Callable[..., List[str]]) -> None:
    assert ready(lambda agent: setattr(agent.action_endpoint, "url", NOWHERE)) == ["the action server: ClientConnectorError"]


def test_actions_of_this_process_are_loaded_for_it_and_named_where_they_cannot_be(
    ready: Callable[..., List[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def inside(agent: Agent) -> None:
        agent.action_endpoint = EndpointConfig(actions_module="actions_of_a_test")

    monkeypatch.syspath_prepend(tmp_path)
    module = tmp_path / "actions_of_a_test.py"
    module.write_text("raise LookupError('what only I know')")
    assert ready(inside) == ["the actions: LookupError"]
    module.write_text("ANSWERS = 1")
    assert ready(inside) == []


def test_no_actions_at_all_are_named(ready: Callable[..., List[str]]) -> None:
    assert ready(lambda agent: setattr(agent, "action_endpoint", None)) == ["the actions: none are configured"]


@pytest.fixture
def serve(tmp_path: Path) -> Callable[..., None]:
    """Runs a scenario with a way to ask the server, and its agent; Rasa has opened `channels`."""

    def run(scenario: Callable[[Ask, Agent], Awaitable[None]], channels: Tuple[Any, ...] = ()) -> None:
        loop = asyncio.new_event_loop()
        app = Sanic(f"operations-under-test-{id(loop)}", configure_logging=False)
        app.blueprint(OperationsChannel().blueprint(_nothing), url_prefix="/")
        app.ctx.input_channels = [
            SimpleNamespace(name=functools.partial(str, each)) if isinstance(each, str) else each for each in channels
        ]
        actions = _actions()
        app.ctx.agent = Agent(tmp_path, loop.run_until_complete(actions.__aenter__()))
        server = Listening(loop, app)
        try:
            loop.run_until_complete(_meet(server, app, scenario))
        finally:
            server.close()
            loop.run_until_complete(actions.__aexit__())
            loop.close()

    return run


async def _meet(server: Listening, app: Sanic, scenario: Callable[[Ask, Agent], Awaitable[None]]) -> None:
    async with aiohttp.ClientSession() as http:
        await scenario(functools.partial(_ask, http, server.address), app.ctx.agent)


async def _ask(http: aiohttp.ClientSession, address: str, path: str, method: str = "GET", **options: Any) -> Tuple[int, Any, Any]:
    async with http.request(method, address + path, **options) as answer:
        said = await (answer.json() if answer.content_type == "application/json" else answer.text())
        return answer.status, said, answer.headers


async def _nothing(_: Optional[UserMessage]) -> None:
    pass


def test_the_addresses(serve: Callable[..., None]) -> None:
    async def look(ask: Ask, agent: Agent) -> None:
        assert (await ask("/live"))[:2] == (200, {"status": "live"})
        status, ready, _ = await ask("/ready")
        assert (status, ready["status"]) == (200, "ready")
        status, text, headers = await ask("/metrics")
        assert status == 200 and "waypoint_ready 1.0" in text and headers["Content-Type"].startswith("text/plain; version=0.0.4")

    serve(look)


def test_it_is_not_ready_before_all_that_measures_a_turn_is_in_place(serve: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    said_meanwhile: List[List[str]] = []
    follow = operations._follow

    async def asked_meanwhile(app: Sanic, agent: Any) -> None:
        said_meanwhile.append(await app.ctx.readiness.faults(agent))
        await follow(app, agent)

    async def look(ask: Ask, agent: Agent) -> None:
        assert said_meanwhile == [["the server: it is still starting"]]

    monkeypatch.setattr(operations, "_follow", asked_meanwhile)
    serve(look)


def test_not_ready_says_why(serve: Callable[..., None]) -> None:
    async def look(ask: Ask, agent: Agent) -> None:
        agent.intents["hello"] = "goodbye"
        assert (await ask("/ready"))[:2] == (503, {"status": "not ready", "why": ["the model: it takes 'hello' for goodbye"]})
        assert (await ask("/live"))[0] == 200
        assert "waypoint_ready 0.0" in (await ask("/metrics"))[1]

    serve(look)


@pytest.mark.parametrize(
    ("url", "module", "lost"),
    [
        (NOWHERE, "ANSWERS = 1", {"the action server": "ClientConnectorError"}),
        (None, "raise LookupError", {"the actions": "LookupError"}),
    ],
)
def test_one_of_two_ways_to_run_actions_is_enough_and_the_other_is_named(
    url: Optional[str], module: str, lost: Dict[str, str], serve: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"actions_beside_{'no' if url else 'a'}_server"
    (tmp_path / f"{name}.py").write_text(module)
    monkeypatch.syspath_prepend(tmp_path)

    async def look(ask: Ask, agent: Agent) -> None:
        agent.action_endpoint = EndpointConfig(url or agent.action_endpoint.url, actions_module=name)
        status, ready, _ = await ask("/ready")
        assert (status, ready["status"]) == (200, "ready") and ready["lost"] == lost

    serve(look)


def test_a_messenger_that_is_lost_is_named_and_takes_nothing_else_out_of_service(serve: Callable[..., None]) -> None:
    async def look(ask: Ask, agent: Agent) -> None:
        status, ready, _ = await ask("/ready")
        assert (status, ready["status"], ready["lost"]) == (200, "ready", {"lost_messenger": "the token was revoked"})
        TALLY.connection("lost_messenger", "the token was revoked")
        TALLY.count(FEEDBACK, "lost_messenger", "down")
        TALLY.waiting["lost_messenger"] = lambda: 7
        said = (await ask("/metrics"))[1]
        assert 'waypoint_channel_up{channel="lost_messenger"} 0.0' in said
        assert 'waypoint_channel_waiting{channel="lost_messenger"} 7.0' in said
        assert 'waypoint_feedback_total{channel="lost_messenger",how="down"} 1.0' in said

    lost = SimpleNamespace(name=lambda: "lost_messenger", fault=lambda: "the token was revoked")
    well = SimpleNamespace(name=lambda: "well", fault=lambda: None)
    try:
        serve(look, channels=(lost, well))
    finally:
        TALLY.faults.pop("lost_messenger", None)
        TALLY.waiting.pop("lost_messenger", None)


def test_every_answer_is_marked(serve: Callable[..., None]) -> None:
    async def look(ask: Ask, agent: Agent) -> None:
        for path in ("/live", "/no/such/address"):
            headers = (await ask(path))[2]
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"

    serve(look)


def test_what_is_not_there_is_refused_in_json(serve: Callable[..., None]) -> None:
    async def look(ask: Ask, agent: Agent) -> None:
        status, said, _ = await ask("/conversations/me/tracker")
        assert status == 404 and said["status"] == 404

    serve(look)


def test_turns_are_counted_and_timed(serve: Callable[..., None]) -> None:
    async def look(ask: Ask, agent: Agent) -> None:
        before = metrics.REGISTRY.get_sample_value("waypoint_seconds_count", {"part": "turn"}) or 0
        await agent.handle_message(UserMessage("hello", CollectingOutputChannel(), "me"))
        with pytest.raises(LookupError):
            await agent.handle_message(UserMessage("break", CollectingOutputChannel(), "me"))
        assert metrics.REGISTRY.get_sample_value("waypoint_seconds_count", {"part": "turn"}) == before + 2
        assert metrics.REGISTRY.get_sample_value("waypoint_failures_total", {"kind": "LookupError"})
        assert metrics.REGISTRY.get_sample_value("waypoint_turns_under_way") == 0

    serve(look)


def counted(**labels: str) -> float:
    return metrics.REGISTRY.get_sample_value("waypoint_messages_total", {"status": "answered", "topic": "salary", **labels}) or 0


@pytest.mark.parametrize("channel", ["a_new_messenger", "rest"])
def test_messages_are_counted_by_configured_channel_status_and_topic(channel: str, serve: Callable[..., None]) -> None:
    async def look(ask: Ask, agent: Agent) -> None:
        before = counted(channel=channel)
        await agent.handle_message(UserMessage("pay", Collector(channel), "me"))
        await agent.handle_message(UserMessage("silence", Collector(channel), "me"))
        assert counted(channel=channel) == before + 1

    serve(look, channels=(channel,))


def test_no_label_is_what_a_person_chose(serve: Callable[..., None]) -> None:
    async def look(ask: Ask, agent: Agent) -> None:
        before = counted(channel="other")
        await agent.handle_message(UserMessage("pay", Collector("what only I know"), "me"))
        assert counted(channel="other") == before + 1
        assert b"only I" not in metrics.text()

    serve(look)
