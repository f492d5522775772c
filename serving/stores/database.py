"""A database that fails soon instead of hanging: how SQLite and PostgreSQL are connected to."""

from __future__ import annotations

import select
import time
from typing import Any, Dict

import psycopg2
import sqlalchemy as sa
from sqlalchemy.engine import Engine
from sqlalchemy.engine.url import URL
from sqlalchemy.pool import QueuePool

CONNECTIONS = 8
PATIENCE = 2.0
"""Seconds that a connection, a lock or a statement may take: a turn may meet two of them, and another turn before it in the queue."""

_SQLITE = (
    "PRAGMA journal_mode = WAL",  # those who read don't wait for the one who writes
    # A killed process loses nothing; a power cut may undo the last commits, but never breaks the file.
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # else the file still holds what was deleted
)


def connect(url: URL, patience: float = PATIENCE) -> Engine:
    """An engine for `url`, which connects when first used; `patience` is for SQLite's lock."""
    options: Dict[str, Any] = {
        "poolclass": QueuePool,
        "pool_size": CONNECTIONS,
        "max_overflow": 0,
        "pool_timeout": PATIENCE,
        "hide_parameters": True,  # errors would quote what people wrote
    }
    if is_file(url):
        engine = sa.create_engine(url, **options, connect_args={"check_same_thread": False, "timeout": patience})
        sa.event.listen(engine, "connect", _prepare_sqlite)
        return engine
    psycopg2.extensions.set_wait_callback(_wait)
    milliseconds = int(PATIENCE * 1000)
    limits = f"-c statement_timeout={milliseconds} -c idle_in_transaction_session_timeout={10 * milliseconds}"
    return sa.create_engine(url, **options, pool_pre_ping=True, connect_args={"options": limits})


def is_file(url: URL) -> bool:
    """Whether `url` is one of SQLite, which is a file of this machine and no server."""
    return bool(url.get_backend_name() == "sqlite")


def empty_journal(engine: Engine) -> None:
    """Let SQLite's journal, which holds what was written last, hold nothing that was deleted since."""
    if is_file(engine.url):
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _prepare_sqlite(connection: Any, _: Any) -> None:
    for pragma in _SQLITE:
        connection.execute(pragma)


def _wait(connection: Any) -> None:
    """Wait for PostgreSQL, but not for ever: libpq's own limits end with the connecting, and a stopped server keeps its sockets open."""
    end = time.monotonic() + PATIENCE
    while True:
        state = connection.poll()
        if state == psycopg2.extensions.POLL_OK:
            return
        ready = select.poll()  # not select.select, which takes no file beyond the 1,024th of a process
        ready.register(connection.fileno(), select.POLLIN if state == psycopg2.extensions.POLL_READ else select.POLLOUT)
        if not ready.poll(max(0.0, end - time.monotonic()) * 1000.0):
            raise psycopg2.OperationalError(f"the database gave no answer for {PATIENCE:.0f} seconds")
