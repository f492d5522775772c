"""Deleting: what a person asked to have deleted, and what is too old to keep."""

from __future__ import annotations

from typing import Any, Dict

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from handoff.changes import end
from handoff.machine import DELETED
from handoff.record import OPEN
from handoff.tables import DELIVERIES, ENTRIES, HANDOFFS, HEARD

_H = HANDOFFS.c
_OF = sa.or_(_H.sender_id == sa.bindparam("sender"), _H.asked_in == sa.bindparam("sender"))
_NOTHING = {"sender_id": "", "asked_in": "", "place": "", "name": "", "contact": "", "question": "", "topic": ""}


def forget(connection: Connection, sender_id: str, at: float) -> None:
    """Keep nothing of what was said. Of one that is open only that it ended stays for a while, so that its adviser can be told."""
    for handoff_id in connection.execute(sa.select(_H.id).where(_OF, _H.state.in_(OPEN)), {"sender": sender_id}).scalars().all():
        end(connection, handoff_id, DELETED, "visitor", DELETED, at)
        connection.execute(sa.delete(ENTRIES).where(ENTRIES.c.handoff_id == handoff_id, ENTRIES.c.kind != "ended"))
        connection.execute(sa.delete(HEARD).where(HEARD.c.handoff_id == handoff_id))
        connection.execute(sa.update(HANDOFFS).where(_H.id == handoff_id).values(paused=False, **_NOTHING))
    _delete(connection, _OF, {"sender": sender_id})


def delete_before(connection: Connection, before: float) -> int:
    """Delete the closed ones in which nothing has happened since; how many."""
    return _delete(connection, sa.and_(_H.changed_at < before, _H.state.not_in(OPEN)), {})


def _delete(connection: Connection, which: Any, given: Dict[str, Any]) -> int:
    """With all that belongs to them, also where the connection doesn't enforce foreign keys."""
    for table in (ENTRIES, HEARD, DELIVERIES):
        connection.execute(sa.delete(table).where(table.c.handoff_id.in_(sa.select(_H.id).where(which))), given)
    return int(connection.execute(sa.delete(HANDOFFS).where(which), given).rowcount)
