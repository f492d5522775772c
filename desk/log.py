"""Notes who did what."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from desk.models import Log


def note(user: Any, did: str, what: str = "") -> None:
    """Write it down."""
    Log.objects.create(who=str(user.get_username() if user else ""), did=did, what=what)


def noted_lately(user: Any, did: str, what: str) -> bool:
    """Whether that was noted within the hour."""
    since = timezone.now() - timedelta(hours=1)
    return Log.objects.filter(did=did, at__gte=since, who=user.get_username(), what=what).exists()
