"""Slack's requests over Socket Mode."""

from __future__ import annotations

from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from channels.messenger.attention import Attention


class Socket(AsyncSocketModeHandler):
    """Bolt's, having `attention`."""

    def __init__(self, app: AsyncApp, app_token: str, attention: Attention, **more: Any) -> None:
        super().__init__(app, app_token, **more)
        self._attention = attention

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """Let Bolt answer a request."""
        with self._attention.request():
            await super().handle(client, req)
