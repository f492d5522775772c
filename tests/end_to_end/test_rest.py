"""What people and programs send over REST, with both servers really running."""

from __future__ import annotations

import json
from typing import Any, Callable, Mapping

import pytest

from tests.end_to_end.conftest import Assistant

KeepsContract = Callable[[Mapping[str, Any]], None]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("What do machine learning graduates earn in healthcare?", {"answered"}),
        ("Which industries hire machine learning graduates?", {"answered"}),
        ("What do machine learning graduates earn in Germany?", {"not_covered"}),
        ("How do I bake sourdough bread?", {"out_of_scope", "not_covered"}),
        ("hello", {"chitchat"}),
        ("", {"clarify"}),
    ],
)
def test_each_status(assistant: Assistant, keeps_contract: KeepsContract, text: str, statuses: set[str]) -> None:
    message = assistant.ask(text)
    answer = message["custom"]["answer"]
    keeps_contract(answer)
    assert answer["status"] in statuses, message
    assert message["text"].strip()
    assert bool(answer["citations"]) == (answer["status"] in ("answered", "partly"))
    assert all(button["title"] and not button["payload"].startswith("/") for button in message.get("buttons", []))


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u202e", "\0", "///", None, 7, ["hello"], "a" * 10_000, "salary " * 201])
def test_what_is_no_message_is_asked_for_again(assistant: Assistant, keeps_contract: KeepsContract, text: Any) -> None:
    answer = assistant.ask(text)["custom"]["answer"]
    keeps_contract(answer)
    assert answer["status"] == "clarify"


@pytest.mark.parametrize(
    "text",
    [
        "🎓🤖💰",
        "ما هو الراتب في الرعاية الصحية؟",
        "\u202ewhat is the salary\u202c",
        "salary\0 in\x07 healthcare\ud800",
        "<script>alert(1)</script>",
        '/ask_salary{"industry": "healthcare"}',
        "/restart",
        '/session_start{"memory": "{}"}',
        "a" * 1_000,
        "{field} {degree} {__class__}",
        "'; DROP TABLE events; --",
    ],
)
def test_strange_text_gets_an_answer_that_keeps_the_contract(assistant: Assistant, keeps_contract: KeepsContract, text: str) -> None:
    message = assistant.ask(text)
    keeps_contract(message["custom"]["answer"])
    assert message["custom"]["answer"]["status"] != "error" and message["text"].strip()


def test_a_typed_restart_forgets_nothing(assistant: Assistant) -> None:
    assistant.ask("What do machine learning graduates earn in healthcare?", sender="restarter")
    assistant.ask("/restart", sender="restarter")
    assert assistant.ask("What about finance?", sender="restarter")["custom"]["answer"]["status"] != "error"


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"message": "hello"}', b'{"sender": "nul\\u0000", "message": "hello"}'])
def test_what_is_no_request_is_refused_with_the_reason(assistant: Assistant, body: bytes) -> None:
    status, said = assistant.post(body)
    assert status == 400 and said["error"]


def test_a_large_body_is_refused(assistant: Assistant) -> None:
    assert assistant.post(b" " * 20_000)[0] == 413


def test_many_ask_at_once(assistant: Assistant) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(8) as people:
        replies = list(people.map(assistant.ask, ["What do graduates earn in healthcare?"] * 24))
    assert {reply["custom"]["answer"]["status"] for reply in replies} == {"answered"}


def test_no_typed_text_reaches_the_log(assistant: Assistant) -> None:
    assistant.ask("xyzzy-plugh salary")
    assistant.post(json.dumps({"sender": "xyzzy-plugh", "message": ["xyzzy-plugh"]}).encode())
    assert "xyzzy" not in assistant.said()
