"""The tables that keep conversations: a row for each conversation, one for each of its events, one for what waits for its answer,
and one for whom the assistant talks with where several people write. Beside them, the published versions of packs,
and hand-offs to a person.
"""

from __future__ import annotations

import sqlalchemy as sa

from handoff.tables import add_tables

METADATA = sa.MetaData()
add_tables(METADATA)

_LONGEST_ID = 255

CONVERSATIONS = sa.Table(
    "conversations",
    METADATA,
    sa.Column("sender_id", sa.String(_LONGEST_ID), primary_key=True),
    sa.Column("events", sa.Integer, nullable=False),  # how many are kept: also the place of the next one
    sa.Column("tail", sa.Integer, nullable=False),  # the place of the first event that a turn needs
    sa.Column("before_tail", sa.Text, nullable=False),  # events, as JSON, that lead to the state in which the tail begins
    sa.Column("changed_at", sa.Float, nullable=False, index=True),  # seconds since 1970
)

EVENTS = sa.Table(
    "conversation_events",
    METADATA,
    # Ascending in the order written: what is fed from this table can say how far it has read.
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
    sa.Column("sender_id", sa.ForeignKey(CONVERSATIONS.c.sender_id, ondelete="CASCADE"), nullable=False),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("type_name", sa.String(255), nullable=False),
    sa.Column("timestamp", sa.Float),
    sa.Column("intent_name", sa.String(255)),
    sa.Column("action_name", sa.String(255)),
    sa.Column("message_id", sa.String(_LONGEST_ID)),
    sa.Column("data", sa.Text, nullable=False),
    sa.UniqueConstraint("sender_id", "place"),
    sa.UniqueConstraint("sender_id", "message_id"),
)

QUESTIONS = sa.Table(
    "questions",
    METADATA,
    sa.Column("sender_id", sa.String(_LONGEST_ID), primary_key=True),  # of a conversation that may not have begun
    sa.Column("message_id", sa.String(_LONGEST_ID), primary_key=True),
    sa.Column("data", sa.Text),  # none once it is answered
    sa.Column("owner", sa.String(32), nullable=False),  # the process that answers it
    sa.Column("until", sa.Float, nullable=False),  # when that process counts as dead, in seconds since 1970
    sa.Column("taken_at", sa.Float, nullable=False, index=True),
)

PROBES = sa.Table(
    "probes",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("filler", sa.Text, nullable=False),  # written only to see that it can be
)

TALKS = sa.Table(
    "talks",
    METADATA,
    sa.Column("sender_id", sa.String(_LONGEST_ID), primary_key=True),  # of a conversation that several people share
    sa.Column("data", sa.Text, nullable=False),  # ids and flags, as JSON: nothing that anyone wrote
    sa.Column("changed_at", sa.Float, nullable=False, index=True),
)

PACK_VERSIONS = sa.Table(
    "pack_versions",
    METADATA,
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("pack", sa.String(255), primary_key=True),
    sa.Column("names", sa.String(64), nullable=False),  # the digest of what a model learns of it
    sa.Column("files", sa.Text, nullable=False),  # their texts by their places, as JSON
)

PACK_MODELS = sa.Table(
    "pack_models",
    METADATA,
    sa.Column("made_from", sa.String(64), primary_key=True),  # the digest of the code and of what it learned
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("made_at", sa.Float, nullable=False),
)

PUBLICATIONS = sa.Table(
    "publications",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),  # ascending: the last of a pack is live
    sa.Column("pack", sa.String(255), nullable=False, index=True),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("made_from", sa.String(64), nullable=False),  # of the model that hears for it
    sa.Column("restores", sa.Integer, nullable=False),  # the publication that it takes up again; 0 for none
    sa.Column("at", sa.Float, nullable=False),
    sa.Column("by", sa.String(255), nullable=False),
)

VERSION = sa.Table(  # Alembic's own: up to which revision of serving/stores/migrations the others are
    "waypoint_version",
    METADATA,
    sa.Column("version_num", sa.String(32), primary_key=True),
)
