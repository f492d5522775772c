"""Brings the tables up to date: the conversations' and the desk's own."""

from __future__ import annotations

from django.core.management import call_command

from desk.place import DatabaseMissing, endpoints
from publishing.place import engine_of
from serving.stores.migrations import upgrade


def prepare() -> None:
    """Raises DatabaseMissing."""
    engine = engine_of(endpoints())
    if engine is None:
        raise DatabaseMissing
    upgrade(engine)
    engine.dispose()
    call_command("migrate", verbosity=0, interactive=False)
