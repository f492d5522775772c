"""The door of the REST channel, for programs: which requests come in, and that each gets an answer in JSON."""

from __future__ import annotations

import hmac
import ipaddress
import os
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Awaitable, Callable, Dict, Mapping, Optional

from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.http.bearer import shown
from channels.http.body import BadRequest, read_json
from channels.http.limits import Limit, network
from channels.http.own_page import is_own
from channels.http.refusal import Refused, failed
from channels.setting import SettingError, number

EXAMPLE = '{"sender": "...", "message": "..."}'
MAX_SENDER = 128
"""Characters in a sender's id."""

_SHORTEST_TOKEN = 16
_ADDRESS_TIMES = 10
"""How many times what one sender may ask is what one address may."""
_TYPES = {400: "bad_request", 401: "unauthorized", 403: "forbidden", 408: "too_slow", 413: "too_large", 429: "too_many_requests"}
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")

Handler = Callable[[Request], Awaitable[HTTPResponse]]


@dataclass(frozen=True)
class Settings:
    """`token` is what clients must show; without one, only this machine is let in. `limit` is messages a minute by one sender."""

    token: str = field(default="", repr=False)
    limit: int = 600

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """WAYPOINT_TOKEN and WAYPOINT_REST_LIMIT. Raises SettingError."""
        token = environment.get("WAYPOINT_TOKEN", "")
        if token and len(token) < _SHORTEST_TOKEN:
            raise SettingError(f"WAYPOINT_TOKEN must hold at least {_SHORTEST_TOKEN} characters, better random ones.")
        return cls(token, number(environment, "WAYPOINT_REST_LIMIT", cls.limit, "messages a minute"))


class RestDoor:
    """Checks, in this order: the token, the address's limit, the body, the sender's limit."""

    def __init__(self, settings: Settings) -> None:
        self._token = settings.token
        self._by_address = Limit(settings.limit * _ADDRESS_TIMES)
        self._by_sender = Limit(settings.limit)

    def guarded(self, handler: Handler) -> Handler:
        """`handler`, asked only by those who may, and answering whatever happens."""

        async def handle(request: Request) -> HTTPResponse:
            try:
                self._let_in(request)
                return await handler(request)
            except Refused as refused:
                return _in_json(refused)
            except Exception as error:  # noqa: BLE001  whatever it is, it has a reference
                return _in_json(failed(error))

        return handle

    async def body(self, request: Request, example: str = EXAMPLE) -> Dict[str, Any]:
        """The body, whose sender is one. Raises Refused."""
        try:
            body = await read_json(request, example)
        except BadRequest as error:
            raise Refused(error.status, str(error), type(error).__name__) from None
        self._count(body.get("sender"))
        return body

    def sender(self, request: Request) -> str:
        """The sender that the query names. Raises Refused."""
        sender = request.args.get("sender")
        self._count(sender)
        return str(sender)

    def _count(self, sender: Any) -> None:
        if not _is_sender(sender):
            raise Refused(400, f"'sender' must be a text of 1 to {MAX_SENDER} printable characters", "sender")
        _count(self._by_sender, sender)

    def _let_in(self, request: Request) -> None:
        _count(self._by_address, network(request.remote_addr or request.ip))
        if self._token:
            if not hmac.compare_digest(shown(request).encode(errors="replace"), self._token.encode()):
                raise Refused(401, "show the token: 'Authorization: Bearer ...'", "token", {"WWW-Authenticate": "Bearer"})
        elif not _is_from_here(request):
            raise Refused(403, "only this machine may use this address while WAYPOINT_TOKEN is not set", "no token is set")


def _in_json(refused: Refused) -> HTTPResponse:
    body = {**refused.body, "type": _TYPES.get(refused.status, "internal_error")}
    return response.json(body, status=refused.status, headers=refused.headers)


def _is_from_here(request: Request) -> bool:
    """Whether a program of this machine asks by itself: not a proxy for somebody, nor a page in a browser."""
    if any(name in request.headers for name in _FORWARDED) or not _is_own_page(request):
        return False
    return _is_this_machine(request.ip)


@lru_cache(256)
def _is_this_machine(ip: str) -> bool:
    try:
        address = ipaddress.ip_address(ip)
    except ValueError:
        return False
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback


def _is_own_page(request: Request) -> bool:
    origin: Optional[str] = request.headers.get("origin")
    return origin is None or is_own(origin, request)


def _is_sender(sender: object) -> bool:
    return isinstance(sender, str) and 1 <= len(sender) <= MAX_SENDER and sender.isprintable()


def _count(limit: Limit, key: str) -> None:
    seconds = limit.wait(key)
    if seconds:
        raise Refused(429, f"that was a lot in a short time: try again in {seconds} s", "limit", {"Retry-After": str(seconds)})
