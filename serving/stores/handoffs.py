"""Hand-offs to a person, kept beside the conversations: what handoff/ does, in a transaction of this store."""

from __future__ import annotations

from typing import Any, Awaitable, Callable, TypeVar

import sqlalchemy as sa

Result = TypeVar("Result")


class Handoffs:
    """`run` does work in one transaction. What it raises is raised: sqlalchemy.exc.SQLAlchemyError."""

    def __init__(self, run: Callable[[Callable[[Any], Any]], Awaitable[Any]]) -> None:
        self._run = run

    async def do(self, work: Callable[..., Result], *given: Any, **named: Any) -> Result:
        """A function of handoff/, all of it or nothing; once more where another process did the same in that moment, and sees it then."""
        try:
            return await self._do(work, *given, **named)
        except sa.exc.IntegrityError:
            return await self._do(work, *given, **named)

    async def _do(self, work: Callable[..., Result], *given: Any, **named: Any) -> Result:
        done: Result = await self._run(lambda connection: work(connection, *given, **named))
        return done
