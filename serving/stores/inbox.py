"""What was acknowledged and isn't answered yet: a table beside the conversations, so that a killed process loses no question.

A question belongs to the process that took it first, as long as that process goes on saying so. Its words go with its answer; that it was
taken is remembered for a day, in which it may be delivered again, to whatever process.
"""

from __future__ import annotations

import time
import uuid
from typing import Any, Awaitable, Callable, Dict, List

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from serving.stores.conversation_tables import QUESTIONS

LEASE = 15.0
"""Seconds after which a process that says nothing is taken for dead. The clocks of several machines must be closer than that."""
REMEMBERED = 24 * 3600.0
"""Seconds for which an answered question is known."""

Work = Callable[[Connection], Any]

_C = QUESTIONS.c
_THIS = sa.and_(_C.sender_id == sa.bindparam("sender"), _C.message_id == sa.bindparam("message"))
_MINE = sa.and_(_C.owner == sa.bindparam("me"), _C.data.is_not(None))
_TAKE = sa.insert(QUESTIONS)
_HOLD = sa.update(QUESTIONS).where(_THIS, _MINE).values(until=sa.bindparam("lease"))
_DONE = sa.update(QUESTIONS).where(_THIS, _MINE).values(data=None)
_RENEW = sa.update(QUESTIONS).where(_MINE).values(until=sa.bindparam("lease"))
_FORGET = sa.delete(QUESTIONS).where(_C.data.is_(None), _C.taken_at < sa.bindparam("before"))
# A lease that is too long to be one was given before the clock was set back.
_OVER = sa.or_(_C.until < sa.bindparam("now"), _C.until > sa.bindparam("never"))
_ABANDONED = sa.and_(_C.owner != sa.bindparam("me"), _C.data.is_not(None), _OVER)
_FIND = sa.select(QUESTIONS).where(_ABANDONED, _C.sender_id.startswith(sa.bindparam("prefix"))).order_by(_C.taken_at)
_TAKE_OVER = sa.update(QUESTIONS).where(_THIS, _ABANDONED).values(owner=sa.bindparam("me"), until=sa.bindparam("lease"))
_GIVE_BACK = sa.delete(QUESTIONS).where(_THIS, _C.owner == sa.bindparam("me"))


class Inbox:
    """`run` does work in one transaction. What it raises is raised: sqlalchemy.exc.SQLAlchemyError."""

    def __init__(self, run: Callable[[Work], Awaitable[Any]]) -> None:
        self._run = run
        self._me = uuid.uuid4().hex

    async def take(self, sender_id: str, message_id: str, data: str) -> bool:
        """Whether a question is this process's to answer: not when one, be it this one, took it before. `data` is to answer it by."""
        return await self._unless_taken(lambda connection: connection.execute(_TAKE, self._row(sender_id, message_id, data)))

    async def hold(self, sender_id: str, message_id: str, data: str) -> bool:
        """Whether it still is: not when another process took it over. One that couldn't be taken is taken now."""

        def hold(connection: Connection) -> None:
            if connection.execute(_HOLD, self._named(sender_id, message_id)).rowcount != 1:
                connection.execute(_TAKE, self._row(sender_id, message_id, data))

        return await self._unless_taken(hold)

    async def done(self, sender_id: str, message_id: str) -> None:
        """It is answered: keep no more of it than that."""
        await self._run(lambda connection: connection.execute(_DONE, self._named(sender_id, message_id)))

    async def give_back(self, sender_id: str, message_id: str) -> None:
        """It couldn't be answered: it can be asked again."""
        await self._run(lambda connection: connection.execute(_GIVE_BACK, self._named(sender_id, message_id)))

    async def tend(self, prefix: str) -> List[str]:
        """Say that this process is alive; the data of what dead ones left where conversations begin with `prefix`: it is this one's now."""
        left: List[str] = await self._run(lambda connection: self._tend(connection, prefix))
        return left

    def _tend(self, connection: Connection, prefix: str) -> List[str]:
        now = time.time()
        mine = {"me": self._me, "lease": now + LEASE, "now": now, "never": now + 3 * LEASE}
        connection.execute(_RENEW, mine)
        connection.execute(_FORGET, {"before": now - REMEMBERED})
        found = connection.execute(_FIND, {**mine, "prefix": prefix}).all()
        return [each.data for each in found if connection.execute(_TAKE_OVER, {**mine, **_key(each.sender_id, each.message_id)}).rowcount]

    async def _unless_taken(self, work: Work) -> bool:
        try:
            await self._run(work)
        except sa.exc.IntegrityError:
            return False
        return True

    def _named(self, sender_id: str, message_id: str) -> Dict[str, Any]:
        return {**_key(sender_id, message_id), "me": self._me, "lease": time.time() + LEASE}

    def _row(self, sender_id: str, message_id: str, data: str) -> Dict[str, Any]:
        now = time.time()
        return {"sender_id": sender_id, "message_id": message_id, "data": data, "owner": self._me, "until": now + LEASE, "taken_at": now}


def _key(sender_id: str, message_id: str) -> Dict[str, str]:
    return {"sender": sender_id, "message": message_id}
