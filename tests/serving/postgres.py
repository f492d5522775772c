"""A PostgreSQL server of a test's own."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, Dict, Optional

import psycopg2

from running.ports import free_ports

_SYSTEM_USER = "postgres"


def program(name: str) -> Optional[str]:
    """The path of one of PostgreSQL's programs, where it is installed."""
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(installed[-1]) if installed else shutil.which(name)


class Postgres:
    """Runs as a system user of its own when the tests run as root, as PostgreSQL demands."""

    def __init__(self) -> None:
        (self.port,) = free_ports(1)
        self._folder = Path(tempfile.mkdtemp(prefix="waypoint-postgres-"))
        self._account: Dict[str, Any] = {}
        if os.getuid() == 0:
            shutil.chown(self._folder, _SYSTEM_USER, _SYSTEM_USER)
            self._account = {"user": _SYSTEM_USER, "group": _SYSTEM_USER, "extra_groups": []}
        initdb = [
            str(program("initdb")),
            "-D",
            str(self._folder / "data"),
            "-U",
            "waypoint",
            "--auth=trust",
            "--no-sync",
            "--locale=C.UTF-8",
        ]
        subprocess.run(initdb, check=True, capture_output=True, cwd=self._folder, **self._account)
        self.start()

    @property
    def endpoint(self) -> Dict[str, Any]:
        """What endpoints.yml would say of it."""
        return {"dialect": "postgresql", "host": "127.0.0.1", "port": self.port, "db": "postgres", "username": "waypoint"}

    def start(self) -> None:
        options = ["-p", str(self.port), "-h", "127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"]
        self._process = subprocess.Popen(
            [str(program("postgres")), "-D", str(self._folder / "data"), *options],
            cwd=self._folder,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            **self._account,
        )
        end = time.monotonic() + 30
        while not self._answers():
            assert time.monotonic() < end, "PostgreSQL did not start"
            time.sleep(0.05)

    def stop(self) -> None:
        self._process.send_signal(signal.SIGINT)
        self._process.wait()

    def freeze(self) -> None:
        """Stop every process of it, as on a machine that hangs."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    def remove(self) -> None:
        self.thaw()
        self.stop()
        shutil.rmtree(self._folder)

    def connect(self) -> psycopg2.extensions.connection:
        """A connection of one's own."""
        where = self.endpoint
        return psycopg2.connect(host=where["host"], port=where["port"], dbname=where["db"], user=where["username"])

    def _answers(self) -> bool:
        try:
            self.connect().close()
        except psycopg2.OperationalError:
            return False
        return True

    def _signal(self, which: int) -> None:
        # Each of its processes leads a group of its own.
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        for process in (self._process.pid, *map(int, children)):
            with contextlib.suppress(ProcessLookupError):  # a child whose connection has just ended
                os.kill(process, which)
