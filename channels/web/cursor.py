"""Which message a client knows last."""

from __future__ import annotations

from sanic.request import Request

from channels.http.refusal import Refused

LONGEST_ID = 64
"""Characters."""


def cursor(request: Request) -> str:
    """The id of it; empty where the client knows none. Raises Refused."""
    known = str(request.args.get("after") or request.headers.get("last-event-id", ""))
    if len(known) > LONGEST_ID:
        raise Refused(400, f"'after' must be the id of a message: it has at most {LONGEST_ID} characters.", "after")
    return known
