from __future__ import annotations

import asyncio
import io
import json
import logging
from typing import Any, AsyncIterator, Callable, Dict, Mapping

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain

from channels.conversation.message import MAX_CHARACTERS, MAX_WORDS
from channels.conversation.words import NOTHING, too_long
from channels.http import body as bodies
from channels.http.body import MAX_BYTES
from channels.rest import channel as rest
from tests.channels.conftest import Client, Rasa

KeepsContract = Callable[[Mapping[str, Any]], None]


def only(reply: Any) -> Dict[str, Any]:
    """The one message of a reply."""
    status, messages = reply
    assert status == 200 and len(messages) == 1, reply
    message: Dict[str, Any] = messages[0]
    return message


def test_a_turn_is_one_message(client: Client) -> None:
    message = only(client.post(json={"sender": "ann", "message": "hello"}))
    assert message == {
        "recipient_id": "ann",
        "text": "Hello.\n\nAsk away.",
        "buttons": [{"title": "Pay", "payload": "What is the pay?"}],
        "custom": {"answer": {"status": "chitchat"}},
    }


def test_rasa_gets_the_clean_text_and_nothing_else_of_the_body(client: Client, rasa: Rasa) -> None:
    client.post(
        json={"sender": "ann", "message": " /restart\u200b\n", "input_channel": "slack", "metadata": {"admin": True}, "stream": True}
    )
    (message,) = rasa.messages
    assert (message.text, message.sender_id, message.input_channel, message.metadata) == ("restart", "ann", "rest", None)


def test_streaming_is_not_offered(client: Client, rasa: Rasa) -> None:
    rest_of = client.post(json={"sender": "ann", "message": "hello"}, params={"stream": "true"})
    assert only(rest_of)["recipient_id"] == "ann"


@pytest.mark.parametrize("said", [None, "", "  \u200b", "///", 7, ["hello"], {"text": "hello"}, True])
def test_no_text_is_asked_for_again(client: Client, rasa: Rasa, keeps_contract: KeepsContract, said: Any) -> None:
    message = only(client.post(json={"sender": "ann", "message": said}))
    assert message["text"] == NOTHING and message["custom"]["answer"]["status"] == "clarify"
    keeps_contract(message["custom"]["answer"])
    assert not rasa.messages


@pytest.mark.parametrize("said", ["a" * 10_000, "a " * 201])
def test_a_long_text_is_not_read(client: Client, rasa: Rasa, keeps_contract: KeepsContract, said: str) -> None:
    message = only(client.post(json={"sender": "ann", "message": said}))
    assert message["text"] == too_long(MAX_WORDS, MAX_CHARACTERS) and message["custom"]["answer"]["status"] == "clarify"
    keeps_contract(message["custom"]["answer"])
    assert not rasa.messages


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "not JSON"),
        (b"sender=ann", "not JSON"),
        (b"\xff\xfe{}", "not JSON"),
        (b"[" * 10_000, "not JSON"),
        (b"[]", "not a JSON object"),
        (b'"hello"', "not a JSON object"),
        (b"a" * (MAX_BYTES + 1), "larger than 16,384 bytes"),
        (b"a" * 2_000_000, "larger than 16,384 bytes"),
    ],
    ids=["empty", "form", "bytes", "deep", "list", "text", "large", "huge"],
)
def test_what_is_no_request_is_refused_with_the_reason(client: Client, rasa: Rasa, body: bytes, why: str) -> None:
    status, said = client.post(io.BytesIO(body))
    assert (status, said["type"]) == ((413, "too_large") if "larger" in why else (400, "bad_request"))
    assert why in said["error"] and said["reference"]
    assert not rasa.messages


def test_a_body_that_does_not_arrive_is_not_waited_for(client: Client, rasa: Rasa, monkeypatch: pytest.MonkeyPatch) -> None:
    async def trickle() -> AsyncIterator[bytes]:
        yield b'{"sender": '
        await asyncio.sleep(0.3)
        yield b'"ann"}'

    monkeypatch.setattr(bodies, "PATIENCE", 0.05)
    status, said = client.post(trickle())
    assert status == 408 and said["type"] == "too_slow" and "within 0.05 seconds" in said["error"] and said["reference"]
    assert not rasa.messages


def test_chunks_that_are_none_are_refused(client: Client, rasa: Rasa) -> None:
    head = b"POST /webhooks/rest/webhook HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    answer = client.send(head + b"zz\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 400 ") and b"not in the chunks" in answer
    assert not rasa.messages


@pytest.mark.parametrize("sender", [None, "", 7, ["ann"], "a" * 129, "nul\0", "line\n", "lone\ud800", "zero\u200bwidth"])
def test_an_id_that_no_store_can_keep_is_refused(client: Client, rasa: Rasa, sender: Any) -> None:
    status, said = client.post(json.dumps({"sender": sender, "message": "hello"}).encode())
    assert status == 400 and "'sender' must be a text of 1 to 128 printable characters" in said["error"]
    assert not rasa.messages


def test_a_body_without_sender_is_refused(client: Client) -> None:
    assert client.post(json={"message": "hello"})[0] == 400


async def _raises(message: UserMessage) -> None:
    raise RuntimeError(f"lock lost while handling {message.text}")


async def _says_nothing(message: UserMessage) -> None:
    return None


async def _says_no_answer(message: UserMessage) -> None:
    await message.output_channel.send_response(message.sender_id, {"text": "a text without a contract"})


async def _never_ends(message: UserMessage) -> None:
    await asyncio.Event().wait()


@pytest.mark.parametrize("say", [_raises, _says_nothing, _says_no_answer, _never_ends])
def test_a_failed_turn_gets_a_kind_sentence_and_a_logged_reference(
    client: Client,
    rasa: Rasa,
    keeps_contract: KeepsContract,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    say: Any,
) -> None:
    monkeypatch.setattr(rest, "PATIENCE", 0.05)
    rasa.say = say
    with caplog.at_level(logging.ERROR, logger="channels.rest.channel"):
        message = only(client.post(json={"sender": "ann", "message": "my secret"}))
    answer = message["custom"]["answer"]
    keeps_contract(answer)
    assert answer["status"] == "error" and answer["id"] in message["text"]
    (record,) = [record for record in caplog.records if record.name == "channels.rest.channel"]
    assert answer["id"] in record.getMessage()
    assert "my secret" not in caplog.text


def test_it_is_ready_only_with_a_model(client: Client) -> None:
    assert client.ready() == 200
    client.model(loaded=False)
    assert client.ready() == 503


def test_an_answer_that_says_so_deletes_what_is_kept_of_the_sender(client: Client, rasa: Rasa) -> None:
    kept = InMemoryTrackerStore(Domain.empty())
    kept.store.update({"ann": "hers", "bob": "his"})
    client.keeps(kept)

    async def say(message: UserMessage) -> None:
        await message.output_channel.send_response("ann", {"text": "Deleted.", "custom": {"answer": {"status": "chitchat", "erase": True}}})

    rasa.say = say
    assert only(client.post(json={"sender": "ann", "message": "yes"}))["text"] == "Deleted."
    assert list(kept.store) == ["bob"]
