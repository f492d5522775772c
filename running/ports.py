"""Ports: whether one can be listened on, and which are free."""

from __future__ import annotations

import errno
import random
import socket
from typing import List, Set

from running.settings import Settings

LOOPBACK = "127.0.0.1"

_BELOW_OUTGOING = range(10_240, 32_768)
"""Above, a connection that somebody opens may take a port between its choice and its use."""
_CHANCE = random.SystemRandom()
_given: Set[int] = set()


class PortUnusable(Exception):
    """A server couldn't listen where it was told to; the message says where, and how to go elsewhere."""


def check_ports(settings: Settings) -> None:
    """Raise PortUnusable when one of the servers couldn't listen."""
    if settings.port == settings.actions_port:
        raise PortUnusable(f"PORT and ACTIONS_PORT are both {settings.port}: the two servers need one each.")
    _check("PORT", settings.host, settings.port)
    if settings.actions_port:
        _check("ACTIONS_PORT", LOOPBACK, settings.actions_port)
    if settings.desk_port:
        _check("DESK_PORT", LOOPBACK, settings.desk_port)


def free_ports(count: int) -> List[int]:
    """Ports on loopback that nothing listens on now, each given once by this process."""
    found: List[int] = []
    while len(found) < count:
        port = _CHANCE.choice(_BELOW_OUTGOING)
        if port not in _given and _is_free(port):
            _given.add(port)
            found.append(port)
    return found


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def _check(name: str, host: str, port: int) -> None:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        with socket.socket(family, kind, protocol) as probe:
            # Without this, connections that another run has just closed would count as a listener.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise PortUnusable(_advice(name, host, port, error)) from None


def _advice(name: str, host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by another program. Choose another: {name}={port + 100} make run"
    return f"Can't listen on port {port} of '{host}' ({error.strerror}): change {name if host == LOOPBACK else 'HOST or PORT'}."
