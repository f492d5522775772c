"""The app manifest, the code and the guide speak of the same app."""

from __future__ import annotations

from pathlib import Path

from ruamel.yaml import YAML

from channels.slack.faults import SCOPES
from channels.slack.incoming.listeners import SHORTCUT
from tests.slack.state import SCOPES as GRANTED


def test_the_manifest_asks_for_what_the_code_needs(root: Path) -> None:
    manifest = YAML(typ="safe", pure=True).load(root / "deployment" / "slack-manifest.yml")
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == SCOPES == set(GRANTED.split())
    assert [shortcut["callback_id"] for shortcut in manifest["features"]["shortcuts"]] == [SHORTCUT]
    events = set(manifest["settings"]["event_subscriptions"]["bot_events"])
    messages = {"message.im", "message.channels", "message.groups", "message.mpim"}
    assert {"app_home_opened", "app_mention", "app_uninstalled", "tokens_revoked", *messages} == events
    assert "agent_description" in manifest["features"]["agent_view"]


def test_the_guide_explains_each_setting(root: Path) -> None:
    guide = (root / "docs" / "guides" / "slack.md").read_text(encoding="utf-8")
    for name in (
        "SLACK_TOKEN",
        "SLACK_APP_TOKEN",
        "SLACK_SIGNING_SECRET",
        "SLACK_BASE_URL",
        "WAYPOINT_SLACK_THREADS",
        "WAYPOINT_SLACK_CHANNELS",
        "deployment/slack-manifest.yml",
    ):
        assert f"`{name}`" in guide
    assert "Nothing here was checked against slack.com" in guide
