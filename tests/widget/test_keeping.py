"""What stays when people go: to another page, another tab, another conversation."""

from __future__ import annotations

from datetime import datetime, timezone

from playwright.sync_api import expect

from tests.widget.answers import LEAD
from tests.widget.chat import Chat
from tests.widget.conftest import OpenPage
from tests.widget.fake_channel import FakeChannel
from tests.widget.pages import PHONE, standing_still

_TITLE = "Where could your degree take you?"
_NOTICED = 6000
"""Milliseconds that a notice can be read."""
_IN_JUNE = datetime(2026, 6, 14, 20, tzinfo=timezone.utc)
"""In Auckland it is the next day's morning."""
_LIST = """() => {
    const {scrollTop, scrollHeight, clientHeight} = window.waypoint.shadowRoot.querySelector(".list");
    return [scrollTop, scrollHeight - clientHeight];
}"""


def _first_screen(chat: Chat) -> None:
    """It is seen, from its top, and nothing else is there to scroll to."""
    expect(chat.panel.get_by_role("heading", name=_TITLE)).to_be_in_viewport(ratio=1)
    expect(chat.thumbs).to_have_count(0)
    scrolled, more = chat.page.evaluate(_LIST)
    assert scrolled == 0 and more < 200


def test_a_new_conversation_shows_the_first_screen_here_and_in_other_tabs(chat: Chat) -> None:
    chat.ask("Compare technology and healthcare")
    other = Chat(chat.page.context.new_page())
    other.page.goto(chat.page.url)
    other.open()
    other.ask("What do industries pay?", answers=2)
    chat.page.bring_to_front()
    expect(chat.thumbs).to_have_count(2)
    chat.button("New conversation").click()
    _first_screen(chat)
    expect(chat.panel.get_by_text("The one before is under More")).to_be_visible()
    _first_screen(other)


def test_deleting_shows_the_first_screen_and_keeps_nothing_on_the_page(chat: Chat) -> None:
    chat.ask("Compare technology and healthcare")
    chat.button("More").click()
    chat.button("What is kept, and deleting it").click()
    chat.button("Delete my conversations").click()
    chat.button("No, keep them").click()
    expect(chat.button("Delete my conversations")).to_be_focused()
    chat.button("Delete my conversations").click()
    chat.button("Yes, delete").click()
    expect(chat.page.get_by_text("Your conversations were deleted.")).to_be_visible()
    assert chat.page.evaluate("() => window.waypoint.shadowRoot.querySelectorAll('.answer').length") == 0
    chat.button("Back to the chat").click()
    _first_screen(chat)


def test_an_earlier_conversation_can_be_gone_on_with(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    chat.button("New conversation").click()
    chat.ask("Can I work from home?")
    chat.button("More").click()
    chat.button("Earlier conversations").first.click()
    chat.picture("earlier")
    assert chat.faults() == []
    chat.page.get_by_role("button", name="What do industries pay?").last.click()
    expect(chat.panel).to_contain_text(LEAD)
    expect(chat.panel).not_to_contain_text("Can I work from home?")
    chat.ask("What is the weather?", answers=2)
    assert sorted(len(messages) for messages in channel.conversations.values()) == [2, 4]


def test_open_size_and_draft_stay_on_the_next_page(chat: Chat) -> None:
    chat.ask("What do industries pay?")
    chat.button("Make the chat larger").click()
    chat.input.fill("Half a quest")
    chat.page.reload()
    expect(chat.panel).to_be_visible()
    expect(chat.thumbs).to_have_count(1)
    expect(chat.input).to_have_value("Half a quest")
    expect(chat.button("Make the chat smaller")).to_be_visible()
    assert chat.page.evaluate("() => document.activeElement === document.body"), "the focus is where the page wants it"
    chat.button("Close the chat").click()
    chat.page.reload()
    expect(chat.launcher).to_be_visible()
    expect(chat.panel).to_be_hidden()


def test_on_a_phone_the_next_page_is_seen_and_not_the_chat(open_page: OpenPage) -> None:
    chat = Chat(open_page(size=PHONE)).open()
    chat.page.reload()
    expect(chat.launcher).to_be_visible()
    expect(chat.panel).to_be_hidden()


def test_a_day_stands_above_its_first_message_but_for_today(open_page: OpenPage, channel: FakeChannel) -> None:
    chat = Chat(open_page(timezone_id="Pacific/Auckland")).open()
    for answers, question in enumerate(("What do industries pay?", "Can I work from home?", "What is the weather?"), 1):
        chat.ask(question, answers)
    expect(chat.panel.get_by_role("time")).to_have_count(0)
    (messages,) = channel.conversations.values()
    for message in messages[:4]:
        message["at"] = _IN_JUNE.timestamp()
    chat.page.reload()
    expect(chat.thumbs).to_have_count(3)
    days = chat.panel.get_by_role("time")
    expect(days).to_have_count(2)  # today's stands below another's
    expect(days.first).to_have_text("Monday, June 15, 2026")
    expect(days.first).to_have_attribute("datetime", "2026-06-14T20:00:00.000Z")
    assert "What do industries pay?" in days.first.evaluate("each => each.closest('.turn').innerText")
    assert "What is the weather?" in days.last.evaluate("each => each.closest('.turn').innerText")


def test_a_notice_stays_its_time_whatever_stood_there_before(open_page: OpenPage) -> None:
    chat = Chat(open_page(stops=True)).open()
    chat.ask("What do industries pay?")
    with standing_still(chat.page):
        chat.button("New conversation").click()
        expect(chat.panel.get_by_text("The one before is under More")).to_be_visible()
        chat.page.clock.run_for(_NOTICED * 2 / 3)
        chat.button("More").click()
        chat.button("Save the conversation as a file").click()
        saved = chat.panel.get_by_text("The conversation was saved as a file.")
        chat.page.clock.run_for(_NOTICED * 2 / 3)
        expect(saved).to_be_visible()
        chat.page.clock.run_for(_NOTICED / 3)
        expect(saved).to_have_count(0)


def test_what_is_asked_while_the_conversation_is_fetched_waits_for_it(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    chat.button("Close the chat").click()
    channel.telling.clear()
    chat.page.reload()
    chat.launcher.click()
    expect(chat.panel).to_contain_text("Fetching your conversation")
    expect(chat.button("Compare technology and healthcare")).to_be_visible()
    chat.send("Can I work from home?")
    expect(chat.panel.get_by_text("Can I work from home?", exact=True)).to_be_visible()
    channel.telling.set()
    expect(chat.thumbs).to_have_count(2)
    (messages,) = channel.conversations.values()
    assert [message["text"] for message in messages[::2]] == ["What do industries pay?", "Can I work from home?"]
    expect(chat.panel.get_by_text("Can I work from home?", exact=True)).to_have_count(1)


def test_two_questions_at_once_are_answered_in_their_order(chat: Chat, channel: FakeChannel) -> None:
    channel.answering.clear()
    chat.send("What do industries pay?")
    chat.send("What is the weather?")
    channel.answering.set()
    expect(chat.thumbs).to_have_count(2)
    (messages,) = channel.conversations.values()
    assert [message["from"] for message in messages] == ["user", "bot"] * 2
    shown = chat.panel.get_by_role("article").all_inner_texts()
    assert [text.split("\n")[0][:12] for text in shown] == ["What do indu", "Technology t", "What is the ", "That is outs"]


def test_an_answer_that_comes_while_it_is_closed_is_counted(chat: Chat, channel: FakeChannel) -> None:
    channel.answering.clear()
    chat.send("What do industries pay?")
    chat.button("Close the chat").click()
    channel.answering.set()
    expect(chat.page.get_by_text("1 new answer")).to_be_attached()
    expect(chat.launcher.get_by_text("1", exact=True)).to_be_visible()
    chat.picture("badge")
    chat.launcher.click()
    expect(chat.thumbs).to_be_visible()
    chat.button("Close the chat").click()
    expect(chat.launcher.get_by_text("1", exact=True)).to_be_hidden()


def test_the_conversation_is_saved_as_a_file(chat: Chat) -> None:
    chat.ask("Compare technology and healthcare")
    chat.button("More").click()
    with chat.page.expect_download() as saving:
        chat.button("Save the conversation as a file").click()
    assert saving.value.suggested_filename == "Waypoint conversation.txt"
    saved = saving.value.path().read_text(encoding="utf-8")
    assert "- Certifications: Technology: Broader technical" in saved
    assert "Starting pay, United States, USD a year:\n- Technology: 95,000 to 130,000" in saved
    assert not any(mark in saved for mark in ("**", "| ---", "_Source"))


def test_a_link_asks_once(open_page: OpenPage, channel: FakeChannel) -> None:
    for address in ("/chat/demo.html#waypoint=What+do+industries+pay%3F", "/chat?ask=What+do+industries+pay%3F"):
        channel.reset()
        chat = Chat(open_page(f"{channel.address}{address}"))
        expect(chat.thumbs).to_have_count(1)
        assert "pay" not in chat.page.url
        chat.page.reload()
        expect(chat.thumbs).to_have_count(1)
        assert [len(messages) for messages in channel.conversations.values()] == [2]


def test_the_page_of_the_assistant(open_page: OpenPage, channel: FakeChannel) -> None:
    chat = Chat(open_page(f"{channel.address}/chat"))
    _first_screen(chat)
    expect(chat.launcher).to_have_count(0)
    expect(chat.button("Close the chat")).to_have_count(0)
    chat.picture("page-open")
    assert chat.faults() == []
    chat.button("Compare technology and healthcare").click()
    expect(chat.thumbs).to_have_count(1)
    chat.picture("page-comparison")
    assert chat.faults() == []
    chat.page.keyboard.press("Escape")
    expect(chat.panel).to_be_visible()


def test_hide_prefill_and_reset(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    chat.page.evaluate("() => window.waypoint.reset()")
    _first_screen(chat)
    chat.page.evaluate("() => window.waypoint.prefill('What about retail?')")
    expect(chat.input).to_have_value("What about retail?")
    expect(chat.input).to_be_focused()
    chat.page.evaluate("() => window.waypoint.hide()")
    expect(chat.panel).to_be_hidden()
    chat.page.evaluate("() => window.waypoint.show()")
    expect(chat.panel).to_be_visible()
    assert chat.page.evaluate("() => window.waypoint.isOpen")
    assert len(channel.conversations) == 1
