from __future__ import annotations

import json
import logging
import re
from typing import Iterator

import pytest
import structlog

from serving.watch import logs


@pytest.fixture(autouse=True)
def _loggers_as_they_were() -> Iterator[None]:
    root = logging.getLogger()
    before = (root.handlers[:], root.level)
    yield
    root.handlers[:], root.level = before


def test_an_error_says_where_and_quotes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    try:
        try:
            raise ValueError("what only I know")
        except ValueError as error:
            raise KeyError("what only I know") from error
    except KeyError:
        logging.getLogger("rasa").exception("It broke")
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    assert re.search(r"ERROR +rasa: It broke error=KeyError at .*test_logs\.py:\d+ from ValueError at .*test_logs\.py:\d+$", line)
    assert "only I" not in line


def test_json_by_a_setting(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPOINT_LOG", "json")
    logs.configure()
    with structlog.contextvars.bound_contextvars(conversation=logs.person("me")):
        logging.getLogger("channels.rest.channel").error("No answer (reference %s)", "0a1b2c3d")
    written = json.loads(capsys.readouterr().err)
    assert written["event"] == "No answer (reference 0a1b2c3d)" and written["level"] == "error"
    assert written["conversation"] == logs.person("me") and written["logger"] == "channels.rest.channel"


def test_a_person_is_the_same_one_and_cannot_be_told_who() -> None:
    assert logs.person("me") == logs.person("me") != logs.person("you")
    assert "me" not in logs.person("me") and logs.person("\ud800")
