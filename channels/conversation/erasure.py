"""Deletes a conversation from Rasa's tracker stores, which have no way of their own to do it."""

from __future__ import annotations

from typing import Any

from rasa.core.tracker_store import InMemoryTrackerStore, MongoTrackerStore, RedisTrackerStore, SQLTrackerStore, TrackerStore
from sqlalchemy import text


class CannotErase(Exception):
    """The store is of a kind that isn't known here and has no `async def delete(sender_id)`."""


async def erase(store: TrackerStore, sender: str) -> None:
    """Delete every event of `sender` from `store` and from what it wraps or falls back on. Raises CannotErase."""
    inner = [getattr(store, name, None) for name in ("_tracker_store", "_fallback_tracker_store")]
    if not any(inner):
        return await _erase(store, sender)
    for each in filter(None, inner):
        await erase(each, sender)
    return None


async def _erase(store: Any, sender: str) -> None:
    if hasattr(store, "delete"):
        await store.delete(sender)
    elif isinstance(store, SQLTrackerStore):
        _erase_rows(store, sender)
    elif isinstance(store, InMemoryTrackerStore):
        store.store.pop(sender, None)
    elif isinstance(store, RedisTrackerStore):
        store.red.delete(store.key_prefix + sender)
    elif isinstance(store, MongoTrackerStore):
        store.conversations.delete_many({"sender_id": sender})
    else:
        raise CannotErase(type(store).__name__)


def _erase_rows(store: SQLTrackerStore, sender: str) -> None:
    with store.session_scope() as session:
        if store.engine.dialect.name == "sqlite":
            session.execute(text("PRAGMA secure_delete = ON"))  # else the file still holds the deleted bytes
        session.query(store.SQLEvent).filter_by(sender_id=sender).delete()
        session.commit()
