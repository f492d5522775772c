"""A request must arrive in time as a whole: Sanic counts from its last byte, so that a byte now and then keeps a connection for ever.

Sanic 21.12 (`HttpProtocol.data_received` and `check_timeouts` in sanic/server/protocols/http_protocol.py).
"""

from __future__ import annotations

import time

from sanic import Sanic
from sanic.http import Stage
from sanic.server.protocols.http_protocol import HttpProtocol

PATIENCE = 10.0
"""Seconds for a head (Sanic looks every five), and for what is left of a body when its answer is sent.

While a body is read, its reader counts (channels/http/body.py).
"""

_received = HttpProtocol.data_received


def limit(app: Sanic) -> None:
    """Let no request of `app` take longer to arrive."""
    app.config.REQUEST_TIMEOUT = PATIENCE
    HttpProtocol.data_received = _data_received


def _data_received(protocol: HttpProtocol, data: bytes) -> None:
    began = protocol._time
    _received(protocol, data)
    http = getattr(protocol, "_http", None)  # like its attributes, not there before the connection's task has run
    if http is None:
        return
    left_over = http.stage is Stage.IDLE and getattr(http, "request_body", None)
    if left_over and time.monotonic() - began > PATIENCE:
        protocol.close()
    elif left_over or http.stage is not Stage.IDLE:
        protocol._time = began
