"""Nothing is lost and nothing comes twice, whatever happens to the connection."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.widget.chat import Chat
from tests.widget.conftest import OpenPage
from tests.widget.fake_channel import FakeChannel


def said(channel: FakeChannel) -> list[str]:
    """Who spoke, in order, as the server has it."""
    return [message["from"] for messages in channel.conversations.values() for message in messages]


@pytest.mark.parametrize("faults", (["cut"], ["drop"], ["drop", "cut", "drop"], [503, "cut"]), ids=str)
def test_a_cut_answer_arrives_once(chat: Chat, channel: FakeChannel, faults: list[str]) -> None:
    channel.faults.extend(faults)
    chat.ask("What do industries pay?")
    chat.ask("Can I work from home?", answers=2)
    assert said(channel) == ["user", "bot", "user", "bot"]


def test_what_is_answered_is_not_sent_again(chat: Chat, channel: FakeChannel) -> None:
    channel.faults.append("unended")
    chat.ask("What do industries pay?")
    chat.ask("Can I work from home?", answers=2)
    assert channel.requests.count("POST /chat/messages") == 2


def test_going_offline_in_the_middle_of_a_conversation(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    chat.page.context.set_offline(True)
    chat.send("Can I work from home?")
    expect(chat.panel).to_contain_text("The connection was lost")
    chat.page.context.set_offline(False)
    expect(chat.thumbs).to_have_count(2)
    assert said(channel) == ["user", "bot", "user", "bot"]


def test_a_reload_shows_what_was_said_and_how_it_was_rated(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("Compare technology and healthcare")
    chat.thumbs.click()
    chat.button("Skip").click()
    chat.page.reload()
    chat.open()
    expect(chat.thumbs).to_have_count(1)
    expect(chat.thumbs).to_have_attribute("aria-pressed", "true")
    chat.ask("Can I work from home?", answers=2)
    assert said(channel) == ["user", "bot", "user", "bot"]


def test_a_reload_in_the_middle_of_an_answer(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    channel.answering.clear()
    chat.send("Can I work from home?")
    assert channel.has_heard(2)
    _reloaded_it_is_answered_once(chat, channel)


def test_a_reload_before_a_question_has_arrived(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    # The channel tells of it, and cuts each: a browser sends again by itself on a connection that it held open, and what it
    # calls a failed request may be the end of an earlier one.
    channel.faults.extend(["drop"] * 100)
    chat.send("Can I work from home?")
    assert channel.dropped.wait(timeout=10)
    channel.answering.clear()
    _reloaded_it_is_answered_once(chat, channel)


def _reloaded_it_is_answered_once(chat: Chat, channel: FakeChannel) -> None:
    chat.page.reload()
    channel.faults.clear()
    chat.open()
    channel.answering.set()
    expect(chat.thumbs).to_have_count(2)
    chat.ask("What is the weather?", answers=3)
    assert said(channel) == ["user", "bot"] * 3
    expect(chat.panel.get_by_text("Can I work from home?", exact=True)).to_have_count(1)


def test_two_tabs_share_the_conversation(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    other = Chat(chat.page.context.new_page())
    other.page.goto(chat.page.url)
    other.open()
    expect(other.thumbs).to_have_count(1)
    other.ask("Can I work from home?", answers=2)
    # The browser may tell of it in two ways at once.
    chat.page.evaluate("() => [1, 2].forEach(() => document.dispatchEvent(new Event('visibilitychange')))")
    expect(chat.thumbs).to_have_count(2)
    assert len(channel.conversations) == 1


@pytest.mark.parametrize("answered_first", (True, False))
def test_what_is_asked_while_another_tab_is_caught_up_with_hides_nothing(chat: Chat, channel: FakeChannel, answered_first: bool) -> None:
    chat.ask("What do industries pay?")
    other = Chat(chat.page.context.new_page())
    other.page.goto(chat.page.url)
    other.open()
    expect(other.thumbs).to_have_count(1)
    channel.looked_up.clear()
    channel.telling.clear()
    other.ask("Can I work from home?", answers=2)
    assert channel.looked_up.wait(timeout=10)
    channel.answering.clear()
    chat.page.bring_to_front()
    chat.send("What is the weather?")
    assert channel.has_heard(3)
    if answered_first:
        channel.answering.set()
        expect(chat.thumbs).to_have_count(2)
    with chat.page.expect_response(lambda response: response.request.method == "GET" and response.url.endswith("/chat/messages")):
        channel.telling.set()
    channel.answering.set()
    expect(chat.thumbs).to_have_count(3)
    expect(chat.page.locator(".mine")).to_have_text(["What do industries pay?", "Can I work from home?", "What is the weather?"])


def test_an_unknown_session_starts_anew(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    channel.conversations.clear()
    chat.page.reload()
    chat.open()
    expect(chat.thumbs).to_have_count(0)
    chat.ask("Can I work from home?")


@pytest.mark.parametrize(("status", "told"), ((500, "Waypoint can't answer just now."), (429, "Please wait 60 seconds")))
def test_a_failure_is_told_and_can_be_tried_again(chat: Chat, channel: FakeChannel, status: int, told: str) -> None:
    channel.faults.append(status)
    chat.send("Can I work from home?")
    expect(chat.panel).to_contain_text(told)
    expect(chat.panel).to_contain_text("Reference: ab12cd34")
    chat.button("Try again").click()
    expect(chat.thumbs).to_have_count(1)
    expect(chat.button("Try again")).to_have_count(0)
    assert said(channel) == ["user", "bot"]


def test_a_widget_that_cannot_be_loaded_says_so_and_can_be_tried_again(open_page: OpenPage) -> None:
    page = open_page()
    chat = Chat(page)
    page.route("**/chat-*.js*", lambda route: route.abort())
    place = chat.launcher.bounding_box()
    chat.launcher.click()
    expect(page.get_by_text("The chat could not be loaded.")).to_be_visible()
    assert chat.launcher.bounding_box() == place
    page.unroute("**/chat-*.js*")
    chat.open()
