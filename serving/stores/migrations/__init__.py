"""Brings a database of whatever earlier version to what this one needs: Alembic's revisions, in versions/, each once and in order."""

from __future__ import annotations

import threading
from pathlib import Path
from time import monotonic, sleep

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy.engine import Connection, Engine

from channels.http.reason import Told

HERE = Path(__file__).parent

_ONE_AT_A_TIME = 7_203_914_883
"""An advisory lock of PostgreSQL: a number that nobody else uses."""
_OTHERS = 10.0
"""Seconds that another process may take: it may make the tables on a slow disk, or hang."""
_LOOK = 0.05
"""Seconds between looks whether it still does."""
_ALEMBIC = threading.Lock()
"""Alembic holds what it is at in variables of its modules: one thread at a time."""


class NewerDatabase(Told):
    """The database was changed by a later version, which this one can't read."""


def upgrade(engine: Engine) -> None:
    """Make and change the tables. Raises NewerDatabase and sqlalchemy.exc.SQLAlchemyError, and has changed nothing then."""
    config = Config()
    config.set_main_option("script_location", str(HERE))
    with _ALEMBIC, engine.begin() as connection:
        _alone(connection)
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError:
            raise NewerDatabase(
                "the database was changed by a later version of Waypoint: start that one, or restore a backup from before it"
                " (docs/guides/upgrading.md)"
            ) from None


def _alone(connection: Connection) -> None:
    """Wait until no other process is at it: a slow disk takes longer than the database waits for a lock."""
    end = monotonic() + _OTHERS
    while not _is_alone(connection):
        if monotonic() >= end:
            raise sa.exc.TimeoutError("another process has the database for itself, to make the tables or for something else")
        sleep(_LOOK)


def _is_alone(connection: Connection) -> bool:
    """Whether nobody else is at it; until the transaction ends, nobody else will be."""
    if connection.dialect.name != "sqlite":
        return bool(connection.exec_driver_sql(f"SELECT pg_try_advisory_xact_lock({_ONE_AT_A_TIME})").scalar())
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except sa.exc.OperationalError as error:
        if "locked" not in str(error):
            raise
        return False
    return True
