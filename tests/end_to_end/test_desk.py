"""From a question that is refused in the chat, to its group at the desk, to an answer by form, to published, to answered: no terminal."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from knowledge import Pack
from tests.end_to_end.conftest import ROOT, Assistant, wait_for
from tests.widget.chat import SCREENSHOTS, Chat
from tests.widget.pages import Pages

FACET = "remote"
PASSWORD = "a long enough passphrase"  # noqa: S105  of an account that is nobody's
FIRST_LOOK = 60
"""Seconds that the desk may take to group all that the tests before have asked: some with each page that is opened."""
SAID = "Agencies let their analysts choose where they work once a week."


@pytest.fixture
def publisher(assistant: Assistant) -> str:
    """An account, as `make account` makes it."""
    command = [sys.executable, "-m", "running.desk", "account", "ada", "--role", "publisher"]
    options = {"cwd": ROOT, "env": assistant.environment, "input": f"{PASSWORD}\n", "text": True, "capture_output": True}
    subprocess.run(command, check=True, timeout=120, **options)  # type: ignore[call-overload]
    return "ada"


def sign_in(page: Page, name: str) -> None:
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def open_group(page: Page, question: str) -> None:
    """As somebody looks for it: on the next pages, and from the first one again while questions are still to be grouped."""
    first, until = page.url, time.monotonic() + FIRST_LOOK
    while not (link := page.get_by_role("link", name=question)).is_visible():
        older = page.get_by_role("link", name="Older")
        if older.is_visible():
            with page.expect_navigation():
                older.click()
        else:
            assert time.monotonic() < until, page.get_by_role("main").inner_text()
            page.goto(first)
    link.click()


def try_it(page: Page) -> Locator:
    return page.get_by_role("link", name="Try it on what was asked lately")


def ends(assistant: Assistant, page: Page, what: str) -> None:
    """The page says that it is done, without being loaded again."""
    expect(page.get_by_role("heading", name=f"{what}: ")).to_be_visible(timeout=300_000)
    assert page.get_by_role("heading", name=f"{what}: done").is_visible(), page.get_by_role("status").inner_text() + assistant.said()


def status_of(assistant: Assistant, question: str) -> str:
    return str(assistant.ask(question)["custom"]["answer"]["status"])


def test_a_refused_question_is_answered_at_the_desk(assistant: Assistant, publisher: str, pages: Pages, default_pack: Pack) -> None:
    desk = f"http://localhost:{assistant.desk_port}"
    subject = next(each for each in default_pack.industries if not default_pack.fact_of(each, FACET))
    name = default_pack.named(subject).name
    question = (default_pack.topics[FACET].subject_question or "").replace("{subject}", name)
    chat = Chat(pages.open(f"http://127.0.0.1:{assistant.port}/chat/demo.html")).open()
    chat.ask(question, answers=1)
    expect(chat.panel.get_by_text(SAID)).to_have_count(0)

    page = pages.open(f"{desk}/misses/")
    sign_in(page, publisher)
    expect(page.get_by_role("heading", name="Missed questions")).to_be_visible()
    open_group(page, question)
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
    try_it(page).click()
    page.get_by_role("button", name="Have them heard").click()  # what the pack's own questions would be answered: first they are heard
    ends(assistant, page, "Asking the pack's own questions")
    try_it(page).click()
    expect(page.get_by_role("heading", name="Of the pack's own questions answered otherwise: 1 of")).to_be_visible()
    page.get_by_role("button", name="Publish", exact=True).click()

    ends(assistant, page, "Publishing")
    for count, asked in enumerate((question, f"do {name.lower()} jobs let you work from home"), 2):
        wait_for(lambda: status_of(assistant, question) == "answered", 5, assistant.said)
        chat.ask(asked, answers=count)
        expect(chat.page.locator(".answer").last).to_contain_text("choose where they work")
    kept = Path(assistant.environment["WAYPOINT_PACK"]) / "questions.yml"
    assert f"industries/{subject}#{FACET}" in kept.read_text(encoding="utf-8")

    for place in ("conversations", "misses", "pack", "pack/history", "numbers", "publish"):
        page.goto(f"{desk}/{place}/")
        page.screenshot(path=SCREENSHOTS / f"desk-{place.replace('/', '-')}.png", full_page=True)
        assert Chat(page).faults() == [], place

    page.get_by_role("button", name="Take the version before").click()
    ends(assistant, page, "Rolling back")
    wait_for(lambda: status_of(assistant, question) != "answered", 5, assistant.said)
