"""What goes wrong with tokens, scopes and the way to Slack: one clear line each, and all else runs."""

from __future__ import annotations

import contextlib
import urllib.request
from dataclasses import dataclass
from typing import Dict, Iterator

import pytest

from tests.end_to_end.conftest import Assistant, wait_for
from tests.slack.conftest import CONNECTED, started, tokens, webhook
from tests.slack.fake import FakeSlack
from tests.slack.office import Office

PAY = "Compare pay in healthcare and finance"
BOT, APP, SECRET = "a wrong bot token", "a wrong app token", "no signing secret"
SAID = {
    BOT: "Slack doesn't accept SLACK_TOKEN (invalid_auth): copy the Bot User OAuth Token from OAuth & Permissions.",
    APP: "Slack doesn't accept SLACK_APP_TOKEN (invalid_auth): make an app-level token with the scope connections:write",
    SECRET: "Slack needs SLACK_APP_TOKEN (Socket Mode, no public address) or SLACK_SIGNING_SECRET (HTTP).",
}
WRONG = {
    (BOT, "http"): {"SLACK_TOKEN": "xoxb-wrong"},
    (BOT, "socket"): {"SLACK_TOKEN": "xoxb-wrong"},
    (APP, "socket"): {"SLACK_APP_TOKEN": "xapp-wrong"},
    (SECRET, "http"): {"SLACK_SIGNING_SECRET": ""},
}
LATE = ("http", "socket")


@dataclass(frozen=True)
class Beginning:
    """An assistant and the fake Slack that it was told of."""

    fake: FakeSlack
    assistant: Assistant


@pytest.fixture(scope="module")
def beginnings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dict[object, Beginning]]:
    """Every wrong beginning, all started at once: what takes long is the start. For those in `LATE`, Slack can't be reached yet."""
    with contextlib.ExitStack() as stack:
        begun: Dict[object, Beginning] = {}
        for name in (*WRONG, *LATE):
            fake = FakeSlack()
            stack.callback(fake.stop)
            mode = name if isinstance(name, str) else name[1]
            if name in LATE:
                fake.drop = lambda: True
                fake.state.scopes.discard("files:write")
            environment = {**tokens(fake, mode), **(WRONG[name] if isinstance(name, tuple) else {})}
            assistant = started(tmp_path_factory.mktemp(mode), **environment)
            stack.callback(assistant.stop)
            fake.request_url = webhook(assistant)
            begun[name] = Beginning(fake, assistant)
        yield begun


def runs_on(assistant: Assistant) -> None:
    """Fail unless all but Slack works."""
    assert "85,000" in assistant.ask(PAY)["text"]
    with urllib.request.urlopen(f"http://127.0.0.1:{assistant.port}/chat/health", timeout=30) as answer:
        assert answer.status == 200
    assert "Traceback" not in assistant.said()


@pytest.mark.parametrize(("fault", "mode"), WRONG)
def test_what_is_wrong_is_said_in_one_line_and_all_else_runs(beginnings: Dict[object, Beginning], fault: str, mode: str) -> None:
    assistant = beginnings[fault, mode].assistant
    assistant.wait_until_up()
    wait_for(lambda: SAID[fault] in assistant.said(), 60, assistant.said)
    runs_on(assistant)
    about = [line for line in assistant.said().splitlines() if "Slack" in line]
    assert len(about) == 1 and "Slack stays off, all else runs." in about[0]


@pytest.mark.parametrize("mode", LATE)
def test_a_slack_that_is_away_is_waited_for_and_a_missing_scope_is_named(
    beginnings: Dict[object, Beginning], tmp_path_factory: pytest.TempPathFactory, mode: str
) -> None:
    fake, assistant = beginnings[mode].fake, beginnings[mode].assistant
    assistant.wait_until_up()
    wait_for(lambda: f"Slack can't be reached at {fake.base_url}" in assistant.said(), 60, assistant.said)
    runs_on(assistant)
    assert CONNECTED not in assistant.said()
    fake.drop = lambda: False
    wait_for(lambda: "Slack: the app lacks the scopes files:write." in assistant.said(), 60, assistant.said)
    assert assistant.said().count("Slack can't be reached") == assistant.said().count(CONNECTED) == 1
    office = Office(fake, assistant, tmp_path_factory.getbasetemp())
    assert "85,000" in office.answer(PAY).text
    assert "Traceback" not in assistant.said()
