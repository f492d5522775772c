"""Slack's tokens, and the credentials file that comes of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Dict

import pytest
from ruamel.yaml import YAML

from serving import credentials
from serving.credentials import credentials_file
from serving.environment import read_environment
from serving.settings import Settings
from serving.slack import slack_credentials, slack_fault, slack_mode, wanted

TOKEN = {"SLACK_TOKEN": "xoxb-1"}
SOCKET = {**TOKEN, "SLACK_APP_TOKEN": "xapp-1"}
HTTP = {**TOKEN, "SLACK_SIGNING_SECRET": "s"}


def test_without_tokens_there_is_no_slack() -> None:
    assert not wanted({}) and slack_credentials({}) is None


@pytest.mark.parametrize(("environment", "mode"), [(SOCKET, "Socket Mode"), (HTTP, "HTTP"), ({**SOCKET, **HTTP}, "Socket Mode")])
def test_the_tokens_choose_the_mode(environment: Dict[str, str], mode: str) -> None:
    assert wanted(environment) and slack_fault(environment) is None and slack_mode(environment) == mode
    assert set((slack_credentials(environment) or {}).values()) == {f"${{{name}}}" for name in environment}


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"SLACK_APP_TOKEN": "xapp-1"}, "SLACK_TOKEN must"),
        ({**SOCKET, "SLACK_TOKEN": "xoxp-1"}, "SLACK_TOKEN must"),
        (TOKEN, "SLACK_APP_TOKEN"),
        ({**SOCKET, "SLACK_APP_TOKEN": "1"}, "SLACK_APP_TOKEN must"),
        ({**HTTP, "SLACK_BASE_URL": "slack.example"}, "SLACK_BASE_URL must"),
    ],
)
def test_a_wrong_or_missing_token_is_one_clear_line(environment: Dict[str, str], named: str) -> None:
    fault = slack_fault(environment) or ""
    assert named in fault and "\n" not in fault and "all else runs" in fault and "xapp-1" not in fault
    assert slack_credentials(environment) is None


@pytest.fixture
def clean(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("SLACK_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_the_file_is_as_it_is_without_slack(clean: pytest.MonkeyPatch) -> None:
    assert credentials_file(Settings()) == credentials.PLAIN


def test_the_file_holds_the_channels_and_no_secret(clean: pytest.MonkeyPatch, tmp_path: Path) -> None:
    clean.setattr(credentials, "RUN", tmp_path)
    for name, value in SOCKET.items():
        clean.setenv(name, value)
    written = YAML(typ="safe", pure=True).load(credentials_file(Settings()))
    assert written.pop(credentials.SLACK) == {"slack_token": "${SLACK_TOKEN}", "app_token": "${SLACK_APP_TOKEN}"}
    assert written == YAML(typ="safe", pure=True).load(credentials.PLAIN)


def test_a_file_sets_what_the_environment_does_not(clean: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(
        "# tokens\nSLACK_TOKEN=xoxb-file\nexport SLACK_APP_TOKEN='xapp-file' # of the app\nSLACK_BASE_URL=\"https://x/\"\nnonsense\n"
    )
    clean.setenv("SLACK_TOKEN", "xoxb-set")
    clean.setattr(os, "environ", dict(os.environ))
    read_environment(file)
    assert os.environ["SLACK_TOKEN"] == "xoxb-set"  # noqa: S105
    assert (os.environ["SLACK_APP_TOKEN"], os.environ["SLACK_BASE_URL"]) == ("xapp-file", "https://x/")


def test_no_file_sets_nothing(tmp_path: Path) -> None:
    read_environment(tmp_path / ".env")
