"""Published versions of packs, the models that hear for them, and which of them was made live when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "3"
down_revision = "2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pack_versions",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("pack", sa.String(255), primary_key=True),
        sa.Column("names", sa.String(64), nullable=False),
        sa.Column("files", sa.Text, nullable=False),
    )
    op.create_table(
        "pack_models",
        sa.Column("made_from", sa.String(64), primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("made_at", sa.Float, nullable=False),
    )
    op.create_table(
        "publications",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("pack", sa.String(255), nullable=False, index=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("made_from", sa.String(64), nullable=False),
        sa.Column("restores", sa.Integer, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("by", sa.String(255), nullable=False),
    )
