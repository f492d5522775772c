"""A fake Slack: an HTTP and WebSocket server, for one app, that checks what it is told by Slack's own rules."""

from __future__ import annotations

import asyncio
import io
import json
import threading
import time
import uuid
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Callable, Coroutine, Dict, List, Optional, TypeVar
from urllib.parse import urlencode

import aiohttp
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from tests.slack.block_kit import message_faults
from tests.slack.state import Hook, Posted, State
from tests.slack.web_api import Refused, call

T = TypeVar("T")
PATIENCE = 3.0
"""Seconds that Slack waits for an acknowledgement."""
_PATIENCE = aiohttp.ClientTimeout(total=PATIENCE)
NOT_ON_HOOKS = {"markdown", "table", "context_actions"}
"""Blocks that incoming webhooks refuse with a bare 500, and response_urls perhaps too."""
RETRIES = 3
RETRY_AFTER = 0.3
"""Seconds until the next try: Slack takes a minute, then five."""


@dataclass(frozen=True)
class Sent:
    """What came of sending something to the app."""

    status: int
    seconds: float
    body: str = ""


class FakeSlack:
    """Sends over Socket Mode once the app has connected, else over HTTP to `request_url`."""

    def __init__(self) -> None:
        self.state = State()
        self.request_url = ""
        self.limit: Callable[[str, int], bool] = lambda method, count: False
        """Whether the nth call of a method is too much."""
        self.crowded: Callable[[str, Dict[str, Any]], bool] = lambda method, given: False
        """Whether a call of a method is too much, by what it says."""
        self.fail: Dict[str, List[str]] = {}
        """Errors that the next calls of a method get."""
        self.drop: Callable[[], bool] = lambda: False
        """Whether the connection of the next call breaks."""
        self.trouble: Callable[[], bool] = lambda: False
        """Whether the next call gets an error of Slack's own."""
        self.instead: Dict[str, List[web.Response]] = {}
        """By method, what something before Slack answers, such as a proxy."""
        self.around: Dict[str, Any] = {}
        """What stands around events and interactions instead of the usual: another team, none, an authorisation."""
        self.skew = 0
        """Seconds that the clock of requests is off."""
        self.acknowledged: List[float] = []
        """Seconds until each acknowledgement."""
        self._loop = asyncio.new_event_loop()
        self._socket: Optional[web.WebSocketResponse] = None
        self._acks: Dict[str, asyncio.Future[Dict[str, Any]]] = {}
        self._counts: Dict[str, int] = {}
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.run(self._start())

    @property
    def base_url(self) -> str:
        return f"{self.state.address}/api/"

    @property
    def connected(self) -> bool:
        """Whether the app is there over Socket Mode."""
        return self._socket is not None and not self._socket.closed

    def begin(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Begin `work` on the server's loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do `work` on the server's loop."""
        return self.begin(work).result(300)

    def stop(self) -> None:
        self.run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def hang_up(self) -> None:
        """Tell the app to open another WebSocket, as Slack does every few hours."""
        if self._socket is not None:
            self.run(self._socket.send_str(json.dumps({"type": "disconnect", "reason": "refresh_requested"})))

    def caught_up(self) -> None:
        """Return when every call that was sent before has been taken, also those of a process that is gone since."""

        async def call() -> None:
            async with self._session.post(f"{self.base_url}api.test") as reply:
                await reply.read()

        self.run(call())

    async def event(self, event: Dict[str, Any], event_id: str = "", attempt: int = 0) -> Sent:
        """Send an event until it is acknowledged, as Slack does."""
        event_id = event_id or self.state.id("Ev")
        self.state.hear(event)
        sent_for = {
            "team_id": self.state.team,
            "enterprise_id": None,
            "user_id": self.state.bot,
            "is_bot": True,
            "is_enterprise_install": False,
        }
        payload = {
            "type": "event_callback",
            "team_id": self.state.team,
            "api_app_id": "A00",
            "authorizations": [sent_for],
            **self.around,
            "event": event,
            "event_id": event_id,
        }
        sent = await self._send("events_api", payload, attempt)
        while sent.status != 200 and attempt < RETRIES:
            await asyncio.sleep(RETRY_AFTER)
            attempt += 1
            sent = await self._send("events_api", payload, attempt)
        return sent

    async def command(self, user: str, channel: str, text: str) -> Sent:
        """`/career TEXT`."""
        payload = {
            "command": "/career",
            "text": text,
            "user_id": user,
            "channel_id": channel,
            "team_id": self.state.team,
            "trigger_id": uuid.uuid4().hex,
            "response_url": self.hook(channel, user),
            **self.around,
        }
        return await self._send("slash_commands", payload)

    async def shortcut(self, user: str, channel: str, text: str, callback: str = "ask_waypoint", thread: str = "") -> Sent:
        """The app's entry in the menu of a message, which may stand in a thread."""
        message: Dict[str, Any] = {"type": "message", "user": "U00OTHER", "text": text, "ts": self.state.timestamp()}
        message.update({"thread_ts": thread} if thread else {})
        payload = {**self._interaction("message_action", user), "callback_id": callback, "message": message, "channel": {"id": channel}}
        return await self._send("interactive", {**payload, "response_url": self.hook(channel, user)})

    async def click(self, user: str, posted: Posted, element: Dict[str, Any], value: str = "") -> Sent:
        """A click on `element` of a message; of a menu, on the option with `value`, of feedback, on the button with it."""
        container: Dict[str, Any] = {
            "type": "message",
            "message_ts": posted.ts,
            "channel_id": posted.channel,
            "is_ephemeral": bool(posted.user),
        }
        payload = {
            **self._interaction("block_actions", user),
            "container": {**container, **({"thread_ts": posted.thread} if posted.thread else {})},
            "channel": {"id": posted.channel},
            "response_url": self.hook(posted.channel, user, posted),
            "actions": [self._action(element, value)],
        }
        if not posted.user:
            payload["message"] = {"ts": posted.ts, "text": posted.text, "blocks": posted.blocks, "bot_id": self.state.bot_id}
        return await self._send("interactive", payload)

    async def click_home(self, user: str, element: Dict[str, Any], block_id: str) -> Sent:
        """A click in App Home."""
        payload = {
            **self._interaction("block_actions", user),
            "container": {"type": "view", "view_id": "V1"},
            "view": self.state.views[user],
            "actions": [self._action({**element, "block_id": block_id}, "")],
        }
        return await self._send("interactive", payload)

    async def submit(self, user: str, view: Dict[str, Any], chosen: Dict[str, List[str]]) -> Sent:
        """A modal sent in, with the options with these titles `chosen`, by the ids of blocks."""
        values = {block["block_id"]: self._state(block["element"], chosen.get(block["block_id"], [])) for block in view["blocks"]}
        payload = {**self._interaction("view_submission", user), "view": {**view, "state": {"values": values}}}
        return await self._send("interactive", payload)

    @staticmethod
    def _state(element: Dict[str, Any], titles: List[str]) -> Dict[str, Any]:
        found = [option for option in element["options"] if option["text"]["text"] in titles]
        if element["type"] == "radio_buttons":
            state: Dict[str, Any] = {"selected_option": found[0] if found else element.get("initial_option")}
        else:
            state = {"selected_options": found}
        return {element["action_id"]: {"type": element["type"], **state}}

    async def fill_in(self, user: str, view: Dict[str, Any], **values: str) -> Sent:
        """A modal sent in, with the `values` of its fields, by the ids of blocks."""
        filled = {name: {name: {"type": "plain_text_input", "value": value}} for name, value in values.items()}
        payload = {**self._interaction("view_submission", user), "view": {**view, "state": {"values": filled}}}
        return await self._send("interactive", payload)

    def hook(self, channel: str, user: str, answering: Optional[Posted] = None) -> str:
        """A new response_url."""
        name = uuid.uuid4().hex
        self.state.hooks[name] = Hook(channel, user, answering=answering)
        return f"{self.state.address}/hook/{name}"

    def signed(self, body: str, at: Optional[float] = None) -> Dict[str, str]:
        """The headers with which Slack signs `body`."""
        timestamp = str(int(time.time() if at is None else at) + self.skew)
        signature = SignatureVerifier(self.state.secret).generate_signature(timestamp=timestamp, body=body)
        return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature or ""}

    async def post(self, body: bytes, headers: Dict[str, str]) -> Sent:
        """Any POST to the app's request URL."""
        start = time.monotonic()
        try:
            async with self._session.post(
                self.request_url, data=io.BytesIO(body), headers=headers, timeout=aiohttp.ClientTimeout(total=PATIENCE)
            ) as reply:
                return Sent(reply.status, time.monotonic() - start, await reply.text())
        except (aiohttp.ClientError, asyncio.TimeoutError) as error:
            return Sent(0, time.monotonic() - start, type(error).__name__)

    def _interaction(self, kind: str, user: str) -> Dict[str, Any]:
        return {"type": kind, "team": {"id": self.state.team}, "user": {"id": user}, "trigger_id": uuid.uuid4().hex, **self.around}

    def _action(self, element: Dict[str, Any], value: str) -> Dict[str, Any]:
        action = {key: element[key] for key in ("type", "action_id", "block_id") if key in element}
        action["action_ts"] = self.state.timestamp()
        if element["type"] == "static_select":
            return {**action, "selected_option": next(each for each in element["options"] if each["value"] == value)}
        if element["type"] == "feedback_buttons":
            button = next(each for each in (element["positive_button"], element["negative_button"]) if each["value"].startswith(value))
            return {**action, "text": button["text"], "value": button["value"]}
        return {**action, "text": element["text"], "value": element["value"]}

    async def _send(self, kind: str, payload: Dict[str, Any], attempt: int = 0) -> Sent:
        sent = await (self._over_socket(kind, payload, attempt) if self.connected else self._over_http(kind, payload, attempt))
        if sent.status == 200:
            self.acknowledged.append(sent.seconds)
        return sent

    async def _over_http(self, kind: str, payload: Dict[str, Any], attempt: int) -> Sent:
        form = {"slash_commands": payload, "interactive": {"payload": json.dumps(payload)}}
        body = json.dumps(payload) if kind == "events_api" else urlencode(form[kind])
        content = "application/json" if kind == "events_api" else "application/x-www-form-urlencoded"
        retry = {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": "http_timeout"} if attempt else {}
        return await self.post(body.encode(), {"Content-Type": content, **retry, **self.signed(body)})

    async def _over_socket(self, kind: str, payload: Dict[str, Any], attempt: int) -> Sent:
        envelope: Dict[str, Any] = {"envelope_id": uuid.uuid4().hex, "type": kind, "payload": payload, "accepts_response_payload": True}
        if kind == "events_api":
            envelope.update(retry_attempt=attempt, retry_reason="timeout" if attempt else "")
        acknowledged = self._acks[envelope["envelope_id"]] = self._loop.create_future()
        start = time.monotonic()
        assert self._socket is not None
        try:
            await self._socket.send_str(json.dumps(envelope))
            answer = await asyncio.wait_for(acknowledged, PATIENCE)
        except (asyncio.TimeoutError, ConnectionError) as error:
            return Sent(0, time.monotonic() - start, type(error).__name__)
        return Sent(200, time.monotonic() - start, json.dumps(answer.get("payload") or {}))

    async def _start(self) -> None:
        app = web.Application(client_max_size=4 * 1024 * 1024)
        app.router.add_route("*", "/api/{method}", self._call)
        app.router.add_post("/upload/{id}", self._take_upload)
        app.router.add_post("/hook/{name}", self._respond)
        app.router.add_get("/socket", self._connect)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.state.address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, force_close=True))

    async def _stop(self) -> None:
        await self._session.close()
        if self._socket is not None:
            await self._socket.close()
        await self._runner.cleanup()

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        count = self._counts[method] = self._counts.get(method, 0) + 1
        self.state.calls.append(method)
        if self.drop() and request.transport is not None:
            request.transport.close()
            raise ConnectionResetError
        if self.instead.get(method):
            return self.instead[method].pop(0)
        if self.trouble():
            return web.json_response({"ok": False, "error": "service_unavailable"}, status=503)
        if self.limit(method, count):
            self.state.limited += 1
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "1"})
        token = request.headers.get("Authorization", "").replace("Bearer ", "")
        given = await _arguments(request)
        if self.crowded(method, given):
            self.state.limited += 1
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "1"})
        try:
            if self.fail.get(method):
                raise Refused(self.fail[method].pop(0))
            answer = call(self.state, method, token, given)
        except Refused as refused:
            answer = refused.answer
        return web.json_response(answer, headers={"x-oauth-scopes": ",".join(sorted(self.state.scopes))})

    async def _take_upload(self, request: web.Request) -> web.Response:
        upload = next(each for each in self.state.uploads if each.id == request.match_info["id"])
        upload.content = await request.read()
        return web.Response(text="OK")

    async def _respond(self, request: web.Request) -> web.Response:
        hook = self.state.hooks[request.match_info["name"]]
        message = await request.json()
        if self.fail.get("response_url"):
            return web.Response(status=404, text=self.fail["response_url"].pop(0))
        if hook.uses < 1:
            return web.Response(status=404, text="used_url")
        hook.uses -= 1
        if {block["type"] for block in message.get("blocks") or []} & NOT_ON_HOOKS:
            self.state.faults.append("a block that a response_url doesn't take")
            return web.Response(status=500)
        faults = message_faults(message)
        if faults:
            self.state.faults += faults
            return web.Response(status=400, text="invalid_blocks")
        if message.get("replace_original") and hook.answering:
            hook.answering.text, hook.answering.blocks = message.get("text", ""), self.state.named(message.get("blocks") or [])
            self.state.changed()
        else:
            blocks = self.state.named(message.get("blocks") or [])
            user = hook.user if message.get("response_type") == "ephemeral" else ""
            thread = message.get("thread_ts")
            self.state.keep(Posted(hook.channel, thread, message.get("text", ""), blocks, self.state.timestamp(), user))
        return web.Response(text="ok")

    async def _connect(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_str(json.dumps({"type": "hello", "num_connections": 1}))
        self._socket = socket
        async for received in socket:
            if received.type == aiohttp.WSMsgType.TEXT:
                answer = json.loads(received.data)
                waiting = self._acks.pop(answer.get("envelope_id", ""), None)
                if waiting and not waiting.done():
                    waiting.set_result(answer)
        return socket


async def _arguments(request: web.Request) -> Dict[str, Any]:
    """The arguments of a call, in whichever way they came."""
    if request.content_type == "application/json":
        given: Dict[str, Any] = await request.json()
        return given
    return {**request.query, **{key: str(value) for key, value in (await request.post()).items()}}
