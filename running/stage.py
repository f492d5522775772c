"""How far the servers have come up."""

from __future__ import annotations

import http.client
from enum import Enum
from typing import Optional

from running.ports import LOOPBACK
from running.settings import Settings

_TIMEOUT = 5.0
"""Seconds to wait for a server that is there but busy."""


class Stage(Enum):
    NOT_YET = "not yet"
    NO_MODEL = "the Rasa server runs without a model"
    READY = "ready"


def stage(settings: Settings) -> Stage:
    """What the two servers say of themselves."""
    rasa = _status(settings.reached_at, settings.port, "/webhooks/rest/")
    if rasa == 503:
        return Stage.NO_MODEL
    actions = rasa == 200 and _status(LOOPBACK, settings.actions_port, "/health") == 200
    return Stage.READY if actions else Stage.NOT_YET


def _status(host: str, port: int, path: str) -> Optional[int]:
    connection = http.client.HTTPConnection(host, port, timeout=_TIMEOUT)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
