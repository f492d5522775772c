"""Whether a page asks that came from the same server."""

from __future__ import annotations

from urllib.parse import urlsplit

from sanic.request import Request


def is_own(origin: str, request: Request) -> bool:
    """Whether `origin`, as a browser names it, is where `request` was sent."""
    try:
        # Not the scheme: behind a proxy that ends TLS, the server sees http where the browser says https.
        return urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()
    except ValueError:  # no address at all
        return False
