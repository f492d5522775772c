"""`python -m benchmarks.attackers PORT`: send what is far too large, too much or too slow, from many addresses, until stopped."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import uuid
from itertools import cycle
from typing import AsyncIterator, Iterator

from benchmarks.settings import ROOT

_PAUSE = 0.02
"""Seconds between the requests of one attacker."""
_ATTACKERS = 6
_TRICKLING = 20
"""Connections over which a byte comes now and then."""
_WEB = b"/chat/messages"
_REST = b"/webhooks/rest/webhook"


@contextlib.contextmanager
def attackers(port: int) -> Iterator[None]:
    """While this lasts, they are at it, in a process of their own."""
    command = [sys.executable, "-m", "benchmarks.attackers", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            if not process.stdout or process.stdout.readline() != "attacking\n":
                raise OSError("the attackers did not start")
            yield
            if process.poll() is not None:
                raise OSError("the attackers gave up")
        finally:
            process.terminate()


def _bodies() -> Iterator[bytes]:
    """60 KB, 1,000 words, a little less than 16 KB, and 60 MB."""
    yield b'{"sender": "a", "message": "' + b"a" * 60_000
    yield json.dumps({"sender": uuid.uuid4().hex, "message": "salary " * 1_000}).encode()
    yield json.dumps({"sender": uuid.uuid4().hex, "message": "a" * 16_000}).encode()
    yield json.dumps({"id": uuid.uuid4().hex, "text": "salary " * 1_000}).encode()
    yield b"a" * 60_000_000


@contextlib.asynccontextmanager
async def _connection(port: int, source: str) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=(source, 0))
    try:
        yield reader, writer
    finally:
        writer.close()


async def _flood(port: int, source: str) -> None:
    for path, body in cycle([(path, body) for body in _bodies() for path in (_REST, _WEB)]):
        with contextlib.suppress(ConnectionError):  # what is much too large isn't read to its end
            async with _connection(port, source) as (reader, writer):
                writer.write(_head(path, len(body)) + body)
                await reader.read(100)
        await asyncio.sleep(_PAUSE)


async def _trickle(port: int, source: str) -> None:
    while True:
        with contextlib.suppress(ConnectionError):
            async with _connection(port, source) as (_, writer):
                writer.write(_head(_REST, 10_000))
                while not writer.is_closing():
                    writer.write(b"a")
                    await writer.drain()
                    await asyncio.sleep(0.5)


def _head(path: bytes, length: int) -> bytes:
    return b"POST %b HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % (path, length)


async def attack(port: int) -> None:
    """Until cancelled."""
    print("attacking", flush=True)
    floods = [_flood(port, f"127.0.1.{number + 1}") for number in range(_ATTACKERS)]
    await asyncio.gather(*floods, *(_trickle(port, f"127.0.2.{number + 1}") for number in range(_TRICKLING)))


if __name__ == "__main__":
    os.nice(10)  # attackers have machines of their own: what they take of this one's processor isn't to count
    asyncio.run(attack(int(sys.argv[1])))
