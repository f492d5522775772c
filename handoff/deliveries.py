"""Where a hand-off is delivered to, and how far that is: by one process at a time, in order, and by another when that one dies.

Who delivers says first how far it is going to (`begin`), and afterwards that it has (`done`). Who comes after one that died in between
finds `sending` set, and looks whether it is there before it is sent again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Optional, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from handoff.tables import DELIVERIES, HANDOFFS

LEASE = 30.0
"""Seconds after which a process that says nothing is taken for dead. The clocks of several machines must be closer than that."""

_D = DELIVERIES.c
_THIS = sa.and_(_D.handoff_id == sa.bindparam("handoff"), _D.target == sa.bindparam("to"))
_MINE = sa.and_(_THIS, _D.owner == sa.bindparam("me"))
_FREE = sa.or_(_D.owner == "", _D.until < sa.bindparam("now"), _D.until > sa.bindparam("never"))
_FIND = sa.select(DELIVERIES).where(_THIS)
_HOLD = sa.update(DELIVERIES).where(_THIS, _FREE).values(owner=sa.bindparam("me"), until=sa.bindparam("lease"))
_BEHIND = sa.and_(_D.fault == "", sa.or_(_D.done < HANDOFFS.c.last, sa.and_(_D.target == "advisers", _D.marked < HANDOFFS.c.shown)))


@dataclass(frozen=True)
class Delivery:
    """`done` is the place up to which it was delivered, `sending` the place up to which it may have been."""

    handoff_id: str
    target: str
    address: str
    done: int
    sending: int
    marked: int
    tries: int
    fault: str

    @classmethod
    def of(cls, row: Any) -> Delivery:
        """From a row of its table."""
        return cls(**{**{name: getattr(row, name) for name in cls.__dataclass_fields__}, "address": row.address or ""})


def deliver_to(connection: Connection, handoff_id: str, *targets: str) -> None:
    """Deliver a hand-off to `targets`, from its first entry on."""
    for target in targets:
        if not is_delivered_to(connection, handoff_id, target):
            connection.execute(sa.insert(DELIVERIES), _row(handoff_id, target))


def is_delivered_to(connection: Connection, handoff_id: str, target: str) -> bool:
    """Whether a hand-off is delivered to a target, be it there or not."""
    return connection.execute(_FIND, {"handoff": handoff_id, "to": target}).first() is not None


def behind(connection: Connection, targets: Sequence[str], now: float) -> List[Delivery]:
    """What there is to deliver to `targets`, and nobody is at."""
    waiting = sa.and_(_D.target.in_(list(targets)), _D.next_at <= now, _BEHIND, _FREE)
    found = connection.execute(sa.select(DELIVERIES).join(HANDOFFS).where(waiting), {"now": now, "never": now + 3 * LEASE})
    return list(map(Delivery.of, found))


def hold(connection: Connection, handoff_id: str, target: str, me: str, now: float) -> Optional[Delivery]:
    """Be the one who delivers; None where another is, or there is nothing like it."""
    given = {"handoff": handoff_id, "to": target, "me": me, "now": now, "never": now + 3 * LEASE, "lease": now + LEASE}
    if connection.execute(_HOLD, given).rowcount != 1:
        return None
    return Delivery.of(connection.execute(_FIND, given).one())


def read(connection: Connection, handoff_id: str, target: str, me: str) -> Optional[Delivery]:
    """How far it is, to who delivers; None where another process has thought this one dead."""
    row = connection.execute(_FIND, {"handoff": handoff_id, "to": target}).one_or_none()
    return Delivery.of(row) if row and row.owner == me else None


def begin(connection: Connection, delivery: Delivery, me: str, now: float, place: int) -> bool:
    """All up to `place` is about to be sent; False where another process has thought this one dead."""
    return _update(connection, delivery, me, sending=place, until=now + LEASE)


def done(connection: Connection, delivery: Delivery, me: str, place: int, address: str = "") -> bool:
    """All up to `place` was delivered, to `address`, where none was known before."""
    where = {"address": sa.func.coalesce(_D.address, address)} if address else {}
    return _update(connection, delivery, me, done=place, sending=0, tries=0, **where)


def arrived(connection: Connection, handoff_id: str, target: str, address: str) -> bool:
    """What is being sent is at `address`, as somebody has seen it there; False where that was known, or nothing is being sent."""
    unknown = sa.and_(_THIS, _D.address.is_(None), _D.sending > 0)
    found = connection.execute(sa.update(DELIVERIES).where(unknown).values(address=address), {"handoff": handoff_id, "to": target})
    return bool(found.rowcount)


def mark(connection: Connection, delivery: Delivery, me: str, place: int) -> bool:
    """All up to `place` is marked as shown."""
    return _update(connection, delivery, me, marked=place)


def release(connection: Connection, delivery: Delivery, me: str) -> bool:
    """Let others deliver."""
    return _update(connection, delivery, me, owner="", until=0.0)


def fail(connection: Connection, delivery: Delivery, me: str, next_at: float, *, sure: bool = False) -> bool:
    """It couldn't be delivered: try again at `next_at`. Where it is `sure` that it isn't there, nobody needs to look."""
    known = {"sending": delivery.sending} if sure else {"tries": delivery.tries + 1}
    return _update(connection, delivery, me, owner="", until=0.0, next_at=next_at, **known)


def give_up(connection: Connection, handoff_id: str, target: str, fault: str) -> None:
    """It can't be delivered at all, or came back, for the reason that is given: whoever is at it."""
    over = sa.update(DELIVERIES).where(_THIS).values(owner="", until=0.0, sending=0, fault=fault)
    connection.execute(over, {"handoff": handoff_id, "to": target})


def _update(connection: Connection, delivery: Delivery, me: str, **values: Any) -> bool:
    this = {"handoff": delivery.handoff_id, "to": delivery.target, "me": me}
    return bool(connection.execute(sa.update(DELIVERIES).where(_MINE).values(values), this).rowcount)


def _row(handoff_id: str, target: str) -> dict[str, Any]:
    start = {"done": 0, "sending": 0, "marked": 0, "tries": 0, "until": 0.0, "next_at": 0.0}
    return {"handoff_id": handoff_id, "target": target, "address": None, "owner": "", "fault": "", **start}
