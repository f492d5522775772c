"""Notes who did what."""

from __future__ import annotations

from typing import Any

from desk.models import Log


def note(user: Any, did: str, what: str = "") -> None:
    """Write it down."""
    Log.objects.create(who=str(user.get_username() if user else ""), did=did, what=what)
