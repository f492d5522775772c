"""Conversations, their events and the questions that wait: as every version before the first that counted has made them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make what isn't there: a database from before there were revisions has some of it, or all."""
    there = set(sa.inspect(op.get_bind()).get_table_names())
    for name, make in (("conversations", _conversations), ("conversation_events", _events), ("questions", _questions)):
        if name not in there:
            make()


def _conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("sender_id", sa.String(255), primary_key=True),
        sa.Column("events", sa.Integer, nullable=False),
        sa.Column("tail", sa.Integer, nullable=False),
        sa.Column("before_tail", sa.Text, nullable=False),
        sa.Column("changed_at", sa.Float, nullable=False, index=True),
    )


def _events() -> None:
    op.create_table(
        "conversation_events",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("sender_id", sa.String(255), sa.ForeignKey("conversations.sender_id", ondelete="CASCADE"), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("type_name", sa.String(255), nullable=False),
        sa.Column("timestamp", sa.Float),
        sa.Column("intent_name", sa.String(255)),
        sa.Column("action_name", sa.String(255)),
        sa.Column("message_id", sa.String(255)),
        sa.Column("data", sa.Text, nullable=False),
        sa.UniqueConstraint("sender_id", "place"),
        sa.UniqueConstraint("sender_id", "message_id"),
    )


def _questions() -> None:
    op.create_table(
        "questions",
        sa.Column("sender_id", sa.String(255), primary_key=True),
        sa.Column("message_id", sa.String(255), primary_key=True),
        sa.Column("data", sa.Text),
        sa.Column("owner", sa.String(32), nullable=False),
        sa.Column("until", sa.Float, nullable=False),
        sa.Column("taken_at", sa.Float, nullable=False, index=True),
    )
