"""What operators see of both servers, and what nobody may see."""

from __future__ import annotations

import json
import sqlite3
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import Tuple

import pytest

from tests.end_to_end.conftest import Assistant, wait_for


def get(assistant: Assistant, path: str) -> Tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{assistant.port}{path}", timeout=30) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def test_it_is_live_and_ready(assistant: Assistant) -> None:
    assert get(assistant, "/live")[0] == 200
    status, text = get(assistant, "/ready")
    assert status == 200 and json.loads(text)["status"] == "ready"


def test_messages_are_counted(assistant: Assistant) -> None:
    assistant.ask("What do machine learning graduates earn in healthcare?")
    status, text = get(assistant, "/metrics")
    assert status == 200
    assert 'waypoint_messages_total{channel="rest",status="answered",topic="salary"}' in text
    assert 'waypoint_seconds_count{part="parse"}' in text
    wait_for(lambda: "waypoint_turns_under_way 0.0" in get(assistant, "/metrics")[1], 30, assistant.said)


@pytest.mark.parametrize(
    "path",
    ["/conversations/me/tracker", "/conversations/me/story", "/status", "/domain", "/model", "/model/parse", "/model/train", "/webhooks/"],
)
def test_rasas_own_api_is_closed(assistant: Assistant, path: str) -> None:
    assert get(assistant, path)[0] in (404, 405)


def test_a_conversation_is_kept_in_our_tables_once(assistant: Assistant) -> None:
    for text in ("hello", "What about healthcare?", "thank you"):
        assistant.ask(text, sender="kept-once")
    with closing(sqlite3.connect(Path(assistant.log).parent / "conversations.db")) as connection:
        rows = connection.execute(
            "SELECT data FROM conversation_events WHERE sender_id = 'kept-once' AND type_name = 'user' ORDER BY place"
        ).fetchall()
    assert [json.loads(data)["text"] for (data,) in rows] == ["hello", "What about healthcare?", "thank you"]
