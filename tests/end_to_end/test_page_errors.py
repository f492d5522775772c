"""What people see when something is wrong, with both servers really running and what is wrong really so."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.end_to_end.conftest import Assistant, locked
from tests.end_to_end.cutting import CuttingProxy
from tests.widget.chat import Chat
from tests.widget.pages import Pages

_PAY = "What do industries pay?"
_HOME = "Can I work from home in healthcare?"
_REFERENCE = re.compile("^Reference: ")


@pytest.fixture
def chat(pages: Pages, assistant: Assistant) -> Chat:
    """The chat on the demo page, open."""
    return Chat(pages.open(f"http://127.0.0.1:{assistant.port}/chat/demo.html")).open()


def look(chat: Chat, name: str) -> None:
    """Leave a picture of a state, which has no fault."""
    chat.picture(f"real-error-{name}")
    assert chat.faults() == []


def test_a_conversation_that_cannot_be_kept_is_a_failure_to_try_again(chat: Chat, assistant: Assistant) -> None:
    chat.ask(_PAY)
    with locked(assistant):
        chat.send(_HOME)
        expect(chat.panel).to_contain_text("Sorry, something went wrong on my side")
        reference = chat.panel.get_by_text(_REFERENCE).inner_text().split()[-1]
        look(chat, "500")
    assert f"Refused (reference {reference}): 500" in assistant.said()
    chat.button("Try again").click()
    expect(chat.thumbs).to_have_count(2)
    expect(chat.button("Try again")).to_have_count(0)
    expect(chat.panel.get_by_text(_HOME, exact=True)).to_have_count(1)


def test_a_service_that_cannot_be_reached_is_told_and_the_question_kept(pages: Pages, proxy: CuttingProxy) -> None:
    chat = Chat(pages.open(f"{proxy.address}/chat/demo.html")).open()
    chat.ask(_PAY)
    proxy.dead = True
    chat.send(_HOME)
    expect(chat.panel).to_contain_text("The connection was lost. Trying again…")
    look(chat, "reconnecting")
    chat.page.evaluate("() => setInterval(() => window.dispatchEvent(new Event('online')), 20)")  # so that no try waits long
    expect(chat.panel).to_contain_text("I can't reach the service.")
    look(chat, "lost")
    proxy.dead = False
    chat.button("Try again").click()
    expect(chat.thumbs).to_have_count(2)
    expect(chat.panel.get_by_text(_HOME, exact=True)).to_have_count(1)


def test_too_many_questions_are_told_with_the_time_to_wait(pages: Pages, strict: Assistant) -> None:
    chat = Chat(pages.open(f"http://127.0.0.1:{strict.port}/chat/demo.html")).open()
    chat.ask(_PAY)
    chat.ask(_HOME, answers=2)
    chat.send(_PAY)
    expect(chat.panel).to_contain_text("Please wait")
    look(chat, "429")
    chat.button("New conversation").click()
    expect(chat.thumbs).to_have_count(0)
    chat.ask(_HOME)
