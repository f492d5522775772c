"""What the environment sets of the web channel."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import FrozenSet, Mapping
from urllib.parse import urlsplit

import idna

from channels.setting import SettingError, number
from channels.web.secret import SHORTEST, kept_secret

ROOT = Path(__file__).resolve().parents[2]
ANY = "*"

_SECRET_FILE = Path(os.environ.get("WAYPOINT_RUN") or ROOT / ".run") / "web-secret"
_UNIT = "requests a minute"
_PORTS = {"http": 80, "https": 443}
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
    listed = environment.get("WAYPOINT_ORIGINS", "").lower().replace(",", " ").split()
    return frozenset(origin if origin == ANY else _normal(origin) for origin in listed)


def _normal(origin: str) -> str:
    """An origin as browsers send it: its host in ASCII, without the port that its scheme has anyway. Raises SettingError."""
    try:
        if not _ORIGIN.fullmatch(origin):
            raise ValueError
        parts = urlsplit(origin)
        host, port = parts.hostname or "", parts.port
        named = f"[{host}]" if ":" in host else (host if host.isascii() else idna.encode(host, uts46=True).decode())
    except ValueError:
        raise SettingError(f"WAYPOINT_ORIGINS must list origins such as https://example.org, or be {ANY}; '{origin}' is neither.") from None
    return f"{parts.scheme}://{named}" + (f":{port}" if port and port != _PORTS[parts.scheme] else "")
