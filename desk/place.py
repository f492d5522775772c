"""Where the desk keeps its tables, and with what it signs."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from pathlib import Path
from typing import Any, Dict, List, Mapping
from urllib.parse import urlsplit

from publishing.place import SETTING, engine_of

ROOT = Path(__file__).resolve().parents[1]
_PLAIN = ROOT / "endpoints.yml"


class DatabaseMissing(Exception):
    """There is no SQL database to read conversations from."""

    def __init__(self) -> None:
        super().__init__("The desk needs conversations in SQLite or PostgreSQL: the tracker_store of endpoints.yml names neither.")


def endpoints(environment: Mapping[str, str] = os.environ) -> Dict[str, str]:
    """The environment, in which the endpoints file is surely named."""
    return {**environment, SETTING: environment.get(SETTING) or str(_PLAIN)}


def database(environment: Mapping[str, str] = os.environ) -> Dict[str, Any]:
    """Django's settings for the database that holds the conversations; empty where there is none."""
    engine = engine_of(endpoints(environment))
    if engine is None:
        return {}
    url = engine.url
    if url.get_backend_name() == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(Path(url.database).absolute()),
            # Whoever writes asks for it at the beginning: two that only read at first would refuse each other.
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 5, "init_command": "PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON"},
        }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": url.database,
        "USER": url.username or "",
        "PASSWORD": url.password or "",
        "HOST": url.host or "",
        "PORT": str(url.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def origins(listed: str) -> List[str]:
    """Addresses as browsers send them, of what people write: commas with blanks, a path at the end."""
    found = [urlsplit(each.strip()) for each in listed.split(",") if each.strip()]
    return [f"{each.scheme}://{each.netloc}" if each.netloc else each.geturl() for each in found]


def hosts(listed: str) -> List[str]:
    """Names of hosts, of what people write: with blanks, an address, or a port, which isn't compared."""
    found = [each.strip() for each in listed.split(",") if each.strip()]
    return [re.sub(r":\d+$", "", urlsplit(each).netloc or each.rstrip("/")) for each in found]


def secret(folder: Path, environment: Mapping[str, str] = os.environ) -> str:
    """What sessions are signed with: from WAYPOINT_SECRET where it is set, else made once and kept in `folder`."""
    if environment.get("WAYPOINT_SECRET"):
        return hashlib.sha256(f"desk {environment['WAYPOINT_SECRET']}".encode()).hexdigest()
    file = folder / "desk.key"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as made:
            made.write(secrets.token_hex(32))
    except FileExistsError:
        pass
    return file.read_text()
