"""How templates write times and names."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, Mapping

from django import template
from django.utils.timezone import localtime

register = template.Library()


@register.filter
def moment(seconds: float) -> str:
    """A time in seconds since 1970, as people write it."""
    return localtime(datetime.fromtimestamp(seconds or 0, timezone.utc)).strftime("%Y-%m-%d %H:%M")


@register.filter
def words(name: str) -> str:
    """'not covered' for 'not_covered'."""
    return str(name).replace("_", " ")


@register.filter
def get(mapping: Mapping[str, Any], key: str) -> Any:
    """What stands under `key`; nothing where it isn't there."""
    return mapping.get(key, "")
