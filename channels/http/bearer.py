"""The token that a request shows."""

from __future__ import annotations

from sanic.request import Request


def shown(request: Request) -> str:
    """What follows `Bearer` in the request's Authorization; empty where nothing does."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
