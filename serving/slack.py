"""Whether Slack is to be connected, by the tokens that are set."""

from __future__ import annotations

import os
from typing import Dict, Mapping, Optional

_GUIDE = "Slack stays off, all else runs. See docs/guides/slack.md."
_KEYS = {
    "slack_token": "SLACK_TOKEN",
    "slack_signing_secret": "SLACK_SIGNING_SECRET",
    "app_token": "SLACK_APP_TOKEN",
    "base_url": "SLACK_BASE_URL",
}
"""What the channel's credentials are called, and where each comes from."""


def slack_credentials(environment: Mapping[str, str] = os.environ) -> Optional[Dict[str, str]]:
    """The channel's credentials as ${VARIABLE}s, so that no file holds a secret; None when Slack stays off."""
    if not wanted(environment) or slack_fault(environment):
        return None
    return {key: f"${{{name}}}" for key, name in _KEYS.items() if environment.get(name)}


def wanted(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether any of Slack's settings is set."""
    return any(environment.get(name) for name in _KEYS.values())


def slack_fault(environment: Mapping[str, str] = os.environ) -> Optional[str]:
    """What is wrong with the settings, seen from here, and what to do."""
    token, app_token, secret, address = (
        environment.get(name, "") for name in ("SLACK_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_BASE_URL")
    )
    if not token.startswith("xoxb-"):
        return f"SLACK_TOKEN must be the app's bot token, which begins with xoxb-. {_GUIDE}"
    if app_token and not app_token.startswith("xapp-"):
        return f"SLACK_APP_TOKEN must be an app-level token, which begins with xapp-. {_GUIDE}"
    if not app_token and not secret:
        return f"Slack needs SLACK_APP_TOKEN (Socket Mode, no public address) or SLACK_SIGNING_SECRET (HTTP). {_GUIDE}"
    if address and not address.startswith(("https://", "http://")):
        return f"SLACK_BASE_URL must be an address such as https://slack.com/api/. {_GUIDE}"
    return None


def slack_mode(environment: Mapping[str, str] = os.environ) -> str:
    """Which way Slack's requests come."""
    return "Socket Mode" if environment.get("SLACK_APP_TOKEN") else "HTTP"
