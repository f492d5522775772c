from __future__ import annotations

import asyncio
from typing import Dict, Iterator

import pytest
from rasa.core.channels.channel import UserMessage

from channels.conversation.capacity import Capacity
from channels.http.refusal import Refused
from channels.rest.door import Settings
from channels.setting import SettingError
from tests.channels.conftest import Client, Rasa

TOKEN = "a token of nobody else"  # noqa: S105  of this test alone
HELLO = {"sender": "ann", "message": "hello"}


@pytest.fixture(scope="module")
def locked() -> Iterator[Client]:
    """A server that wants a token."""
    client = Client(Settings(token=TOKEN))
    client.reset()
    yield client
    client.close()


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": TOKEN},
        {"Authorization": "Bearer"},
        {"Authorization": f"Bearer {TOKEN}x"},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": "Bearer ünïcödé"},
    ],
)
def test_who_does_not_show_the_token_is_not_let_in(locked: Client, headers: Dict[str, str]) -> None:
    locked.reset()
    status, said = locked.post(json=HELLO, headers=headers)
    assert status == 401 and said["type"] == "unauthorized" and said["reference"]
    assert not locked.rasa.messages


def test_who_shows_it_is(locked: Client) -> None:
    assert locked.post(json=HELLO, headers={"Authorization": f"Bearer {TOKEN}", "X-Forwarded-For": "192.0.2.1"})[0] == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-For": "192.0.2.1"},
        {"X-Forwarded-For": "127.0.0.1"},
        {"Forwarded": "for=192.0.2.1"},
        {"X-Real-IP": "192.0.2.1"},
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": "http://[::"},
    ],
)
def test_without_a_token_only_programs_of_this_machine_are_let_in(client: Client, rasa: Rasa, headers: Dict[str, str]) -> None:
    status, said = client.post(json=HELLO, headers=headers)
    assert status == 403 and said["type"] == "forbidden" and "WAYPOINT_TOKEN" in said["error"]
    assert not rasa.messages


def test_a_sender_may_not_ask_too_often() -> None:
    client = Client(Settings(limit=5))
    try:
        client.reset()
        assert [client.post(json=HELLO)[0] for _ in range(6)] == [200] * 5 + [429]
        assert client.post(json={**HELLO, "sender": "eve"})[0] == 200
    finally:
        client.close()


def test_an_address_may_not_ask_too_often_by_any_names() -> None:
    client = Client(Settings(limit=1))
    try:
        client.reset()
        statuses = [client.post(json={**HELLO, "sender": str(number)})[0] for number in range(11)]
        assert statuses == [200] * 10 + [429]
    finally:
        client.close()


def test_a_full_house_is_said_at_once(client: Client, rasa: Rasa, monkeypatch: pytest.MonkeyPatch) -> None:
    house = Capacity(everyone=3)
    monkeypatch.setattr("channels.rest.channel.capacity", lambda: house)
    greet = rasa.say

    async def wait_for_all(message: UserMessage) -> None:
        while len(rasa.messages) < 3:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.2)
        await greet(message)

    rasa.say = wait_for_all
    answers = client.post_together([{**HELLO, "sender": str(number)} for number in range(6)])
    assert sorted(status for status, _ in answers) == [200] * 3 + [429] * 3
    rasa.say = greet
    assert client.post(json=HELLO)[0] == 200


def test_one_conversation_cannot_fill_the_house() -> None:
    house = Capacity(everyone=10, one=2)
    house.take("ann")
    house.take("ann")
    with pytest.raises(Refused):
        house.take("ann")
    house.take("eve")
    house.leave("ann")
    house.take("ann")


def test_places_are_given_back_whatever_happens() -> None:
    house = Capacity(everyone=1)
    with pytest.raises(ZeroDivisionError), house.taken("ann"):
        raise ZeroDivisionError
    with house.taken("eve"):
        pass


@pytest.mark.parametrize("environment", [{"WAYPOINT_TOKEN": "short"}, {"WAYPOINT_REST_LIMIT": "0"}, {"WAYPOINT_REST_LIMIT": "many"}])
def test_a_setting_that_cannot_be_is_named(environment: Dict[str, str]) -> None:
    (name,) = environment
    with pytest.raises(SettingError, match=name):
        Settings.read(environment)


def test_the_token_is_not_shown_where_settings_are() -> None:
    assert TOKEN not in repr(Settings.read({"WAYPOINT_TOKEN": TOKEN}))
