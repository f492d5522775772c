"""The body of a request: read no further than a limit and no longer than a while, and JSON, or refused with the reason."""

from __future__ import annotations

import asyncio
import json
from typing import Any, Dict

from sanic.exceptions import InvalidUsage
from sanic.request import Request

MAX_BYTES = 16 * 1024
PATIENCE = 10.0
"""Seconds in which a body must have arrived."""


class BadRequest(Exception):
    """The request can't be answered; the message says what to send instead."""

    status = 400


class TooLarge(BadRequest):
    """The body is larger than it may be."""

    status = 413


class TooSlow(BadRequest):
    """The body didn't arrive in time."""

    status = 408


async def read_json(request: Request, example: str) -> Dict[str, Any]:
    """The JSON object in the body of a streaming `request`; `example` is one that it could be. Raises BadRequest."""
    try:
        body = json.loads(await read(request))
    except (ValueError, RecursionError):
        raise BadRequest(f"the body is not JSON: send {example}") from None
    if not isinstance(body, dict):
        raise BadRequest(f"the body is not a JSON object: send {example}")
    return body


async def read(request: Request, limit: int = MAX_BYTES) -> bytes:
    """The body of a streaming `request`, of at most `limit` bytes. Raises BadRequest."""
    try:
        return await asyncio.wait_for(_read(request, limit), PATIENCE)
    except asyncio.TimeoutError:
        raise TooSlow(f"the body did not arrive within {PATIENCE:g} seconds") from None
    except InvalidUsage:
        raise BadRequest("the body is not in the chunks that it says it is in") from None


async def _read(request: Request, limit: int) -> bytes:
    body = b""
    async for part in request.stream:
        body += part
        if len(body) > limit:
            raise TooLarge(f"the body is larger than {limit:,} bytes")
    return body
