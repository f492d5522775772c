"""From a question that is refused in the chat, to its group at the desk, to an answer by form, to published, to answered: no terminal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Iterator

import pytest
import sqlalchemy as sa
from playwright.sync_api import Page, expect

from knowledge import Pack
from running.ports import free_ports
from running.publish import Press
from serving.stores.database import connect
from serving.stores.migrations import upgrade
from tests.end_to_end.conftest import ROOT, Assistant, wait_for
from tests.widget.chat import Chat
from tests.widget.pages import Pages

DEFAULT = ROOT / "knowledge" / "machine_learning"
FACET = "remote"
PASSWORD = "a long enough passphrase"  # noqa: S105  of an account that is nobody's
SAID = "Agencies let their analysts choose where they work once a week."


class Centre:
    """An assistant with a desk, whose editors change a folder of their own; the default pack is published, so nothing is trained."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.pack: Path = shutil.copytree(DEFAULT, folder / DEFAULT.name)
        engine = connect(sa.engine.make_url(f"sqlite:///{folder / 'conversations.db'}"))
        upgrade(engine)
        monkeypatch.setattr(Press, "_asked", lambda *_: [])
        Press(engine, {**os.environ, "WAYPOINT_RUN": str(folder)}, "tests").publish(DEFAULT)
        engine.dispose()
        (port,) = free_ports(1)
        own = {"WAYPOINT_PACK": str(self.pack), "WAYPOINT_DESK": "on", "DESK_PORT": str(port), "WAYPOINT_RUN": str(folder / "run")}
        self.assistant = Assistant(folder, **own)
        self.desk = f"http://localhost:{port}"
        self._environment = {**os.environ, **own, "WAYPOINT_DB": str(self.assistant.database)}

    def account(self, name: str, role: str) -> None:
        """As `make account` makes it."""
        command = [sys.executable, "-m", "running.desk", "account", name, "--role", role]
        subprocess.run(
            command, cwd=ROOT, env=self._environment, input=f"{PASSWORD}\n", text=True, check=True, capture_output=True, timeout=120
        )


@pytest.fixture
def centre(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Centre]:
    made = Centre(tmp_path, monkeypatch)
    try:
        made.assistant.wait_until_up()
        yield made
    finally:
        made.assistant.stop()


def sign_in(page: Page, name: str) -> None:
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def test_a_refused_question_is_answered_at_the_desk(centre: Centre, pages: Pages, default_pack: Pack) -> None:
    centre.account("ada", "publisher")
    subject = next(each for each in default_pack.industries if not default_pack.fact_of(each, FACET))
    name = default_pack.named(subject).name
    question = (default_pack.topics[FACET].subject_question or "").replace("{subject}", name)
    chat = Chat(pages.open(f"http://127.0.0.1:{centre.assistant.port}/chat/demo.html")).open()
    chat.ask(question, answers=1)
    expect(chat.panel.get_by_text(SAID)).to_have_count(0)

    page = pages.open(f"{centre.desk}/misses/")
    sign_in(page, "ada")
    page.get_by_role("link", name=question).click()
    page.get_by_label("or fill the cell of").select_option(f"industries/{subject}")
    page.get_by_label("on", exact=True).select_option(FACET)
    page.get_by_role("button", name="Fill it").click()
    page.get_by_label("Statement").fill(SAID)
    page.get_by_role("button", name="See the answer first").click()
    expect(page.get_by_role("heading", name="It would be answered")).to_be_visible()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved: ")).to_be_visible()

    page.get_by_role("link", name="Publish").click()
    expect(page.get_by_text(f"is new: “{SAID}”")).to_be_visible()
    page.get_by_role("button", name="Publish", exact=True).click()

    def over() -> bool:
        page.goto(f"{centre.desk}/publish/")
        return page.get_by_role("heading", name="Publishing: ").count() > 0

    wait_for(over, 300, centre.assistant.said)
    expect(page.get_by_role("heading", name="Publishing: done")).to_be_visible()
    for count, asked in enumerate((question, f"do {name.lower()} jobs let you work from home"), 2):
        wait_for(lambda: centre.assistant.ask(question)["custom"]["answer"]["status"] == "answered", 5, centre.assistant.said)
        chat.ask(asked, answers=count)
        expect(chat.panel.get_by_text("choose where they work").last).to_be_visible()
    assert (centre.pack / "questions.yml").read_text(encoding="utf-8").count(f"industries/{subject}#{FACET}")
