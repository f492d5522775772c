"""Whether Slack can still be used: what is wrong since when the token, the app or the socket was lost."""

from __future__ import annotations

import logging
from typing import Optional

from slack_sdk.errors import SlackApiError

from channels.conversation.tally import POSTS, TALLY
from channels.slack.faults import named
from channels.slack.settings import NAME

logger = logging.getLogger(__name__)

_LOST = frozenset("account_inactive app_uninstalled invalid_auth not_authed org_login_required token_expired token_revoked".split())
"""Refusals after which no call of the token can succeed."""


class Health:
    """`fault` is one sentence for operators, None while all is well."""

    def __init__(self) -> None:
        self.fault: Optional[str] = None

    def well(self) -> None:
        """A call succeeded."""
        if self.fault:
            logger.warning("Slack answers again.")
        self.fault = None
        TALLY.connection(NAME, "")

    def lost(self, why: str) -> None:
        """Nothing can be posted, or nothing comes, until somebody or time mends it."""
        if self.fault != why:
            logger.error("Slack: %s", why)
        self.fault = why
        TALLY.connection(NAME, why)

    def refused(self, error: SlackApiError) -> None:
        """Slack refused a call: perhaps because the token is no good any more."""
        name = named(error)
        TALLY.count(POSTS, NAME, name)
        if name in _LOST:
            self.lost(f"it no longer accepts SLACK_TOKEN ({name}): reinstall the app, set the new token, start again.")

    @staticmethod
    def posted() -> None:
        """Something was posted."""
        TALLY.count(POSTS, NAME, "ok")
