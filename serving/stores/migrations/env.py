"""What Alembic runs: the revisions, on the connection that it is given, in its transaction."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], version_table="waypoint_version", transactional_ddl=False)
context.run_migrations()
