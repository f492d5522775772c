"""The tables: a row for each hand-off, for each thing that was said or happened in it, and for each place it is delivered to."""

from __future__ import annotations

import sqlalchemy as sa

_ID = sa.String(32)
_LONGEST = 255


def add_tables(metadata: sa.MetaData) -> None:
    """Describe the tables in `metadata`, the one of the database that they stand in."""
    for table in (HANDOFFS, ENTRIES, HEARD, DELIVERIES, NAMES):
        table.to_metadata(metadata)


_METADATA = sa.MetaData()

HANDOFFS = sa.Table(
    "handoffs",
    _METADATA,
    sa.Column("id", _ID, primary_key=True),
    sa.Column("sender_id", sa.String(_LONGEST), nullable=False, index=True),  # the conversation; empty once that is deleted
    sa.Column("open_for", sa.String(_LONGEST), unique=True),  # the conversation while it is open: at most one of each
    sa.Column("asked_in", sa.String(_LONGEST), nullable=False),  # the conversation that is shown as what was said before
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("channel", sa.String(32), nullable=False),  # the visitor's
    sa.Column("place", sa.Text, nullable=False),  # where the visitor is reached, as the channel wrote it
    sa.Column("name", sa.Text, nullable=False),  # the visitor's, if they gave one
    sa.Column("contact", sa.Text, nullable=False),  # where a message that was left is to be answered
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("topic", sa.String(64), nullable=False),
    sa.Column("last", sa.Integer, nullable=False),  # the place of the last entry
    sa.Column("shown", sa.Integer, nullable=False),  # up to which place the visitor has seen it
    sa.Column("adviser", sa.String(64), nullable=False),
    sa.Column("adviser_name", sa.Text, nullable=False),  # what the visitor reads
    sa.Column("paused", sa.Boolean, nullable=False),  # whether the conversation's tracker was told so
    sa.Column("asked_at", sa.Float, nullable=False),  # seconds since 1970, as all times here
    sa.Column("until", sa.Float, nullable=False, index=True),  # when it expires, or ends by itself
    sa.Column("taken_at", sa.Float),
    sa.Column("first_word_at", sa.Float),
    sa.Column("closed_at", sa.Float),
    sa.Column("changed_at", sa.Float, nullable=False, index=True),
)

ENTRIES = sa.Table(
    "handoff_entries",
    _METADATA,
    sa.Column("handoff_id", sa.ForeignKey(HANDOFFS.c.id, ondelete="CASCADE"), primary_key=True),
    sa.Column("id", sa.String(_LONGEST), primary_key=True),  # of whoever wrote it: repeated, it is the same
    sa.Column("place", sa.Integer, nullable=False),  # 1, 2, 3, ...: the order of all
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("who", sa.String(16), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("of", sa.String(_LONGEST), nullable=False),  # the entry that is edited or taken back
    sa.Column("at", sa.Float, nullable=False),
    sa.UniqueConstraint("handoff_id", "place"),
)

HEARD = sa.Table(
    "handoff_heard",
    _METADATA,
    sa.Column("handoff_id", sa.ForeignKey(HANDOFFS.c.id, ondelete="CASCADE"), primary_key=True),
    sa.Column("id", sa.String(_LONGEST), primary_key=True),  # of the entry
    sa.Column("data", sa.Text, nullable=False),  # what the assistant would have understood of it, as JSON
)

DELIVERIES = sa.Table(
    "handoff_deliveries",
    _METADATA,
    sa.Column("handoff_id", sa.ForeignKey(HANDOFFS.c.id, ondelete="CASCADE"), primary_key=True),
    sa.Column("target", sa.String(16), primary_key=True),
    sa.Column("address", sa.String(_LONGEST), index=True),  # where it is, once it is there: a thread, say
    sa.Column("done", sa.Integer, nullable=False),  # up to which place it was delivered
    sa.Column("sending", sa.Integer, nullable=False),  # up to which place it may have been, if a process died over it; else 0
    sa.Column("marked", sa.Integer, nullable=False),  # up to which place it is marked as shown
    sa.Column("owner", sa.String(32), nullable=False),  # the process that is at it
    sa.Column("until", sa.Float, nullable=False),  # when that process counts as dead
    sa.Column("tries", sa.Integer, nullable=False),  # that failed since the last that didn't
    sa.Column("next_at", sa.Float, nullable=False),
    sa.Column("fault", sa.Text, nullable=False),  # why it can't be delivered at all
)

NAMES = sa.Table(
    "adviser_names",
    _METADATA,
    sa.Column("adviser", sa.String(64), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
)
