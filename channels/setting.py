"""Settings from the environment, and the error of every room for one that is no good."""

from __future__ import annotations

from typing import Mapping


class SettingError(Exception):
    """An environment variable holds what it can't; the message names it and what it wants."""


def number(environment: Mapping[str, str], name: str, default: int, what: str) -> int:
    """The number of `what` that `name` sets, at least 1. Raises SettingError."""
    value = environment.get(name) or str(default)
    if not value.isdecimal() or int(value) < 1:
        raise SettingError(f"{name} must be a number of {what}, at least 1, not '{value}'.")
    return int(value)
