"""The channel's part of the credentials file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Optional

from rasa.shared.exceptions import RasaException

SLACK = "https://slack.com/api/"


@dataclass(frozen=True)
class Settings:
    """With an `app_token`, everything comes over Socket Mode, else over HTTP."""

    slack_token: str = field(repr=False)
    slack_signing_secret: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    base_url: str = SLACK

    @classmethod
    def read(cls, credentials: Optional[Dict[str, Any]]) -> Settings:
        """Raises RasaException, which says what is missing."""
        given = {name: value for name, value in (credentials or {}).items() if value}
        unknown = given.keys() - cls.__dataclass_fields__.keys()
        if unknown:
            raise RasaException(f"Slack's credentials hold what the channel doesn't know: {', '.join(sorted(unknown))}.")
        if "slack_token" not in given or not given.keys() & {"slack_signing_secret", "app_token"}:
            raise RasaException("Slack needs slack_token, and either app_token (Socket Mode) or slack_signing_secret (HTTP).")
        return cls(**{**given, "base_url": given.get("base_url", SLACK).rstrip("/") + "/"})

    @property
    def over_socket(self) -> bool:
        """Whether Slack's requests come over Socket Mode."""
        return bool(self.app_token)
