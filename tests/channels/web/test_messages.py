from __future__ import annotations

import asyncio
import logging
from typing import Any, Callable, Dict

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.domain import Domain

from channels.conversation.capacity import Capacity
from channels.conversation.message import MAX_CHARACTERS, MAX_WORDS
from channels.conversation.not_stored import NotStored
from channels.conversation.words import NOTHING, too_long
from channels.http.body import MAX_BYTES
from channels.http.words import SORRY
from channels.web import sse, turns
from tests.channels.web_site import Event, Rasa, Site, Visitor, events

ID = "message-1"
EVENTS = {"Accept": "text/event-stream"}
Start = Callable[..., Site]


@pytest.fixture
def visitor(site: Site) -> Visitor:
    return site.visitor()


class Gate:
    """Holds a turn until it is opened."""

    def __init__(self, rasa: Rasa) -> None:
        self.reached = asyncio.Event()
        self.opened = asyncio.Event()
        rasa.before = self._wait

    async def _wait(self) -> None:
        self.reached.set()
        await self.opened.wait()


def test_a_turn_is_one_message(visitor: Visitor, site: Site) -> None:
    reply = visitor.say("hello", ID)
    (message,) = reply.body["messages"]
    assert message.pop("at") > 0 and reply.headers["Cache-Control"] == "no-store"
    assert message == {
        "id": message["custom"]["answer"]["id"],
        "from": "bot",
        "reply_to": ID,
        "text": "You said: hello\n\nAsk away.",
        "buttons": [{"title": "Pay", "payload": "What is the pay?"}],
        "custom": message["custom"],
    }
    (turn,) = site.rasa.messages
    assert (turn.text, turn.input_channel, turn.message_id, turn.metadata) == ("hello", "web", ID, None)
    assert turn.output_channel.name() == "web"


def test_a_button_is_said_as_if_typed(visitor: Visitor, site: Site) -> None:
    reply = visitor.ask("POST", "/chat/messages", json={"id": ID, "payload": "/restart \u200bnow"})
    assert reply.status == 200 and site.rasa.messages[0].text == "restart now"


def test_the_same_id_is_answered_once(visitor: Visitor, site: Site) -> None:
    assert visitor.say("hello", ID).body == visitor.say("hello", ID).body
    assert len(site.rasa.messages) == 1


def test_the_same_id_joins_the_turn_that_is_running(visitor: Visitor, site: Site) -> None:
    async def both() -> Any:
        gate = Gate(site.rasa)
        first = asyncio.ensure_future(visitor.saying("hello", ID))
        await gate.reached.wait()
        second = asyncio.ensure_future(visitor.saying("hello", ID, headers=EVENTS))
        pending = await visitor.asking("GET", "/chat/messages")
        gate.opened.set()
        return pending, await first, await second

    pending, first, second = site.run(both())
    assert pending.body["pending"] == [ID] and [each["text"] for each in pending.body["messages"]] == ["hello"]
    (message,) = first.body["messages"]
    assert [(each.id, each.name) for each in events(second)] == [(message["id"], "message"), (None, "end")]
    assert len(site.rasa.messages) == 1


def test_a_turn_outlives_its_connection(visitor: Visitor, site: Site) -> None:
    async def leave_and_come_back() -> Any:
        gate = Gate(site.rasa)
        first = asyncio.ensure_future(visitor.saying("hello", ID, headers=EVENTS))
        await gate.reached.wait()
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        replay = asyncio.ensure_future(visitor.asking("GET", "/chat/messages", headers=EVENTS))
        await visitor.asking("GET", "/chat/messages")
        gate.opened.set()
        return await replay

    replayed = events(site.run(leave_and_come_back()))
    assert [each.name for each in replayed] == ["message", "message", "end"]
    assert [each.data.get("from") for each in replayed] == ["user", "bot", None]
    assert len(site.rasa.messages) == 1


def test_the_same_id_is_answered_once_over_a_restart(start: Start, site: Site, visitor: Visitor) -> None:
    first = visitor.say("hello", ID)
    again = Visitor(start(site.rasa), visitor.token).say("hello", ID)
    (was,), (now,) = first.body["messages"], again.body["messages"]
    assert {**now, "at": was["at"]} == was
    assert len(site.rasa.messages) == 1


@pytest.mark.parametrize("elsewhere", [False, True], ids=["here", "by another process"])
def test_an_answer_that_something_broke_is_an_error_and_the_same_id_is_asked_anew(
    start: Start, site: Site, visitor: Visitor, caplog: pytest.LogCaptureFixture, elsewhere: bool
) -> None:
    site.rasa.status = "error"
    refused = visitor.say("hello", ID)
    assert refused.status == 500 and refused.body["error"] == SORRY and refused.body["reference"] in caplog.text
    streamed = events(visitor.say("hello", ID, headers=EVENTS))
    assert [each.name for each in streamed] == ["error", "end"]
    site.rasa.status = "chitchat"
    again = (Visitor(start(site.rasa), visitor.token) if elsewhere else visitor).say("hello", ID)
    assert again.status == 200 and again.body["messages"][0]["reply_to"] == ID
    assert visitor.say("hello", ID).body["messages"][0]["id"] == again.body["messages"][0]["id"]
    assert [each["from"] for each in visitor.said()] == ["user", "bot"]


def test_the_same_id_of_another_visitor_is_another_message(site: Site, visitor: Visitor) -> None:
    visitor.say("hello", ID)
    assert site.visitor().say("hi", ID).body["messages"][0]["text"].startswith("You said: hi")


def test_answers_come_as_events(visitor: Visitor) -> None:
    reply = visitor.say("hello", ID, headers=EVENTS)
    message, end = events(reply)
    assert message.name == "message" and message.id == message.data["id"] and message.data["reply_to"] == ID
    assert end == Event(None, "end", {})
    assert reply.headers["Cache-Control"] == "no-store" and reply.headers["X-Accel-Buffering"] == "no"


def test_a_silent_wait_is_kept_open(visitor: Visitor, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "HEARTBEAT", 0.001)

    async def wait_for_beats() -> Any:
        gate = Gate(site.rasa)
        reply = asyncio.ensure_future(visitor.saying("hello", ID, headers=EVENTS))
        await gate.reached.wait()
        for _ in range(5):
            await visitor.asking("GET", "/chat/health")
        gate.opened.set()
        return await reply

    reply = site.run(wait_for_beats())
    assert reply.body.decode().count(": waiting\n\n") > 1 and [each.name for each in events(reply)] == ["message", "end"]


async def _raises() -> None:
    raise RuntimeError("lock lost while handling my secret")


async def _never_ends() -> None:
    await asyncio.Event().wait()


@pytest.mark.parametrize("headers", [{}, EVENTS], ids=["json", "events"])
@pytest.mark.parametrize("before", [_raises, _never_ends, None])
def test_a_failed_turn_gets_a_kind_sentence_and_a_logged_reference(
    visitor: Visitor, site: Site, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, before: Any, headers: Dict[str, str]
) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.05)
    site.rasa.before, site.rasa.says = before or site.rasa.before, before is not None
    with caplog.at_level(logging.INFO, logger="channels"):
        reply = visitor.say("my secret", ID, headers=headers)
    if headers:
        error, end = events(reply)
        assert (error.name, end.name) == ("error", "end")
        body = error.data
    else:
        assert reply.status == 500
        body = reply.body
    assert body["error"].startswith("Sorry") and body["reference"] in caplog.text
    assert "my secret" not in caplog.text


def test_a_failed_turn_can_be_tried_again(visitor: Visitor, site: Site) -> None:
    site.rasa.says = False
    assert visitor.say("hello", ID).status == 500
    site.rasa.says = True
    assert visitor.say("hello", ID).status == 200
    assert [each["from"] for each in visitor.said()] == ["user", "bot"]


@pytest.mark.parametrize(
    ("body", "status", "why"),
    [
        (b"", 400, "not JSON"),
        (b"[]", 400, "not a JSON object"),
        (b"[" * 10_000, 400, "not JSON"),
        (b"a" * (MAX_BYTES + 1), 413, "larger than 16,384 bytes"),
        (b'{"id": "message-1"}', 400, "either a text or a button's payload"),
        (b'{"id": "message-1", "text": "a", "payload": "b"}', 400, "either a text or a button's payload"),
        (b'{"id": "message-1", "text": "a", "sender": "ann"}', 400, "nothing else"),
        (b'{"text": "hello"}', 400, "Send an id"),
        (b'{"id": "short", "text": "a"}', 400, "'id' must be"),
        (b'{"id": "line-one\\n", "text": "a"}', 400, "'id' must be"),
        (b'{"id": 12345678, "text": "a"}', 400, "'id' must be"),
        (b'{"id": "message-1", "text": 7}', 400, "must be texts"),
        (b'{"id": "message-1", "text": " \\u200b/ "}', 422, NOTHING),
        (b'{"id": "message-1", "text": "' + b"a" * 1_001 + b'"}', 422, too_long(MAX_WORDS, MAX_CHARACTERS)),
        (b'{"id": "message-1", "text": "' + b"a " * 201 + b'"}', 422, too_long(MAX_WORDS, MAX_CHARACTERS)),
    ],
)
def test_what_is_no_message_is_refused_with_the_reason(
    visitor: Visitor, site: Site, caplog: pytest.LogCaptureFixture, body: bytes, status: int, why: str
) -> None:
    reply = visitor.ask("POST", "/chat/messages", data=body)
    assert reply.status == status and why in reply.body["error"]
    assert reply.body["reference"] in caplog.text
    assert not site.rasa.messages


def test_what_was_said_is_replayed(visitor: Visitor) -> None:
    assert visitor.said() == []
    first, second = visitor.answer("one"), visitor.answer("two")
    said = visitor.said()
    assert [each["text"] for each in said if each["from"] == "user"] == ["one", "two"]
    assert [each["id"] for each in said if each["from"] == "bot"] == [first["id"], second["id"]]
    assert said[1]["custom"] == first["custom"] and said[1]["buttons"] == first["buttons"]
    assert [each["id"] for each in visitor.said(first["id"])] == [said[2]["id"], second["id"]]
    assert visitor.said(said[2]["id"]) == [said[3]]
    assert visitor.said(second["id"]) == []
    assert visitor.said("unknown") == said
    streamed = visitor.ask("GET", "/chat/messages", headers={**EVENTS, "Last-Event-ID": first["id"]})
    assert [each.id for each in events(streamed)] == [said[2]["id"], second["id"], None]


@pytest.mark.parametrize("query", ["before=a", "before=", "before", "after=a&before=", "=", "%ff="])
def test_a_parameter_of_another_name_is_refused(visitor: Visitor, query: str) -> None:
    reply = visitor.ask("GET", f"/chat/messages?{query}")
    assert reply.status == 400 and "'after' and no other" in reply.body["error"]


def test_the_first_screen_is_in_the_words_of_the_model(site: Site) -> None:
    assert site.ask("GET", "/chat/welcome").body == {"text": "", "starters": [], "person": False}
    wording = {"text": "Ask me about gardens.", "buttons": [{"title": "Pay", "payload": "What do gardens pay?"}]}
    site.rasa.domain = Domain.from_dict({"responses": {"utter_welcome": [wording]}})
    assert site.ask("GET", "/chat/welcome").body == {"text": "Ask me about gardens.", "starters": ["What do gardens pay?"], "person": False}


def test_without_a_model_it_says_so(site: Site, visitor: Visitor) -> None:
    assert site.ask("GET", "/chat/health").body == {"status": "ok"}
    site.without_model()
    assert (site.ask("GET", "/chat/health").status, visitor.say("hello").status) == (503, 503)
    assert site.ask("GET", "/chat/welcome").status == 503


def test_what_another_process_answered_meanwhile_is_the_answer(visitor: Visitor, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    handle = site.rasa.handle

    async def answered_by_another(message: UserMessage) -> None:
        await handle(message)
        raise NotStored("the message was kept before")

    monkeypatch.setattr(site.rasa, "handle", answered_by_another)
    reply = visitor.say("hello", ID)
    assert reply.status == 200 and reply.body["messages"][0]["reply_to"] == ID
    assert reply.body["messages"] == visitor.said()[1:]


def test_a_turn_that_gave_way_to_another_one_can_be_tried_again(visitor: Visitor, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    async def give_way(message: UserMessage) -> None:
        raise NotStored("another turn was kept meanwhile")

    with monkeypatch.context() as patched:
        patched.setattr(site.rasa, "handle", give_way)
        assert visitor.say("hello", ID).status == 500
    assert visitor.say("hello", ID).status == 200


def test_a_full_house_is_said_at_once(visitor: Visitor, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    house = Capacity(everyone=1)
    monkeypatch.setattr(turns, "capacity", lambda: house)
    with house.taken("somebody else"):
        refused = visitor.say("hello", ID)
        assert refused.status == 429 and refused.headers["Retry-After"] == "1" and refused.body["reference"]
    assert not site.rasa.messages
    assert visitor.say("hello", ID).status == 200 and visitor.say("hello again").status == 200
