from __future__ import annotations

import asyncio

import pytest
from sanic import Sanic
from sanic.server.protocols.http_protocol import HttpProtocol

from serving.patches import slow_requests
from tests.serving.raw import Connected, sending, talk

SANICS_OWN = HttpProtocol.data_received
HEAD = b"POST / HTTP/1.1\r\nHost: a\r\n"


@pytest.fixture(autouse=True)
def _sanic_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(HttpProtocol, "data_received", SANICS_OWN)
    monkeypatch.setattr(slow_requests, "PATIENCE", 0.2)
    return


def trickling(start: bytes, times: int = 60) -> Connected:
    """Sends `start`, then byte after byte, until the server has enough; what it said."""

    async def trickle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        writer.write(start)
        said = b""
        for _ in range(times):
            writer.write(b"a")
            try:
                part = await asyncio.wait_for(reader.read(4096), 0.05)
            except asyncio.TimeoutError:
                continue
            except ConnectionError:
                return said
            said += part
            if not part:
                return said
        return said + b" and listens on"

    return trickle


@pytest.mark.parametrize(
    ("start", "answer"), [(HEAD + b"x: ", b"408"), (HEAD + b"Content-Length: 5000\r\n\r\n", b"200")], ids=["head", "body"]
)
def test_what_arrives_byte_by_byte_is_cut_off(start: bytes, answer: bytes) -> None:
    said = talk(slow_requests.limit, trickling(start))
    assert said.split()[1] == answer
    assert not said.endswith(b"listens on")


def test_sanic_itself_waits_for_ever() -> None:
    """When this fails, Sanic has been mended: take the patch out."""

    def hurry(app: Sanic) -> None:
        app.config.REQUEST_TIMEOUT = 0.2

    assert talk(hurry, trickling(HEAD + b"x: ")).endswith(b"listens on")


def test_many_requests_of_one_connection_are_not_one_slow_one() -> None:
    async def ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        said = b""
        for _ in range(10):
            writer.write(HEAD + b"Content-Length: 0\r\n\r\n")
            said += await reader.readuntil(b'"here"')
            await asyncio.sleep(0.05)
        return said

    assert talk(slow_requests.limit, ask).count(b" 200 OK") == 10
    assert talk(slow_requests.limit, sending(HEAD + b"Connection: close\r\nContent-Length: 0\r\n\r\n")).endswith(b'"here"')
