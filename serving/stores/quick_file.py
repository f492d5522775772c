"""The few statements of each turn, put to SQLite itself: SQLAlchemy takes twice as long to pass them on as SQLite to run them."""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from typing import Any, Callable, Dict, Iterator, List, Mapping, NamedTuple, Optional, Tuple, TypeVar, Union

from sqlalchemy.engine import Engine
from sqlalchemy.sql import ClauseElement, Select

Result = TypeVar("Result")
Values = Mapping[str, Any]


class _Plan(NamedTuple):
    """A statement in SQLite's words, the names of its values in their order, and what makes a row of what it gives."""

    sql: str
    values: Tuple[str, ...]
    row: Callable[..., Any]


class Found:
    """What a statement gave or changed, in SQLAlchemy's words."""

    def __init__(self, cursor: sqlite3.Cursor, row: Callable[..., Any]) -> None:
        self._cursor = cursor
        self._row = row

    def __iter__(self) -> Iterator[Any]:
        return (self._row(*values) for values in self._cursor)

    def one_or_none(self) -> Any:
        """The row of a statement that gives one at most."""
        return next(iter(self), None)

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""
        return self._cursor.rowcount


class QuickConnection:
    """Takes the statements of a turn as a connection of SQLAlchemy's does."""

    def __init__(self, connection: sqlite3.Connection, plan: Callable[[ClauseElement, Tuple[str, ...]], _Plan]) -> None:
        self._connection = connection
        self._plan = plan

    def execute(self, statement: ClauseElement, given: Union[Values, List[Values]]) -> Found:
        """Run `statement` with a value for each of its names, or with each of several sets of them."""
        sets = given if isinstance(given, list) else [given]
        plan = self._plan(statement, tuple(sets[0]))
        rows = [tuple(each[name] for name in plan.values) for each in sets]
        run = self._connection.execute(plan.sql, rows[0]) if len(rows) == 1 else self._connection.executemany(plan.sql, rows)
        return Found(run, plan.row)


class QuickFile:
    """The file of `engine`, by a connection of its pool that is kept while all goes well, for statements that live as long as it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._kept: Optional[Any] = None
        self._plans: Dict[Tuple[int, Tuple[str, ...]], _Plan] = {}

    def run(self, work: Callable[[QuickConnection], Result]) -> Result:
        """`work` in one transaction. Raises errors of sqlite3 or SQLAlchemy, and what `work` raises: then nothing changes."""
        lent, self._kept = self._kept or self._engine.raw_connection(), None
        try:
            result = work(QuickConnection(lent.dbapi_connection, self._plan))
            lent.dbapi_connection.commit()
            self._kept = lent
            return result
        finally:
            if self._kept is not lent:
                lent.close()  # which undoes what wasn't committed

    def _plan(self, statement: ClauseElement, names: Tuple[str, ...]) -> _Plan:
        key = (id(statement), names)
        if key not in self._plans:
            compiled = statement.compile(self._engine, column_keys=list(names))
            columns = [column.name for column in statement.selected_columns] if isinstance(statement, Select) else []
            self._plans[key] = _Plan(str(compiled), tuple(compiled.positiontup), namedtuple("Row", columns))
        return self._plans[key]
