"""A TCP proxy that can be slow: it stands between the cluster and one of its services."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from types import TracebackType
from typing import Optional, Set, Type

HOST = "127.0.0.1"
_BLOCK = 65536


class Proxy:
    """Passes on what comes in at `port` to `target`, each block `delay` seconds late; in a thread of its own."""

    def __init__(self, port: int, target: int) -> None:
        self.delay = 0.0
        self._port = port
        self._target = target
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._open: Set[asyncio.Task[None]] = set()
        self._server: Optional[asyncio.AbstractServer] = None

    def __enter__(self) -> Proxy:
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(asyncio.start_server(self._take, HOST, self._port), self._loop).result()
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _close(self) -> None:
        if self._server is not None:
            self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        task.add_done_callback(self._open.discard)
        # Whoever is behind may be gone: then the one in front finds out by an end, as it would without us.
        with contextlib.suppress(OSError, asyncio.CancelledError), contextlib.closing(writer):
            there, back = await asyncio.open_connection(HOST, self._target)
            with contextlib.closing(back):
                await asyncio.wait(
                    {asyncio.create_task(self._pass(reader, back)), asyncio.create_task(self._pass(there, writer))},
                    return_when=asyncio.FIRST_COMPLETED,
                )

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while block := await reader.read(_BLOCK):
                if self.delay:
                    await asyncio.sleep(self.delay)
                writer.write(block)
                await writer.drain()
