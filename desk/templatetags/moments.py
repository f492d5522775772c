"""How templates write times and names."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, Mapping

from django import template
from django.utils.timezone import localtime

from desk.plain import plain

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
def unmarked(text: str) -> str:
    """An answer without the marks of Markdown."""
    return plain(str(text))


@register.filter
def get(mapping: Mapping[str, Any], key: str) -> Any:
    """What stands under `key`; nothing where it isn't there."""
    return mapping.get(key, "")
