"""Whatever comes to Slack's address, signed or not, the server stays up and answers soon: WAYPOINT_BAD_INPUTS says how many are made up."""

from __future__ import annotations

import http.client
import json
import os
import sqlite3
from contextlib import closing
from typing import Any, Dict, Tuple
from urllib.parse import urlencode

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.end_to_end.conftest import Assistant
from tests.slack.office import Office

MADE_UP = settings(max_examples=int(os.environ.get("WAYPOINT_BAD_INPUTS") or 60), deadline=None, suppress_health_check=list(HealthCheck))
TEXT = st.text(st.characters(), max_size=300) | st.sampled_from(["/restart", "\0", "\ud800", "\u202e", "🎓" * 500])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT, lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner)
)
HEADERS = st.dictionaries(
    st.sampled_from(["Content-Type", "Accept", "Origin", "Authorization", "X-Forwarded-For", "Content-Encoding"]),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=50),
)
ADDRESS = "/webhooks/slack/webhook"
IN_JSON = {"Content-Type": "application/json"}
AS_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
SIGNS = st.sampled_from(["X-Slack-Signature", "X-Slack-Request-Timestamp", "X-Slack-Retry-Num", "Content-Type"])
SIGNED_BY_OTHERS = st.dictionaries(SIGNS, st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=80))

ONCE = "1700000000.000001"
"""Stands for what is another each time, or everything but the first would be taken for a redelivery."""
FORGED = "hello-of-nobody"
"""What is asked where nobody signed, and nowhere else."""
OFTEN = st.integers(0, 10**8 - 1).map("17{:08}.000001".format)

NOTHING: Dict[str, Any] = {}
MESSAGE = {
    "type": "message",
    "user": "U1",
    "text": "hello",
    "channel": "D1",
    "channel_type": "im",
    "ts": ONCE,
    "thread_ts": ONCE,
}
EVENT = {"type": "event_callback", "team_id": "T00ACME", "api_app_id": "A00", "event_id": ONCE}
SENDER = {
    "team": {"id": "T00ACME"},
    "user": {"id": "U1"},
    "trigger_id": ONCE,
    "channel": {"id": "D1"},
    "response_url": "http://127.0.0.1:9/",
}
ELEMENT = {"type": "button", "action_id": "ask-0", "block_id": "b", "value": "hello", "text": {"type": "plain_text", "text": "hello"}}
CLICK = {
    **SENDER,
    "type": "block_actions",
    "actions": [ELEMENT],
    "message": {"ts": ONCE, "text": "hello", "blocks": []},
    "container": {"type": "message", "message_ts": ONCE, "channel_id": "D1", "is_ephemeral": False},
}
HOME = {**SENDER, "type": "block_actions", "actions": [ELEMENT], "container": {"type": "view", "view_id": "V1"}, "view": NOTHING}
SHORTCUT = {**SENDER, "type": "message_action", "callback_id": "ask_waypoint", "message": {"type": "message", "text": "hello"}}
RATING = {**CLICK, "actions": [{**ELEMENT, "action_id": "feedback", "type": "feedback_buttons", "value": "up:answer01"}]}
COMMAND = {
    "command": "/career",
    "text": "hello",
    "user_id": "U1",
    "channel_id": "D1",
    "team_id": "T00ACME",
    "trigger_id": ONCE,
    "response_url": "http://127.0.0.1:9/",
}


@st.composite
def broken(draw: st.DrawFn, whole: Dict[str, Any], junk: st.SearchStrategy[Any] = JSON) -> Dict[str, Any]:
    """`whole` with a few things missing, or not as they should be."""
    made = dict(whole)
    for key in draw(st.lists(st.sampled_from(sorted(whole)), max_size=3, unique=True)):
        if draw(st.booleans()):
            del made[key]
        elif isinstance(whole[key], dict) and whole[key] and draw(st.booleans()):
            made[key] = draw(broken(whole[key], junk))
        else:
            made[key] = draw(junk)
    return {**made, **draw(st.dictionaries(TEXT, junk, max_size=2))}


EVENTS = st.builds(
    lambda event, around: {**around, "event": event},
    broken(MESSAGE) | broken({**MESSAGE, "type": "app_home_opened", "tab": "home"}) | JSON,
    broken(EVENT),
)
INTERACTIONS = st.one_of(*(broken(each) for each in (CLICK, HOME, SHORTCUT, RATING)), JSON)
COMMANDS = broken(COMMAND, TEXT)


def without_surrogates(text: str) -> str:
    """As the body of a request, which is UTF-8."""
    return text.encode(errors="replace").decode()


FORMS = st.one_of(
    INTERACTIONS.map(lambda payload: {"payload": json.dumps(payload)}),
    COMMANDS.map(lambda command: {without_surrogates(key): without_surrogates(value) for key, value in command.items()}),
)


def encoded(body: Any) -> bytes:
    return json.dumps(body).encode()


def ask(assistant: Assistant, body: bytes, headers: Dict[str, str]) -> Tuple[int, bytes]:
    """Status and body of an answer, which must come within a minute."""
    with closing(http.client.HTTPConnection("127.0.0.1", assistant.port, timeout=60)) as connection:
        connection.request("POST", ADDRESS, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()


def survives(office: Office, body: bytes, headers: Dict[str, str], *statuses: int) -> None:
    before = office.assistant.processes()
    status, said = ask(office.assistant, body, headers)
    assert status in statuses, (status, said)
    assert b"Traceback" not in said
    assert office.assistant.processes() == before


def left_alone(office: Office) -> None:
    """Nothing broke; what Slack would refuse is no matter here: it never sends what led to it."""
    office.settled()
    assert "Traceback" not in office.assistant.said()
    office.fake.state.faults.clear()


def test_what_slack_did_not_sign_is_refused(over_http: Office) -> None:
    @MADE_UP
    @given(
        body=EVENTS.map(encoded) | FORMS.map(lambda form: urlencode(form).encode()) | st.binary(max_size=20_000),
        headers=st.builds(lambda some, more: {**some, **more}, HEADERS, SIGNED_BY_OTHERS),
    )
    def refused(body: bytes, headers: Dict[str, str]) -> None:
        survives(over_http, body.replace(b"hello", FORGED.encode()), headers, 400, 401)

    over_http.settled()
    before = len(over_http.fake.state.posted)
    refused()
    assert len(over_http.fake.state.posted) == before
    left_alone(over_http)
    with closing(sqlite3.connect(over_http.database)) as database:
        assert database.execute("select count(*) from conversation_events where data like ?", (f"%{FORGED}%",)).fetchone() == (0,)


def test_events_that_slack_signed_but_never_sends_do_no_harm(over_http: Office) -> None:
    @MADE_UP
    @given(event=EVENTS | JSON, once=OFTEN)
    def harmless(event: Any, once: str) -> None:
        body = json.dumps(event).replace(ONCE, once)
        survives(over_http, body.encode(), {**IN_JSON, **over_http.fake.signed(body)}, 200, 400, 401, 404)

    harmless()
    left_alone(over_http)


def test_interactions_and_commands_that_slack_signed_but_never_sends_do_no_harm(over_http: Office) -> None:
    @MADE_UP
    @given(form=FORMS, once=OFTEN)
    def harmless(form: Dict[str, str], once: str) -> None:
        body = urlencode(form).replace(ONCE, once)
        survives(over_http, body.encode(), {**AS_FORM, **over_http.fake.signed(body)}, 200, 400, 401, 404)

    harmless()
    left_alone(over_http)
