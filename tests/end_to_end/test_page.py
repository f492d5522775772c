"""The chat in a real browser, with both servers really running."""

from __future__ import annotations

import json
import os
import signal
import urllib.request
from typing import Any, Dict, List
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response, expect

from tests.end_to_end.conftest import ELSEWHERE, Assistant
from tests.end_to_end.cutting import CuttingProxy
from tests.widget.chat import Chat
from tests.widget.pages import Pages, standing_still

PAY = "What do industries pay?"
HOME = "Where can I work from home?"
MINUTE_OF_TRIES = 90_000
"""Milliseconds: the chat tries again for a minute, by itself, and then the server may be slow to answer."""
ON_LOOPBACK = ["local-network-access"]  # which Chromium asks people about, when a page of the internet wants it
_STRICT = "default-src 'none'; script-src {bot}; connect-src {bot}; img-src data:; style-src 'none'"


def address(assistant: Assistant) -> str:
    return f"http://127.0.0.1:{assistant.port}"


@pytest.fixture
def chat(pages: Pages, assistant: Assistant) -> Chat:
    """The chat on the demo page, open."""
    return Chat(pages.open(f"{address(assistant)}/chat/demo.html")).open()


def kept(page: Page, bot: str) -> List[Dict[str, Any]]:
    """The conversation as the server has it, read with the key that the browser holds."""
    held = page.evaluate("() => Object.entries(localStorage).find(([name]) => name.endsWith('/chat/'))[1]")
    request = urllib.request.Request(f"{bot}/chat/messages", headers={"Authorization": f"Bearer {json.loads(held)['current']}"})
    with urllib.request.urlopen(request) as reply:
        messages: List[Dict[str, Any]] = json.load(reply)["messages"]
    return messages


def stored(assistant: Assistant) -> bytes:
    """All bytes of the database and of what SQLite keeps beside it."""
    return b"".join(path.read_bytes() for path in assistant.database.parent.glob(f"{assistant.database.name}*"))


def said(messages: List[Dict[str, Any]]) -> List[str]:
    """Who spoke, in order."""
    return [message["from"] for message in messages]


def test_from_the_first_question_to_the_last(chat: Chat, assistant: Assistant) -> None:
    before = len(assistant.said())
    chat.starter.click()
    expect(chat.thumbs).to_have_count(1)
    expect(chat.page.get_by_role("table", name="Comparison")).to_be_visible()
    chat.ask(PAY, answers=2)
    expect(chat.panel.get_by_role("figure")).to_have_count(2)
    chat.page.locator("summary", has_text="1 source, ").last.click()
    expect(chat.page.get_by_role("definition").first).to_be_visible()
    chat.ask("What do graduates earn in Germany?", answers=3)
    chat.ask("and the other one?", answers=4)
    chat.panel.get_by_role("list", name="Ask next").last.get_by_role("button").first.click()
    expect(chat.thumbs).to_have_count(5)
    chat.thumbs.nth(2).click()
    chat.page.get_by_label("Something is missing").check()
    chat.button("Send feedback").click()
    expect(chat.page.get_by_text("Thank you for the feedback.")).to_be_visible()
    messages = kept(chat.page, address(assistant))
    assert said(messages) == ["user", "bot"] * 5
    assert messages[5]["feedback"] == {"rating": "down", "reasons": ["incomplete"]}
    assert [each["custom"]["answer"]["status"] for each in messages[1:6:2]] == ["answered", "answered", "not_covered"]
    assert "body not consumed" not in assistant.said()[before:]


def test_what_it_costs(pages: Pages, assistant: Assistant) -> None:
    page = pages.open("about:blank", locale="en-GB")  # in a browser that has nothing in its cache
    replies: List[Response] = []
    page.on("response", lambda reply: replies.append(reply))
    page.goto(f"{address(assistant)}/chat/demo.html", wait_until="networkidle")
    paths = [urlsplit(reply.url).path for reply in replies]
    assert [path for path in paths if not path.startswith("/chat/demo.")] == ["/chat/widget.js"]
    assert replies[paths.index("/chat/widget.js")].request.sizes()["responseBodySize"] <= 3_600
    replies.clear()
    Chat(page).open()
    page.wait_for_load_state("networkidle")
    assert 0 < sum(reply.request.sizes()["responseBodySize"] for reply in replies) <= 40_000
    assert {urlsplit(reply.url).netloc for reply in replies} == {f"127.0.0.1:{assistant.port}"}
    kept = {reply.headers["cache-control"] for reply in replies if urlsplit(reply.url).path.endswith(".js")}
    assert kept == {"public, max-age=31536000, immutable"}


def test_each_kind_of_answer_is_drawn_without_a_fault(chat: Chat) -> None:
    questions = {
        "list": "Which entry-level jobs can I get?",
        "range": "What does healthcare pay?",
        "comparison": "Compare technology, finance and healthcare",
        "filter": "Who pays over 90k and lets me work from home?",
        "not-covered": "What do graduates earn in Germany?",
        "out-of-scope": "How do I bake sourdough bread?",
        "unclear": "and the other one?",
        "hello": "hello",
        "person": "Can I talk to a person?",
        "capabilities": "What can you do?",
    }
    for count, (name, question) in enumerate(questions.items(), 1):
        chat.ask(question, answers=count)
        chat.picture(f"real-{count:02}-{name}")
        assert chat.faults() == [], question


def test_nothing_is_kept_after_deleting(chat: Chat, assistant: Assistant) -> None:
    chat.ask("What does my neighbour Xyzzy earn in finance?")
    assert b"Xyzzy" in stored(assistant)
    chat.button("More").click()
    chat.button("What is kept, and deleting it").click()
    chat.button("Delete my conversations").click()
    chat.button("Yes, delete").click()
    expect(chat.page.get_by_text("Your conversations were deleted.")).to_be_visible()
    assert b"Xyzzy" not in stored(assistant)


def test_two_tabs_are_one_conversation(chat: Chat, assistant: Assistant) -> None:
    chat.ask(PAY)
    other = Chat(chat.page.context.new_page())
    other.page.goto(chat.page.url)
    other.open()
    expect(other.thumbs).to_have_count(1)
    other.ask(HOME, answers=2)
    chat.page.bring_to_front()
    chat.ask("What does healthcare pay?", answers=3)
    assert said(kept(chat.page, address(assistant))) == ["user", "bot"] * 3


def embed(page: Page, host: str, bot: str) -> None:
    """Let `host` serve a page with the widget, under a strict policy."""
    script = f'<script src="{bot}/chat/widget.js" defer></script>'
    html = f'<!doctype html><html lang="en"><title>Elsewhere</title><main><h1>Elsewhere</h1></main>{script}</html>'
    headers = {"Content-Type": "text/html", "Content-Security-Policy": _STRICT.format(bot=bot)}
    page.route(f"{host}/**", lambda route: route.fulfill(body=html, headers=headers))
    page.goto(f"{host}/careers")


def test_a_listed_page_elsewhere_may_ask(pages: Pages, assistant: Assistant) -> None:
    page = pages.open("about:blank", permissions=ON_LOOPBACK)
    embed(page, ELSEWHERE, address(assistant))
    chat = Chat(page).open()
    chat.ask("Compare technology and healthcare")
    expect(page.get_by_role("table", name="Comparison")).to_be_visible()


def test_another_page_gets_nothing(pages: Pages, assistant: Assistant) -> None:
    page = pages.open("about:blank", permissions=ON_LOOPBACK)
    embed(page, "https://hostile.example", address(assistant))
    chat = Chat(page)
    chat.launcher.click()
    expect(chat.panel).to_contain_text("This page isn't allowed to use this chat.")
    assert page.evaluate("() => Object.keys(localStorage)") == []


def test_a_hundred_cut_connections_lose_and_double_nothing(pages: Pages, proxy: CuttingProxy) -> None:
    chat = Chat(pages.open(f"{proxy.address}/chat/demo.html")).open()
    chat.page.evaluate("() => setInterval(() => window.dispatchEvent(new Event('online')), 20)")  # so that no try waits long
    proxy.cutting = True
    asked: List[str] = []
    while proxy.cuts < 100:
        asked.append(f"What does healthcare pay? And the question number {len(asked)}?")
        chat.page.evaluate("question => window.waypoint.ask(question)", asked[-1])
    proxy.cutting = False
    expect(chat.thumbs).to_have_count(len(asked))
    messages = kept(chat.page, proxy.address)
    assert [message["text"] for message in messages[::2]] == asked
    assert [message["reply_to"] for message in messages[1::2]] == [message["id"] for message in messages[::2]]
    for question in asked:
        expect(chat.panel.get_by_text(question, exact=True)).to_have_count(1)


def test_a_restart_of_the_server_loses_nothing(pages: Pages, assistant: Assistant) -> None:
    chat = Chat(pages.open(f"{address(assistant)}/chat/demo.html", stops=True)).open()
    chat.ask(PAY)
    os.kill(assistant.processes()["rasa"], signal.SIGKILL)
    chat.send(HOME)
    expect(chat.panel).to_contain_text("The connection was lost")
    with standing_still(chat.page):
        assistant.wait_until_up_again()
    expect(chat.thumbs).to_have_count(2, timeout=MINUTE_OF_TRIES)
    assert said(kept(chat.page, address(assistant))) == ["user", "bot"] * 2
