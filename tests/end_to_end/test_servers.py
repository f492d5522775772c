"""What happens to the servers: killed, stopped while they start, kept from starting. Stopped amid things: tests/slack/test_stop.py."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any, List, Tuple

import pytest

from running.settings import Settings
from running.stage import Stage, stage
from tests.end_to_end.bad_requests import Fields, Request
from tests.end_to_end.conftest import ROOT, UP, Assistant, hung, locked, wait_for
from tests.end_to_end.connection import Connection
from tests.processes import alive


def asked_at_once(assistant: Assistant, people: int = 8) -> List[str]:
    """The status of each answer to so many who ask at the same time."""
    with ThreadPoolExecutor(people) as crowd:
        replies = list(crowd.map(assistant.ask, ["What does healthcare pay?"] * people))
    return [reply["custom"]["answer"]["status"] for reply in replies]


def test_a_killed_action_server_costs_nobody_an_answer_and_comes_back(assistant: Assistant) -> None:
    killed = assistant.processes()["rasa_sdk"]
    os.kill(killed, signal.SIGKILL)
    statuses: List[str] = []

    def is_back() -> bool:
        statuses.extend(asked_at_once(assistant))
        return assistant.processes().get("rasa_sdk", killed) != killed and stage(Settings.read(assistant.environment)) is Stage.READY

    wait_for(is_back, 60, assistant.said)
    assert set(statuses) == {"answered"}
    assert "The action server ended unexpectedly; starting it again." in assistant.said()


def test_an_action_server_that_hangs_costs_nobody_an_answer(assistant: Assistant) -> None:
    with hung(assistant.processes()["rasa_sdk"]):
        assert {status for _ in range(3) for status in asked_at_once(assistant)} == {"answered"}


def test_a_helper_that_is_killed_or_hangs_costs_nobody_an_answer_and_comes_back(assistant: Assistant) -> None:
    wait_for(lambda: assistant.helper() is not None, UP, assistant.said)
    first = assistant.helper()
    assert first
    os.kill(first, signal.SIGSTOP)
    assert set(asked_at_once(assistant)) == {"answered"}
    wait_for(lambda: not alive(first), UP, assistant.said)
    assert set(asked_at_once(assistant)) == {"answered"}
    wait_for(lambda: assistant.helper() is not None, UP, assistant.said)
    assert "The helper ended" in assistant.said()


def test_a_helper_ends_with_the_server_that_it_helps(assistant: Assistant) -> None:
    wait_for(lambda: assistant.helper() is not None, UP, assistant.said)
    helper = assistant.helper()
    assert helper
    os.kill(assistant.processes()["rasa"], signal.SIGKILL)
    wait_for(lambda: not alive(helper), UP, assistant.said)
    assistant.wait_until_up_again()


def test_a_message_that_could_not_be_kept_is_answered_under_the_same_id(assistant: Assistant) -> None:
    fields: Fields = ((b"Host", b"a"),)
    say = {"id": uuid.uuid4().hex, "text": "What does healthcare pay?"}

    async def ask(path: bytes, body: Any, fields: Fields) -> Tuple[int, Any]:
        connection = Connection(assistant.port)
        ((status, said),) = await connection.ask([Request(path, json.dumps(body).encode(), fields)])
        connection.close()
        return status, json.loads(said)

    _, session = asyncio.run(ask(b"/chat/session", "", fields))
    fields += ((b"Authorization", f"Bearer {session['token']}".encode()),)
    with locked(assistant):
        status, refused = asyncio.run(ask(b"/chat/messages", say, fields))
    assert status == 500
    wait_for(lambda: refused["reference"] in assistant.said(), UP, assistant.said)  # what is logged is relayed a moment later
    status, answered = asyncio.run(ask(b"/chat/messages", say, fields))
    assert status == 200 and answered["messages"][0]["custom"]["answer"]["status"] == "answered"
    assert asyncio.run(ask(b"/chat/messages", say, fields))[1]["messages"][0]["id"] == answered["messages"][0]["id"]
    with closing(sqlite3.connect(assistant.database)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM conversation_events WHERE message_id = ?", (say["id"],)).fetchone()
    assert count == 1


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGHUP])
def test_a_signal_while_starting_leaves_nothing_running(tmp_path: Path, how: int) -> None:
    started = Assistant(tmp_path)
    try:
        wait_for(lambda: "Starting..." in started.said() and len(started.processes()) == 2, 300, started.said)
        servers = started.processes().values()
        started.stop(how)
        assert not [process for process in servers if alive(process)]
    finally:
        started.process.kill()


def test_a_taken_port_is_one_clear_line(assistant: Assistant) -> None:
    environment = {**os.environ, "PORT": str(assistant.port), "ACTIONS_PORT": "5999"}
    second = subprocess.run(
        [sys.executable, "-m", "running.run"], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert second.returncode == 1 and second.stdout == ""
    assert second.stderr == f"Port {assistant.port} is taken by another program. Choose another: PORT={assistant.port + 100} make run\n"


def test_a_server_that_cannot_start_stops_the_other(tmp_path: Path) -> None:
    failing = tmp_path / "sitecustomize.py"
    failing.write_text("import sys\nif 'rasa_sdk' in sys.orig_argv: sys.exit('no actions today')\n")
    started = Assistant(tmp_path, PYTHONPATH=str(tmp_path))
    try:
        assert started.process.wait(300) == 1
        assert "no actions today" in started.said()
        assert started.said().endswith("The action server could not start: its messages are above. Everything was stopped.\n")
    finally:
        started.process.kill()


def test_the_action_server_listens_on_loopback_only(assistant: Assistant) -> None:
    hexadecimal = f":{assistant.actions_port:04X}"
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    assert {row[1] for row in rows if row[1].endswith(hexadecimal) and row[3] == "0A"} == {f"0100007F{hexadecimal}"}


def test_rasas_own_process_runs_the_actions_where_no_action_server_is_wanted(strict: Assistant) -> None:
    assert set(strict.processes()) == {"rasa"}
    assert strict.ask("What does healthcare pay?")["custom"]["answer"]["status"] == "answered"
