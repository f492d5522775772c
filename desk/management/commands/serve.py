"""`python -m desk serve`: bring the tables up to date and serve the desk with gunicorn."""

from __future__ import annotations

import threading
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from gunicorn.app.base import BaseApplication

from desk.management.prepare import prepare
from desk.wsgi import application

_THREADS = 8
_EVERY = 2.0
"""Seconds between two looks for what was said since."""


class Server(BaseApplication):
    """One process with threads: what it keeps in memory is small, and SQLite has one writer."""

    def __init__(self, address: str) -> None:
        self._address = address
        super().__init__()

    def load_config(self) -> None:
        options = {"bind": self._address, "workers": 1, "threads": _THREADS, "worker_class": "gthread", "loglevel": "warning"}
        for name, value in {**options, "post_worker_init": lambda _: begin_reading(), "control_socket_disable": True}.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        return application


class Command(BaseCommand):
    help = "Serve the desk"
    requires_system_checks: Any = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", default="5105")

    def handle(self, *_: Any, **asked: Any) -> None:
        prepare()
        Server(f"{asked['host']}:{asked['port']}").run()


def begin_reading() -> None:
    """Read on in the conversations beside the serving, for ever."""
    threading.Thread(target=_read_on, name="reading", daemon=True).start()


def _read_on() -> None:
    import logging

    from django.db import close_old_connections

    from desk.grouping import group_new
    from desk.reading import read_on

    while True:
        try:
            close_old_connections()
            read_on(seconds=5)
            while group_new():
                pass
        except Exception as error:  # noqa: BLE001  the next look may find the database again
            logging.getLogger(__name__).error("Conversations can't be read: %s", type(error).__name__)
        time.sleep(_EVERY)
