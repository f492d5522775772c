"""Nobody reads, writes, rates or deletes a conversation that isn't theirs."""

from __future__ import annotations

import time
from typing import Any, Callable, Dict

import jwt
import pytest

from channels.web.session import LASTS, Sessions
from tests.channels.web_site import SECRET, Clock, Site, Visitor

REQUESTS: Dict[str, Dict[str, Any]] = {
    "POST /chat/messages": {"json": {"id": "message-2", "text": "hello"}},
    "GET /chat/messages": {},
    "POST /chat/feedback": {"json": {"answer_id": "a", "rating": "up"}},
    "DELETE /chat/session": {},
}
SENDER = f"web-{'0' * 32}"
CLAIMS = {"sub": SENDER, "aud": "waypoint-web", "exp": 2_000_000_000}


@pytest.fixture
def ann(site: Site) -> Visitor:
    return site.visitor()


@pytest.fixture
def eve(site: Site) -> Visitor:
    return site.visitor()


def signed(secret: str = SECRET, algorithm: str = "HS256", **other: Any) -> str:
    claims = {name: value for name, value in {**CLAIMS, **other}.items() if value is not None}
    return jwt.encode(claims, secret, algorithm=algorithm)


def test_a_token_of_ours_is_read() -> None:
    assert Sessions(SECRET).sender(signed()) == SENDER


@pytest.mark.parametrize(
    "token",
    [
        "",
        "a.b.c",
        "\udcff",
        signed("another secret of more than 32 characters"),
        signed("", "none"),
        signed(algorithm="HS512"),
        signed(aud="another service"),
        signed(aud=None),
        signed(exp=None),
        pytest.param(signed(exp=int(time.time()) - 1), id="run out a second ago"),
        signed(sub=None),
        signed(sub="ann"),
        signed(sub=f"web-{'0' * 32}\n"),
        signed()[:-2],
    ],
)
def test_no_other_token_is(token: str) -> None:
    assert Sessions(SECRET).sender(token) is None


def test_a_token_runs_out(site: Site, ann: Visitor, clock: Clock) -> None:
    clock.now += LASTS - 1
    assert ann.ask("GET", "/chat/messages").status == 200
    clock.now += 2
    assert ann.ask("GET", "/chat/messages").status == 401


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer x", "Basic YTpi", signed()])
@pytest.mark.parametrize("request_", REQUESTS)
def test_without_a_good_token_nothing_is_done(site: Site, request_: str, header: Any) -> None:
    method, path = request_.split()
    reply = site.ask(method, path, headers={"Authorization": header} if header is not None else {}, **REQUESTS[request_])
    assert reply.status == 401 and set(reply.body) == {"error", "reference"}
    assert not site.rasa.messages


def test_two_sessions_are_two_conversations(site: Site, ann: Visitor, eve: Visitor) -> None:
    ann.answer("my secret")
    assert eve.said() == []
    eve.answer("hello")
    first, second = site.rasa.messages
    assert first.sender_id != second.sender_id
    assert [each["text"] for each in ann.said() if each["from"] == "user"] == ["my secret"]


@pytest.mark.parametrize("extra", [{"sender": "ann"}, {"sender_id": "ann"}, {"token": "ann"}, {"metadata": {"admin": True}}])
def test_the_body_chooses_nothing(site: Site, ann: Visitor, extra: Dict[str, Any]) -> None:
    assert ann.ask("POST", "/chat/messages", json={"id": "message-1", "text": "hello", **extra}).status == 400
    assert not site.rasa.messages


def test_only_ones_own_answers_can_be_rated(ann: Visitor, eve: Visitor) -> None:
    answer = ann.answer()
    eve.answer()
    assert eve.ask("POST", "/chat/feedback", json={"answer_id": answer["id"], "rating": "down"}).status == 404
    assert "feedback" not in ann.said()[1]


def test_deleting_leaves_others_alone(ann: Visitor, eve: Visitor) -> None:
    ann.answer()
    eve.answer()
    assert eve.ask("DELETE", "/chat/session").status == 204
    assert eve.said() == [] and len(ann.said()) == 2


def test_a_message_id_opens_no_other_conversation(site: Site, ann: Visitor, eve: Visitor, start: Callable[..., Site]) -> None:
    ann.say("my secret", "message-1")
    assert eve.say("hello", "message-1").body["messages"][0]["text"].startswith("You said: hello")
    restarted = Visitor(start(site.rasa), eve.token)
    assert restarted.say("hello", "message-1").body["messages"][0]["text"].startswith("You said: hello")
