"""What is wrong with the tokens, and what to do about it: one line each."""

from __future__ import annotations

from typing import Optional

from slack_sdk.errors import SlackApiError

SCOPES = frozenset(
    "app_mentions:read assistant:write channels:history chat:write commands files:write".split()
    + "groups:history im:history im:write mpim:history reactions:write".split()
)
"""What deployment/slack-manifest.yml asks for."""

_REST = "Slack stays off, all else runs. See docs/guides/slack.md."


def named(error: SlackApiError) -> str:
    """What Slack calls its refusal; where something before Slack answered, with a page or a text of its own, the status: 'HTTP 503'."""
    data = getattr(error.response, "data", None)
    return str(data.get("error")) if isinstance(data, dict) else f"HTTP {status(error)}"


def status(error: SlackApiError) -> int:
    """The status of HTTP; where the answer wasn't JSON, the SDK gives the answer as aiohttp has it."""
    given = getattr(error.response, "status_code", None)
    return int(given if given is not None else error.response.status)


def refusal(error: SlackApiError) -> str:
    """Why Slack refused a call. Raises the error itself when Slack only had trouble of its own."""
    if status(error) >= 500:
        raise error
    return named(error)


def token_fault(error: str) -> str:
    """Why the bot token was refused."""
    return f"Slack doesn't accept SLACK_TOKEN ({error}): copy the Bot User OAuth Token from OAuth & Permissions. {_REST}"


def app_token_fault(error: str) -> str:
    """Why the app-level token was refused."""
    advice = "make an app-level token with the scope connections:write under Basic Information"
    return f"Slack doesn't accept SLACK_APP_TOKEN ({error}): {advice}. {_REST}"


def missing_scopes(granted: Optional[str]) -> Optional[str]:
    """Which scopes the token lacks, if Slack said which it has."""
    missing = SCOPES - {scope.strip() for scope in granted.split(",")} if granted else None
    if not missing:
        return None
    advice = "What needs them won't work: add them under OAuth & Permissions, then reinstall the app."
    return f"Slack: the app lacks the scopes {', '.join(sorted(missing))}. {advice}"
