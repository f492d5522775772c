"""Databases for hand-offs: SQLite, and PostgreSQL where it is installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Iterator

import pytest
import sqlalchemy as sa

from handoff.changes import Asked
from serving.stores.conversation_tables import METADATA
from serving.stores.database import connect
from serving.stores.migrations import upgrade
from tests.serving.conftest import one_postgres, postgres

__all__ = ["one_postgres", "postgres"]


class Database:
    """What several processes share: each call is a transaction of one of them."""

    def __init__(self, url: Any) -> None:
        self._url = url
        self.engine = connect(url)
        upgrade(self.engine)

    def do(self, work: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """In a transaction; once more where another had the same key in that moment."""
        try:
            return self._do(work, *given, **named)
        except sa.exc.IntegrityError:
            return self._do(work, *given, **named)

    def _do(self, work: Callable[..., Any], *given: Any, **named: Any) -> Any:
        with self.engine.begin() as connection:
            return work(connection, *given, **named)

    def close(self) -> None:
        self.engine.dispose()


def asked(sender: str = "ann", entry_id: str = "ask-1", **more: Any) -> Asked:
    return Asked(entry_id, sender, "web", question="What is the pay?", topic="salary", **more)


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Database]:
    database = Database(sa.engine.make_url(f"sqlite:///{tmp_path}/conversations.db"))
    yield database
    database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """Empty."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite")
        return
    where = request.getfixturevalue("postgres").endpoint
    url = sa.engine.make_url(f"postgresql://{where['username']}@{where['host']}:{where['port']}/{where['db']}")
    engine = connect(url)
    METADATA.drop_all(engine)
    engine.dispose()
    database = Database(url)
    yield database
    database.close()
