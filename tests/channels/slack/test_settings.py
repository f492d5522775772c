"""What is set for Slack, and what is told when it can't be right."""

from __future__ import annotations

from typing import Dict

import pytest

from channels.setting import SettingError
from channels.slack.channel import SlackChannel
from channels.slack.settings import Settings

TOKEN = {"SLACK_TOKEN": "xoxb-1"}
SOCKET = {**TOKEN, "SLACK_APP_TOKEN": "xapp-1"}
HTTP = {**TOKEN, "SLACK_SIGNING_SECRET": "s"}


@pytest.mark.parametrize(("environment", "mode"), [(SOCKET, "Socket Mode"), (HTTP, "HTTP"), ({**SOCKET, **HTTP}, "Socket Mode")])
def test_the_tokens_choose_the_mode(environment: Dict[str, str], mode: str) -> None:
    settings = Settings.of_environment(environment)
    assert settings and settings.mode == mode and settings.slack_token == environment["SLACK_TOKEN"]


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"SLACK_APP_TOKEN": "xapp-1"}, "SLACK_TOKEN must"),
        ({**SOCKET, "SLACK_TOKEN": "xoxp-1"}, "SLACK_TOKEN must"),
        (TOKEN, "SLACK_APP_TOKEN"),
        ({**SOCKET, "SLACK_APP_TOKEN": "1"}, "SLACK_APP_TOKEN must"),
        ({**HTTP, "SLACK_BASE_URL": "slack.example"}, "SLACK_BASE_URL must"),
        ({**HTTP, "WAYPOINT_SLACK_LIMIT": "many"}, "WAYPOINT_SLACK_LIMIT must"),
        ({**HTTP, "WAYPOINT_SLACK_THREADS": "all"}, "WAYPOINT_SLACK_THREADS must be follow or mention"),
        ({**HTTP, "WAYPOINT_SLACK_CHANNELS": "C012AB3CD, #general"}, "WAYPOINT_SLACK_CHANNELS must list ids"),
    ],
)
def test_a_wrong_or_missing_token_is_one_clear_line(
    environment: Dict[str, str], named: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SettingError, match=named):
        Settings.of_environment(environment)
    monkeypatch.setattr("os.environ", environment)
    channel = SlackChannel.from_credentials(None)
    said = capsys.readouterr().out
    assert named in said and said.count("\n") == 1 and "all else runs" in said and "xapp-1" not in said
    assert not channel.blueprint(lambda message: None)._future_routes  # type: ignore[arg-type, return-value]


def test_without_settings_there_is_no_slack(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert Settings.of_environment({}) is None
    monkeypatch.setattr("os.environ", {})
    channel = SlackChannel.from_credentials(None)
    assert capsys.readouterr().out == ""
    assert not channel.blueprint(lambda message: None)._future_routes  # type: ignore[arg-type, return-value]


def test_a_credentials_file_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.environ", SOCKET)
    channel = SlackChannel.from_credentials({"slack_token": "xoxb-2", "slack_signing_secret": "s"})
    assert channel._settings == Settings("xoxb-2", "s")


def test_where_it_answers_is_read_from_the_environment() -> None:
    settings = Settings.of_environment({**HTTP, "WAYPOINT_SLACK_THREADS": "mention", "WAYPOINT_SLACK_CHANNELS": "C012AB3CD G045"})
    assert settings and settings.answers_in("G045") and not settings.answers_in("C1") and not settings.follows("G045")
    everywhere = Settings.of_environment(HTTP)
    assert everywhere and everywhere.follows("C1")


@pytest.mark.parametrize(("advisers", "waits_for_nobody"), [("#career-desk", True), ("desk", False), ("", False)])
def test_advisers_in_a_slack_that_is_not_connected_are_told_of(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], advisers: str, waits_for_nobody: bool
) -> None:
    monkeypatch.setenv("WAYPOINT_ADVISERS", advisers)
    for name in ("SLACK_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    fault = SlackChannel.from_credentials(None).fault() or ""
    assert ("waits for nobody" in fault) is waits_for_nobody and fault in capsys.readouterr().out
