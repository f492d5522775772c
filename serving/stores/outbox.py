"""The events that PostgreSQL holds and the broker doesn't yet: a table that a trigger fills within each event's own transaction.

So the broker is fed without a request waiting for it, and no event is missed or passed on before it is kept.
"""

from __future__ import annotations

from typing import Any, Iterable, List, NamedTuple, Optional

TABLE = "event_outbox"
"""It isn't among the tables of the conversations: only a relay makes it."""

_ONE_AT_A_TIME = 7_203_914_882
"""An advisory lock of PostgreSQL: a number that nobody else uses."""

_IS_SET_UP = "SELECT EXISTS (SELECT FROM pg_trigger WHERE tgname = 'event_outbox' AND tgrelid = to_regclass('conversation_events'))"
_SET_UP = """
CREATE TABLE event_outbox (event_id bigint PRIMARY KEY);
CREATE FUNCTION event_outbox() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN INSERT INTO event_outbox SELECT id FROM added; RETURN NULL; END';
CREATE TRIGGER event_outbox AFTER INSERT ON conversation_events
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION event_outbox();
INSERT INTO event_outbox SELECT id FROM conversation_events
"""
_NEXT = """
SELECT event_id, sender_id, data FROM event_outbox LEFT JOIN conversation_events ON id = event_id ORDER BY event_id LIMIT %s
"""
_DONE = "DELETE FROM event_outbox WHERE event_id = ANY(%s)"


class Event(NamedTuple):
    """`data` is the event as Rasa wrote it, in JSON; None when it was deleted meanwhile."""

    id: int
    sender_id: Optional[str]
    data: Optional[str]


class Outbox:
    """Reads through `connection` (psycopg2, autocommit), which one relay alone uses at any time."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def open(self) -> None:
        """Wait until no other relay is at it; make the table and the trigger where they are missing."""
        with self._connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", (_ONE_AT_A_TIME,))
            cursor.execute(_IS_SET_UP)
            if not cursor.fetchone()[0]:
                cursor.execute(_SET_UP)

    def next(self, count: int) -> List[Event]:
        """The oldest events, at most `count`."""
        with self._connection.cursor() as cursor:
            cursor.execute(_NEXT, (count,))
            return [Event(*row) for row in cursor.fetchall()]

    def done(self, events: Iterable[Event]) -> None:
        """Forget events that the broker has."""
        with self._connection.cursor() as cursor:
            cursor.execute(_DONE, ([event.id for event in events],))
