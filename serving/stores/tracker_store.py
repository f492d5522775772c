"""Keeps conversations in SQLite or PostgreSQL, and says so when it can't: it never forgets in silence and never ends the process."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable, Dict, Iterable, List, Optional, Text, TypeVar, Union

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.engine import Connection, Engine

from channels.conversation.not_stored import NotStored
from channels.conversation.unasked import is_wanted
from handoff.erasure import delete_before
from serving import fast_json, metrics
from serving.stores import loud_store
from serving.stores.conversation_tables import CONVERSATIONS, EVENTS, PROBES, QUESTIONS, TALKS
from serving.stores.database import CONNECTIONS, connect, empty_journal, is_file
from serving.stores.deletion import delete_conversation
from serving.stores.handoffs import Handoffs
from serving.stores.inbox import Inbox
from serving.stores.migrations import upgrade
from serving.stores.quick_file import QuickConnection, QuickFile
from serving.stores.stored_tracker import StoredTracker, dump, read
from serving.stores.tables import Tables
from serving.stores.talks import Talks

Result = TypeVar("Result")
Row = Dict[str, Any]
Asked = Union[Connection, QuickConnection]
"""What the statements of a turn are put to."""

_PROBED = 64 * 1024
"""Bytes that a probe writes: more than any turn does, so that no room is left to it where there is none for a turn."""
_AT_ONCE = 200
"""Conversations deleted in one transaction, which others wait for."""

# Made once: SQLAlchemy takes longer to make a statement than SQLite to run it.
_SENDER = sa.bindparam("sender")
_FIND = sa.select(CONVERSATIONS).where(CONVERSATIONS.c.sender_id == _SENDER)
_READ = sa.select(EVENTS.c.data).where(EVENTS.c.sender_id == _SENDER, EVENTS.c.place >= sa.bindparam("from_place")).order_by(EVENTS.c.place)
_BEGIN = sa.insert(CONVERSATIONS)
_GO_ON = sa.update(CONVERSATIONS).where(CONVERSATIONS.c.sender_id == _SENDER, CONVERSATIONS.c.events == sa.bindparam("as_read"))
_APPEND = sa.insert(EVENTS)
_PROBE = sa.update(PROBES).where(PROBES.c.id == 1)
_FIRST_PROBE = sa.insert(PROBES)
_OLD = sa.select(CONVERSATIONS.c.sender_id).where(CONVERSATIONS.c.changed_at < sa.bindparam("before")).limit(_AT_ONCE)
_DELETE_OLD = sa.delete(CONVERSATIONS).where(CONVERSATIONS.c.sender_id.in_(_OLD))
_DELETE_OTHERS = (
    sa.delete(QUESTIONS).where(QUESTIONS.c.taken_at < sa.bindparam("before")),
    sa.delete(TALKS).where(TALKS.c.changed_at < sa.bindparam("before")),
)


class ConversationStore(TrackerStore):
    """endpoints.yml configures it with the words of Rasa's SQL store; `turns` is how many turns back policies and actions look."""

    def __init__(
        self,
        domain: Optional[Domain] = None,
        host: Optional[Text] = None,
        event_broker: Optional[EventBroker] = None,
        turns: int = 1,
        **where: Any,
    ) -> None:
        super().__init__(domain, event_broker)
        loud_store.apply()
        self._turns = turns
        url = sa.engine.make_url(SQLTrackerStore.get_db_url(host=host, **where))
        self._engine = connect(url)
        self._at_once = connect(url, patience=0) if is_file(url) else None
        self._quick = QuickFile(self._at_once) if self._at_once else None
        self._threads = ThreadPoolExecutor(CONNECTIONS, "conversations")
        self._tables = Tables(lambda: upgrade(self._engine))
        self.inbox = Inbox(self._soon)
        self.talks = Talks(self._soon)
        self.handoffs = Handoffs(self._soon)

    def init_tracker(self, sender_id: Text) -> StoredTracker:
        """A tracker of which nothing is stored."""
        return StoredTracker(sender_id, self.domain.slots, self.max_event_history)

    async def retrieve(self, sender_id: Text) -> Optional[DialogueStateTracker]:
        """The last turns of a conversation; None when there is none."""
        return await self._turn(lambda connection: self._load(connection, sender_id, whole=False))

    async def retrieve_full_tracker(self, conversation_id: Text) -> Optional[DialogueStateTracker]:
        """All of a conversation; None when there is none."""
        return await self._run(lambda connection: self._load(connection, conversation_id, whole=True))

    async def exists(self, conversation_id: Text) -> bool:
        """Whether anything is kept of a conversation."""
        return await self._turn(lambda connection: _conversation(connection, conversation_id) is not None)

    async def probe(self) -> None:
        """Write something. What is wrong is raised: that the disk is full, say, which reading doesn't show."""
        await self._run(_probe)

    async def keys(self) -> Iterable[Text]:
        """The ids of all conversations."""
        return await self._run(lambda connection: list(connection.execute(sa.select(CONVERSATIONS.c.sender_id)).scalars()))

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep what is new in `tracker`: all of it, once, or nothing. Raises NotStored and sqlalchemy.exc.SQLAlchemyError.

        A turn whose answer is that something broke isn't kept, so that its message can be sent again and be answered; nor is one that
        nobody asked for and that isn't answered.
        """
        if not isinstance(tracker, StoredTracker):
            tracker = await self._adopt(tracker)
        new = tracker.new_events()
        if not new or _is_failure(new) or _is_unwanted(new):
            return
        await self._turn(lambda connection: _append(connection, tracker, new, self._turns))
        tracker.kept += len(new)
        if self.event_broker:
            await self._stream_new_events(self.event_broker, new, tracker.sender_id)

    async def delete(self, sender_id: Text) -> None:
        """Delete all that is kept of a conversation, and what waits in it for an answer."""
        await self._run(lambda connection: delete_conversation(connection, sender_id))
        await self._beside(empty_journal, self._engine)

    async def delete_unchanged_since(self, at: float) -> int:
        """Delete the conversations in which nothing was said since `at`, in seconds since 1970; how many there were."""
        deleted, total = _AT_ONCE, 0
        while deleted == _AT_ONCE:
            deleted = await self._run(lambda connection: int(connection.execute(_DELETE_OLD, {"before": at}).rowcount))
            total += deleted
        await self._run(lambda connection: [connection.execute(delete, {"before": at}) for delete in _DELETE_OTHERS])
        await self._run(lambda connection: delete_before(connection, at))
        await self._beside(empty_journal, self._engine)
        return total

    async def _adopt(self, tracker: DialogueStateTracker) -> StoredTracker:
        """A tracker that wasn't loaded here: it holds its conversation from the first event on."""
        count = await self._run(lambda connection: _conversation(connection, tracker.sender_id))
        adopted = StoredTracker.load(tracker.sender_id, self.domain.slots, [], 0, list(tracker.events))
        adopted.kept = count.events if count else 0
        return adopted

    def _load(self, connection: Asked, sender_id: Text, *, whole: bool) -> Optional[StoredTracker]:
        conversation = _conversation(connection, sender_id)
        if conversation is None:
            return None
        place = 0 if whole else conversation.tail
        before = [] if whole else [read(event) for event in fast_json.loads(conversation.before_tail)]
        return StoredTracker.load(sender_id, self.domain.slots, before, place, _events(connection, sender_id, place))

    async def _turn(self, work: Callable[[Asked], Result]) -> Result:
        """What every turn does: as `_soon`, and quicker. What goes wrong is tried again in the usual way, which says what it was."""
        with metrics.SECONDS.labels("store").time():
            if self._quick and self._tables.are_made:
                with contextlib.suppress(sqlite3.Error, sa.exc.OperationalError):
                    return self._quick.run(work)
            return await self._run(work)

    async def _soon(self, work: Callable[[Connection], Result]) -> Result:
        """The `work` of a turn: at once where the database is a file that nobody else has locked."""
        with metrics.SECONDS.labels("store").time():
            if self._at_once and self._tables.are_made:
                with contextlib.suppress(sa.exc.OperationalError):
                    return _in_transaction(self._at_once, work)
            return await self._run(work)

    async def _run(self, work: Callable[[Connection], Result]) -> Result:
        """`work` in one transaction."""
        return await self._beside(self._with_patience, work)

    async def _beside(self, work: Callable[..., Result], *given: Any) -> Result:
        """`work` beside the event loop: a database that hangs holds up nobody else."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, *given)

    def _with_patience(self, work: Callable[[Connection], Result]) -> Result:
        self._tables.ensure()
        return _in_transaction(self._engine, work)


def _is_failure(events: List[Event]) -> bool:
    return any(answer.get("status") == "error" for answer in _answers(events))


def _is_unwanted(events: List[Event]) -> bool:
    said = [event.metadata for event in events if isinstance(event, UserUttered)]
    return bool(said) and not any(is_wanted(said[-1], answer) for answer in _answers(events) or [{}])


def _answers(events: List[Event]) -> List[Dict[str, Any]]:
    customs = [event.data.get("custom") or {} for event in events if isinstance(event, BotUttered)]
    return [custom.get("answer") or {} for custom in customs]


def _probe(connection: Connection) -> None:
    filler = {"filler": secrets.token_hex(_PROBED // 2)}
    if connection.execute(_PROBE, filler).rowcount != 1:
        connection.execute(_FIRST_PROBE, {"id": 1, **filler})


def _in_transaction(engine: Engine, work: Callable[[Connection], Result]) -> Result:
    with engine.begin() as connection:
        return work(connection)


def _conversation(connection: Asked, sender_id: Text) -> Any:
    return connection.execute(_FIND, {"sender": sender_id}).one_or_none()


def _events(connection: Asked, sender_id: Text, place: int) -> List[Event]:
    rows = connection.execute(_READ, {"sender": sender_id, "from_place": place})
    return [read(fast_json.loads(data)) for (data,) in rows]


def _append(connection: Asked, tracker: StoredTracker, new: List[Event], turns: int) -> None:
    first = tracker.last_turns(turns)
    state: Row = {
        "events": tracker.kept + len(new),
        "tail": tracker.place + first - tracker.led,
        "before_tail": dump(tracker.state_before(first)),
        "changed_at": time.time(),
    }
    try:
        _update(connection, tracker, state)
        connection.execute(_APPEND, [_row(tracker.sender_id, tracker.kept + at, event) for at, event in enumerate(new)])
    except sa.exc.IntegrityError as error:
        raise NotStored("another turn of this conversation was stored meanwhile, or this one before") from error


def _update(connection: Asked, tracker: StoredTracker, state: Row) -> None:
    """Also what keeps two turns from being written at once: only one finds the conversation as long as it was when read."""
    if tracker.kept == 0:
        connection.execute(_BEGIN, {"sender_id": tracker.sender_id, **state})
    elif connection.execute(_GO_ON, {"sender": tracker.sender_id, "as_read": tracker.kept, **state}).rowcount != 1:
        raise NotStored("another turn of this conversation was stored meanwhile, or it was deleted")


def _row(sender_id: Text, place: int, event: Event) -> Row:
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "place": place,
        "type_name": event.type_name,
        "timestamp": event.timestamp,
        "intent_name": (data.get("parse_data") or {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "message_id": event.message_id if isinstance(event, UserUttered) else None,
        "data": fast_json.dumps(data),
    }
