"""What connects Slack: the channel's part of the credentials file or, where that is empty, the environment."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Dict, FrozenSet, Mapping, Optional

from rasa.shared.exceptions import RasaException

from channels.setting import SettingError, number

NAME = "slack"
"""What Rasa calls the channel."""
SLACK = "https://slack.com/api/"
LIMIT = 60
FOLLOW, MENTION = "follow", "mention"
"""In a thread it goes on with whom it talks with, or answers mentions only."""

_NAMES = {
    "slack_token": "SLACK_TOKEN",
    "slack_signing_secret": "SLACK_SIGNING_SECRET",
    "app_token": "SLACK_APP_TOKEN",
    "base_url": "SLACK_BASE_URL",
}
"""What the environment calls each setting."""
_CHANNEL = re.compile("[CG][A-Z0-9]{2,}")
_GUIDE = "Slack stays off, all else runs. See docs/guides/slack.md."


@dataclass(frozen=True)
class Settings:
    """With an `app_token`, everything comes over Socket Mode, else over HTTP."""

    slack_token: str = field(repr=False)
    slack_signing_secret: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    base_url: str = SLACK
    limit: int = LIMIT
    """Questions a minute that one person may ask."""
    threads: str = FOLLOW
    """Whether a talk in a thread goes on without mentions."""
    channels: FrozenSet[str] = frozenset()
    """The ids of the channels in which it answers for all to see; none: wherever it is mentioned."""

    @classmethod
    def of_credentials(cls, credentials: Dict[str, Any]) -> Settings:
        """Raises RasaException, which says what is missing."""
        given = {name: value for name, value in credentials.items() if value}
        unknown = given.keys() - cls.__dataclass_fields__.keys()
        if unknown:
            raise RasaException(f"Slack's credentials hold what the channel doesn't know: {', '.join(sorted(unknown))}.")
        if "slack_token" not in given or not given.keys() & {"slack_signing_secret", "app_token"}:
            raise RasaException("Slack needs slack_token, and either app_token (Socket Mode) or slack_signing_secret (HTTP).")
        return cls(**{**given, "base_url": given.get("base_url", SLACK).rstrip("/") + "/"})

    @classmethod
    def of_environment(cls, environment: Mapping[str, str]) -> Optional[Settings]:
        """None where nothing is set. Raises SettingError, which says what is wrong, and what to do."""
        given = {name: environment[variable] for name, variable in _NAMES.items() if environment.get(variable)}
        if not given:
            return None
        try:
            _check(given)
            limit = number(environment, "WAYPOINT_SLACK_LIMIT", LIMIT, "questions")
            return cls.of_credentials({**given, "limit": limit, "threads": _threads(environment), "channels": _channels(environment)})
        except SettingError as error:
            raise SettingError(f"{error} {_GUIDE}") from None

    def answers_in(self, channel: str) -> bool:
        """Whether it may answer in a channel for all to see."""
        return not self.channels or channel in self.channels

    def follows(self, channel: str) -> bool:
        """Whether a talk in a thread of a channel goes on without mentions."""
        return self.threads == FOLLOW and self.answers_in(channel)

    @property
    def mode(self) -> str:
        """Which way Slack's requests come."""
        return "Socket Mode" if self.app_token else "HTTP"

    @property
    def over_socket(self) -> bool:
        """Whether Slack's requests come over Socket Mode."""
        return bool(self.app_token)


def _check(given: Mapping[str, str]) -> None:
    if not given.get("slack_token", "").startswith("xoxb-"):
        raise SettingError("SLACK_TOKEN must be the app's bot token, which begins with xoxb-.")
    if "app_token" in given and not given["app_token"].startswith("xapp-"):
        raise SettingError("SLACK_APP_TOKEN must be an app-level token, which begins with xapp-.")
    if not given.keys() & {"app_token", "slack_signing_secret"}:
        raise SettingError("Slack needs SLACK_APP_TOKEN (Socket Mode, no public address) or SLACK_SIGNING_SECRET (HTTP).")
    if not given.get("base_url", SLACK).startswith(("https://", "http://")):
        raise SettingError("SLACK_BASE_URL must be an address such as https://slack.com/api/.")


def _threads(environment: Mapping[str, str]) -> str:
    value = environment.get("WAYPOINT_SLACK_THREADS") or FOLLOW
    if value not in (FOLLOW, MENTION):
        raise SettingError(f"WAYPOINT_SLACK_THREADS must be {FOLLOW} or {MENTION}, not '{value}'.")
    return value


def _channels(environment: Mapping[str, str]) -> FrozenSet[str]:
    found = frozenset(environment.get("WAYPOINT_SLACK_CHANNELS", "").replace(",", " ").split())
    wrong = sorted(each for each in found if not _CHANNEL.fullmatch(each))
    if wrong:
        raise SettingError(f"WAYPOINT_SLACK_CHANNELS must list ids of channels such as C012AB3CD, not '{wrong[0]}'.")
    return found
