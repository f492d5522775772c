"""The door of the channel: which requests come in, and that each gets an answer by the contract."""

from __future__ import annotations

import re
from typing import Awaitable, Callable, Dict, Optional

from rasa.core.agent import Agent
from sanic.request import Request
from sanic.response import HTTPResponse, empty

from channels.http.bearer import shown
from channels.http.limits import Limit, network
from channels.http.refusal import Refused, failed
from channels.web.origins import Origins, make_public
from channels.web.session import Sessions
from channels.web.words import NOT_READY, RUN_OUT

Handler = Callable[..., Awaitable[Optional[HTTPResponse]]]

_SHOWN = re.compile(r"[^\w.:/\[\]-]", re.ASCII)
_LONGEST = 100
"""Characters of an origin that are logged."""


class Door:
    """Checks, in this order: the page's origin, the address's limit, the method; `sender` checks the session and its limit."""

    def __init__(self, sessions: Sessions, origins: Origins, by_session: Limit, by_address: Limit) -> None:
        self._sessions = sessions
        self._origins = origins
        self._by_session = by_session
        self._by_address = by_address

    def guarded(self, methods: Dict[str, Handler]) -> Handler:
        """A handler for every method that lets in what it may, and answers whatever happens."""

        async def handle(request: Request) -> Optional[HTTPResponse]:
            self._let_in(request)
            return await _handler(request, methods)(request)

        return _answering(handle)

    def public(self, handler: Handler) -> Handler:
        """A handler for every method that shows any page what isn't anybody's own."""

        async def handle(request: Request, **parts: str) -> Optional[HTTPResponse]:
            make_public(request)
            return await _handler(request, {"GET": handler})(request, **parts)

        return _answering(handle)

    def sender(self, request: Request) -> str:
        """Whose conversation the request's token names; counted in its limit. Raises Refused."""
        sender = self.known(request)
        self._by_session.count(sender)
        return sender

    def known(self, request: Request) -> str:
        """The same, uncounted: for what a page asks by itself, and not the person in front of it. Raises Refused."""
        sender = self._sessions.sender(shown(request))
        if sender is None:
            raise Refused(401, RUN_OUT, "no good token", {"WWW-Authenticate": "Bearer"})
        return sender

    def _let_in(self, request: Request) -> None:
        if request.method == "OPTIONS":
            return
        if not self._origins.allow(request):
            raise Refused(403, "This page may not use the assistant: WAYPOINT_ORIGINS doesn't list its origin.", _foreign(request))
        self._by_address.count(network(request.remote_addr or request.ip))


def agent(request: Request) -> Agent:
    """Rasa's agent. Raises Refused while it has no model."""
    found = getattr(request.app.ctx, "agent", None)
    if found is None or not found.is_ready():
        raise Refused(503, NOT_READY, "no model", {"Retry-After": "5"})
    return found


def _answering(handler: Handler) -> Handler:
    async def handle(request: Request, **parts: str) -> Optional[HTTPResponse]:
        try:
            return await handler(request, **parts)
        except Refused as refused:
            return refused.response()
        except Exception as error:  # noqa: BLE001  whatever it is, it has a reference
            return failed(error).response()

    return handle


def _handler(request: Request, methods: Dict[str, Handler]) -> Handler:
    if request.method == "OPTIONS":
        return _no_content  # the headers that it asks for are set for every answer
    method = "GET" if request.method == "HEAD" else request.method
    if method not in methods:
        raise Refused(405, "This address doesn't take such a request.", "method", {"Allow": ", ".join([*methods, "OPTIONS"])})
    return methods[method]


async def _no_content(request: Request, **parts: str) -> HTTPResponse:
    return empty()


def _foreign(request: Request) -> str:
    """Which origin was refused, for the log: nothing in it but what an origin holds."""
    origin, host = (_SHOWN.sub("?", request.headers.get(name, "")[:_LONGEST]) for name in ("origin", "host"))
    return f"origin {origin}: WAYPOINT_ORIGINS doesn't list it, nor is it the Host of the request, {host}: proxies must keep Host"
