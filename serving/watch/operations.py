"""What operators see: /live, /ready and /metrics; and what holds for every answer that the server gives."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from pathlib import Path
from typing import Any, Awaitable, Callable, Dict, Iterable, Optional, Text

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.processor import MessageProcessor
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.conversation.collector import Collector
from channels.http.reason import reason
from knowledge.load import pack_folder
from serving import helper, memory, metrics, own_actions
from serving.helper import HELPER
from serving.patches import origin_headers, parse_beside, request_heads, slow_requests, unheard_signals
from serving.stores.retention import Retention
from serving.turns import TURNS
from serving.watch import logs, published
from serving.watch.published import Published
from serving.watch.readiness import Readiness

logger = logging.getLogger(__name__)

MAX_REQUEST = 1024 * 1024
"""Bytes of the largest request of all, from Slack; each channel takes less."""
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
"""Set unless a channel sets its own."""


class OperationsChannel(InputChannel):
    """Takes no messages: being a channel is how Rasa lets a project add addresses to its server."""

    def __init__(self) -> None:
        self._retention = Retention.read()
        self._helped = helper.is_wanted() and parse_beside.is_applied()

    @classmethod
    def name(cls) -> Text:
        return "operations"

    def url_prefix(self) -> Text:
        return "/"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """`GET /live`, `/ready` and `/metrics`."""
        operations = Blueprint("operations")
        request_heads.guard(operations)
        unheard_signals.apply()
        operations.listener("before_server_start")(self._prepare)
        operations.listener("after_server_start")(_begin)
        operations.listener("before_server_stop")(_end)

        @operations.get("/live")
        async def live(request: Request) -> HTTPResponse:
            return response.json({"status": "live" if request.app.ctx.readiness.begun else "starting"})

        @operations.get("/ready")
        async def ready(request: Request) -> HTTPResponse:
            faults = await request.app.ctx.readiness.faults(getattr(request.app.ctx, "agent", None))
            if faults:
                return response.json({"status": "not ready", "why": faults}, status=503)
            # A messenger that is lost is no reason to take the rest out of service too.
            speaking: Optional[Published] = getattr(request.app.ctx, "published", None)
            lost = {**_lost(request.app.ctx.input_channels), **request.app.ctx.readiness.lost}
            if speaking and speaking.faults():
                lost["facts"] = speaking.faults()
            facts = {"pack": speaking.live.current.label} if speaking else {}
            return response.json({"status": "ready", **facts, **({"lost": lost} if lost else {})})

        @operations.get("/metrics")
        async def numbers(request: Request) -> HTTPResponse:
            return response.raw(metrics.text(), content_type="text/plain; version=0.0.4; charset=utf-8")

        return operations

    async def _prepare(self, app: Sanic, _: Any) -> None:
        logs.configure()
        app.ctx.readiness = Readiness()
        app.ctx.kept_for = self._retention
        app.ctx.helped = self._helped
        app.config.REQUEST_MAX_SIZE = MAX_REQUEST
        app.config.ACCESS_LOG = logging.getLogger("sanic.access").isEnabledFor(logging.INFO)  # else each line is made to be thrown away
        slow_requests.limit(app)
        origin_headers.leave_out(app)
        app.config.FALLBACK_ERROR_FORMAT = "json"
        app.register_middleware(_mark, "response")
        metrics.know(channel.name() for channel in app.ctx.input_channels)


def _lost(channels: Iterable[InputChannel]) -> Dict[str, str]:
    """By name, the channels that can't be reached, and why."""
    found = {channel.name(): channel.fault() for channel in channels if hasattr(channel, "fault")}
    return {name: fault for name, fault in found.items() if fault}


async def _begin(app: Sanic, _: Any) -> None:
    agent = app.ctx.agent
    await _look_at_store(agent.tracker_store)
    _load_actions(agent)
    agent.handle_message = _measured(agent.handle_message)
    await _follow(app, agent)
    memory.give_back()
    app.ctx.retention = asyncio.get_running_loop().create_task(app.ctx.kept_for.keep(agent.tracker_store))
    app.ctx.readiness.begun = True


async def _follow(app: Sanic, agent: Agent) -> None:
    """Time what each model hears, those that are published later too, and let the helper hear with it."""

    def dress(processor: MessageProcessor, pack: Path) -> None:
        parse = _timed(processor.parse_message)
        processor.parse_message = app.ctx.published.marked(parse) if app.ctx.published else parse
        if app.ctx.helped:
            HELPER.help(processor, pack)

    app.ctx.published = await published.begin(dress)
    app.ctx.following = asyncio.get_running_loop().create_task(app.ctx.published.follow(agent)) if app.ctx.published else None
    if agent.processor:
        dress(agent.processor, pack_folder())


async def _look_at_store(store: Any) -> None:
    """Bring the database up to date before anybody asks; say what stands against it, and go on: it may be mended meanwhile."""
    try:
        if hasattr(store, "probe"):
            await store.probe()
    except Exception as error:  # noqa: BLE001
        logger.error("Conversations can't be kept: %s", reason(error))


def _load_actions(agent: Agent) -> None:
    """Load actions of this process now, so that the first who asks doesn't wait for them; say what stands against it, and go on."""
    try:
        own = own_actions.of(agent.action_endpoint) if agent.action_endpoint else None
        if own:
            own.load()
    except Exception as error:  # noqa: BLE001
        logger.error("The actions can't be loaded: %s", reason(error))


async def _end(app: Sanic, _: Any) -> None:
    for task in filter(None, (app.ctx.retention, app.ctx.following)):
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    await HELPER.stop()
    if app.ctx.published:
        app.ctx.published.live.stop()


async def _mark(request: Request, answer: HTTPResponse) -> None:
    for name, value in _HEADERS.items():
        answer.headers.setdefault(name, value)
    metrics.RESPONSES.labels(request.route.name if request.route else "none", answer.status).inc()


def _measured(handle: Callable[[UserMessage], Awaitable[Any]]) -> Callable[[UserMessage], Awaitable[Any]]:
    async def measured(message: UserMessage) -> Any:
        try:
            with TURNS.one(), metrics.SECONDS.labels("turn").time():
                said = await handle(message)
        except BaseException as error:
            metrics.FAILURES.labels(type(error).__name__).inc()
            raise
        _count(message)
        return said

    return measured


def _count(message: UserMessage) -> None:
    """Count a turn by what its channel has collected; what channels of Rasa's own say isn't collected."""
    collected = message.output_channel
    reply = collected.reply() if isinstance(collected, Collector) else None
    if reply:
        metrics.count_turn(collected.name(), reply["custom"]["answer"])


def _timed(parse: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    async def timed(*arguments: Any, **options: Any) -> Any:
        with metrics.SECONDS.labels("parse").time():
            return await parse(*arguments, **options)

    return timed
