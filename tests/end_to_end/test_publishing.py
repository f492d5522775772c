"""Facts are published while people ask: live within two seconds, and every answer of one version."""

from __future__ import annotations

import os
import shutil
import threading
import time
import uuid
from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest
import sqlalchemy as sa

from knowledge import Pack
from knowledge.version import Version
from running.publish import Press
from serving.stores.database import connect
from tests.end_to_end.conftest import DEFAULT, Assistant, wait_for

_SOON = 2.0


@pytest.fixture
def press(assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    """Publishes to the running assistant; the pack's own questions are asked elsewhere."""
    monkeypatch.setattr(Press, "_asked", lambda *_: [])
    return Press(connect(sa.engine.make_url(f"sqlite:///{assistant.database}")), {**os.environ, "WAYPOINT_RUN": str(tmp_path)}, "tests")


def edited(folder: Path, statement: str, number: int) -> Path:
    """The default pack with a mark in that statement."""
    copy: Path = shutil.copytree(DEFAULT, folder / str(number) / DEFAULT.name)
    words = statement.split()
    for file in copy.rglob("*.yml"):
        lines = file.read_text(encoding="utf-8").split("\n")
        for index, line in enumerate(lines):
            if line.strip().startswith(" ".join(words[:4])):
                lines[index] = line.replace(words[0], f"Edition {'I' * number}: {words[0]}", 1)
                file.write_text("\n".join(lines), encoding="utf-8")
                return copy
    raise AssertionError(f"no file begins a line with {words[:4]}")


def test_published_while_people_ask(assistant: Assistant, press: Press, default_pack: Pack, tmp_path: Path) -> None:
    subject, fact = next(
        (each, default_pack.fact_of(each, "demand")) for each in default_pack.industries if default_pack.fact_of(each, "demand")
    )
    assert fact is not None
    question = f"what is the demand in {default_pack.named(subject).name}"
    press.publish(DEFAULT)
    marks: Dict[str, str] = {Version.read(DEFAULT).label: "", **_versions(tmp_path, fact.fact.statement)}
    said: List[Tuple[str, str]] = []
    stopped = threading.Event()

    def ask_on() -> None:
        while not stopped.is_set():
            said.append(_version_and_words(assistant.ask(question, uuid.uuid4().hex)))

    crowd = [threading.Thread(target=ask_on) for _ in range(2)]
    for each in crowd:
        each.start()
    try:
        for number in (1, 2, 3):
            press.publish(tmp_path / str(number) / DEFAULT.name)
            published = time.monotonic()
            label = Version.read(tmp_path / str(number) / DEFAULT.name).label
            wait_for(lambda label=label: said[-1:] != [] and said[-1][0] == label, 30, assistant.said)  # type: ignore[misc]
            assert time.monotonic() - published < _SOON + 1  # and one for the answer that is under way
        press.roll_back(DEFAULT.name)
        press.roll_back(DEFAULT.name)
        press.roll_back(DEFAULT.name)
        wait_for(lambda: said[-1][0] == Version.read(DEFAULT).label, 30, assistant.said)
    finally:
        stopped.set()
        for each in crowd:
            each.join()
    wrong = [(label, words) for label, words in said if (marks[label] not in words) or (not marks[label] and "Edition" in words)]
    assert not wrong and {label for label, _ in said} == set(marks)


def _versions(folder: Path, statement: str) -> Dict[str, str]:
    """Three changed versions, and by the label of each the mark that its answers bear."""
    return {Version.read(edited(folder, statement, number)).label: f"Edition {'I' * number}: " for number in (1, 2, 3)}


def _version_and_words(reply: Dict[str, Any]) -> Tuple[str, str]:
    answer = reply["custom"]["answer"]
    return answer["pack"], f"{reply['text']}\n{answer.get('detail', '')}"
