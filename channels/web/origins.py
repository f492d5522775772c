"""Which pages may use the channel, and the headers that tell a browser so."""

from __future__ import annotations

from typing import Dict, FrozenSet, Optional

from sanic.request import Request
from sanic.response import HTTPResponse, empty

from channels.http.own_page import is_own
from channels.web.settings import ANY

PREFLIGHT = {
    # OPTIONS too: a page asks by it whether it may talk here at all
    "Access-Control-Allow-Methods": "GET, POST, DELETE, OPTIONS",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Last-Event-ID",
    "Access-Control-Max-Age": "7200",
}
_RASAS = ("Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Access-Control-Expose-Headers")


class Origins:
    """The origins that are let in beside the bot's own; `listed` may hold ANY."""

    def __init__(self, listed: FrozenSet[str]) -> None:
        self._listed = listed

    def allow(self, request: Request) -> bool:
        """Whether the page that asks may: one of the bot's own, a listed one, or no page at all."""
        origin = request.headers.get("origin", "").lower()
        return not origin or bool(self._listed & {ANY, origin}) or is_own(origin, request) or _says_own(request)

    async def mark(self, request: Request, response: HTTPResponse) -> Optional[HTTPResponse]:
        """Set the headers of an answer, in place of those that Rasa's `--cors` may have set."""
        if request.method == "OPTIONS":  # which Rasa has answered itself, before any handler of ours
            return self._preflight(request)
        for name in _RASAS:
            response.headers.popall(name, None)
        response.headers.update(self._headers(request))
        if not is_public(request):
            response.headers["Cache-Control"] = "no-store"
        return None

    def _headers(self, request: Request) -> Dict[str, str]:
        origin = request.headers.get("origin")
        if is_public(request):
            return {"Access-Control-Allow-Origin": "*"}
        if not origin or not self.allow(request):
            return {"Vary": "Origin"}
        return {"Vary": "Origin", "Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": "Retry-After"}

    def _preflight(self, request: Request) -> HTTPResponse:
        if not self.allow(request):
            return empty(403, {"Vary": "Origin"})
        return empty(204, {**self._headers(request), **PREFLIGHT})


def _says_own(request: Request) -> bool:
    """Whether the browser says so itself, in a header that no page can set: a proxy may have given the request another Host."""
    return bool(request.headers.get("sec-fetch-site") == "same-origin")


def make_public(request: Request) -> None:
    """Let any page read the answer to `request`."""
    request.ctx.public = True


def is_public(request: Request) -> bool:
    return getattr(request.ctx, "public", False)
