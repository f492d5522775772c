"""A connection over which anything can be sent, and is kept as long as the server keeps it."""

from __future__ import annotations

import asyncio
from typing import List, Optional, Tuple

from tests.end_to_end.bad_requests import Request


class Connection:
    """To the server at `port` of this machine; opened when first needed, and again when it was closed."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: Optional[Tuple[asyncio.StreamReader, asyncio.StreamWriter]] = None

    async def ask(self, requests: List[Request]) -> List[Tuple[int, bytes]]:
        """Send all in one go; status and body of each answer, until the server closes."""
        reader, writer = self._streams = self._streams or await asyncio.open_connection("127.0.0.1", self._port)
        answers = []
        try:
            writer.write(b"".join(map(bytes, requests)))
            for request in requests:
                status, body, is_kept = await _answer(reader, request)
                answers.append((status, body))
                if not is_kept:
                    self.close()
                    break
        except (ConnectionError, asyncio.IncompleteReadError):
            self.close()
        return answers

    def close(self) -> None:
        if self._streams:
            self._streams[1].close()
        self._streams = None


async def _answer(reader: asyncio.StreamReader, request: Request) -> Tuple[int, bytes, bool]:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status = int(head.split()[1])
    fields = dict(line.split(b": ", 1) for line in head.split(b"\r\n")[1:-2])
    body = b""
    if b"transfer-encoding" in fields:
        body = await reader.readuntil(b"0\r\n\r\n")
    elif request.method != b"HEAD":
        body = await reader.readexactly(int(fields.get(b"content-length", b"0")))
    return status, body, fields.get(b"connection") == b"keep-alive"
