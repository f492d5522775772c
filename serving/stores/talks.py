"""Whom the assistant is talking with, by conversation: what a messenger needs to know where several people write."""

from __future__ import annotations

import json
import time
from typing import Any, Awaitable, Callable, Dict, Optional

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from serving.stores.conversation_tables import TALKS

Work = Callable[[Connection], Any]

_SENDER = sa.bindparam("sender")
_FIND = sa.select(TALKS.c.data).where(TALKS.c.sender_id == _SENDER)
_CHANGE = sa.update(TALKS).where(TALKS.c.sender_id == _SENDER)
_BEGIN = sa.insert(TALKS)


class Talks:
    """`run` does work in one transaction. What it raises is raised: sqlalchemy.exc.SQLAlchemyError."""

    def __init__(self, run: Callable[[Work], Awaitable[Any]]) -> None:
        self._run = run

    async def find(self, sender_id: str) -> Optional[Dict[str, Any]]:
        """What was kept of a conversation's talk."""
        found = await self._run(lambda connection: connection.execute(_FIND, {"sender": sender_id}).scalar())
        return dict(json.loads(found)) if found else None

    async def keep(self, sender_id: str, data: Dict[str, Any]) -> None:
        """Keep `data` in place of what was kept."""
        row = {"data": json.dumps(data), "changed_at": time.time()}

        def keep(connection: Connection) -> None:
            if connection.execute(_CHANGE, {"sender": sender_id, **row}).rowcount != 1:
                connection.execute(_BEGIN, {"sender_id": sender_id, **row})

        try:
            await self._run(keep)
        except sa.exc.IntegrityError:  # another process began it just then
            await self._run(keep)
