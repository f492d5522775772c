"""Slack's requests over HTTP: what can't be one of Slack's is turned away before anybody looks into it."""

from __future__ import annotations

import logging
import re
import uuid

from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest

from channels.http.body import BadRequest, read

logger = logging.getLogger(__name__)

MAX_BYTES = 1024 * 1024
"""Slack's own requests hold at most the message that was clicked on."""
_SECONDS = re.compile("[0-9]{1,12}")


async def admit(app: AsyncApp, request: Request) -> HTTPResponse:
    """Let Bolt check the signature of a request and answer it."""
    if not _SECONDS.fullmatch(request.headers.get("x-slack-request-timestamp", "")) or "x-slack-signature" not in request.headers:
        return _refused(401, "not signed by Slack")
    try:
        body = await read(request, MAX_BYTES)
    except BadRequest as error:
        return _refused(error.status, str(error))
    try:
        answered = await app.async_dispatch(_bolt_request(request, body))
    except Exception as error:  # noqa: BLE001  strange bodies break Bolt's reading in many ways
        reference = uuid.uuid4().hex[:8]
        logger.warning("A request to Slack's address could not be read (reference %s): %s", reference, type(error).__name__)
        return _refused(400, f"not one of Slack's requests (reference {reference})")
    return HTTPResponse(status=answered.status, body=answered.body, headers=answered.first_headers_without_set_cookie())


def _bolt_request(request: Request, body: bytes) -> AsyncBoltRequest:
    asked = AsyncBoltRequest(body=body.decode(), query=request.query_string, headers=dict(request.headers.items()))
    if not isinstance(asked.body.get("event", {}), dict):
        raise TypeError("an event is an object")
    return asked


def _refused(status: int, reason: str) -> HTTPResponse:
    return response.json({"error": reason}, status=status)
