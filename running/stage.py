"""How far the servers have come up."""

from __future__ import annotations

import http.client
import json
from enum import Enum
from typing import Optional, Tuple

from running.ports import LOOPBACK
from running.settings import Settings

_TIMEOUT = 5.0
"""Seconds to wait for a server that is there but busy."""


class Stage(Enum):
    NOT_YET = "not yet"
    NO_MODEL = "the Rasa server runs without a model"
    READY = "ready"


def stage(settings: Settings) -> Stage:
    """What the servers say of themselves."""
    rasa, _ = _ask(settings.reached_at, settings.port, "/webhooks/rest/")
    if rasa == 503:
        return Stage.NO_MODEL
    up = rasa == 200 and _begun(settings) and (not settings.actions_port or _acts(settings))
    return Stage.READY if up else Stage.NOT_YET


def _begun(settings: Settings) -> bool:
    """Whether the Rasa server has all in place that a message is answered and measured with: it takes messages a moment earlier."""
    status, said = _ask(settings.reached_at, settings.port, "/live")
    return status == 200 and json.loads(said)["status"] == "live"


def _acts(settings: Settings) -> bool:
    """Whether the action server has loaded its actions."""
    return _ask(LOOPBACK, settings.actions_port, "/health")[0] == 200


def _ask(host: str, port: int, path: str) -> Tuple[Optional[int], bytes]:
    """Status and body of a GET; no status, where nobody answers."""
    connection = http.client.HTTPConnection(host, port, timeout=_TIMEOUT)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException):
        return None, b""
    finally:
        connection.close()
