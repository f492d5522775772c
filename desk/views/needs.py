"""Lets in who may: every view but the sign-in says what it needs."""

from __future__ import annotations

import functools
from typing import Any, Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

View = Callable[..., HttpResponse]


def needs(permission: str, *methods: str) -> Callable[[View], View]:
    """Let in only accounts with `permission`, and only these methods (GET where none is named)."""

    def guard(view: View) -> View:
        @functools.wraps(view)
        def guarded(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponse:
            if not request.user.has_perm(permission):
                raise PermissionDenied
            return view(request, *arguments, **named)

        made: View = require_http_methods([*(methods or ("GET",)), *(("HEAD",) if "GET" in (methods or ("GET",)) else ())])(guarded)
        made.needs = permission  # type: ignore[attr-defined]
        return made

    return guard
