"""Whatever arrives, the server stays up and answers soon: WAYPOINT_BAD_INPUTS says how many inputs are made up for each channel."""

from __future__ import annotations

import http.client
import json
import os
import time
import uuid
from typing import Any, Dict, Tuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.end_to_end.conftest import Assistant

INPUTS = int(os.environ.get("WAYPOINT_BAD_INPUTS") or 60)
LONGEST = 2.0
"""Seconds for an answer."""

TEXT = st.text(st.characters(), max_size=300) | st.sampled_from(
    ["/restart", '/ask_salary{"industry": "x"}', "\0", "\ud800", "\u202e", "🎓" * 500]
)
LONG = st.builds(lambda part, times: part * times, st.text(min_size=1, max_size=5), st.integers(1_000, 4_000))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT, lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner)
)
REST_BODY = st.fixed_dictionaries({"sender": TEXT | JSON | st.just("ann"), "message": TEXT | LONG | JSON}, optional={"metadata": JSON})
WEB_BODY = st.fixed_dictionaries({"id": st.uuids().map(str) | TEXT | JSON, "text": TEXT | LONG | JSON}, optional={"payload": JSON})
HEADERS = st.dictionaries(
    st.sampled_from(["Content-Type", "Accept", "Origin", "Authorization", "X-Forwarded-For", "Content-Encoding", "Last-Event-ID"]),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=50),
)
MADE_UP = settings(max_examples=INPUTS, deadline=None, suppress_health_check=list(HealthCheck))


def ask(assistant: Assistant, path: str, body: bytes, headers: Dict[str, str], method: str = "POST") -> Tuple[int, float, bytes]:
    """Status, seconds and body of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", assistant.port, timeout=60)
    start = time.monotonic()
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, time.monotonic() - start, answer.read()
    finally:
        connection.close()


def survives(assistant: Assistant, path: str, body: bytes, headers: Dict[str, str]) -> None:
    before = assistant.processes()
    status, seconds, said = ask(assistant, path, body, headers)
    assert status < 500 and said, (status, said)
    assert seconds < LONGEST
    assert assistant.processes() == before


def encoded(body: Any) -> bytes:
    return json.dumps(body).encode()


@MADE_UP
@given(body=REST_BODY.map(encoded) | JSON.map(encoded) | st.binary(max_size=20_000), headers=HEADERS)
def test_rest_survives_whatever_it_is_sent(assistant: Assistant, body: bytes, headers: Dict[str, str]) -> None:
    survives(assistant, "/webhooks/rest/webhook", body, headers)


@MADE_UP
@given(body=WEB_BODY.map(encoded) | JSON.map(encoded) | st.binary(max_size=20_000), headers=HEADERS)
def test_the_web_channel_survives_whatever_it_is_sent(assistant: Assistant, body: bytes, headers: Dict[str, str]) -> None:
    issued = json.loads(ask(assistant, "/chat/session", b"", {})[2])
    survives(assistant, "/chat/messages", body, {**headers, "Authorization": f"Bearer {issued.get('token', uuid.uuid4())}"})


@MADE_UP
@given(
    path=st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=200),
    method=st.sampled_from(["GET", "PUT", "DELETE", "PATCH"]),
)
def test_any_address_survives(assistant: Assistant, path: str, method: str) -> None:
    before = assistant.processes()
    status, seconds, _ = ask(assistant, f"/{path}", b"", {}, method)
    assert status < 500 and seconds < LONGEST
    assert assistant.processes() == before
