"""What the environment sets of the web channel."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import FrozenSet, Mapping

from channels.setting import SettingError, number
from channels.web.secret import SHORTEST, kept_secret

ROOT = Path(__file__).resolve().parents[2]
ANY = "*"

_SECRET_FILE = ROOT / ".run" / "web-secret"
_UNIT = "requests a minute"
_ORIGIN = re.compile(r"https?://[^\s/?#@,*]+")


@dataclass(frozen=True)
class Settings:
    """`secret` signs the sessions; the limits are requests a minute."""

    secret: str = field(repr=False)
    origins: FrozenSet[str] = frozenset()
    """Other origins that may use the channel, or ANY."""
    session_limit: int = 60
    address_limit: int = 600
    widget: Path = ROOT / "widget"

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """WAYPOINT_SECRET, WAYPOINT_ORIGINS, WAYPOINT_SESSION_LIMIT and WAYPOINT_ADDRESS_LIMIT. Raises SettingError."""
        return cls(
            secret=_secret(environment),
            origins=_origins(environment),
            session_limit=number(environment, "WAYPOINT_SESSION_LIMIT", cls.session_limit, _UNIT),
            address_limit=number(environment, "WAYPOINT_ADDRESS_LIMIT", cls.address_limit, _UNIT),
        )


def _secret(environment: Mapping[str, str]) -> str:
    secret = environment.get("WAYPOINT_SECRET") or kept_secret(_SECRET_FILE)
    if len(secret) < SHORTEST:
        raise SettingError(f"WAYPOINT_SECRET must hold at least {SHORTEST} characters, better random ones.")
    return secret


def _origins(environment: Mapping[str, str]) -> FrozenSet[str]:
    origins = frozenset(environment.get("WAYPOINT_ORIGINS", "").lower().replace(",", " ").split())
    for origin in origins - {ANY}:
        if not _ORIGIN.fullmatch(origin):
            raise SettingError(f"WAYPOINT_ORIGINS must list origins such as https://example.org, or be {ANY}; '{origin}' is neither.")
    return origins
