"""A backup is one moment of the conversations, taken while messages arrive; what was said until then is there again after a restore."""

from __future__ import annotations

import contextlib
import itertools
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path
from typing import Iterator, List

import pytest
from rasa.core.agent import Agent
from sqlalchemy.exc import SQLAlchemyError

from channels.conversation.not_stored import NotStored
from running import backup
from running.backup import BackupFailed, back_up, restore
from serving.stores.tracker_store import ConversationStore
from tests.serving.conversation import DOMAIN, run, talk, texts

LONG = 12
"""Turns of each conversation that arrives."""
SOON = 60.0
"""Seconds after which nothing more arrives."""


@pytest.fixture(autouse=True)
def _rasa_as_it_came(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Agent, "_create_tracker_store", staticmethod(Agent._create_tracker_store))
    monkeypatch.setattr(backup, "FOLDER", tmp_path / "backups")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


class Arriving:
    """Conversations that arrive, those that are whole; whoever waits for more leaves the processor to those who write them."""

    def __init__(self) -> None:
        self.whole: List[str] = []
        self._changed = threading.Condition()

    def add(self, sender: str) -> None:
        with self._changed:
            self.whole.append(sender)
            self._changed.notify_all()

    def wait_for(self, more: int) -> List[str]:
        """Those that are there when so many more have arrived."""
        with self._changed:
            wanted = len(self.whole) + more
            assert self._changed.wait_for(lambda: len(self.whole) >= wanted, SOON), "no more arrive"
            return list(self.whole)


@pytest.fixture
def arriving(database: Path) -> Iterator[Arriving]:
    """While this lasts, conversations arrive."""
    store = ConversationStore(DOMAIN, db=str(database))
    run(talk(store, "first", 1))
    with arrives(store) as arriving:
        yield arriving


@contextlib.contextmanager
def arrives(store: ConversationStore) -> Iterator[Arriving]:
    """While this lasts, conversations arrive, one turn after another."""
    arriving = Arriving()
    stop, numbers = threading.Event(), itertools.count()

    def arrive() -> None:
        while not stop.is_set():
            sender = f"c{next(numbers)}"
            with contextlib.suppress(NotStored, SQLAlchemyError):  # by a restore in the middle of it: who asked is told, and asks again
                run(talk(store, sender, LONG))
                arriving.add(sender)

    thread = threading.Thread(target=arrive)
    thread.start()
    try:
        yield arriving
    finally:
        stop.set()
        thread.join()


def of(database: Path) -> dict[str, object]:
    return {"dialect": "sqlite", "db": str(database), "host": None, "username": None, "password": None, "port": None}


def said(database: Path, sender: str) -> List[str]:
    tracker = run(ConversationStore(DOMAIN, db=str(database)).retrieve_full_tracker(sender))
    return texts(tracker) if tracker else []


def test_what_arrives_meanwhile_goes_on_and_the_copy_is_whole(database: Path, arriving: Arriving, tmp_path: Path) -> None:
    before = arriving.wait_for(3)
    file = tmp_path / "copy.db"
    assert "conversations" in back_up(of(database), file)
    arriving.wait_for(3)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert all(len(said(file, sender)) == LONG for sender in before)
    with closing(sqlite3.connect(file)) as copy:
        counted = copy.execute("SELECT events FROM conversations ORDER BY sender_id").fetchall()
        held = copy.execute("SELECT count(*) FROM conversation_events GROUP BY sender_id ORDER BY sender_id").fetchall()
    assert counted == held, "a turn is in the copy by half"


def test_a_restore_brings_back_what_was_there_while_messages_arrive(database: Path, arriving: Arriving, tmp_path: Path) -> None:
    file = tmp_path / "copy.db"
    back_up(of(database), file)
    store = ConversationStore(DOMAIN, db=str(database))
    run(store.delete("first"))
    assert said(database, "first") == []
    assert "What was there before" in restore(of(database), file)
    assert said(database, "first") == ["question 0"]
    run(talk(store, "after", 2))
    assert len(said(database, "after")) == 2
    (kept,) = (tmp_path / "backups").iterdir()
    assert said(kept, "first") == []


def test_what_is_no_backup_is_refused_and_changes_nothing(database: Path, tmp_path: Path) -> None:
    run(talk(ConversationStore(DOMAIN, db=str(database)), "first", 1))
    wrong = tmp_path / "wrong.db"
    for content in (b"", b"not a database at all, but long enough to be looked at" * 20):
        wrong.write_bytes(content)
        with pytest.raises(BackupFailed, match="no backup of conversations"):
            restore(of(database), wrong)
    with pytest.raises(BackupFailed, match="There is no file"):
        restore(of(database), tmp_path / "nowhere.db")
    with pytest.raises(BackupFailed, match="There is no database"):
        back_up(of(tmp_path / "nothing.db"), tmp_path / "copy.db")
    assert said(database, "first") == ["question 0"] and not (tmp_path / "backups").exists()


def test_a_backup_overwrites_nothing(database: Path, tmp_path: Path) -> None:
    run(talk(ConversationStore(DOMAIN, db=str(database)), "first", 1))
    file = tmp_path / "copy.db"
    back_up(of(database), file)
    with pytest.raises(BackupFailed, match="there already"):
        back_up(of(database), file)


def test_the_command_takes_the_database_of_the_servers(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(talk(ConversationStore(DOMAIN, db=str(database)), "first", 1))
    endpoints = tmp_path / "endpoints.yml"
    endpoints.write_text(f"tracker_store:\n  type: serving.stores.tracker_store.ConversationStore\n  dialect: sqlite\n  db: {database}\n")
    monkeypatch.setattr(backup, "read_environment", lambda: None)
    backup.main(["--endpoints", str(endpoints)])
    (file,) = (tmp_path / "backups").iterdir()
    assert f"{file} holds 1 conversations" in capsys.readouterr().out
    run(ConversationStore(DOMAIN, db=str(database)).delete("first"))
    backup.main(["--endpoints", str(endpoints), "--restore", str(file)])
    assert said(database, "first") == ["question 0"]
    with pytest.raises(SystemExit, match="There is no file"):
        backup.main(["--endpoints", str(endpoints), "--restore", str(tmp_path / "nowhere.db")])
