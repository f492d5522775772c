"""Brings a database of whatever earlier version to what this one needs: Alembic's revisions, in versions/, each once and in order."""

from __future__ import annotations

import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy.engine import Connection, Engine

from channels.http.reason import Told

HERE = Path(__file__).parent

_ONE_AT_A_TIME = 7_203_914_883
"""An advisory lock of PostgreSQL: a number that nobody else uses."""
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
    """Wait until no other process is at it."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ONE_AT_A_TIME})")
