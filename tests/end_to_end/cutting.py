"""A proxy on the way to a server, that cuts connections at random moments."""

from __future__ import annotations

import contextlib
import random
import socket
import struct
import threading
from typing import Optional

_LONGEST = 1_500
"""Bytes, both ways together, after which a connection is cut at the latest: less than one answer."""
_ENOUGH = 6_000
"""Bytes for one whole answer: what each fourth connection may carry, so that nobody gives up."""
_AT_ONCE = struct.pack("ii", 1, 0)


class CuttingProxy:
    """Carries bytes to and from `port`: cuts while it is `cutting`, at moments that `seed` decides; carries nothing while it is `dead`.

    `source` is the address that the server finds them come from.
    """

    def __init__(self, port: int, seed: int, source: str = "127.0.0.1") -> None:
        self._target, self._source = ("127.0.0.1", port), source
        self._random = random.Random(seed)  # noqa: S311  for the same cuts each time
        self._lock = threading.Lock()
        self._links = 0
        self._server = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._server.getsockname()[1]}"
        self.cutting = False
        self.dead = False
        self.cuts = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()

    def share(self) -> int:
        """How many bytes a connection may carry."""
        with self._lock:
            self._links += 1
            return _ENOUGH if self._links % 4 == 0 else self._random.randrange(_LONGEST)

    def cut(self, ends: tuple[socket.socket, ...]) -> None:
        """Close both ends: some politely, some as when a cable is pulled."""
        with self._lock:
            self.cuts += 1
            rude = self._random.random() < 0.5
        for end in ends:
            if rude:
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
            _close(end)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                _Link(self, self._server.accept()[0], socket.create_connection(self._target, source_address=(self._source, 0)))


class _Link:
    """One connection."""

    def __init__(self, proxy: CuttingProxy, client: socket.socket, server: socket.socket) -> None:
        self._proxy = proxy
        self._ends = (client, server)
        self._left: Optional[int] = None
        for source, sink in (self._ends, self._ends[::-1]):
            threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65_536):
                allowed = self._allowed(len(data))
                sink.sendall(data[:allowed])
                if allowed < len(data):
                    self._proxy.cut(self._ends)
                    break
        for end in self._ends:
            _close(end)

    def _allowed(self, wanted: int) -> int:
        if self._proxy.dead:
            return 0
        if not self._proxy.cutting:
            return wanted
        if self._left is None:
            self._left = self._proxy.share()
        allowed = min(wanted, self._left)
        self._left -= allowed
        return allowed


def _close(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
