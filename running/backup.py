"""`python -m running.backup [FILE]`: copy all conversations while the servers go on; with `--restore`, put them back.

What is copied is one moment: a turn is in it whole, or not at all. Where conversations are kept in PostgreSQL, its own tools do the work.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence

from rasa.core.tracker_store import SQLTrackerStore
from rasa.core.utils import AvailableEndpoints
from sqlalchemy.engine.url import URL, make_url

from channels.setting import SettingError
from running.endpoints import endpoints_file
from running.environment import read_environment
from running.settings import ROOT, Settings
from serving.stores.conversation_tables import METADATA
from serving.stores.database import connect
from serving.stores.migrations import NewerDatabase, upgrade
from serving.stores.outbox import TABLE as OUTBOX

FOLDER = ROOT / "backups"
PATIENCE = 30.0
"""Seconds that SQLite waits for turns that are being written."""


class BackupFailed(Exception):
    """Nothing was copied, or nothing put back; the message says why."""


def main(arguments: Optional[Sequence[str]] = None) -> None:
    read_environment()
    asked = _arguments().parse_args(arguments)
    try:
        store = _store(asked.endpoints or str(endpoints_file(Settings.read())))
        work = restore if asked.restore else back_up
        print(work(store, Path(asked.file) if asked.file else _new_file(store)))
    except (BackupFailed, SettingError, OSError, sqlite3.Error) as error:
        sys.exit(f"{error}")


def back_up(store: Mapping[str, Any], file: Path) -> str:
    """Copy what `store` keeps to `file`, which nobody but its owner may read; what to say of it."""
    if file.exists():
        raise BackupFailed(f"{file} is there already: name another file, as in make backup FILE=...")
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.part")
    os.close(os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
    try:
        if _is_file(store):
            _copy(_database(store), draft)
            _in_one_file(draft)
            count = _checked(draft)
        else:
            _run("pg_dump", *_where(store), "--format=custom", "--no-owner", f"--file={draft}", of=store)
            count = None
        draft.rename(file)
    finally:
        draft.unlink(missing_ok=True)
    held = f"{count} conversations" if count is not None else f"{file.stat().st_size:,} bytes"
    return f"{file} holds {held}. It is as private as they are: keep it where only you can read it."


def restore(store: Mapping[str, Any], file: Path) -> str:
    """Put back what `file` holds in place of what `store` keeps, of which a copy is made first; what to say of it."""
    if not file.is_file():
        raise BackupFailed(f"There is no file {file}: name a backup, as in make restore FILE=backups/...")
    if _is_file(store):
        count = _checked(file)
        database = _database(store)
        kept = back_up(store, _new_file(store)) if database.is_file() else "nothing."
        _copy(file, database)
    else:
        count = 0
        kept = back_up(store, _new_file(store))
        _put_back(store, file)
    try:
        upgrade(connect(_url(store)))
    except NewerDatabase as error:
        raise BackupFailed(f"{file} is restored, but {error}. What was there before: {kept}") from None
    held = f"{count} conversations are" if count else "The conversations are"
    return f"{held} restored from {file}. What was there before: {kept}"


def _put_back(store: Mapping[str, Any], file: Path) -> None:
    """All of a dump into PostgreSQL, in place of every table of ours, in one transaction."""
    tables = ", ".join([*METADATA.tables, OUTBOX])
    script = file.with_name(f"{file.name}.sql.part")
    os.close(os.open(script, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
    try:
        _run("pg_restore", "--clean", "--if-exists", "--no-owner", f"--file={script}", str(file))
        # Also those that the dump doesn't know: the revisions that made them would find them there when they are taken again.
        drop = f"DROP TABLE IF EXISTS {tables} CASCADE"
        _run(
            "psql",
            *_where(store),
            "--quiet",
            "--single-transaction",
            "--set=ON_ERROR_STOP=1",
            f"--command={drop}",
            f"--file={script}",
            of=store,
        )
    finally:
        script.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    """All of one SQLite database into another, in one transaction of each."""
    if not source.is_file():
        raise BackupFailed(f"There is no database {source}: nothing has been said yet, or WAYPOINT_DB names another.")
    with closing(sqlite3.connect(source, timeout=PATIENCE)) as read, closing(sqlite3.connect(target, timeout=PATIENCE)) as written:
        read.backup(written)


def _in_one_file(file: Path) -> None:
    """Let a database keep no journal beside it: a copy is moved about as one file."""
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA journal_mode = DELETE")


def _checked(file: Path) -> int:
    """How many conversations a file holds. Raises BackupFailed when it is broken, or something else."""
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as database:
            whole = database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            count = int(database.execute("SELECT count(*) FROM conversations").fetchone()[0]) if whole else 0
    except sqlite3.DatabaseError as error:
        raise BackupFailed(f"{file} is no backup of conversations ({error}).") from None
    if not whole:
        raise BackupFailed(f"{file} is damaged: use another backup.")
    return count


def _where(store: Mapping[str, Any]) -> List[str]:
    return [f"--host={store['host']}", f"--port={store['port'] or 5432}", f"--username={store['username']}", f"--dbname={store['db']}"]


def _run(program: str, *arguments: str, of: Mapping[str, Any] = {}) -> None:
    """Run one of PostgreSQL's client programs; `of` is the database that it connects to, if it does."""
    if not shutil.which(program):
        raise BackupFailed(f"Conversations are in PostgreSQL, and {program} isn't here: install PostgreSQL's client programs.")
    environment = {**os.environ, "PGPASSWORD": str(of.get("password") or "")}
    done = subprocess.run([program, *arguments], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BackupFailed(f"{program} failed: {done.stderr.strip()}")


def _store(endpoints: str) -> Dict[str, Any]:
    """Where conversations are kept, by the endpoints file of the servers."""
    configured = AvailableEndpoints.read_endpoints(endpoints).tracker_store
    if configured is None:
        raise BackupFailed(f"{endpoints} names no tracker store: nothing is kept.")
    names: List[str] = ["dialect", "db", "username", "password", "port"]
    return {**{name: configured.kwargs.get(name) for name in names}, "host": configured.url}


def _is_file(store: Mapping[str, Any]) -> bool:
    return (store["dialect"] or "sqlite") == "sqlite"


def _database(store: Mapping[str, Any]) -> Path:
    return ROOT / str(store["db"])


def _url(store: Mapping[str, Any]) -> URL:
    if _is_file(store):
        return make_url(f"sqlite:///{_database(store)}")
    return make_url(SQLTrackerStore.get_db_url(**{name: value for name, value in store.items() if value is not None}))


def _new_file(store: Mapping[str, Any]) -> Path:
    ending = "db" if _is_file(store) else "dump"
    named = time.strftime("conversations-%Y%m%d-%H%M%S", time.gmtime())
    free = (FOLDER / f"{named}{again}.{ending}" for again in ("", *(f"-{number}" for number in range(1, 100))))
    return next(file for file in free if not file.exists())


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m running.backup", description="Copy all conversations, or put a copy back.")
    parser.add_argument("file", nargs="?", default="", metavar="FILE", help="by default a new one in backups/")
    parser.add_argument("--restore", action="store_true", help="put back what FILE holds")
    parser.add_argument("--endpoints", metavar="FILE", help="the endpoints file of the servers, where it isn't this project's own")
    return parser


if __name__ == "__main__":
    main()
