"""What happens in a hand-off happens once, in an order, and only where it may; on SQLite and on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import List

import pytest

from handoff import changes, deliveries, reading
from handoff.changes import Left, Outcome
from handoff.erasure import delete_before, forget
from handoff.machine import DELETED, DONE
from handoff.record import Handoff
from tests.handoff.conftest import Database, asked

NOW, LATER, LATEST = 1000.0, 1600.0, 5000.0


def begun(database: Database, sender: str = "ann", *targets: str) -> Handoff:
    outcome: Outcome = database.do(changes.ask, asked(sender), NOW, LATER, *targets)
    assert outcome.handoff
    return outcome.handoff


def taken(database: Database, sender: str = "ann", *targets: str) -> Handoff:
    handoff = begun(database, sender, *targets)
    outcome: Outcome = database.do(changes.take, handoff.id, "take", "U1", "Ada", NOW + 60, LATEST)
    assert outcome.how == "done" and outcome.handoff
    return outcome.handoff


def kinds(database: Database, handoff: Handoff) -> List[str]:
    said = database.do(reading.entries, handoff.id)
    assert [entry.place for entry in said] == list(range(1, len(said) + 1))
    return [entry.kind for entry in said]


def test_from_asking_to_the_end(database: Database) -> None:
    handoff = taken(database)
    assert database.do(changes.say, handoff.id, "m1", "visitor", "hello", NOW + 61).how == "done"
    assert database.do(changes.say, handoff.id, "m2", "adviser", "hi", NOW + 70, adviser="U1").how == "done"
    assert database.do(changes.end, handoff.id, "end", "adviser", DONE, NOW + 90).how == "done"
    after = database.do(reading.current, "ann")
    assert (after.state, after.adviser_name, after.first_word_at, after.closed_at) == ("ended", "Ada", NOW + 70, NOW + 90)
    assert kinds(database, handoff) == ["asked", "taken", "message", "message", "ended"]
    assert [(entry.text, name) for entry, name in database.do(reading.said, "ann")][2:4] == [("hello", "Ada"), ("hi", "Ada")]


def test_what_is_delivered_twice_is_kept_once(database: Database) -> None:
    handoff = taken(database)
    for _ in range(3):
        database.do(changes.say, handoff.id, "m1", "visitor", "hello", NOW)
        database.do(changes.take, handoff.id, "take", "U1", "Ada", NOW, LATEST)
        database.do(changes.ask, asked(), NOW, LATER)
    assert kinds(database, handoff) == ["asked", "taken", "message"]
    database.do(changes.end, handoff.id, "end", "visitor", DONE, NOW)
    assert database.do(changes.end, handoff.id, "end", "visitor", DONE, NOW).how == "repeated"
    assert database.do(changes.ask, asked(), NOW, LATER).handoff.id == handoff.id, "a late repetition asks for nobody new"
    assert database.do(changes.ask, asked(entry_id="ask-2"), NOW, LATER).handoff.id != handoff.id


def test_two_who_take_it_together(database: Database) -> None:
    handoff = begun(database)
    with ThreadPoolExecutor(8) as advisers:
        outcomes = list(advisers.map(lambda n: database.do(changes.take, handoff.id, f"take-{n}", f"U{n}", f"N{n}", NOW, LATEST), range(8)))
    assert sorted(outcome.how for outcome in outcomes) == ["done", *["refused"] * 7]
    winner = next(outcome.handoff for outcome in outcomes if outcome.how == "done")
    assert {outcome.handoff.adviser for outcome in outcomes} == {winner.adviser}, "each loser is told who won"
    assert kinds(database, handoff) == ["asked", "taken"]


def test_many_at_once_ask_for_one_person(database: Database) -> None:
    with ThreadPoolExecutor(8) as tabs:
        outcomes = list(tabs.map(lambda n: database.do(changes.ask, asked(entry_id=f"ask-{n % 2}"), NOW, LATER), range(8)))
    assert len({outcome.handoff.id for outcome in outcomes}) == 1 and len(database.do(reading.queue)) == 1


def test_words_from_all_sides_at_once_have_one_order(database: Database) -> None:
    handoff = taken(database)
    with ThreadPoolExecutor(8) as people:
        list(people.map(lambda n: database.do(changes.say, handoff.id, f"m{n % 20}", "visitor", str(n), NOW), range(40)))
    assert kinds(database, handoff) == ["asked", "taken", *["message"] * 20]


@pytest.mark.parametrize("late", ("expired", "ended"))
def test_what_comes_too_late_is_refused(database: Database, late: str) -> None:
    handoff = begun(database)
    database.do(changes.expire, handoff.id, LATER) if late == "expired" else database.do(
        changes.end, handoff.id, "end", "visitor", DONE, LATER
    )
    outcome = database.do(changes.take, handoff.id, "take", "U1", "Ada", LATER, LATEST)
    assert outcome.how == "refused" and outcome.handoff.state == late
    assert database.do(changes.say, handoff.id, "m1", "visitor", "hello", LATER).how == "refused"


def test_only_who_took_it_speaks(database: Database) -> None:
    handoff = taken(database)
    assert database.do(changes.say, handoff.id, "m1", "adviser", "hi", NOW, adviser="U2").how == "refused"
    assert database.do(changes.say, handoff.id, "m1", "adviser", "hi", NOW).how == "refused"


def test_edits_and_deletions_are_of_something_that_was_said(database: Database) -> None:
    handoff = taken(database)
    edit = {"kind": "edited", "of": "m1", "adviser": "U1"}
    assert database.do(changes.say, handoff.id, "e1", "adviser", "hello!", NOW, **edit).how == "refused"
    database.do(changes.say, handoff.id, "m1", "adviser", "hello", NOW, adviser="U1")
    assert database.do(changes.say, handoff.id, "e1", "adviser", "hello!", NOW, **edit).how == "done"
    assert database.do(reading.entries, handoff.id)[-1].of == "m1"


def test_a_message_is_left_where_nobody_came(database: Database) -> None:
    handoff = begun(database)
    database.do(changes.expire, handoff.id, LATER)
    left, words = asked(entry_id="leave-1"), Left("Please call", "ann@example.org")
    for how in ("done", "repeated"):
        outcome = database.do(changes.leave, left, words, LATER, "mail")
        assert (outcome.how, outcome.handoff.state, outcome.handoff.contact) == (how, "message_left", "ann@example.org")
    assert kinds(database, handoff) == ["asked", "expired", "left"]
    assert [each.target for each in database.do(deliveries.behind, ["mail"], NOW)] == ["mail"]


def test_a_message_is_left_where_nobody_was_asked(database: Database) -> None:
    left, words = asked(entry_id="leave-1"), Left("Please call", "ann@example.org")
    with ThreadPoolExecutor(4) as tabs:
        outcomes = list(tabs.map(lambda _: database.do(changes.leave, left, words, NOW, "mail", "advisers"), range(4)))
    assert len({outcome.handoff.id for outcome in outcomes}) == 1
    assert {each.target for each in database.do(deliveries.behind, ["mail", "advisers"], NOW)} == {"mail", "advisers"}
    handoff = taken(database, "ben")
    refused = database.do(changes.leave, replace(left, sender_id="ben"), words, NOW)
    assert refused.how == "refused" and refused.handoff.id == handoff.id, "somebody is there"


def test_deliveries_are_one_process_at_a_time_and_outlive_it(database: Database) -> None:
    handoff = begun(database, "ann", "advisers")
    (found,) = database.do(deliveries.behind, ["advisers"], NOW)
    held = database.do(deliveries.hold, handoff.id, "advisers", "one", NOW)
    assert (held.done, held.sending) == (found.done, 0)
    assert database.do(deliveries.hold, handoff.id, "advisers", "two", NOW) is None
    assert database.do(deliveries.behind, ["advisers"], NOW) == []
    assert database.do(deliveries.begin, held, "one", NOW, 1)
    over = NOW + deliveries.LEASE + 1
    taken_over = database.do(deliveries.hold, handoff.id, "advisers", "two", over)
    assert taken_over.sending == 1, "it may have been sent: whoever takes over looks"
    assert not database.do(deliveries.done, held, "one", 1), "who was thought dead changes nothing"
    assert database.do(deliveries.done, taken_over, "two", 1, "C1:1.0") and database.do(deliveries.release, taken_over, "two")
    assert database.do(deliveries.behind, ["advisers"], over) == []
    assert database.do(reading.at_address, "C1:1.0").id == handoff.id and database.do(reading.at_address, "C1:2.0") is None


def test_where_something_arrived_is_noted_by_whoever_sees_it_first(database: Database) -> None:
    handoff = begun(database, "ann", "advisers")
    assert not database.do(deliveries.arrived, handoff.id, "advisers", "C1:1.0"), "nothing is being sent"
    held = database.do(deliveries.hold, handoff.id, "advisers", "one", NOW)
    assert database.do(deliveries.begin, held, "one", NOW, 1)
    assert database.do(deliveries.arrived, handoff.id, "advisers", "C1:1.0")
    assert not database.do(deliveries.arrived, handoff.id, "advisers", "C1:2.0")
    assert database.do(deliveries.done, held, "one", 0, "C1:2.0")
    assert database.do(reading.at_address, "C1:1.0").id == handoff.id and database.do(reading.at_address, "C1:2.0") is None


def test_what_fails_waits_and_what_is_hopeless_is_given_up(database: Database) -> None:
    handoff = begun(database, "ann", "mail")
    held = database.do(deliveries.hold, handoff.id, "mail", "one", NOW)
    database.do(deliveries.fail, held, "one", NOW + 60)
    assert database.do(deliveries.behind, ["mail"], NOW) == []
    (again,) = database.do(deliveries.behind, ["mail"], NOW + 60)
    assert again.tries == 1
    held = database.do(deliveries.hold, handoff.id, "mail", "one", NOW + 60)
    assert database.do(changes.undelivered, handoff.id, "mail", "no such mailbox", NOW + 61)
    assert database.do(deliveries.behind, ["mail"], NOW + 999) == []
    assert not database.do(changes.undelivered, handoff.id, "mail", "the same once more", NOW + 62)
    assert not database.do(changes.undelivered, handoff.id, "visitor", "nothing goes there", NOW + 62)
    assert [entry.text for entry in database.do(reading.entries, handoff.id, 1)] == ["mail: no such mailbox"]
    assert len(database.do(reading.said, "ann")) == 2 and not database.do(reading.entries, handoff.id)[-1].concerns_visitor


def test_a_message_that_was_left_is_settled_once(database: Database) -> None:
    outcome = database.do(changes.leave, asked("ann"), Left("Please call me", "555 0100"), NOW, "mail")
    assert [each.id for each in database.do(reading.messages_left)] == [outcome.handoff.id]
    settled = [database.do(changes.settle, outcome.handoff.id, adviser, NOW + 1) for adviser in ("one", "two")]
    assert [each.how for each in settled] == ["done", "repeated"] and settled[0].handoff.state == "ended"
    assert database.do(reading.messages_left) == []


def test_what_was_shown_is_still_to_be_marked(database: Database) -> None:
    handoff = taken(database, "ann", "advisers")
    held = database.do(deliveries.hold, handoff.id, "advisers", "one", NOW)
    database.do(deliveries.done, held, "one", 2)
    database.do(deliveries.release, held, "one")
    assert not database.do(deliveries.behind, ["advisers"], NOW)
    assert database.do(changes.show, handoff.id, 2) and not database.do(changes.show, handoff.id, 1)
    assert not database.do(changes.show, handoff.id, 9), "nothing was said there"
    assert database.do(deliveries.behind, ["advisers"], NOW)


def test_trackers_that_are_to_be_told_are_known(database: Database) -> None:
    handoff = taken(database)
    assert [each.id for each in database.do(reading.untold)] == [handoff.id]
    database.do(changes.tell_paused, handoff.id, True)
    assert database.do(reading.untold) == []
    database.do(changes.end, handoff.id, "end", "visitor", DONE, NOW)
    assert [each.id for each in database.do(reading.untold)] == [handoff.id]


def test_deleting_leaves_of_an_open_one_only_that_it_ended(database: Database) -> None:
    handoff = taken(database, "ann", "advisers")
    database.do(changes.say, handoff.id, "m1", "visitor", "my secret", NOW)
    taken(database, "ben")
    database.do(forget, "ann", NOW)
    assert database.do(reading.said, "ann") == [] and database.do(reading.current, "ann") is None
    after = database.do(reading.find, handoff.id)
    assert (after.state, after.question, after.sender_id, after.asked_in) == ("ended", "", "", "")
    assert [(entry.kind, entry.text) for entry in database.do(reading.entries, handoff.id)] == [("ended", DELETED)]
    assert database.do(reading.current, "ben").state == "taken"
    database.do(forget, "ben", NOW)
    assert database.do(reading.queue) == []


def test_what_is_old_and_closed_is_deleted(database: Database) -> None:
    old = taken(database, "ann", "advisers")
    waiting = begun(database, "ben")
    database.do(changes.end, old.id, "end", "visitor", DONE, NOW + 100)
    assert database.do(delete_before, NOW + 50) == 0 and database.do(delete_before, NOW + 101) == 1
    assert database.do(reading.find, old.id) is None and database.do(reading.entries, old.id) == []
    assert database.do(reading.find, waiting.id).state == "waiting"


def test_names_are_kept(database: Database) -> None:
    assert database.do(reading.name_of, "U1") == ""
    for name in ("Ada", "Ada L."):
        database.do(changes.keep_name, "U1", name)
        assert database.do(reading.name_of, "U1") == name


def test_what_is_counted(database: Database) -> None:
    taken(database, "ann")
    begun(database, "ben")
    assert database.do(reading.counts) == {"waiting": 1, "taken": 1}
    assert database.do(reading.asked_since, "ann", NOW) == 1 and database.do(reading.asked_since, "ann", NOW + 1) == 0
    assert [each.sender_id for each in database.do(reading.overdue, LATER + 1)] == ["ben"]
