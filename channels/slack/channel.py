"""The channel as Rasa knows it."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any, Dict, Optional, Text

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.handoff import settings as handoffs
from channels.handoff.handover import attend, of
from channels.messenger.asking import Handler
from channels.setting import SettingError
from channels.slack.say import say
from channels.slack.settings import NAME, Settings

if TYPE_CHECKING:
    from channels.slack.workspace import Workspace


_NO_ADVISERS = (
    "WAYPOINT_ADVISERS names a channel of Slack, to which nothing is connected: who asks for a person waits for nobody. "
    "Set SLACK_TOKEN (docs/guides/slack.md), or WAYPOINT_ADVISERS=desk."
)


class SlackChannel(InputChannel):
    """One workspace, over HTTP at `/webhooks/slack/webhook` or over Socket Mode; none without settings."""

    def __init__(self, settings: Optional[Settings], handoff: Optional[handoffs.Settings] = None) -> None:
        self._settings = settings
        self._handoff = handoff or handoffs.Settings.read()
        self._workspace: Optional[Workspace] = None
        self._opening: Optional[asyncio.Task[None]] = None

    @classmethod
    def name(cls) -> Text:
        return NAME

    @classmethod
    def from_credentials(cls, credentials: Optional[Dict[Text, Any]]) -> SlackChannel:
        """As the credentials file says or, where that is nothing, the environment. Raises RasaException when the file is no good."""
        if credentials:
            return cls(Settings.of_credentials(credentials))
        try:
            channel = cls(Settings.of_environment(os.environ))
        except SettingError as error:
            say(str(error))
            channel = cls(None)
        if channel._settings is None and channel._handoff.slack:
            say(_NO_ADVISERS)
        return channel

    def fault(self) -> Optional[str]:
        """Why nothing can be answered in Slack, if so: for the probes. None where there is no Slack, and nobody waits for one."""
        if self._settings is None:
            return _NO_ADVISERS if self._handoff.slack else None
        return self._workspace.fault if self._workspace else "not connected"

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """The webhook, which is 503 while there is no workspace: Slack delivers again. `GET /` is 200 once there is."""
        slack = Blueprint("slack_channel")
        settings = self._settings
        if settings is None:
            return slack
        # Bolt takes half a second to load, which only those wait for who have a Slack.
        from channels.slack.incoming.door import admit
        from channels.slack.workspace import Workspace

        attend(slack, self._handoff)

        @slack.listener("after_server_start")
        async def start(app: Sanic, _: asyncio.AbstractEventLoop) -> None:
            self._workspace = Workspace(settings, on_new_message, lambda: app.ctx.agent, of(app, self._handoff))
            self._opening = asyncio.get_running_loop().create_task(self._workspace.open())

        @slack.listener("before_server_stop")
        async def stop(_: Sanic, __: asyncio.AbstractEventLoop) -> None:
            if self._opening and self._workspace:
                self._opening.cancel()
                await self._workspace.close()

        @slack.get("/")
        async def ready(_: Request) -> HTTPResponse:
            fault = self.fault()
            return response.json({"status": fault or "ok"}, status=503 if fault else 200)

        @slack.post("/webhook", stream=True)
        async def receive(request: Request) -> HTTPResponse:
            if settings.over_socket:
                return response.json({"error": "Slack's requests come over Socket Mode here"}, status=404)
            if self._workspace is None or self._workspace.app is None:
                return response.json({"error": "not connected to Slack"}, status=503)
            with self._workspace.attention.request():
                return await admit(self._workspace.app, request)

        return slack
