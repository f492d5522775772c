"""A backup of PostgreSQL by its own tools, and what it takes to put one back."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import List

import pytest
from rasa.core.agent import Agent

from running import backup
from running.backup import BackupFailed, back_up, restore
from serving.stores.conversation_tables import METADATA
from serving.stores.tracker_store import ConversationStore
from tests.running.test_backup import LONG, arrives
from tests.serving.conversation import DOMAIN, run, talk, texts
from tests.serving.postgres import Postgres

FIRST = {"conversations", "conversation_events", "questions", "waypoint_version"}
"""The tables of the first revision."""


@pytest.fixture(autouse=True)
def _rasa_as_it_came(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Agent, "_create_tracker_store", staticmethod(Agent._create_tracker_store))
    monkeypatch.setattr(backup, "FOLDER", tmp_path / "backups")


def of_postgres(postgres: Postgres) -> dict[str, object]:
    return {**postgres.endpoint, "password": None}


def in_postgres(postgres: Postgres, sender: str) -> List[str]:
    tracker = run(ConversationStore(DOMAIN, **postgres.endpoint).retrieve_full_tracker(sender))
    return texts(tracker) if tracker else []


def test_postgresql_is_copied_and_put_back_while_messages_arrive(postgres: Postgres, tmp_path: Path) -> None:
    store = ConversationStore(DOMAIN, **postgres.endpoint)
    run(talk(store, "first", 2))
    file = tmp_path / "copy.dump"
    with arrives(store) as arriving:
        before = arriving.wait_for(2)
        assert "bytes" in back_up(of_postgres(postgres), file)
        arriving.wait_for(2)
        run(store.delete("first"))
        assert "What was there before" in restore(of_postgres(postgres), file)
        arriving.wait_for(2)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 and not list(tmp_path.glob("*.part"))
    assert in_postgres(postgres, "first") == ["question 0", "question 1"]
    assert all(len(in_postgres(postgres, sender)) == LONG for sender in before)
    (kept,) = (tmp_path / "backups").iterdir()
    assert kept.suffix == ".dump"


def test_a_dump_of_before_a_revision_takes_that_revision_again(postgres: Postgres, tmp_path: Path) -> None:
    store = ConversationStore(DOMAIN, **postgres.endpoint)
    run(talk(store, "old", 1))
    with store._engine.begin() as connection:
        for table in set(METADATA.tables) - FIRST:
            connection.exec_driver_sql(f"DROP TABLE {table} CASCADE")
        connection.exec_driver_sql("UPDATE waypoint_version SET version_num = '1'")
    file = tmp_path / "old.dump"
    back_up(of_postgres(postgres), file)
    with store._engine.begin() as connection:
        METADATA.drop_all(connection)
    run(talk(ConversationStore(DOMAIN, **postgres.endpoint), "new", 1))
    restore(of_postgres(postgres), file)
    after = ConversationStore(DOMAIN, **postgres.endpoint)
    run(after.talks.keep("old", {"partner": "U1"}))
    assert in_postgres(postgres, "old") == ["question 0"] and in_postgres(postgres, "new") == []


def test_what_is_no_dump_changes_nothing_in_postgresql(postgres: Postgres, tmp_path: Path) -> None:
    run(talk(ConversationStore(DOMAIN, **postgres.endpoint), "stays", 1))
    wrong = tmp_path / "wrong.dump"
    wrong.write_text("not a dump")
    with pytest.raises(BackupFailed, match="pg_restore failed"):
        restore(of_postgres(postgres), wrong)
    assert in_postgres(postgres, "stays") == ["question 0"]
    with pytest.raises(BackupFailed, match="pg_dump failed"):
        back_up({**of_postgres(postgres), "db": "nowhere"}, tmp_path / "none.dump")
    assert not (tmp_path / "none.dump").exists()


def test_without_the_client_programs_it_says_what_to_install(postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupFailed, match="install PostgreSQL's client programs"):
        back_up(of_postgres(postgres), tmp_path / "copy.dump")
