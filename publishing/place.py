"""Where published versions are kept: in the database of the conversations, by the endpoints file of the servers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Dict, Mapping, Optional
from urllib.parse import urlsplit

from sqlalchemy.engine import Engine
from sqlalchemy.engine.url import URL, make_url

from knowledge.plain_yaml import read_plain
from serving.stores.database import connect

SETTING = "WAYPOINT_ENDPOINTS"
"""Names the endpoints file; whoever starts the servers sets it. Without it the folder of the pack speaks, whatever was published."""
_OURS = ("sqlite", "postgresql")


def engine_of(environment: Mapping[str, str] = os.environ) -> Optional[Engine]:
    """What connects to the database, when first used; None where nothing can be published: no file is named, or it names no database."""
    file = environment.get(SETTING)
    if not file or not Path(file).is_file():
        return None
    url = url_of(_expanded(read_plain(Path(file)), environment).get("tracker_store") or {})
    return connect(url) if url and url.get_backend_name() in _OURS else None


def is_missing(engine: Engine) -> bool:
    """Whether the database is a file that isn't there yet: to look into it would make it."""
    return bool(engine.url.get_backend_name() == "sqlite") and not Path(engine.url.database or "").is_file()


def url_of(store: Mapping[str, Any]) -> Optional[URL]:
    """The address that a `tracker_store` of endpoints.yml means, as Rasa's SQL store reads it; None for a store of another kind."""
    dialect, host = str(store.get("dialect") or "sqlite"), str(store.get("url") or "")
    if "://" in host:
        return make_url(host)
    if "db" not in store:
        return None
    if dialect == "sqlite":
        return URL.create("sqlite", database=str(store["db"]))
    named = urlsplit(f"//{host}")
    port = named.port or store.get("port")
    name, password = store.get("username"), store.get("password")
    return URL.create(
        dialect, name and str(name), None if password is None else str(password), named.hostname, port and int(port), str(store["db"])
    )


def _expanded(value: Any, environment: Mapping[str, str]) -> Any:
    """`value` with what stands in the environment for ${NAME}."""
    if isinstance(value, dict):
        return {key: _expanded(each, environment) for key, each in value.items()}
    if not isinstance(value, str):
        return value
    for name in _named(value):
        value = value.replace(f"${{{name}}}", environment.get(name, ""))
    return value


def _named(text: str) -> Dict[str, None]:
    return dict.fromkeys(part.partition("}")[0] for part in text.split("${")[1:])
