"""What happens to hand-offs, each thing once and in an order that all processes share: every function is one transaction's work."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, Dict, Literal, Optional

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from handoff.deliveries import deliver_to, give_up, is_delivered_to
from handoff.machine import after, allows
from handoff.reading import current, find
from handoff.record import Handoff, Kind, Who
from handoff.tables import ENTRIES, HANDOFFS, HEARD, NAMES

_H, _E = HANDOFFS.c, ENTRIES.c
_LOCK = sa.update(HANDOFFS).where(_H.id == sa.bindparam("this")).values(state=_H.state)
_THERE = sa.select(_E.place).where(_E.handoff_id == sa.bindparam("handoff"), _E.id == sa.bindparam("entry"))
_ADD, _BEGIN = sa.insert(ENTRIES), sa.insert(HANDOFFS)


@dataclass(frozen=True)
class Outcome:
    """What came of something: `done` now, `repeated` and so done before, or `refused`; and the hand-off as it stands, if there is one."""

    how: Literal["done", "repeated", "refused"]
    handoff: Optional[Handoff]

    @property
    def stands(self) -> bool:
        """Whether it was done, now or before."""
        return self.how != "refused"


@dataclass(frozen=True)
class Asked:
    """Who asks for a person: in the conversation `sender_id`, on `channel`, reached at `place` there.

    `asked_in` is the conversation that shows what was said before, where that is another.
    """

    id: str
    sender_id: str
    channel: str
    question: str = ""
    topic: str = ""
    name: str = ""
    place: str = ""
    asked_in: str = ""


@dataclass(frozen=True)
class Left:
    """A message that is left: the words, and where the answer is wanted."""

    text: str
    contact: str


def ask(connection: Connection, asked: Asked, at: float, until: float, *targets: str) -> Outcome:
    """Begin to wait until `until`, and deliver it to `targets`; repeated where the conversation waits, or has a person, already."""
    before = find(connection, _id(asked)) or current(connection, asked.sender_id)
    if before and before.id == _id(asked):
        return Outcome("repeated", before)
    if before and before.is_open:
        return Outcome("repeated", before)
    handoff_id = _begin(connection, asked, at, state="waiting", until=until, open_for=asked.sender_id)
    _add(connection, handoff_id, asked.id, 1, "asked", "visitor", asked.name, at)
    deliver_to(connection, handoff_id, *targets)
    return Outcome("done", find(connection, handoff_id))


def leave(connection: Connection, asked: Asked, left: Left, at: float, *targets: str) -> Outcome:
    """Take a message: in the hand-off that waits or has expired, else in one of its own."""
    before = find(connection, _id(asked)) or current(connection, asked.sender_id)
    if before and _entry_is_there(connection, before.id, asked.id):
        return Outcome("repeated", before)
    if before and allows(before, "left", "visitor"):
        values: Dict[str, Any] = {"contact": left.contact, "name": asked.name or before.name, "closed_at": at}
        outcome = change(connection, before.id, asked.id, "left", "visitor", at, text=left.text, **values)
    elif before and before.is_open:
        return Outcome("refused", before)
    else:
        handoff_id = _begin(connection, asked, at, state="message_left", until=at, contact=left.contact, closed_at=at)
        _add(connection, handoff_id, asked.id, 1, "left", "visitor", left.text, at)
        outcome = Outcome("done", find(connection, handoff_id))
    if outcome.how == "done" and outcome.handoff:
        deliver_to(connection, outcome.handoff.id, *targets)
    return outcome


def take(connection: Connection, handoff_id: str, entry_id: str, adviser: str, name: str, at: float, until: float) -> Outcome:
    """Give the conversation to an adviser, who is shown as `name`: of several who take it, to the first."""
    values: Dict[str, Any] = {"adviser": adviser, "adviser_name": name, "taken_at": at, "until": until}
    return change(connection, handoff_id, entry_id, "taken", "adviser", at, text=name, **values)


def end(connection: Connection, handoff_id: str, entry_id: str, who: Who, reason: str, at: float) -> Outcome:
    """End it, whoever does and whatever for."""
    return change(connection, handoff_id, entry_id, "ended", who, at, text=reason, closed_at=at)


def expire(connection: Connection, handoff_id: str, at: float) -> Outcome:
    """Nobody took it in time."""
    return change(connection, handoff_id, "expired", "expired", "service", at, closed_at=at)


def decline(connection: Connection, handoff_id: str, adviser: str, at: float) -> Outcome:
    """An adviser can't come: it goes on waiting."""
    return change(connection, handoff_id, f"not-now:{adviser}", "declined", "adviser", at, text=adviser)


def settle(connection: Connection, handoff_id: str, adviser: str, at: float) -> Outcome:
    """An adviser has answered a message that was left."""
    return change(connection, handoff_id, "settled", "settled", "adviser", at, text=adviser, closed_at=at)


def undelivered(connection: Connection, handoff_id: str, target: str, fault: str, at: float) -> bool:
    """What goes to a target doesn't arrive there: deliver no more of it, and tell the advisers. Whether that is news."""
    if not is_delivered_to(connection, handoff_id, target):
        return False
    outcome = change(connection, handoff_id, f"undelivered:{target}", "undelivered", "service", at, text=f"{target}: {fault}")
    if outcome.how == "done":
        give_up(connection, handoff_id, target, fault)
    return outcome.how == "done"


def say(
    connection: Connection,
    handoff_id: str,
    entry_id: str,
    who: Who,
    text: str,
    at: float,
    *,
    adviser: str = "",
    kind: Kind = "message",
    of: str = "",
    until: Optional[float] = None,
) -> Outcome:
    """Keep what one of the two says, what they make of it, or that they take it back."""
    values: Dict[str, Any] = {} if until is None else {"until": until}
    return change(connection, handoff_id, entry_id, kind, who, at, text=text, adviser_is=adviser, of=of, **values)


def change(
    connection: Connection,
    handoff_id: str,
    entry_id: str,
    kind: Kind,
    who: Who,
    at: float,
    *,
    text: str = "",
    of: str = "",
    adviser_is: str = "",
    **values: Any,
) -> Outcome:
    """Whatever happens in a hand-off: decided while no other process can change it, written with the next place."""
    connection.execute(_LOCK, {"this": handoff_id})
    handoff = find(connection, handoff_id)
    if handoff is None:
        return Outcome("refused", None)
    if _entry_is_there(connection, handoff_id, entry_id):
        return Outcome("repeated", handoff)
    if not allows(handoff, kind, who, adviser_is) or (of and not _entry_is_there(connection, handoff_id, of)):
        return Outcome("refused", handoff)
    if who == "adviser" and kind == "message" and handoff.first_word_at is None:
        values["first_word_at"] = at
    values.update(after(handoff, kind), last=handoff.last + 1, changed_at=at)
    connection.execute(sa.update(HANDOFFS).where(_H.id == handoff_id).values(values))
    _add(connection, handoff_id, entry_id, handoff.last + 1, kind, who, text, at, of)
    return Outcome("done", find(connection, handoff_id))


def show(connection: Connection, handoff_id: str, place: int) -> bool:
    """The visitor has seen all up to a place; whether that is news."""
    news = sa.update(HANDOFFS).where(_H.id == handoff_id, _H.shown < place, _H.last >= place).values(shown=place)
    return bool(connection.execute(news).rowcount)


def tell_paused(connection: Connection, handoff_id: str, paused: bool) -> bool:
    """The conversation's tracker was told that it is paused, or that it goes on; whether that is news."""
    news = sa.update(HANDOFFS).where(_H.id == handoff_id, _H.paused.is_not(paused)).values(paused=paused)
    return bool(connection.execute(news).rowcount)


def keep_heard(connection: Connection, handoff_id: str, entry_id: str, data: str) -> None:
    """Keep what the assistant would have understood of something that was said, unless that was deleted meanwhile."""
    if _entry_is_there(connection, handoff_id, entry_id):
        connection.execute(sa.insert(HEARD), {"handoff_id": handoff_id, "id": entry_id, "data": data})


def keep_name(connection: Connection, adviser: str, name: str) -> None:
    """Show an adviser as `name` from now on, also where they have somebody now."""
    connection.execute(sa.update(HANDOFFS).where(_H.adviser == adviser, _H.state == "taken").values(adviser_name=name))
    if connection.execute(sa.update(NAMES).where(NAMES.c.adviser == adviser).values(name=name)).rowcount != 1:
        connection.execute(sa.insert(NAMES), {"adviser": adviser, "name": name})


def _id(asked: Asked) -> str:
    """The same however often it is asked: two processes that are asked at once make one."""
    return hashlib.sha256(f"{asked.sender_id}\n{asked.id}".encode()).hexdigest()[:32]


def _begin(connection: Connection, asked: Asked, at: float, **values: Any) -> str:
    handoff_id = _id(asked)
    row = {
        "id": handoff_id,
        "sender_id": asked.sender_id,
        "open_for": None,
        "asked_in": asked.asked_in or asked.sender_id,
        "channel": asked.channel,
        "place": asked.place,
        "name": asked.name,
        "contact": "",
        "question": asked.question,
        "topic": asked.topic,
        "last": 1,
        "shown": 0,
        "adviser": "",
        "adviser_name": "",
        "paused": False,
        "asked_at": at,
        "changed_at": at,
        **values,
    }
    connection.execute(_BEGIN, row)
    return handoff_id


def _entry_is_there(connection: Connection, handoff_id: str, entry_id: str) -> bool:
    return connection.execute(_THERE, {"handoff": handoff_id, "entry": entry_id}).scalar() is not None


def _add(
    connection: Connection, handoff_id: str, entry_id: str, place: int, kind: Kind, who: Who, text: str, at: float, of: str = ""
) -> None:
    row = {"handoff_id": handoff_id, "id": entry_id, "place": place, "kind": kind, "who": who, "text": text, "of": of, "at": at}
    connection.execute(_ADD, row)
