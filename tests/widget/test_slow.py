"""On a network that is slow, something is seen at once, and what is typed meanwhile isn't lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.widget.chat import FIRST_QUESTION, Chat
from tests.widget.conftest import OpenPage
from tests.widget.fake_channel import FakeChannel
from tests.widget.pages import PHONE, ZOOMED, Pages, on_slow_3g, viewport

_CHAT = "**/chat-*.js*"


@pytest.fixture
def held(open_page: OpenPage) -> Page:
    """The demo page, where the chat doesn't come until `let_come`."""
    page = open_page(locale="en-GB")  # in a browser that has nothing in its cache
    page.route(_CHAT, lambda route: _HELD.append(route))
    return page


_HELD: list[Route] = []


def _let_come() -> None:
    while _HELD:
        _HELD.pop().continue_()


def test_on_slow_3g_something_is_seen_before_the_chat_has_come(pages: Pages, channel: FakeChannel) -> None:
    page = pages.open(f"{channel.address}/chat/demo.html", size=PHONE, has_touch=True, is_mobile=True)
    come: list[str] = []
    page.on("requestfinished", lambda request: come.append(request.url))
    chat = Chat(page)
    on_slow_3g(page)
    chat.launcher.tap()
    expect(chat.button(FIRST_QUESTION)).to_be_in_viewport()
    assert not any("/chat-" in url for url in come)
    chat.button(FIRST_QUESTION).tap()
    expect(chat.thumbs).to_have_count(1)


@pytest.mark.parametrize("near", ("hover", "focus"))
def test_who_comes_near_has_the_chat_fetched_before_it_is_pressed(open_page: OpenPage, near: str) -> None:
    chat = Chat(open_page(locale="en-GB"))  # in a browser that has nothing in its cache
    with chat.page.expect_request_finished(lambda request: "/chat-" in request.url):
        getattr(chat.launcher, near)()
    expect(chat.panel).to_have_count(0)


def test_what_is_typed_before_the_chat_has_come_goes_over_to_it(held: Page) -> None:
    chat = Chat(held)
    chat.launcher.click()
    expect(held.get_by_text("Opening the chat").last).to_be_in_viewport()
    expect(chat.input).to_be_focused()
    chat.picture("early")
    assert chat.faults() == []
    held.keyboard.type("What do industries")
    _let_come()
    expect(held.get_by_role("heading", name="Where could your degree take you?")).to_be_in_viewport()
    expect(chat.input).to_be_focused()
    held.keyboard.type(" pay?")
    held.keyboard.press("Enter")
    expect(chat.thumbs).to_have_count(1)
    expect(chat.panel.get_by_text("What do industries pay?", exact=True).last).to_be_in_viewport()


def test_where_there_is_little_room_one_can_type_and_leave_before_the_chat_has_come(held: Page) -> None:
    held.set_viewport_size(viewport(ZOOMED))
    chat = Chat(held)
    chat.launcher.click()
    chat.input.fill("a" * 1000)
    for each in (chat.input, chat.button("Close the chat")):
        expect(each).to_be_in_viewport(ratio=1)
    box = chat.input.bounding_box()
    assert box and box["height"] > 40
    chat.picture("early-zoomed")


def test_a_question_that_is_full_before_the_chat_has_come_says_so(held: Page) -> None:
    chat = Chat(held)
    chat.launcher.click()
    expect(chat.input).to_be_focused()
    said = chat.panel.get_by_role("status").filter(has_text="at most 1,000 characters")
    held.keyboard.insert_text("a" * 999)
    expect(said).to_have_count(0)
    held.keyboard.insert_text("a" * 500)
    expect(said).to_be_in_viewport(ratio=1)
    chat.picture("early-full")
    assert chat.faults() == []
    assert len(chat.input.input_value()) == 1000
    held.keyboard.press("Backspace")
    expect(said).to_have_count(0)
    held.keyboard.type("a")
    expect(said).to_have_count(1)
    held.keyboard.press("Enter")
    expect(said).to_have_count(0)
    _let_come()
    expect(chat.thumbs).to_have_count(1)


def test_what_is_asked_before_the_chat_has_come_is_answered_once(held: Page, channel: FakeChannel) -> None:
    chat = Chat(held)
    chat.launcher.click()
    chat.button(FIRST_QUESTION).click()
    expect(chat.panel.get_by_text(FIRST_QUESTION, exact=True)).to_be_in_viewport()
    _let_come()
    expect(chat.thumbs).to_have_count(1)
    assert [len(messages) for messages in channel.conversations.values()] == [2]


def test_what_is_left_before_the_chat_has_come_stays_closed(held: Page) -> None:
    chat = Chat(held)
    chat.launcher.click()
    expect(chat.input).to_be_focused()
    held.keyboard.press("Escape")
    expect(chat.panel).to_have_count(0)
    _let_come()
    held.wait_for_function("() => window.waypoint.launcher.ariaBusy === 'false'")
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()


def test_what_was_typed_is_there_after_a_failure(held: Page) -> None:
    chat = Chat(held)
    chat.launcher.click()
    chat.input.fill("What do industries pay?")
    held.keyboard.press("Enter")
    while _HELD:
        _HELD.pop().abort()
    expect(held.get_by_text("The chat could not be loaded.")).to_be_visible()
    held.unroute(_CHAT)
    chat.launcher.click()
    expect(chat.input).to_have_value("What do industries pay?")
