"""What Slack never sends is refused, 500 times over, and leaves no trace."""

from __future__ import annotations

import itertools
from typing import List, Tuple

from tests.channels.slack.test_channel import forged
from tests.slack.fake import Sent
from tests.slack.office import Office

REQUESTS = 500


def sent(office: Office) -> Tuple[int, int]:
    """How much was posted, and how often Slack was called besides: once in a while it is asked whether it still accepts the token."""
    return len(office.fake.state.posted), sum(method != "auth.test" for method in office.fake.state.calls)


def test_forged_stale_malformed_and_oversized_requests_are_refused(over_http: Office) -> None:
    office = over_http
    office.settled()
    wrong = {what: request for what, request in forged(office.fake).items() if "check" not in what}
    before = sent(office)

    async def send() -> List[Sent]:
        requests = itertools.islice(itertools.cycle(wrong.values()), REQUESTS)
        return [await office.fake.post(body if isinstance(body, bytes) else body.encode(), headers) for body, headers in requests]

    replies = office.fake.run(send())
    assert {reply.status for reply in replies} <= {400, 401, 404, 413}
    assert len(replies) == REQUESTS
    assert sent(office) == before
    office.settled()
    assert "Traceback" not in office.assistant.said() and "Traceback" not in "".join(reply.body for reply in replies)


def test_a_clock_that_is_off_is_noticed(over_http: Office) -> None:
    office = over_http
    office.fake.skew = 600
    try:
        event = office.message(office.person(), "hello")
        assert office.send(event, attempt=3).status == 401
    finally:
        office.fake.skew = 0
    office.settled()
    assert not office.posted(event["channel"], event["ts"])


def test_slack_may_turn_up_late_but_within_its_window(over_http: Office) -> None:
    over_http.fake.skew = -240
    try:
        assert over_http.answer("hello").text
    finally:
        over_http.fake.skew = 0
