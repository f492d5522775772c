from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import List

import pytest

from running import forget
from serving.stores.tracker_store import ConversationStore
from tests.serving.conversation import DOMAIN, run, talk

CONVERSATIONS = ["somebody of REST", "slack:T1:U1", "slack:T1:C1:1700000000.000100", f"web-{'0' * 32}"]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    file = tmp_path / "conversations.db"
    store = ConversationStore(DOMAIN, db=str(file))
    for conversation in CONVERSATIONS:
        run(talk(store, conversation, 2))
    return file


@pytest.fixture
def endpoints(database: Path, tmp_path: Path) -> str:
    file = tmp_path / "endpoints.yml"
    file.write_text(f"tracker_store: {{type: serving.stores.tracker_store.ConversationStore, dialect: sqlite, db: {database}}}")
    return str(file)


def kept(database: Path) -> List[str]:
    with closing(sqlite3.connect(database)) as connection:
        return sorted({sender for (sender,) in connection.execute("SELECT sender_id FROM conversation_events")})


@pytest.mark.parametrize("conversation", CONVERSATIONS)
def test_a_conversation_of_any_channel_is_deleted_to_its_last_byte(
    database: Path, endpoints: str, capsys: pytest.CaptureFixture[str], conversation: str
) -> None:
    forget.main([conversation, "--endpoints", endpoints])
    assert capsys.readouterr().out == f"Everything that was kept of {conversation} is deleted.\n"
    assert kept(database) == sorted({*CONVERSATIONS} - {conversation})
    assert not any(conversation.encode() in file.read_bytes() for file in database.parent.glob("conversations.db*"))
    files = [database, *database.parent.glob("conversations.db-*")]
    assert not any(f"{conversation}\0".encode() in file.read_bytes() for file in files)
    forget.main([conversation, "--endpoints", endpoints])
    assert capsys.readouterr().out == f"Nothing is kept of {conversation}.\n"


def test_without_an_id_nothing_is_done(database: Path, endpoints: str) -> None:
    with pytest.raises(SystemExit):
        forget.main(["--endpoints", endpoints])
    assert kept(database) == sorted(CONVERSATIONS)
