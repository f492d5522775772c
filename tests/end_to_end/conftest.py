"""Both servers, started as `make run` starts them, on free ports and with a database of their own."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional, Tuple

import pytest
import sqlalchemy as sa

from deployment.cluster.cluster import READY, is_up
from running.ports import free_ports
from running.publish import Press
from serving.stores.database import connect
from serving.stores.migrations import upgrade
from tests.end_to_end.cutting import CuttingProxy
from tests.slack.fake import FakeSlack

ROOT = Path(__file__).parents[2]
DEFAULT = ROOT / "knowledge" / "machine_learning"
ELSEWHERE = "https://elsewhere.example"
UP = 300.0
"""Seconds for training and starting, on a slow machine."""
_SOON = 60.0
"""Seconds for what should take a few."""


class Assistant:
    """A running `python -m running.run`."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.port, self.actions_port, self.desk_port = free_ports(3)
        self.log = folder / "run.log"
        ports = {"PORT": self.port, "ACTIONS_PORT": self.actions_port, "DESK_PORT": self.desk_port}
        own = {
            "WAYPOINT_DB": str(self.database),
            "WAYPOINT_DESK": "off",
            "WAYPOINT_HELPER": "off",
            **{name: str(port) for name, port in ports.items()},
            **environment,
        }
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "running.run"],
                cwd=ROOT,
                env={**os.environ, **own},
                stdout=log,
                stderr=log,
                start_new_session=True,  # Linux shares the processor among sessions first: the load and the tests are in another
                preexec_fn=_as_in_a_terminal,
            )
        self.environment = {**os.environ, **own}

    def said(self) -> str:
        """What it printed so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait_until_up(self) -> None:
        wait_for(lambda: "answers at" in self.said() or self.process.poll() is not None, UP, self.said)
        assert self.process.poll() is None, self.said()

    def wait_until_up_again(self) -> None:
        """Return once a server that was killed has been started again and takes questions."""
        wait_for(lambda: is_up(self.port, READY), UP, self.said)

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
        commands = {child: _command(child) for child in _children(self.process.pid)}
        return {command[3]: child for child, command in commands.items() if command[2:3] == ["running.quiet"]}

    def helper(self) -> Optional[int]:
        """The id of the process that helps Rasa's understand; None while there is none, or it can't be asked yet."""
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{self.port}/metrics", timeout=_SOON) as metrics:
            if b"waypoint_helper_up 1.0" not in metrics.read():
                return None
        rasa = self.processes().get("rasa")
        return next((child for child in _children(rasa) if "serving.helper_process" in _command(child)), None) if rasa else None

    @property
    def database(self) -> Path:
        return self.log.parent / "conversations.db"

    def stop(self, how: int = signal.SIGTERM) -> int:
        """Send the signal and wait for the end; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(_SOON)


def _children(process: int) -> List[int]:
    return list(map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split()))


def _command(process: int) -> List[str]:
    try:
        return Path(f"/proc/{process}/cmdline").read_text().split("\0")
    except (FileNotFoundError, ProcessLookupError):
        return []


@contextlib.contextmanager
def hung(process: int) -> Iterator[None]:
    """The process is there and does nothing."""
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


@contextlib.contextmanager
def locked(assistant: Assistant) -> Iterator[None]:
    """Nobody else can write conversations meanwhile."""
    with contextlib.closing(sqlite3.connect(assistant.database, isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        yield
        database.execute("ROLLBACK")


def _as_in_a_terminal() -> None:
    """Signals end a program, also where whoever runs the tests wants them ignored: nohup."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def wait_for(holds: Callable[[], bool], seconds: float, why: Callable[[], str]) -> None:
    """Look until `holds`; fail with what `why` says after `seconds`."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, why()
        time.sleep(0.1)


def publish_default(database: Path, run: Path) -> None:
    """The default pack, unasked: a copy of it in another folder needs no training then, as long as only facts change in it."""
    engine = connect(sa.engine.make_url(f"sqlite:///{database}"))
    upgrade(engine)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Press, "_asked", lambda *_: [])
        Press(engine, {**os.environ, "WAYPOINT_RUN": str(run)}, "tests").publish(DEFAULT)
    engine.dispose()


@pytest.fixture(scope="package")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    # As many requests as the tests like to make, one page elsewhere that may make them, a desk whose editors have a copy of the pack,
    # and alone of all a helper: it takes three seconds of the processor.
    limits = dict.fromkeys(("WAYPOINT_SESSION_LIMIT", "WAYPOINT_ADDRESS_LIMIT", "WAYPOINT_REST_LIMIT"), "100000")
    folder = tmp_path_factory.mktemp("assistant")
    run = folder / "run"
    publish_default(folder / "conversations.db", run)
    pack = shutil.copytree(DEFAULT, folder / DEFAULT.name)
    desk = {"WAYPOINT_DESK": "on", "WAYPOINT_HELPER": "on", "WAYPOINT_RUN": str(run), "WAYPOINT_PACK": str(pack)}
    started = Assistant(folder, WAYPOINT_ORIGINS=ELSEWHERE, **desk, **limits)
    try:
        started.wait_until_up()
        yield started
    finally:
        started.stop()


@pytest.fixture(scope="package")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """One that takes little of each conversation, was given a token that Slack doesn't know and runs the actions itself.

    None has to do with the others.
    """
    from tests.slack.conftest import started, tokens  # which has what stands here

    fake = FakeSlack()
    wrong = {**tokens(fake, "http"), "SLACK_TOKEN": "xoxb-wrong"}
    assistant = started(tmp_path_factory.mktemp("strict"), **wrong, WAYPOINT_SESSION_LIMIT="2", ACTIONS_PORT="0")
    try:
        assistant.wait_until_up()
        yield assistant
        assert assistant.stop() == 0
    finally:
        assistant.stop()
        fake.stop()


@pytest.fixture
def proxy(assistant: Assistant) -> Iterator[CuttingProxy]:
    """On the way to the assistant."""
    cutting = CuttingProxy(assistant.port, seed=5)
    yield cutting
    cutting.close()
