"""Hand-offs to a person: who has a conversation, what was said in it, and how far it was delivered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "4"
down_revision = "3"
branch_labels = None
depends_on = None

_ID, _NAME = sa.String(32), sa.String(255)


def upgrade() -> None:
    _handoffs()
    op.create_table(
        "handoff_entries",
        _of_a_handoff(),
        sa.Column("id", _NAME, primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("who", sa.String(16), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("of", _NAME, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
        sa.UniqueConstraint("handoff_id", "place"),
    )
    op.create_table(
        "handoff_deliveries",
        _of_a_handoff(),
        sa.Column("target", sa.String(16), primary_key=True),
        sa.Column("address", _NAME, index=True),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("done", "sending", "marked")),
        sa.Column("owner", _ID, nullable=False),
        sa.Column("until", sa.Float, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("next_at", sa.Float, nullable=False),
        sa.Column("fault", sa.Text, nullable=False),
    )
    op.create_table("adviser_names", sa.Column("adviser", sa.String(64), primary_key=True), sa.Column("name", sa.Text, nullable=False))


def _handoffs() -> None:
    op.create_table(
        "handoffs",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("sender_id", _NAME, nullable=False, index=True),
        sa.Column("open_for", _NAME, unique=True),
        sa.Column("asked_in", _NAME, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("channel", sa.String(32), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("place", "name", "contact", "question")),
        sa.Column("topic", sa.String(64), nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("shown", sa.Integer, nullable=False),
        sa.Column("adviser", sa.String(64), nullable=False),
        sa.Column("adviser_name", sa.Text, nullable=False),
        sa.Column("paused", sa.Boolean, nullable=False),
        sa.Column("asked_at", sa.Float, nullable=False),
        sa.Column("until", sa.Float, nullable=False, index=True),
        *(sa.Column(name, sa.Float) for name in ("taken_at", "first_word_at", "closed_at")),
        sa.Column("changed_at", sa.Float, nullable=False, index=True),
    )


def _of_a_handoff() -> sa.Column:
    return sa.Column("handoff_id", sa.String(32), sa.ForeignKey("handoffs.id", ondelete="CASCADE"), primary_key=True)
