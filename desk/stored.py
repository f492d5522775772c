"""The one way in which the desk reads and deletes stored conversations."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from typing import Any, Dict, List, Tuple

import sqlalchemy as sa

from desk.place import DatabaseMissing, endpoints
from publishing.place import engine_of
from serving.stores.conversation_tables import CONVERSATIONS, EVENTS
from serving.stores.database import empty_journal
from serving.stores.deletion import delete_conversation

Event = Dict[str, Any]

_TYPES = ("user", "bot", "slot")
_OF = sa.select(EVENTS.c.id, EVENTS.c.sender_id, EVENTS.c.place, EVENTS.c.data).where(EVENTS.c.type_name.in_(_TYPES))


@dataclass(frozen=True)
class Stored:
    """An event as it is stored; `id` ascends in the order written."""

    id: int
    sender: str
    place: int
    event: Event


class Conversations:
    """What it raises is sqlalchemy.exc.SQLAlchemyError."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine

    def events(self, sender: str) -> List[Stored]:
        """What was said and kept in one conversation, in order; nothing where there is none."""
        return self._read(_OF.where(EVENTS.c.sender_id == sender).order_by(EVENTS.c.place))

    def changed(self, since: float) -> List[Tuple[str, float, int]]:
        """The conversations that changed at `since` or later, in that order: id, when, and how many events each has."""
        c = CONVERSATIONS.c
        select = sa.select(c.sender_id, c.changed_at, c.events).where(c.changed_at >= since).order_by(c.changed_at)
        with self._engine.connect() as connection:
            return [(row.sender_id, row.changed_at, row.events) for row in connection.execute(select)]

    def begin(self) -> Any:
        """A transaction, for rooms that take one."""
        return self._engine.begin()

    def delete(self, sender: str) -> None:
        """Delete all that is kept of a conversation."""
        with self._engine.begin() as connection:
            delete_conversation(connection, sender)
        empty_journal(self._engine)

    def _read(self, select: Any) -> List[Stored]:
        with self._engine.connect() as connection:
            return [Stored(row.id, row.sender_id, row.place, json.loads(row.data)) for row in connection.execute(select)]


@functools.lru_cache(maxsize=1)
def conversations() -> Conversations:
    """Those of this installation. Raises DatabaseMissing."""
    engine = engine_of(endpoints())
    if engine is None:
        raise DatabaseMissing
    return Conversations(engine)
