"""The log: a line for each event, as text or as JSON, with nothing in it that a person wrote or is known by."""

from __future__ import annotations

import hashlib
import logging
import os
import secrets
import sys
import traceback
from typing import Any, List

import structlog
from structlog.typing import EventDict, Processor

_SALT = os.environ.get("WAYPOINT_SECRET", "") or secrets.token_hex(16)


def configure() -> None:
    """Let everything that is logged be written so; WAYPOINT_LOG=json asks for JSON."""
    shared: List[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_values,
    ]
    last: Processor = structlog.processors.JSONRenderer() if os.environ.get("WAYPOINT_LOG") == "json" else _line
    handler = logging.StreamHandler(sys.stderr)
    remove = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[remove, last]))
    logging.getLogger().handlers[:] = [handler]
    for name in ("sanic.root", "sanic.error", "sanic.access"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True


def person(sender: str) -> str:
    """What stands in the log for a sender: the same for each of their messages, and of no use elsewhere."""
    return hashlib.blake2s(sender.encode(errors="replace"), key=_SALT.encode()[:32], digest_size=6).hexdigest()


def _without_values(_: Any, __: str, event: EventDict) -> EventDict:
    """Of an error only its kind and where it happened: its message may quote what a person wrote."""
    found = event.pop("exc_info", None)
    if found:
        error = found if isinstance(found, BaseException) else (sys.exc_info() if found is True else found)[1]
        event["error"] = _kinds(error)
    return event


def _kinds(error: Any) -> str:
    if error is None:
        return "none"
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    cause = error.__cause__ or error.__context__
    return f"{type(error).__name__}{where}" + (f" from {_kinds(cause)}" if cause else "")


def _line(_: Any, __: str, event: EventDict) -> str:
    head = f"{event.pop('timestamp')} {event.pop('level').upper():7} {event.pop('logger')}: {event.pop('event')}"
    return " ".join([head, *(f"{key}={value}" for key, value in event.items())])
