"""A database of an earlier version is taken as it is and brought up to date, once; one of a later version is refused with a sentence."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import List

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from rasa.core.agent import Agent

from channels.http.reason import reason
from serving.stores import migrations
from serving.stores.conversation_tables import METADATA
from serving.stores.database import connect
from serving.stores.migrations import NewerDatabase, upgrade
from serving.stores.tracker_store import ConversationStore
from tests.serving.conversation import DOMAIN, run, talk, texts
from tests.serving.postgres import Postgres

LATEST = "5"
UPGRADING = Path(__file__).parents[3] / "docs" / "guides" / "upgrading.md"
HANDOFFS = ("handoff_heard", "handoff_deliveries", "handoff_entries", "handoffs", "adviser_names")


@pytest.fixture(autouse=True)
def _rasa_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Agent, "_create_tracker_store", staticmethod(Agent._create_tracker_store))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


def of_before(file: Path) -> None:
    """Leave a database as the version before revisions made it, with a conversation and a question in it."""
    store = ConversationStore(DOMAIN, db=str(file))
    run(talk(store, "a", 5))
    run(store.inbox.take("a", "waits", "data"))
    with closing(sqlite3.connect(file)) as database, database:
        for table in ("talks", "probes", *HANDOFFS, "waypoint_version", "pack_versions", "pack_models", "publications"):
            database.execute(f"DROP TABLE {table}")


def version(file: Path) -> List[str]:
    with closing(sqlite3.connect(file)) as database:
        return [row[0] for row in database.execute("SELECT version_num FROM waypoint_version")]


def test_what_the_revisions_make_is_what_the_code_reads_and_writes(file: Path) -> None:
    engine = connect(sa.engine.make_url(f"sqlite:///{file}"))
    upgrade(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def test_yesterdays_database_loses_nothing_and_asks_nothing_twice(file: Path) -> None:
    of_before(file)
    store = ConversationStore(DOMAIN, db=str(file))
    assert texts(run(store.retrieve_full_tracker("a"))) == [f"question {number}" for number in range(5)]
    assert not run(store.inbox.take("a", "waits", "data"))
    run(store.talks.keep("a", {"partner": "U1"}))
    assert run(store.talks.find("a")) == {"partner": "U1"} and version(file) == [LATEST]
    run(talk(store, "b", 1))


def test_several_that_start_at_once_make_it_once(file: Path) -> None:
    of_before(file)
    engines = [connect(sa.engine.make_url(f"sqlite:///{file}")) for _ in range(4)]
    threads = [threading.Thread(target=upgrade, args=(engine,)) for engine in engines]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert version(file) == [LATEST]


def impatient(file: Path) -> sa.engine.Engine:
    """An engine that waits for no lock, and has been connected."""
    engine = connect(sa.engine.make_url(f"sqlite:///{file}"), patience=0)
    engine.connect().close()
    return engine


def test_who_comes_while_another_process_makes_it_waits_longer_than_for_a_lock(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = impatient(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr(migrations, "sleep", lambda seconds: other.execute("ROLLBACK"))
        upgrade(engine)
    assert version(file) == [LATEST]
    engine.dispose()


def test_a_process_that_hangs_meanwhile_is_an_error_after_a_while(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = impatient(file)
    monkeypatch.setattr(migrations, "_OTHERS", 0.0)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sa.exc.TimeoutError, match="another process"):
            upgrade(engine)
    upgrade(engine)
    assert version(file) == [LATEST]
    engine.dispose()


def test_on_postgresql_too_they_wait_for_one_another(postgres: Postgres, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = ConversationStore(DOMAIN, **postgres.endpoint)._engine
    other = postgres.connect()
    with other.cursor() as cursor:
        cursor.execute(f"SELECT pg_advisory_xact_lock({migrations._ONE_AT_A_TIME})")
    monkeypatch.setattr(migrations, "sleep", lambda seconds: other.rollback())
    upgrade(engine)
    other.close()
    engine.dispose()


def test_a_database_of_a_later_version_is_left_alone(file: Path) -> None:
    run(talk(ConversationStore(DOMAIN, db=str(file)), "a", 1))
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE waypoint_version SET version_num = '999'")
    with pytest.raises(NewerDatabase) as refused:
        run(ConversationStore(DOMAIN, db=str(file)).exists("a"))
    assert "later version of Waypoint" in reason(refused.value) and version(file) == ["999"]


def test_postgresql_is_brought_up_to_date_too(postgres: Postgres) -> None:
    engine = ConversationStore(DOMAIN, **postgres.endpoint)._engine
    METADATA.drop_all(engine)
    upgrade(engine)
    upgrade(engine)
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT version_num FROM waypoint_version")).scalars().all() == [LATEST]
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def fill(store: ConversationStore) -> None:
    """Leave no room for more in the file of a store."""

    def full(connection: sqlite3.Connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    for engine in (store._engine, store._at_once):
        sa.event.listen(engine, "checkout", full)


def test_a_full_disk_is_named(file: Path) -> None:
    store = ConversationStore(DOMAIN, db=str(file))
    run(store.probe())
    run(store.probe())
    fill(store)
    with pytest.raises(sa.exc.OperationalError) as refused:
        run(store.talks.keep("a", {"partner": "U" * 100_000}))
    assert reason(refused.value) == "OperationalError: database or disk is full"


def test_a_full_disk_is_named_by_the_probe(file: Path) -> None:
    """Though all that is there can be read."""
    store = ConversationStore(DOMAIN, db=str(file))
    run(talk(store, "a", 1))
    fill(store)
    assert texts(run(store.retrieve_full_tracker("a"))) == ["question 0"]
    with pytest.raises(sa.exc.OperationalError) as refused:
        run(store.probe())
    assert reason(refused.value) == "OperationalError: database or disk is full"


def test_the_guide_names_the_file_of_the_next_revision() -> None:
    assert f"`v{int(LATEST) + 1}_what.py`" in UPGRADING.read_text(encoding="utf-8")
