"""Deletes all that is kept of a conversation, whoever asks for it."""

from __future__ import annotations

import time

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from handoff.erasure import forget
from serving.stores.conversation_tables import CONVERSATIONS, EVENTS, QUESTIONS, TALKS

_SENDER = sa.bindparam("sender")
_DELETE = [sa.delete(table).where(table.c.sender_id == _SENDER) for table in (EVENTS, CONVERSATIONS, QUESTIONS, TALKS)]


def delete_conversation(connection: Connection, sender: str) -> None:
    """Delete what was said, what waits for an answer, and what was said to a person. Afterwards `empty_journal` makes it unreadable."""
    for each in _DELETE:
        connection.execute(each, {"sender": sender})
    forget(connection, sender, time.time())
