"""PostgreSQL's files: made once, by the system user that it runs as, since it refuses to run as root."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Dict, Sequence

from deployment.cluster.errors import ClusterError

DATABASE = "waypoint"
USER = "waypoint"

_SYSTEM_USER = "postgres"
_CONFIGURATION = """
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
log_min_messages = warning
log_min_error_statement = panic # a statement may hold what a person wrote
"""


def program(name: str) -> str:
    """The path of one of PostgreSQL's programs. Raises ClusterError."""
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    found = str(installed[-1]) if installed else shutil.which(name)
    if found is None:
        raise ClusterError(f"PostgreSQL's {name} is not installed: run deployment/debian.sh.")
    return found


def runs_as() -> str:
    """The system user to run PostgreSQL as; empty when that is the one who asks."""
    return _SYSTEM_USER if os.getuid() == 0 else ""


def prepare(folder: Path, password: str) -> Path:
    """PostgreSQL's data folder within `folder`, made unless it is there. Raises ClusterError."""
    data = folder / "data"
    if (data / "PG_VERSION").is_file():
        return data
    shutil.rmtree(folder, ignore_errors=True)  # a first start that was cut short
    folder.mkdir()
    secret = folder / "password"
    secret.touch(mode=0o600)
    secret.write_text(password, encoding="utf-8")
    for path in (folder, secret):
        _give(path)
    access = ["--username", USER, "--pwfile", str(secret), "--auth", "scram-sha-256"]
    _run(folder, [program("initdb"), "--pgdata", str(data), *access, "--encoding", "UTF8", "--locale", "C.UTF-8"])
    _run(folder, [program("postgres"), "--single", "-D", str(data), "postgres"], f"CREATE DATABASE {DATABASE}\n")
    with (data / "postgresql.conf").open("a", encoding="utf-8") as configuration:
        configuration.write(_CONFIGURATION)
    secret.unlink()
    return data


def _give(path: Path) -> None:
    if runs_as():
        shutil.chown(path, runs_as(), runs_as())


def _run(folder: Path, command: Sequence[str], written: str = "") -> None:
    account: Dict[str, Any] = {"user": runs_as(), "group": runs_as(), "extra_groups": []} if runs_as() else {}
    try:
        done = subprocess.run(command, cwd=folder, input=written, capture_output=True, text=True, check=False, **account)
    except PermissionError:
        raise ClusterError(
            f"The user '{runs_as()}', whom PostgreSQL runs as, can't reach {folder}: name another folder in CLUSTER."
        ) from None
    if done.returncode:
        raise ClusterError(f"PostgreSQL could not be set up:\n{done.stdout}{done.stderr}")
