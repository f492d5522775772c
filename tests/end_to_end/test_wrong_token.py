"""A token that Slack doesn't know: one clear line, and all else runs."""

from __future__ import annotations

import urllib.request

from tests.end_to_end.conftest import Assistant, wait_for

PAY = "Compare pay in healthcare and finance"
WRONG = "Slack doesn't accept SLACK_TOKEN (invalid_auth): copy the Bot User OAuth Token from OAuth & Permissions."


def test_what_is_wrong_is_said_in_one_line_and_all_else_runs(strict: Assistant) -> None:
    wait_for(lambda: WRONG in strict.said(), 60, strict.said)
    assert "85,000" in strict.ask(PAY)["text"]
    with urllib.request.urlopen(f"http://127.0.0.1:{strict.port}/chat/health", timeout=30) as answer:
        assert answer.status == 200
    assert "Traceback" not in strict.said()
    about = [line for line in strict.said().splitlines() if "Slack" in line]
    assert len(about) == 1 and "Slack stays off, all else runs." in about[0]
