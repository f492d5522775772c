"""A desk takes, answers and ends hand-offs by the functions that it has."""

from __future__ import annotations

from handoff import changes, desk
from handoff.record import Handoff
from tests.handoff.conftest import Database, asked


def waiting(database: Database) -> Handoff:
    outcome = database.do(changes.ask, asked(), 1000.0, 2000.0)
    assert outcome.handoff
    return database.do(desk.find, outcome.handoff.id)  # type: ignore[no-any-return]


def test_from_the_queue_to_the_end(sqlite: Database) -> None:
    handoff = waiting(sqlite)
    assert [each.id for each in sqlite.do(desk.queue)] == [handoff.id]
    assert sqlite.do(desk.take, handoff.id, "desk:ada", "Ada").how == "done"
    for _ in range(2):
        assert sqlite.do(desk.say, handoff.id, "desk:ada", "Hello", "m1").stands
    assert [entry.text for entry in sqlite.do(desk.entries, handoff.id, 2)] == ["Hello"]
    assert sqlite.do(desk.done, handoff.id, "desk:ada").handoff.state == "ended" and sqlite.do(desk.queue) == []


def test_only_who_took_it_writes_and_ends(sqlite: Database) -> None:
    handoff = waiting(sqlite)
    assert sqlite.do(desk.done, handoff.id, "desk:ben").how == "refused"
    sqlite.do(desk.take, handoff.id, "desk:ada", "Ada")
    assert sqlite.do(desk.take, handoff.id, "desk:ben", "Ben").how == "refused"
    assert sqlite.do(desk.say, handoff.id, "desk:ben", "Hello").how == "refused"
    assert sqlite.do(desk.done, handoff.id, "desk:ben").how == "refused"
    assert sqlite.do(desk.done, handoff.id, "desk:ada", back=True).handoff.state == "ended"
