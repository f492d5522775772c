"""One turn at a time in each conversation, over any number of Rasa processes: a queue in Redis that only scripts change.

Rasa's own Redis lock reads, changes and writes in three steps, so that two processes overwrite one another's tickets.
"""

from __future__ import annotations

import asyncio
import logging
import time
import uuid
from contextlib import asynccontextmanager
from typing import Any, AsyncGenerator, Awaitable, List, Optional, Text

from rasa.core.lock import TicketLock
from rasa.core.lock_store import LockError, LockStore
from rasa.utils.endpoints import EndpointConfig
from redis.asyncio import Redis
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

LIFETIME = 8.0
"""Seconds after which a turn that hasn't ended loses its place: just above what the longest may take."""
PATIENCE = 9.0
"""Seconds to wait for a place: the one before may have been killed just after it began."""

_REDIS_PATIENCE = 2.0
_POLL = 0.025
_WAITING = 1.0
"""Seconds without a look after which one who waits is taken for dead."""

# The queue ranks those who came by their numbers; `alive` says until when, in milliseconds, each is believed in.
_LOOK = """
local queue, alive, me = KEYS[1], KEYS[2], ARGV[1]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for _, dead in ipairs(redis.call('ZRANGEBYSCORE', alive, '-inf', now)) do
    redis.call('ZREM', queue, dead)
    redis.call('ZREM', alive, dead)
end
if not redis.call('ZSCORE', queue, me) then
    local last = redis.call('ZRANGE', queue, -1, -1, 'WITHSCORES')
    redis.call('ZADD', queue, (tonumber(last[2]) or 0) + 1, me)
end
local first = redis.call('ZRANGE', queue, 0, 0)[1] == me
redis.call('ZADD', alive, now + (first and ARGV[2] or ARGV[3]), me)
redis.call('PEXPIRE', queue, ARGV[4])
redis.call('PEXPIRE', alive, ARGV[4])
return first and 1 or 0
"""


class AtomicRedisLockStore(LockStore):
    """endpoints.yml configures it with the words of Rasa's Redis lock, and with `lifetime` and `patience` in seconds."""

    def __init__(self, endpoint_config: EndpointConfig) -> None:
        options = dict(endpoint_config.kwargs)
        self._lifetime = float(options.pop("lifetime", LIFETIME))
        self._patience = float(options.pop("patience", PATIENCE))
        self._prefix = options.pop("key_prefix", "waypoint")
        self._redis: Redis[bytes] = Redis(
            host=endpoint_config.url or "localhost",
            ssl=options.pop("use_ssl", False),
            socket_timeout=_REDIS_PATIENCE,
            socket_connect_timeout=_REDIS_PATIENCE,
            **options,
        )
        self._look = self._redis.register_script(_LOOK)

    @asynccontextmanager
    async def lock(
        self, conversation_id: Text, lock_lifetime: Optional[float] = None, wait_time_in_seconds: float = _POLL
    ) -> AsyncGenerator[TicketLock, None]:
        """Hold the one place of a conversation. Raises LockError when it isn't had in time, or Redis can't be reached."""
        token = uuid.uuid4().hex
        try:
            await self._wait(conversation_id, token, lock_lifetime or self._lifetime, wait_time_in_seconds)
            yield TicketLock(conversation_id)
        finally:
            await asyncio.shield(self._leave(conversation_id, token))

    async def ping(self) -> None:
        """Raises redis.exceptions.RedisError when Redis can't be reached."""
        await self._redis.ping()

    async def close(self) -> None:
        """Close the connections."""
        await self._redis.close()

    async def _wait(self, conversation_id: Text, token: str, lifetime: float, pause: float) -> None:
        give_up = time.monotonic() + self._patience
        times = [int(seconds * 1000) for seconds in (lifetime, _WAITING, 2 * lifetime)]
        try:
            while not await _uninterrupted(self._look(keys=self._keys(conversation_id), args=[token, *times])):
                if time.monotonic() > give_up:
                    raise LockError("The turns before this one of the same conversation took too long.")
                await asyncio.sleep(pause)
        except RedisError as error:
            raise LockError(f"Redis could not be reached: {type(error).__name__}") from None

    async def _leave(self, conversation_id: Text, token: str) -> None:
        try:
            async with self._redis.pipeline() as together:
                for key in self._keys(conversation_id):
                    together.zrem(key, token)
                await together.execute()
        except RedisError as error:
            logger.warning("A place in the queue was not given up, and runs out by itself: %s", type(error).__name__)

    def _keys(self, conversation_id: Text) -> List[Any]:
        # The braces keep both on one node of a Redis cluster.
        return [f"{self._prefix}:{{{conversation_id}}}:{name}" for name in ("queue", "alive")]


async def _uninterrupted(work: Awaitable[Any]) -> Any:
    """The outcome of `work`, which goes on where whoever waits for it is cancelled: that is raised after it.

    redis-py asks with a time limit of zero whether a connection is still good, and takes a cancellation in that moment for the limit: who
    was cancelled would wait on for a place. And a look that is under way must be over before its place is given up, else it takes one anew.
    """
    doing = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(doing)
    except asyncio.CancelledError:
        await asyncio.gather(doing, return_exceptions=True)
        raise
