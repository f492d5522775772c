"""A person takes over from programs, too: asked for, silent meanwhile, fetched with a cursor, ended; nobody else's."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any, Dict, Iterator, List

import pytest

from handoff import desk as handoffs
from tests.channels.conftest import Client
from tests.channels.handoff_site import ON, PausingRasa, store

ADA = handoffs.adviser_of(1)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    client = Client(handoff=ON)
    client.serves(PausingRasa(store(tmp_path)))
    yield client
    client.close()


def says(client: Client, text: str, sender: str = "ann") -> Dict[str, Any]:
    status, (message,) = client.post(json={"sender": sender, "message": text})
    assert status == 200
    return dict(message)


def body(sender: str = "ann", **more: Any) -> Dict[str, Any]:
    return {"sender": sender, "id": uuid.uuid4().hex, "consent": True, **more}


def news(client: Client, after: str = "", sender: str = "ann") -> List[Dict[str, Any]]:
    status, found = client.ask("GET", "handoff", params={"sender": sender, "after": after})
    assert status == 200
    return list(found["messages"])


def taken(client: Client) -> str:
    """The id of ann's hand-off, which Ada has taken."""
    says(client, "What is the pay?")
    assert client.ask("POST", "handoff", json=body())[0] == 201
    found = client.run(client.handover.current("ann"))
    assert found and client.run(client.handover.do(handoffs.take, found.id, ADA, "Ada")).stands
    return str(found.id)


def test_from_asking_to_the_end(client: Client) -> None:
    assert client.ask("POST", "handoff", json={**body(), "consent": False})[0] == 400
    key = taken(client)
    reply = says(client, "Are you there?")
    assert reply["custom"]["answer"]["status"] == "handed_over" and "You said" not in reply["text"]
    client.run(client.handover.do(handoffs.say, key, ADA, "I am"))
    said = news(client)
    assert [(each["from"], each["text"]) for each in said if each["from"] in ("user", "person")] == [
        ("user", "Are you there?"),
        ("person", "I am"),
    ]
    assert news(client, said[-1]["id"]) == []
    found = client.run(client.handover.current("ann"))
    assert found and found.shown == found.last  # what the cursor names was shown
    client.run(client.handover.do(handoffs.say, key, ADA, "Anything else?"))
    assert [each["text"] for each in news(client, said[-1]["id"])] == ["Anything else?"]
    status, stands = client.ask("DELETE", "handoff", params={"sender": "ann"})
    assert (status, stands["state"]) == (200, "ended")
    assert says(client, "hello")["text"].startswith("You said: hello")


def test_a_sender_reads_its_own_alone(client: Client) -> None:
    client.run(client.handover.do(handoffs.say, taken(client), ADA, "for your eyes"))
    last = news(client)[-1]["id"]
    assert news(client, sender="eve") == [] and news(client, last, sender="eve") == []
    client.ask("DELETE", "handoff", params={"sender": "eve"})
    found = client.run(client.handover.current("ann"))
    assert found and found.is_taken and found.shown == 0
    assert client.ask("GET", "handoff")[0] == 400


def test_a_message_is_left(client: Client) -> None:
    assert client.ask("POST", "handoff/message", json=body(text="Please call me", contact=""))[0] == 400
    status, stands = client.ask("POST", "handoff/message", json=body(text="Please call me", contact="ann@example.org"))
    assert (status, stands["state"]) == (201, "message_left")
