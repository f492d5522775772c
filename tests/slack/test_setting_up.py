"""What goes wrong with tokens, scopes and the way to Slack: one clear line each, and all else runs.

Other tokens, and either mode, without servers: tests/channels/slack.
"""

from __future__ import annotations

import urllib.request
from typing import Iterator

import pytest

from tests.end_to_end.conftest import Assistant, wait_for
from tests.slack.conftest import AWAY, CONNECTED, LACKS, started, tokens
from tests.slack.fake import FakeSlack
from tests.slack.office import Office

PAY = "Compare pay in healthcare and finance"
WRONG = "Slack doesn't accept SLACK_TOKEN (invalid_auth): copy the Bot User OAuth Token from OAuth & Permissions."


@pytest.fixture
def wrongly_begun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """One that was given a token of nobody."""
    fake = FakeSlack()
    assistant = started(tmp_path_factory.mktemp("wrong"), **{**tokens(fake, "http"), "SLACK_TOKEN": "xoxb-wrong"})
    try:
        assistant.wait_until_up()
        yield assistant
    finally:
        assistant.stop()
        fake.stop()


def test_what_is_wrong_is_said_in_one_line_and_all_else_runs(wrongly_begun: Assistant) -> None:
    assistant = wrongly_begun
    wait_for(lambda: WRONG in assistant.said(), 60, assistant.said)
    assert "85,000" in assistant.ask(PAY)["text"]
    with urllib.request.urlopen(f"http://127.0.0.1:{assistant.port}/chat/health", timeout=30) as answer:
        assert answer.status == 200
    assert "Traceback" not in assistant.said()
    about = [line for line in assistant.said().splitlines() if "Slack" in line]
    assert len(about) == 1 and "Slack stays off, all else runs." in about[0]


def test_a_slack_that_is_away_is_waited_for_and_a_missing_scope_is_named(over_socket: Office) -> None:
    said, told = over_socket.assistant.said(), [AWAY, CONNECTED, LACKS]
    assert "85,000" in over_socket.while_away
    assert sorted(told, key=said.index) == told and said.count(AWAY) == 1
    assert "85,000" in over_socket.answer(PAY).text
    assert "Traceback" not in said
