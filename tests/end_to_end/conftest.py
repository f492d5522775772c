"""Both servers, started as `make run` starts them, on free ports and with a database of their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional, Tuple

import pytest

from running.ports import free_ports
from tests.end_to_end.cutting import CuttingProxy

ROOT = Path(__file__).parents[2]
ELSEWHERE = "https://elsewhere.example"
_UP = 300.0
"""Seconds for training and starting, on a slow machine."""
_SOON = 60.0
"""Seconds for what should take a few."""


class Assistant:
    """A running `python -m running.run`."""

    def __init__(self, folder: Path, **environment: str) -> None:
        ports = free_ports(2)
        self.port, self.actions_port = ports
        self.log = folder / "run.log"
        own = {"PORT": str(self.port), "ACTIONS_PORT": str(self.actions_port), "WAYPOINT_DB": str(self.database), "WAYPOINT_DESK": "off"}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "running.run"],
                cwd=ROOT,
                env={**os.environ, **own, **environment},
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=_as_in_a_terminal,
            )

    def said(self) -> str:
        """What it printed so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait_until_up(self) -> None:
        wait_for(lambda: "answers at" in self.said() or self.process.poll() is not None, _UP, self.said)
        assert self.process.poll() is None, self.said()

    def post(self, body: bytes) -> Tuple[int, Any]:
        """Status and JSON of a POST to the REST channel."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/webhooks/rest/webhook", body)
        try:
            with urllib.request.urlopen(request, timeout=_SOON) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, json.load(refused)

    def ask(self, text: Any, sender: Optional[str] = None) -> Dict[str, Any]:
        """The one message that answers `text`, in a conversation of its own unless `sender` names one."""
        status, messages = self.post(json.dumps({"sender": sender or uuid.uuid4().hex, "message": text}).encode())
        assert status == 200 and len(messages) == 1, (status, messages)
        message: Dict[str, Any] = messages[0]
        return message

    def processes(self) -> Dict[str, int]:
        """The process ids of the two servers, by the module that each runs; one that has just begun or ended runs none."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        commands = {child: _command(child) for child in map(int, children)}
        return {command[3]: child for child, command in commands.items() if command[2:3] == ["running.quiet"]}

    @property
    def database(self) -> Path:
        return self.log.parent / "conversations.db"

    def stop(self, how: int = signal.SIGTERM) -> int:
        """Send the signal and wait for the end; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(_SOON)


def _command(process: int) -> List[str]:
    try:
        return Path(f"/proc/{process}/cmdline").read_text().split("\0")
    except (FileNotFoundError, ProcessLookupError):
        return []


def _as_in_a_terminal() -> None:
    """Signals end a program, also where whoever runs the tests wants them ignored: nohup."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def wait_for(holds: Callable[[], bool], seconds: float, why: Callable[[], str]) -> None:
    """Look until `holds`; fail with what `why` says after `seconds`."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, why()
        time.sleep(0.1)


@pytest.fixture(scope="session")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    # As many requests as the tests like to make, and one page elsewhere that may make them.
    limits = dict.fromkeys(("WAYPOINT_SESSION_LIMIT", "WAYPOINT_ADDRESS_LIMIT", "WAYPOINT_REST_LIMIT"), "100000")
    started = Assistant(tmp_path_factory.mktemp("assistant"), WAYPOINT_ORIGINS=ELSEWHERE, **limits)
    try:
        started.wait_until_up()
        yield started
    finally:
        started.stop()


@pytest.fixture
def proxy(assistant: Assistant) -> Iterator[CuttingProxy]:
    """On the way to the assistant."""
    cutting = CuttingProxy(assistant.port, seed=5)
    yield cutting
    cutting.close()
