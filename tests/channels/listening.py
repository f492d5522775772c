"""A Sanic app that listens on a free port of loopback, beside others in one process."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

from sanic import Sanic

# Sanic rewrites its own methods for each app that starts, and a second time only where it kept the first ones.
Sanic.test_mode = True


async def _look_at_nothing(**_: Any) -> None:
    """Makes each app hear of heads, as an app that checks them does: the methods that are rewritten for one serve all, and those that
    tell it would fail in an app that hears of nothing.
    """


class Listening:
    """`app` as served on `loop`, until closed."""

    def __init__(self, loop: asyncio.AbstractEventLoop, app: Sanic) -> None:
        self._loop = loop
        self._app = app
        app.signal("http.lifecycle.read_head")(_look_at_nothing)
        # Sanic takes port 0 for its default, 8000.
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._server = loop.run_until_complete(self._start())

    def close(self) -> None:
        self._loop.run_until_complete(self._server.before_stop())
        self._server.close()
        self._loop.run_until_complete(self._server.wait_closed())
        self._socket.close()

    async def _start(self) -> Any:
        server: Any = await self._app.create_server(sock=self._socket, return_asyncio_server=True, access_log=False)
        await server.startup()
        await server.before_start()
        await server.after_start()
        return server
