"""Whether the servers can be asked."""

from __future__ import annotations

import http.client
from enum import Enum
from typing import Optional

from serving.ports import LOOPBACK
from serving.settings import Settings

_TIMEOUT = 5.0
"""Seconds to wait for a server that is there but busy."""


class Readiness(Enum):
    NOT_YET = "not yet"
    NO_MODEL = "the Rasa server runs without a model"
    READY = "ready"


def readiness(settings: Settings) -> Readiness:
    """What the two servers say of themselves."""
    rasa = _status(settings.reached_at, settings.port, "/webhooks/rest/")
    if rasa == 503:
        return Readiness.NO_MODEL
    actions = rasa == 200 and _status(LOOPBACK, settings.actions_port, "/health") == 200
    return Readiness.READY if actions else Readiness.NOT_YET


def _status(host: str, port: int, path: str) -> Optional[int]:
    connection = http.client.HTTPConnection(host, port, timeout=_TIMEOUT)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
