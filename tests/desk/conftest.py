"""A desk with a database of its own, an account for each role, and a few conversations that were stored."""

from __future__ import annotations

import json
import os
import shutil
import time
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List

import pytest
import sqlalchemy as sa

LAMPS = Path(__file__).parents[1] / "packs" / "lighthouse_keeping"
ROLES = ("reader", "editor", "publisher", "adviser", "administrator")
PASSWORD = "a long enough passphrase"  # noqa: S105  of accounts that are nobody's


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where everything is kept; Django is set up for it, once for the process."""
    folder = tmp_path_factory.mktemp("desk")
    endpoints = folder / "endpoints.yml"
    endpoints.write_text(f"tracker_store: {{dialect: sqlite, db: '{folder}/conversations.db'}}", encoding="utf-8")
    own = {"WAYPOINT_ENDPOINTS": str(endpoints), "WAYPOINT_RUN": str(folder), "DJANGO_SETTINGS_MODULE": "desk.settings"}
    before = {name: os.environ.get(name) for name in own}
    os.environ.update(own)
    import django

    django.setup()
    from django.conf import settings

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a test has no secrets
    settings.ALLOWED_HOSTS = ["testserver"]
    from desk import reading
    from desk.management.prepare import prepare

    reading.PATIENCE = 60.0  # a busy machine reads slowly
    prepare()
    yield folder
    from django.db import connections

    connections.close_all()
    for name, value in before.items():
        if value is None:
            del os.environ[name]
        else:
            os.environ[name] = value


@pytest.fixture(scope="session")
def accounts(place: Path) -> Dict[str, Any]:
    """One for each role."""
    from django.contrib.auth.models import User

    from desk.roles import give

    made = {role: User.objects.create_user(f"the {role}", password=PASSWORD) for role in ROLES}
    for role, account in made.items():
        give(account, role)
    return made


@pytest.fixture
def browser(accounts: Dict[str, Any]) -> Callable[..., Any]:
    """Signed in as a role; as nobody where none is named."""
    from django.test import Client

    def signed_in(role: str = "", **options: Any) -> Any:
        client = Client(**options)
        if role:
            client.force_login(accounts[role])
        return client

    return signed_in


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the invented pack, which the desk's editors change."""
    copy: Path = shutil.copytree(LAMPS, tmp_path / LAMPS.name)
    monkeypatch.setenv("WAYPOINT_PACK", str(copy))
    return copy


def said(text: str, status: str = "answered", topic: str = "salary", belief: float = 0.9, **more: Any) -> List[Dict[str, Any]]:
    """The events of one turn, as Rasa's server stores them."""
    answer_id = more.pop("answer_id", f"answer to {text}")
    intent = {"name": f"ask_{topic}", "confidence": belief}
    heard = {"text": text, "intent": intent, "intent_ranking": [intent], "entities": []}
    contract = {"version": 2, "status": status, "topic": topic, "subjects": [], "facts": [], "citations": [], "id": answer_id, **more}
    return [
        {"event": "user", "text": text, "parse_data": heard, "input_channel": "web", "timestamp": time.time()},
        {"event": "bot", "text": f"An answer to: {text}", "data": {"custom": {"answer": contract}}, "timestamp": time.time()},
        {"event": "slot", "name": "memory", "value": {"because": ["a_rule"]}, "timestamp": time.time()},
    ]


def rated(text: str, rating: str) -> Dict[str, Any]:
    value = {"answer_id": f"answer to {text}", "rating": rating, "reasons": ["unclear"]}
    return {"event": "slot", "name": "feedback", "value": value, "timestamp": time.time()}


Store = Callable[[str, List[Dict[str, Any]]], None]


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    """Stores conversations, as the assistant does; afterwards there are none."""
    from desk.reading import _seen
    from publishing.place import engine_of
    from serving.stores.conversation_tables import CONVERSATIONS, EVENTS

    engine = engine_of()
    assert engine is not None

    def keep(sender: str, events: List[Dict[str, Any]]) -> None:
        with engine.begin() as connection:
            count = connection.execute(sa.select(sa.func.count()).where(EVENTS.c.sender_id == sender)).scalar_one()
            row = {"events": count + len(events), "changed_at": time.time()}
            if not connection.execute(sa.update(CONVERSATIONS).where(CONVERSATIONS.c.sender_id == sender), row).rowcount:
                connection.execute(sa.insert(CONVERSATIONS), {"sender_id": sender, "tail": 0, "before_tail": "[]", **row})
            rows = [
                {"sender_id": sender, "place": count + index, "type_name": each["event"], "data": json.dumps(each)}
                for index, each in enumerate(events)
            ]
            connection.execute(sa.insert(EVENTS), rows)

    yield keep
    with engine.begin() as connection:
        connection.execute(sa.delete(EVENTS))
        connection.execute(sa.delete(CONVERSATIONS))
    engine.dispose()
    _seen.clear()
    from desk.models import Edit, Group, Log, ReadTo, Turn

    for table in (Turn, Group, ReadTo, Log, Edit):
        table.objects.all().delete()
