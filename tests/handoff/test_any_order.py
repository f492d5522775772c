"""Whatever comes, in whatever order and however often, from several processes, one of which may die in the middle of it."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Tuple

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from handoff import changes, deliveries, reading
from handoff.changes import Left, Outcome
from handoff.erasure import forget
from handoff.record import Entry, Handoff
from handoff.tables import HANDOFFS, add_tables
from tests.handoff.conftest import asked

SENDERS = st.sampled_from(["ann", "ben"])
ADVISERS = st.sampled_from(["U1", "U2"])
IDS = st.integers(0, 5)
METADATA = sa.MetaData()
add_tables(METADATA)


class Died(Exception):
    """A process, before its transaction was over."""


class Handoffs(RuleBasedStateMachine):
    """What a database says after each step follows from what it said before, and deliveries get every entry once and in order."""

    @initialize()
    def begin(self) -> None:
        self.engine = sa.create_engine("sqlite://", poolclass=sa.pool.StaticPool, connect_args={"check_same_thread": False})
        METADATA.create_all(self.engine)
        self.now = 1000.0
        self.log: Dict[str, List[Entry]] = {}
        self.got: Dict[str, List[Tuple[int, str]]] = {}
        self.held: Dict[str, Tuple[deliveries.Delivery, List[Entry]]] = {}
        self.dies = False

    def do(self, work: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """A transaction; where the process is to die, none."""
        self.now += 1.0
        with self.engine.connect() as connection:
            transaction = connection.begin()
            result = work(connection, *given, **named)
            if self.dies and not isinstance(result, (Handoff, type(None))):
                self.dies = False
                transaction.rollback()
                raise Died
            transaction.commit()
        return result

    def attempt(self, work: Callable[..., Outcome], *given: Any, **named: Any) -> Optional[Outcome]:
        try:
            return self.do(work, *given, **named)  # type: ignore[no-any-return]
        except Died:
            return None

    def current(self, sender: str) -> Optional[Handoff]:
        found: Optional[Handoff] = self.do(reading.current, sender)
        return found

    @rule()
    def the_next_step_dies(self) -> None:
        self.dies = True

    @rule(sender=SENDERS, number=IDS)
    def ask(self, sender: str, number: int) -> None:
        before = self.current(sender)
        outcome = self.attempt(changes.ask, asked(sender, f"ask-{number}"), self.now, self.now + 50, "advisers")
        if outcome and outcome.how == "done":
            assert not (before and before.is_open) and outcome.handoff and outcome.handoff.state == "waiting"

    @rule(sender=SENDERS, adviser=ADVISERS, number=IDS)
    def take(self, sender: str, adviser: str, number: int) -> None:
        before = self.current(sender)
        if before:
            outcome = self.attempt(changes.take, before.id, f"take-{adviser}-{number}", adviser, adviser, self.now, self.now + 500)
            if outcome and outcome.how == "done":
                assert before.state == "waiting" and outcome.handoff and outcome.handoff.adviser == adviser

    @rule(sender=SENDERS, number=IDS, adviser=ADVISERS, who=st.sampled_from(["visitor", "adviser"]))
    def say(self, sender: str, number: int, adviser: str, who: Any) -> None:
        before = self.current(sender)
        if before:
            outcome = self.attempt(changes.say, before.id, f"m{number}", who, f"{who} {number}", self.now, adviser=adviser)
            if outcome and outcome.how == "done":
                assert before.is_taken and (who == "visitor" or before.adviser == adviser)

    @rule(sender=SENDERS, number=IDS)
    def end(self, sender: str, number: int) -> None:
        before = self.current(sender)
        if before:
            self.attempt(changes.end, before.id, f"end-{number}", "visitor", "done", self.now)

    @rule(sender=SENDERS)
    def expire(self, sender: str) -> None:
        before = self.current(sender)
        if before:
            outcome = self.attempt(changes.expire, before.id, self.now)
            assert not (outcome and outcome.how == "done") or before.state == "waiting"

    @rule(sender=SENDERS, number=IDS)
    def leave(self, sender: str, number: int) -> None:
        before = self.current(sender)
        outcome = self.attempt(changes.leave, asked(sender, f"leave-{number}"), Left("call me", "a@b.example"), self.now, "advisers")
        if outcome and outcome.how == "refused":
            assert before and before.is_taken

    @rule(sender=SENDERS)
    def delete(self, sender: str) -> None:
        try:
            self.do(forget, sender, self.now)
        except Died:
            return
        assert self.current(sender) is None
        with self.engine.connect() as connection:
            left = set(connection.execute(sa.select(HANDOFFS.c.id)).scalars())
        for handoff_id in [each for each in self.log if each not in left or not self.do(reading.find, each).sender_id]:
            self.log.pop(handoff_id)
            self.got.pop(handoff_id, None)
            self.held.pop(handoff_id, None)

    @rule(me=st.sampled_from(["one", "two"]))
    def fetch(self, me: str) -> None:
        """A process looks for what is to be delivered, and says that it is about to."""
        self.dies = False
        for found in self.do(deliveries.behind, ["advisers"], self.now):
            if found.handoff_id not in self.log:
                continue
            held = self.do(deliveries.hold, found.handoff_id, "advisers", me, self.now)
            if held:
                there = self.do(reading.entries, held.handoff_id, held.done)
                self.do(deliveries.begin, held, me, self.now, there[-1].place if there else held.done)
                self.held[held.handoff_id] = (held, there)
                self.owner = me

    @precondition(lambda self: getattr(self, "held", None))
    @rule(crashes=st.booleans())
    def deliver(self, crashes: bool) -> None:
        """It delivers; perhaps it dies before it could say so, and another looks what has arrived."""
        self.dies = False
        handoff_id, (held, there) = self.held.popitem()
        has = {place for place, _ in self.got.setdefault(handoff_id, [])}
        self.got[handoff_id] += [(entry.place, entry.id) for entry in there if not (held.sending and entry.place in has)]
        if crashes:
            self.now += deliveries.LEASE + 1
        elif there:
            assert self.do(deliveries.done, held, self.owner, there[-1].place)
            self.do(deliveries.release, held, self.owner)

    @invariant()
    def nothing_said_changes_or_moves(self) -> None:
        if not hasattr(self, "engine"):
            return
        with self.engine.connect() as connection:
            rows = connection.execute(sa.select(HANDOFFS)).all()
            there = {row.id: reading.entries(connection, row.id) for row in rows if row.sender_id}
            last = {row.id: row.last for row in rows}
        for handoff_id, said in there.items():
            before = self.log.get(handoff_id, [])
            assert said[: len(before)] == before, "what was said stays as it was"
            assert [entry.place for entry in said] == list(range(1, last[handoff_id] + 1))
            assert len({entry.id for entry in said}) == len(said)
            assert sum(entry.kind == "taken" for entry in said) <= 1
        self.log = there
        opened = [row.sender_id for row in rows if row.state in ("waiting", "taken")]
        assert len(opened) == len(set(opened)) and all((row.open_for is not None) == (row.state in ("waiting", "taken")) for row in rows)

    @invariant()
    def what_was_delivered_is_all_of_it_once_in_order(self) -> None:
        for handoff_id, got in getattr(self, "got", {}).items():
            assert got == [(entry.place, entry.id) for entry in self.log[handoff_id]][: len(got)]

    def teardown(self) -> None:
        if hasattr(self, "engine"):
            self.engine.dispose()


@pytest.mark.parametrize("steps", (30,))
def test_in_any_order(steps: int) -> None:
    Handoffs.TestCase.settings = settings(
        max_examples=30, stateful_step_count=steps, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    Handoffs.TestCase("runTest").runTest()
