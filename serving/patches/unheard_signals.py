"""Sanic tells of each step of a request where somebody listens to one of them: leave out those that nobody listens to.

Sanic 21.12 (`OptionalDispatchEvent` in sanic/touchup/schemes/ode.py) does that when it starts, but keeps all steps of a group in which one
is listened to. Of `http.lifecycle` that is one (request_heads.py), and five more were told for each message.
"""

from __future__ import annotations

from sanic import Sanic
from sanic.touchup.schemes.base import BaseScheme
from sanic.touchup.schemes.ode import OptionalDispatchEvent


def apply() -> None:
    """Let every app that starts from now on tell only what is listened to."""
    OptionalDispatchEvent.__init__ = _look


def _look(scheme: OptionalDispatchEvent, app: Sanic) -> None:
    BaseScheme.__init__(scheme, app)
    scheme._registered_events = [signal.ctx.definition for signal in app.signal_router.routes]
