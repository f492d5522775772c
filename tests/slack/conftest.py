"""Fake Slacks with the assistant in them, the real servers running: one over HTTP, one over Socket Mode."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, Iterator

import pytest

from tests.end_to_end.conftest import Assistant, wait_for
from tests.slack.fake import FakeSlack
from tests.slack.office import Office

CONNECTED = "Slack: answering in Acme as @waypoint"
_NO_PROXY = {"HTTP_PROXY": "", "HTTPS_PROXY": "", "http_proxy": "", "https_proxy": "", "ALL_PROXY": "", "all_proxy": ""}


def tokens(fake: FakeSlack, mode: str) -> Dict[str, str]:
    """What the assistant must be told to answer in `fake`."""
    key = {"SLACK_APP_TOKEN": fake.state.app_token} if mode == "socket" else {"SLACK_SIGNING_SECRET": fake.state.secret}
    return {"SLACK_TOKEN": fake.state.token, "SLACK_BASE_URL": fake.base_url, **key}


def started(folder: Path, **environment: str) -> Assistant:
    """An assistant that may talk to a fake Slack, whatever proxy this machine uses."""
    return Assistant(folder, **{**_NO_PROXY, **environment})


def webhook(assistant: Assistant) -> str:
    """Where Slack's requests come over HTTP."""
    return f"http://127.0.0.1:{assistant.port}/webhooks/slack/webhook"


def opened(folder: pytest.TempPathFactory, mode: str) -> Iterator[Office]:
    fake = FakeSlack()
    place = folder.mktemp(mode)
    assistant = started(place, **tokens(fake, mode))
    fake.request_url = webhook(assistant)
    try:
        assistant.wait_until_up()
        wait_for(lambda: CONNECTED in assistant.said(), 60, assistant.said)
        yield Office(fake, assistant, place)
    finally:
        assistant.stop()
        fake.stop()


@pytest.fixture(scope="session")
def over_http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    yield from opened(tmp_path_factory, "http")


@pytest.fixture(scope="session")
def over_socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    yield from opened(tmp_path_factory, "socket")


@pytest.fixture(params=["over_http", "over_socket"])
def office(request: pytest.FixtureRequest) -> Iterator[Office]:
    """Each way in turn. Whatever the assistant sends is what Slack takes."""
    office: Office = request.getfixturevalue(request.param)
    yield office
    office.fake.limit = lambda method, count: False
    office.fake.fail.clear()
    faults, office.fake.state.faults = office.fake.state.faults, []
    assert faults == []
    assert "Traceback" not in office.assistant.said()
