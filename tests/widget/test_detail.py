"""The whole story behind a short answer, and care for somebody in danger."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.widget.chat import Chat
from tests.widget.fake_channel import FakeChannel


def test_the_whole_story_opens_in_place_and_closes_by_keyboard(chat: Chat, channel: FakeChannel) -> None:
    with chat.page.expect_response("**/chat/handoff"):  # asked of each conversation that has just begun
        chat.ask("Tell me the whole story")
    asked = len(channel.requests)
    opener = chat.button("Show more")
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(chat.page.get_by_text("Show as a table")).to_have_count(0)
    opener.focus()
    chat.page.keyboard.press("Enter")
    closer = chat.button("Show less")
    expect(closer).to_be_focused()
    expect(closer).to_have_attribute("aria-expanded", "true")
    expect(chat.page.get_by_text("Pay grows with experience.")).to_be_visible()
    expect(chat.page.get_by_role("table", name="Comparison").get_by_role("rowheader").first).to_have_text("Technology")
    expect(chat.panel).not_to_contain_text("_Source:")
    expect(chat.panel).not_to_contain_text("| ---")
    chat.picture("detail-open")
    chat.page.keyboard.press("Space")
    expect(chat.page.get_by_text("Pay grows with experience.")).to_be_hidden()
    expect(opener).to_have_attribute("aria-expanded", "false")
    assert len(channel.requests) == asked, "it needs no round trip"


def test_the_source_is_linked(chat: Chat) -> None:
    chat.ask("Tell me the whole story")
    chat.page.get_by_text("1 source, 2 sections").click()
    link = chat.page.get_by_role("link", name="Leading Industries")
    expect(link).to_have_attribute("href", "https://example.org/article")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(chat.page.get_by_text("Taken on August 28, 2025")).to_be_visible()


def test_care_is_not_rated_and_its_numbers_can_be_called(chat: Chat) -> None:
    chat.send("I am in danger")
    expect(chat.page.get_by_role("link", name="call 988")).to_have_attribute("href", "tel:988")
    expect(chat.page.get_by_role("link", name="text HOME")).to_have_attribute("href", "sms:741741?body=HOME")
    expect(chat.thumbs).to_have_count(0)


def test_who_is_talking_to_a_person_is_not_asked_to_rate(chat: Chat) -> None:
    chat.send("I want a person")
    expect(chat.button("Promotion prospects")).to_be_visible()
    expect(chat.thumbs).to_have_count(0)
