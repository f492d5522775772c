"""Who takes over, when, and how they are told: what the environment sets of it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import Mapping, Optional
from urllib.parse import unquote, urlsplit

from channels.setting import SettingError, number
from handoff.hours import Hours

DESK = "desk"
"""Advisers sit at the desk, and not in Slack."""
ADVISERS = re.compile(r"#[^\s#]{1,80}|[CG][A-Z0-9]{2,}")
ADDRESS = re.compile(r"[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+\.[^\s@<>,;:\"()]+")
_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}


@dataclass(frozen=True)
class Mail:
    """The SMTP server through which messages are mailed to `to`."""

    scheme: str
    host: str
    port: int
    sender: str
    to: str
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class Settings:
    """`advisers` is the Slack channel in which they sit, or DESK; without them nobody takes over, but with `mail` messages are taken."""

    advisers: str = ""
    hours: Hours = field(default_factory=Hours)
    wait: float = 10 * 60.0
    """Seconds that somebody waits for an adviser."""
    silence: float = 60 * 60.0
    """Seconds after which a talk in which nobody says anything is over."""
    most: int = 50
    """How many may be open at once."""
    an_hour: int = 10
    """How often people of one address may ask or leave a message in an hour: who makes new conversations gets no further."""
    mail: Optional[Mail] = None

    @property
    def enabled(self) -> bool:
        """Whether a person can be reached at all."""
        return self.staffed or self.mail is not None

    @property
    def staffed(self) -> bool:
        """Whether anybody can take over."""
        return bool(self.advisers)

    @property
    def slack(self) -> str:
        """The Slack channel of the advisers, if they have one."""
        return "" if self.advisers == DESK else self.advisers

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """WAYPOINT_ADVISERS, _HOURS, _WAIT, _HANDOFFS, _SMTP, _MAIL_TO and _MAIL_FROM. Raises SettingError."""
        advisers = environment.get("WAYPOINT_ADVISERS", "").strip()
        if advisers and advisers != DESK and not ADVISERS.fullmatch(advisers):
            raise SettingError(f"WAYPOINT_ADVISERS must be a Slack channel such as #career-desk or C012AB3CD, or {DESK}, not '{advisers}'.")
        return cls(
            advisers=advisers,
            hours=_hours(environment.get("WAYPOINT_HOURS", "")),
            wait=number(environment, "WAYPOINT_WAIT", 10, "minutes") * 60.0,
            most=number(environment, "WAYPOINT_HANDOFFS", cls.most, "talks at once"),
            mail=_mail(environment),
        )


def _hours(written: str) -> Hours:
    try:
        return Hours.read(written)
    except ValueError as error:
        raise SettingError(f"WAYPOINT_HOURS can't be read: {error}.") from None


def _mail(environment: Mapping[str, str]) -> Optional[Mail]:
    address, to = environment.get("WAYPOINT_SMTP", ""), environment.get("WAYPOINT_MAIL_TO", "")
    if not address and not to:
        return None
    sender = environment.get("WAYPOINT_MAIL_FROM") or to
    for name, value in (("WAYPOINT_MAIL_TO", to), ("WAYPOINT_MAIL_FROM", sender)):
        if not ADDRESS.fullmatch(value):
            raise SettingError(f"{name} must be a mail address, as WAYPOINT_SMTP is set, not '{value}'.")
    try:
        parts = urlsplit(address)
        port = parts.port or _PORTS[parts.scheme]
    except (ValueError, KeyError):
        parts, port = urlsplit(""), 0
    if not parts.hostname:
        raise SettingError("WAYPOINT_SMTP must be like smtp+starttls://user:password@mail.example.org:587 (or smtp:, or smtps:).")
    return Mail(parts.scheme, parts.hostname, port, sender, to, unquote(parts.username or ""), unquote(parts.password or ""))
