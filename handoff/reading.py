"""What there is to know of hand-offs: nothing here changes anything."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence, Tuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from handoff.record import OPEN, Entry, Handoff
from handoff.tables import DELIVERIES, ENTRIES, HANDOFFS, HEARD, NAMES

_H, _E = HANDOFFS.c, ENTRIES.c
_SENDER = sa.bindparam("sender")
_FIND = sa.select(HANDOFFS).where(_H.id == sa.bindparam("this"))
_CURRENT = sa.select(HANDOFFS).where(_H.sender_id == _SENDER).order_by(_H.open_for.is_(None), _H.asked_at.desc()).limit(1)
_ENTRIES = sa.select(ENTRIES).where(_E.handoff_id == sa.bindparam("this"), _E.place > sa.bindparam("place")).order_by(_E.place)
_SAID = sa.select(ENTRIES, _H.adviser_name).join(HANDOFFS).where(_H.sender_id == _SENDER).order_by(_H.asked_at, _H.id, _E.place)
_SAID_AT = sa.select(_E.at).join(HANDOFFS).where(_H.sender_id == _SENDER, _E.id == sa.bindparam("entry"))
_LAST_ADDRESS = (
    sa.select(DELIVERIES.c.address)
    .join(HANDOFFS)
    .where(DELIVERIES.c.target == sa.bindparam("to"), DELIVERIES.c.address.is_not(None))
    .order_by(_H.asked_at.desc())
    .limit(1)
)
_AT = sa.select(HANDOFFS).join(DELIVERIES).where(DELIVERIES.c.address == sa.bindparam("address"))


def find(connection: Connection, handoff_id: str) -> Optional[Handoff]:
    """A hand-off by its id."""
    row = connection.execute(_FIND, {"this": handoff_id}).one_or_none()
    return Handoff.of(row) if row else None


def current(connection: Connection, sender_id: str) -> Optional[Handoff]:
    """The open hand-off of a conversation, else its last one."""
    row = connection.execute(_CURRENT, {"sender": sender_id}).first()
    return Handoff.of(row) if row else None


def entries(connection: Connection, handoff_id: str, after: int = 0) -> List[Entry]:
    """What was said and done in a hand-off after a place, in order."""
    return list(map(Entry.read, connection.execute(_ENTRIES, {"this": handoff_id, "place": after})))


def since(connection: Connection, handoff_id: str, after: int) -> Tuple[Optional[Handoff], List[Entry]]:
    """A hand-off as it stands at the last of its entries after a place, or later: never as it stood before one of them."""
    found = entries(connection, handoff_id, after)
    return find(connection, handoff_id), found


def heard(connection: Connection, handoff_id: str, entry_id: str) -> str:
    """What the assistant would have understood of an entry, as JSON; empty where it wasn't asked, or hasn't heard it yet."""
    found = sa.select(HEARD.c.data).where(HEARD.c.handoff_id == handoff_id, HEARD.c.id == entry_id)
    return str(connection.execute(found).scalar() or "")


def said(connection: Connection, sender_id: str) -> List[tuple[Entry, str]]:
    """What was said and done in all hand-offs of a conversation, in order, each with the name of its adviser."""
    return [(Entry.read(row), row.adviser_name) for row in connection.execute(_SAID, {"sender": sender_id})]


def said_at(connection: Connection, sender_id: str, entry_id: str) -> Optional[float]:
    """When a hand-off of the conversation kept an entry, in seconds; None where none has it."""
    found: Optional[float] = connection.execute(_SAID_AT, {"sender": sender_id, "entry": entry_id}).scalar()
    return found


def at_address(connection: Connection, address: str) -> Optional[Handoff]:
    """The hand-off that was delivered to an address: a thread, say."""
    row = connection.execute(_AT, {"address": address}).first()
    return Handoff.of(row) if row else None


def last_address(connection: Connection, target: str) -> str:
    """Where a hand-off was delivered last; empty where none ever was."""
    return str(connection.execute(_LAST_ADDRESS, {"to": target}).scalar() or "")


def lasts(connection: Connection, handoff_ids: Sequence[str]) -> Dict[str, int]:
    """The places of the last entries of hand-offs; one that was deleted is missing."""
    found = connection.execute(sa.select(_H.id, _H.last).where(_H.id.in_(list(handoff_ids))))
    return {row.id: row.last for row in found}


def queue(connection: Connection) -> List[Handoff]:
    """All that are open, who has waited longest first: what advisers work on."""
    return list(map(Handoff.of, connection.execute(sa.select(HANDOFFS).where(_H.state.in_(OPEN)).order_by(_H.asked_at))))


def messages_left(connection: Connection) -> List[Handoff]:
    """Messages that were left and nobody has settled, the last first."""
    return list(map(Handoff.of, connection.execute(sa.select(HANDOFFS).where(_H.state == "message_left").order_by(_H.closed_at.desc()))))


def overdue(connection: Connection, now: float) -> List[Handoff]:
    """The open ones whose time is over."""
    return list(map(Handoff.of, connection.execute(sa.select(HANDOFFS).where(_H.state.in_(OPEN), _H.until < now))))


def untold(connection: Connection) -> List[Handoff]:
    """Those whose conversation's tracker doesn't know yet that a person has it, or no longer has it."""
    wrong = sa.or_(sa.and_(_H.state == "taken", _H.paused.is_(False)), sa.and_(_H.state != "taken", _H.paused.is_(True)))
    return list(map(Handoff.of, connection.execute(sa.select(HANDOFFS).where(wrong))))


def ever(connection: Connection) -> bool:
    """Whether there is any hand-off, be it open or over."""
    return connection.execute(sa.select(_H.id).limit(1)).first() is not None


def asked_since(connection: Connection, sender_id: str, at: float) -> int:
    """How often a conversation asked for a person since a time."""
    count = sa.select(sa.func.count()).select_from(HANDOFFS).where(_H.sender_id == sender_id, _H.asked_at >= at)
    return int(connection.execute(count).scalar_one())


def counts(connection: Connection) -> Dict[str, int]:
    """How many are open, by their state."""
    rows = connection.execute(sa.select(_H.state, sa.func.count().label("many")).where(_H.state.in_(OPEN)).group_by(_H.state))
    return {**dict.fromkeys(OPEN, 0), **{row.state: row.many for row in rows}}


def name_of(connection: Connection, adviser: str) -> str:
    """What an adviser wants to be shown as; empty where they never said."""
    return str(connection.execute(sa.select(NAMES.c.name).where(NAMES.c.adviser == adviser)).scalar() or "")
