"""The channel by itself: starting, stopping, refusing, too much to do."""

from __future__ import annotations

import json
import re
import time
from typing import Any, Callable, Dict
from urllib.parse import urlencode

import pytest
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException

from channels.conversation.capacity import Capacity
from channels.http.refusal import Refused
from channels.slack import workspace
from channels.slack.channel import SlackChannel
from tests.channels.slack.conftest import Site
from tests.slack.fake import FakeSlack

Begin = Callable[..., Site]


def message(fake: FakeSlack, text: str, user: str = "U1", **more: Any) -> Dict[str, Any]:
    return {"type": "message", "user": user, "text": text, "channel": f"D{user[1:]}", "ts": fake.state.timestamp(), **more}


def texts(fake: FakeSlack) -> list[str]:
    return [posted.text for posted in fake.state.posted]


@pytest.mark.parametrize(
    ("credentials", "said"),
    [
        ({}, "Slack: answering in Acme as @waypoint, over HTTP, at /webhooks/slack/webhook.\n"),
        ({"app_token": "xapp-fake"}, "Slack: answering in Acme as @waypoint, over Socket Mode.\n"),
    ],
)
def test_it_says_how_it_is_connected(begin: Begin, capsys: pytest.CaptureFixture[str], credentials: Dict[str, str], said: str) -> None:
    site = begin(**credentials)
    site.until(lambda: site.connected)
    assert capsys.readouterr().out == said and site.ready() == 200


@pytest.mark.parametrize(
    ("credentials", "named"),
    [
        ({"slack_token": "xoxb-wrong"}, "Slack doesn't accept SLACK_TOKEN (invalid_auth): copy the Bot User OAuth Token"),
        ({"app_token": "xapp-wrong"}, "Slack doesn't accept SLACK_APP_TOKEN (invalid_auth): make an app-level token"),
    ],
)
def test_a_wrong_token_is_one_line(begin: Begin, capsys: pytest.CaptureFixture[str], credentials: Dict[str, str], named: str) -> None:
    site = begin(**credentials)
    said: list[str] = []
    site.until(lambda: said.append(capsys.readouterr().out) or "".join(said))
    assert "".join(said).startswith(named) and "".join(said).count("\n") == 1
    assert site.ready() == 503
    if "app_token" not in credentials:
        assert site.there(site.fake.post(b"{}", site.fake.signed("{}"))).status == 503


def test_a_missing_scope_is_named(begin: Begin, fake: FakeSlack, capsys: pytest.CaptureFixture[str]) -> None:
    fake.state.scopes -= {"commands", "files:write"}
    site = begin()
    site.until(lambda: site.connected)
    assert "Slack: the app lacks the scopes commands, files:write." in capsys.readouterr().out


@pytest.mark.parametrize("what", ["drop", "trouble"])
def test_a_slack_that_cannot_be_reached_is_tried_again(
    begin: Begin, fake: FakeSlack, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(workspace, "RETRY", 0.01)
    refusals = iter([True] * 5)
    setattr(fake, what, lambda: next(refusals, False))
    site = begin()
    site.until(lambda: site.connected)
    said = capsys.readouterr().out
    assert said.count("Slack can't be reached") == 1 and "answering in Acme" in said


@pytest.mark.parametrize(
    "credentials",
    [{"slack_token": "xoxb-1"}, {"app_token": "xapp-1"}, {"slack_token": "xoxb-1", "app_token": "x", "slack_channel": "C1"}],
)
def test_credentials_that_are_no_good_are_refused_with_the_reason(credentials: Any) -> None:
    with pytest.raises(RasaException, match="Slack"):
        SlackChannel.from_credentials(credentials)


def test_no_secret_is_shown() -> None:
    channel = SlackChannel.from_credentials({"slack_token": "xoxb-secret", "slack_signing_secret": "secret", "app_token": "xapp-secret"})
    assert "secret" not in repr(channel._settings).replace("slack_signing_secret", "")


def test_a_failed_turn_is_told_with_a_reference_and_nothing_of_what_was_typed(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    site.there(site.fake.event(message(site.fake, "fall over")))
    site.until(lambda: texts(site.fake))
    found = re.search(r"Reference: (\w{8})", texts(site.fake)[0])
    assert found and f"reference {found.group(1)}): RuntimeError" in caplog.text and "fall over" not in caplog.text


def test_the_http_address_is_closed_over_socket_mode(begin: Begin) -> None:
    site = begin(app_token="xapp-fake")  # noqa: S106  of nobody
    site.until(lambda: site.connected)
    assert site.there(site.fake.post(b"{}", site.fake.signed("{}"))).status == 404


def test_an_event_that_another_replica_answered_is_not_answered_again(site: Site) -> None:
    event = message(site.fake, "hello")
    tracker = DialogueStateTracker("slack:T00ACME:U1", [])
    tracker.update(UserUttered("hello", message_id=f"D1:{event['ts']}"))
    site.run(site.rasa.tracker_store.save(tracker))
    site.there(site.fake.event(event, attempt=1))
    site.there(site.fake.event(message(site.fake, "and now?"), attempt=1))
    site.until(lambda: texts(site.fake))
    assert texts(site.fake) == ["You said: and now?"]


def test_with_too_much_to_do_events_are_left_to_come_again(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    site = begin()
    site.until(lambda: site.connected)
    monkeypatch.setattr(site.channel._workspace._queues, "_size", 3)
    site.rasa.gate.clear()
    for number in range(3):
        assert site.there(site.fake.event(message(site.fake, f"number {number}", f"U{number}"))).status == 200
    assert site.there(site.fake.event(message(site.fake, "one too many", "U4"), attempt=3)).status == 503
    assert "try again" in site.there(site.fake.command("U5", "C1", "and this?")).body
    site.rasa.gate.set()
    site.until(lambda: len(texts(site.fake)) == 3)
    assert site.there(site.fake.event(message(site.fake, "one too many", "U4"))).status == 200
    site.until(lambda: "You said: one too many" in texts(site.fake))
    assert len(site.rasa.messages) == 4


@pytest.mark.parametrize("credentials", [{}, {"app_token": "xapp-fake"}])
def test_a_stop_finishes_what_was_asked(begin: Begin, credentials: Dict[str, str]) -> None:
    site = begin(**credentials)
    site.until(lambda: site.connected)
    site.rasa.gate.clear()
    for number in range(8):
        assert site.there(site.fake.event(message(site.fake, f"number {number}", f"U{number % 3}"))).status == 200
    site.until(lambda: site.rasa.messages)
    site._loop.call_later(0.2, site.rasa.gate.set)
    site.stop()
    assert sorted(texts(site.fake)) == [f"You said: number {number}" for number in range(8)]


def test_what_there_is_no_time_for_is_told(begin: Begin, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(workspace, "LAST_WORDS", 0.1)
    site = begin()
    site.until(lambda: site.connected)
    site.rasa.gate.clear()
    for number in range(5):
        site.there(site.fake.event(message(site.fake, f"number {number}", f"U{number}")))
    site.stop()
    assert len(texts(site.fake)) == 5 and all("Please ask again" in text for text in texts(site.fake))
    assert "5 questions from Slack were given up" in caplog.text


def forged(fake: FakeSlack) -> Dict[str, Any]:
    """Requests that Slack never sends, by what is wrong with them."""
    body = json.dumps({"type": "event_callback", "team_id": "T00ACME", "event_id": "Ev1", "event": message(fake, "hello")})
    now, signed = fake.signed(body), fake.signed
    other = {**now, "X-Slack-Signature": "v0=" + "0" * 64}
    command = urlencode({"command": "/career", "text": "hello", "user_id": "U1", "channel_id": "C1", "team_id": "T1", "trigger_id": "1"})
    yes = {"Content-Type": "application/json"}
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    deep = "[" * 100_000
    return {
        "no signature": (body, yes),
        "another's signature": (body, {**yes, **other}),
        "a signature of something else": (body + " ", {**yes, **now}),
        "an old one": (body, {**yes, **signed(body, at=time.time() - 301)}),
        "one from the future": (body, {**yes, **signed(body, at=time.time() + 400)}),
        "a word for a time": (body, {**yes, **now, "X-Slack-Request-Timestamp": "now"}),
        "no time": (body, {**yes, "X-Slack-Signature": now["X-Slack-Signature"]}),
        "a negative time": (body, {**yes, **now, "X-Slack-Request-Timestamp": "-1"}),
        "an endless time": (body, {**yes, **now, "X-Slack-Request-Timestamp": "9" * 5_000}),
        "a forged command": (command, {**form, **other}),
        "a forged check": ("ssl_check=1&" + command, {**form, **other}),
        "a check in JSON": (json.dumps({**json.loads(body), "ssl_check": "1"}), {**yes, **other}),
        "no JSON": ("{", {**yes, **signed("{")}),
        "a list": ("[]", {**yes, **signed("[]")}),
        "a text": ('"hello"', {**yes, **signed('"hello"')}),
        "nothing": ("", {**yes, **signed("")}),
        "depths": (deep, {**yes, **signed(deep)}),
        "no event": ('{"type": "event_callback"}', {**yes, **signed('{"type": "event_callback"}')}),
        "an event that is a list": (
            '{"type": "event_callback", "event": []}',
            {**yes, **signed('{"type": "event_callback", "event": []}')},
        ),
        "a payload that is no JSON": ("payload=%7B", {**form, **signed("payload=%7B")}),
        "bytes": (b"\xff\xfe\x00", {**yes, **signed("x")}),
        "too much": ("a" * (1024 * 1024 + 1), {**yes, **signed("a" * (1024 * 1024 + 1))}),
    }


def test_what_slack_never_sends_is_refused_and_nothing_comes_of_it(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    for what, (body, headers) in forged(site.fake).items():
        sent = site.there(site.fake.post(body if isinstance(body, bytes) else body.encode(), headers))
        acceptable = {200} if "check" in what else {400, 401, 404, 413}
        assert sent.status in acceptable, (what, sent)
    site.there(site.fake.event(message(site.fake, "a real one")))
    site.until(lambda: texts(site.fake))
    assert texts(site.fake) == ["You said: a real one"] and len(site.rasa.messages) == 1
    assert "Traceback" not in caplog.text


def test_the_address_is_verified(site: Site) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "3eZbrw1aB"})
    sent = site.there(site.fake.post(body.encode(), {"Content-Type": "application/json; charset=utf-8", **site.fake.signed(body)}))
    assert sent.status == 200 and "3eZbrw1aB" in sent.body


def test_a_question_waits_for_its_place_among_all_channels(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    house = Capacity(everyone=1)
    monkeypatch.setattr("channels.messenger.asking.capacity", lambda: house)
    house.take("rest")
    assert site.there(site.fake.event(message(site.fake, "hello"))).status == 200
    site.until(lambda: site.fake.state.statuses)
    assert not site.rasa.messages
    site.rasa.gate.clear()
    house.leave("rest")
    site.until(lambda: site.rasa.messages)
    with pytest.raises(Refused):
        house.take("rest")
    site.rasa.gate.set()
    site.until(lambda: texts(site.fake) == ["You said: hello"])
    house.take("rest")


def test_who_asks_too_much_is_told_to_wait_and_holds_up_nobody(begin: Begin) -> None:
    site = begin(limit=2)
    site.until(lambda: site.connected)
    for number in range(3):
        site.there(site.fake.event(message(site.fake, f"number {number}")))
    site.there(site.fake.event(message(site.fake, "and I?", "U2")))
    site.until(lambda: len(texts(site.fake)) == 4)
    assert sorted(texts(site.fake))[:1] == ["That was a lot in a short time. Please ask again in 30 s."]
    assert [each.text for each in site.rasa.messages if each.sender_id.endswith("U1")] == ["number 0", "number 1"]
    assert "You said: and I?" in texts(site.fake)


def test_a_choice_from_a_menu_is_asked_and_taken_out_of_it(site: Site) -> None:
    site.rasa.buttons = [{"title": f"Title {number}", "payload": f"Question {number}?"} for number in range(30)]
    site.there(site.fake.event(message(site.fake, "hello")))
    (posted,) = site.until(lambda: site.fake.state.posted)
    buttons, menu = posted.buttons[:25], posted.buttons[25]
    assert [button["type"] for button in buttons] == ["button"] * 25 and len(menu["options"]) == 5
    site.there(site.fake.click("U1", posted, menu, "Question 27?"))
    site.until(lambda: "You said: Question 27?" in texts(site.fake))
    (menu,) = [button for button in posted.buttons if button["type"] == "static_select"]
    assert [option["value"] for option in menu["options"]] == [f"Question {number}?" for number in (25, 26, 28, 29)]
    assert "<@U1> asked: *Title 27*" in str(posted.blocks)
