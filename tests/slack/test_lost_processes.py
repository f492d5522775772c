"""Killed processes, two in one workspace, a locked database: each question is answered, once, or the person is told."""

from __future__ import annotations

import os
import signal
import sqlite3
from contextlib import closing
from typing import Iterator, List, Tuple

import pytest

from tests.end_to_end.conftest import UP, Assistant, hung, wait_for
from tests.slack.conftest import CONNECTED, started, tokens, webhook
from tests.slack.office import Office
from tests.slack.test_scenarios import PAY, REFERENCE

PEOPLE = 4
PAIRS = 10


@pytest.fixture
def second(over_http: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Another assistant in the same workspace, on the same conversations."""
    assistant = started(tmp_path_factory.mktemp("second"), **tokens(over_http.fake, "http"), WAYPOINT_DB=str(over_http.database))
    try:
        assistant.wait_until_up()
        wait_for(lambda: CONNECTED in assistant.said(), UP, assistant.said)
        yield assistant
    finally:
        assistant.stop()


def kill(office: Office, assistant: Assistant) -> None:
    """End the Rasa server at once, without a word. What it last sent is refused like the rest: if it were posted, nobody would know."""
    process = assistant.processes()["rasa"]
    os.kill(process, signal.SIGKILL)
    wait_for(lambda: assistant.processes().get("rasa") != process, 60, assistant.said)
    office.fake.caught_up()


def asked_while_nothing_can_be_posted(office: Office) -> List[Tuple[str, str, str]]:
    """Conversation, channel and thread of questions, some of which are answered in the store."""
    office.fake.limit = lambda method, count: method == "chat.postMessage"
    people = [office.person() for _ in range(PEOPLE)]
    asked = [(f"slack:T00ACME:{person}", f"D{person[1:]}", office.says(person, PAY)) for person in people]
    office.until(lambda: office.heard(asked[0][0]))
    return asked


def is_answered_once(office: Office, asked: List[Tuple[str, str, str]]) -> None:
    for conversation, channel, thread in asked:
        office.answers(channel, thread)
        assert office.heard(conversation) == [PAY]
    office.settled()
    for _, channel, thread in asked:
        (answer,) = office.posted(channel, thread)
        assert "85,000" in answer.text


def test_what_was_acknowledged_before_a_kill_is_answered_after_it(office: Office) -> None:
    asked = asked_while_nothing_can_be_posted(office)
    connected = office.assistant.said().count(CONNECTED)
    kill(office, office.assistant)
    office.fake.limit = lambda method, count: False
    wait_for(lambda: office.assistant.said().count(CONNECTED) > connected, UP, office.assistant.said)
    is_answered_once(office, asked)


def mentioned_to_both(office: Office, second: Assistant) -> List[Tuple[str, str, str]]:
    """Questions in channels: of the two events of each, one goes to one process and one to the other."""
    addresses = [webhook(office.assistant), webhook(second)]
    asked = []
    try:
        for number in range(PAIRS):
            channel = office.channel()
            event = office.message(office.person(), f"<@{office.fake.state.bot}> {PAY}", channel)
            for address, kind in zip(addresses[:: 1 if number % 2 else -1], ("message", "app_mention")):
                office.fake.request_url = address
                assert office.send({**event, "type": kind}).status == 200
            asked.append((f"slack:T00ACME:{channel}:{event['ts']}", channel, event["ts"]))
    finally:
        office.fake.request_url = addresses[0]
    return asked


def taken_by_one_that_is_killed(office: Office, second: Assistant) -> List[Tuple[str, str, str]]:
    """Questions that the second process took."""
    office.fake.request_url = webhook(second)
    try:
        asked = asked_while_nothing_can_be_posted(office)
        kill(office, second)
    finally:
        office.fake.request_url = webhook(office.assistant)
        office.fake.limit = lambda method, count: False
    return asked


def test_of_two_processes_one_answers_a_mention_and_what_one_took_before_it_was_killed(over_http: Office, second: Assistant) -> None:
    is_answered_once(over_http, mentioned_to_both(over_http, second))
    with hung(second.process.pid):  # what would start it again
        is_answered_once(over_http, taken_by_one_that_is_killed(over_http, second))


def test_a_locked_database_is_told_with_a_reference_that_is_logged(office: Office) -> None:
    user = office.person()
    with closing(sqlite3.connect(office.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        (told,) = office.answers(f"D{user[1:]}", office.says(user, PAY))
        other.execute("ROLLBACK")
    found = REFERENCE.search(told.text)
    assert found and f"reference {found.group(1)}): OperationalError" in office.assistant.said()
    assert not office.heard(f"slack:T00ACME:{user}")
    assert "85,000" in office.answers(told.channel, office.says(user, PAY))[0].text
