"""A stop in the middle of things, with the real servers."""

from __future__ import annotations

from typing import List

import pytest

from tests.processes import alive
from tests.slack.conftest import opened
from tests.slack.office import Office

QUESTIONS = 10


def test_a_signal_lets_the_assistant_finish_what_was_asked_and_leaves_nothing_running(tmp_path_factory: pytest.TempPathFactory) -> None:
    running = opened(tmp_path_factory, "http")
    office: Office = next(running)
    try:
        servers = office.assistant.processes()
        assert set(servers) == {"rasa", "rasa_sdk"}
        stopping: List[bool] = []
        office.fake.limit = lambda method, count: method == "chat.postMessage" and count >= QUESTIONS and not stopping
        people = [office.person() for _ in range(QUESTIONS)]
        asked = [(f"D{person[1:]}", office.says(person, "Can I work remotely in finance?")) for person in people]
        assert len(office.fake.state.posted) < QUESTIONS, "all were answered before the signal"
        stopping.append(True)
        assert office.assistant.stop() == 0, office.assistant.said()
        assert not [name for name, process in servers.items() if alive(process)]
        assert all(len(office.posted(channel, ts)) == 1 for channel, ts in asked)
        assert "Traceback" not in office.assistant.said()
    finally:
        running.close()
