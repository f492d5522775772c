"""Fake Slacks with the assistant in them, the real servers running: one over HTTP, one over Socket Mode."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, Iterator

import pytest

from tests.end_to_end.conftest import UP, Assistant, wait_for
from tests.slack.fake import FakeSlack
from tests.slack.office import Office

DESK = "C00DESK"
"""Where advisers sit."""
MOST = 3
"""Talks that may be open at once."""
CONNECTED = "Slack: answering in Acme as @waypoint"
LACKED = "files:write"
AWAY, LACKS = "Slack can't be reached at ", f"Slack: the app lacks the scopes {LACKED}."
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


def opened(folder: pytest.TempPathFactory, mode: str, *, late: bool = False, **environment: str) -> Iterator[Office]:
    """`late`: Slack can't be reached at first, and the app lacks a scope when it can."""
    fake = FakeSlack()
    place = folder.mktemp(mode)
    scopes = set(fake.state.scopes)
    if late:
        fake.drop = lambda: True
        fake.state.scopes.discard(LACKED)
    fake.state.member_of.add(DESK)
    desk = {} if late else {"WAYPOINT_DESK": "on", "WAYPOINT_RUN": str(place / "run")}
    advisers = {"WAYPOINT_ADVISERS": DESK, "WAYPOINT_HANDOFFS": str(MOST)}
    assistant = started(place, **{**tokens(fake, mode), **advisers, **desk, **environment})
    fake.request_url = webhook(assistant)
    try:
        assistant.wait_until_up()
        office = Office(fake, assistant, place)
        if late:
            wait_for(lambda: AWAY in assistant.said(), UP, assistant.said)
            office.while_away = assistant.ask("Compare pay in healthcare and finance")["text"]
            fake.drop = lambda: False
            wait_for(lambda: LACKS in assistant.said(), UP, assistant.said)
            fake.state.scopes = scopes
        wait_for(lambda: CONNECTED in assistant.said(), UP, assistant.said)
        yield office
    finally:
        assistant.stop()
        fake.stop()


@pytest.fixture(scope="package")
def over_http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    yield from opened(tmp_path_factory, "http")


@pytest.fixture(scope="package")
def over_socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    yield from opened(tmp_path_factory, "socket", late=True)


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
