from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from serving.stores.database import connect
from serving.stores.quick_file import QuickConnection, QuickFile

PEOPLE = sa.Table("people", sa.MetaData(), sa.Column("name", sa.String(9), primary_key=True), sa.Column("age", sa.Integer, nullable=False))
ADD = sa.insert(PEOPLE)
FIND = sa.select(PEOPLE).where(PEOPLE.c.name == sa.bindparam("who"))
OLDER = sa.select(PEOPLE.c.name).where(PEOPLE.c.age > sa.bindparam("than")).order_by(PEOPLE.c.age)
GROW = sa.update(PEOPLE).where(PEOPLE.c.name == sa.bindparam("who"), PEOPLE.c.age == sa.bindparam("as_read"))
ADA, BOB = {"name": "ada", "age": 36}, {"name": "bob", "age": 12}


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = connect(sa.engine.make_url(f"sqlite:///{tmp_path / 'people.db'}"), patience=0)
    PEOPLE.metadata.create_all(engine)
    return engine


def told(engine: Engine, statement: Any, given: Any) -> list[Any]:
    """What SQLAlchemy and a QuickFile give, one after the other."""
    with engine.begin() as connection:
        usual = connection.execute(statement, given).all()
    return [[tuple(row) for row in usual], QuickFile(engine).run(lambda quick: [tuple(row) for row in quick.execute(statement, given)])]


def test_it_gives_what_sqlalchemy_gives(engine: Engine) -> None:
    QuickFile(engine).run(lambda quick: quick.execute(ADD, [ADA, BOB]))
    for statement, given in ((FIND, {"who": "ada"}), (FIND, {"who": "eve"}), (OLDER, {"than": 1}), (OLDER, {"than": 40})):
        usual, quick = told(engine, statement, given)
        assert quick == usual


def test_rows_have_names_and_changes_are_counted(engine: Engine) -> None:
    def work(quick: QuickConnection) -> Any:
        quick.execute(ADD, ADA)
        stale = quick.execute(GROW, {"who": "ada", "as_read": 35, "age": 99}).rowcount
        grown = quick.execute(GROW, {"who": "ada", "as_read": 36, "age": 37}).rowcount
        return stale, grown, quick.execute(FIND, {"who": "ada"}).one_or_none().age, quick.execute(FIND, {"who": "eve"}).one_or_none()

    assert QuickFile(engine).run(work) == (0, 1, 37, None)


@pytest.mark.parametrize("fails", [lambda quick: quick.execute(ADD, ADA), lambda quick: {}["nothing"]])
def test_what_fails_changes_nothing_and_holds_nobody_up(engine: Engine, fails: Any) -> None:
    quick = QuickFile(engine)
    quick.run(lambda quick: quick.execute(ADD, ADA))

    def work(quick: QuickConnection) -> None:
        quick.execute(ADD, BOB)
        fails(quick)

    with pytest.raises((sqlite3.IntegrityError, KeyError)):
        quick.run(work)
    assert told(engine, OLDER, {"than": 0}) == [[("ada",)]] * 2
    quick.run(lambda quick: quick.execute(ADD, BOB))


def test_one_connection_is_kept_while_all_goes_well(engine: Engine) -> None:
    quick = QuickFile(engine)
    quick.run(lambda quick: quick.execute(ADD, ADA))
    first = quick._kept
    quick.run(lambda quick: quick.execute(FIND, {"who": "ada"}).one_or_none())
    assert quick._kept is first is not None
    with pytest.raises(sqlite3.IntegrityError):
        quick.run(lambda quick: quick.execute(ADD, ADA))
    assert quick._kept is None and engine.pool.checkedout() == 0


def test_a_file_that_somebody_else_has_locked_is_said_at_once(engine: Engine) -> None:
    quick = QuickFile(engine)
    quick.run(lambda quick: quick.execute(ADD, ADA))
    with closing(sqlite3.connect(engine.url.database or "", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            quick.run(lambda quick: quick.execute(ADD, BOB))
        assert quick.run(lambda quick: quick.execute(FIND, {"who": "ada"}).one_or_none()).age == 36


def test_it_is_prepared_as_the_engine_is(engine: Engine) -> None:
    assert QuickFile(engine).run(lambda quick: quick._connection.execute("PRAGMA secure_delete").fetchone()) == (1,)
