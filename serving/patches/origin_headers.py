"""Where `--cors` lets no page in, Sanic-CORS goes through each answer all the same, for two headers that say nothing: leave them out.

Sanic-CORS 2.0.1 (`unapplied_cors_response_middleware` in sanic_cors/extension.py). It still answers `OPTIONS`, as before.
"""

from __future__ import annotations

from sanic import Sanic
from sanic_cors.extension import unapplied_cors_response_middleware


def leave_out(app: Sanic) -> None:
    """Let no answer of `app` wait for them in vain."""
    cors = getattr(app.ctx, "sanic_cors", None)
    if cors and not any(origin for _, options in cors.resources for origin in options["origins"]):
        for each in list(app.response_middleware):
            if getattr(each, "func", None) is unapplied_cors_response_middleware:
                app.response_middleware.remove(each)
