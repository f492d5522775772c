"""What goes wrong with scopes and the way to Slack: one clear line each, and all else runs.

A wrong token: tests/end_to_end/test_wrong_token.py. Others, and either mode, without servers: tests/channels/slack.
"""

from __future__ import annotations

from tests.slack.conftest import AWAY, CONNECTED, LACKS
from tests.slack.office import Office

PAY = "Compare pay in healthcare and finance"


def test_a_slack_that_is_away_is_waited_for_and_a_missing_scope_is_named(over_socket: Office) -> None:
    said, told = over_socket.assistant.said(), [AWAY, CONNECTED, LACKS]
    assert "85,000" in over_socket.while_away
    assert sorted(told, key=said.index) == told and said.count(AWAY) == 1
    assert "85,000" in over_socket.answer(PAY).text
    assert "Traceback" not in said
