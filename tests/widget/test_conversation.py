"""From the first question to the last, on the demo page."""

from __future__ import annotations

import gzip
import re

from playwright.sync_api import expect

from tests.widget.answers import MARKUP
from tests.widget.chat import Chat
from tests.widget.conftest import DIST, OpenPage
from tests.widget.fake_channel import FakeChannel

_MOST_BEFORE_OPENING = 3_600
_MOST_AT_OPENING = 40_000
# An image that can't be there has told so: images that were wanted before have too.
_FAILED_IMAGE = """() => new Promise(done => {
    const image = new Image();
    image.onerror = done;
    image.src = "x";
})"""


def test_a_page_pays_little_before_the_chat_is_opened(open_page: OpenPage, channel: FakeChannel) -> None:
    open_page().wait_for_load_state("networkidle")
    assert [request for request in channel.requests if "demo.css" not in request and "demo.js" not in request] == [
        "GET /chat/demo.html",
        "GET /chat/widget.js",
    ]
    assert len(gzip.compress((DIST / "widget.js").read_bytes(), 9)) <= _MOST_BEFORE_OPENING


def test_opening_costs_files_only_and_not_too_many(open_page: OpenPage, channel: FakeChannel) -> None:
    page = open_page(locale="en-GB")  # in a browser that has nothing in its cache
    page.wait_for_load_state("networkidle")
    before = len(channel.requests)
    hosts = set()
    page.on("request", lambda request: hosts.add(request.url.split("/chat")[0]))
    Chat(page).open()
    page.wait_for_load_state("networkidle")
    fetched = [request.removeprefix("GET /chat/") for request in channel.requests[before:]]
    sizes = [len(path.read_bytes()) for name in fetched for path in [DIST / f"{name}.gz"] if path.is_file()]
    assert 0 < sum(sizes) <= _MOST_AT_OPENING
    assert not any("session" in name or "messages" in name for name in fetched), "nothing is told to the bot before the first question"
    assert hosts == {channel.address}


def test_a_starter_and_a_suggestion_ask(chat: Chat) -> None:
    chat.button("Compare technology and healthcare").first.click()
    expect(chat.thumbs).to_have_count(1)
    chat.button("Promotion prospects").click()
    expect(chat.thumbs).to_have_count(2)
    expect(chat.panel).to_contain_text("Which industries offer the strongest promotion prospects?")


def test_who_clicks_twice_asks_once(chat: Chat, channel: FakeChannel) -> None:
    chat.button("Compare technology and healthcare").first.dblclick()
    expect(chat.thumbs).to_have_count(1)
    chat.button("Promotion prospects").dblclick()
    expect(chat.thumbs).to_have_count(2)
    assert sum("POST /chat/messages" in request for request in channel.requests) == 2


def test_a_comparison_is_a_table_and_a_chart_with_the_same_figures_for_screen_readers(chat: Chat) -> None:
    chat.ask("Compare technology and healthcare")
    table = chat.page.get_by_role("table", name="Comparison")
    expect(table.get_by_role("columnheader")).to_have_text(["Technology", "Healthcare"])
    expect(table.get_by_role("rowheader")).to_have_text(["Starting pay", "Remote work", "Certifications"])
    figures = chat.page.get_by_role("figure", name="Starting pay, United States").get_by_role("listitem")
    expect(figures).to_have_text(["Technology: $95,000 to $130,000", "Healthcare: $85,000 to $115,000"])
    expect(chat.panel).not_to_contain_text("| ---")


def test_what_is_missing_is_named_and_the_whole_story_is_a_click_away(chat: Chat, channel: FakeChannel) -> None:
    with chat.page.expect_response("**/chat/handoff"):  # asked of each conversation that has just begun
        chat.ask("How many introverts work in Germany?")
    expect(chat.panel.get_by_text("Not in my sources: how many introverts, <b>Germany</b>")).to_be_visible()
    story = chat.panel.get_by_text("The whole story:")
    expect(story).to_be_hidden()
    before = list(channel.requests)
    chat.panel.get_by_text("Show more", exact=True).click()
    expect(story).to_be_visible()
    assert channel.requests == before, "nothing is fetched for it"
    chat.picture("partly")


def test_an_unknown_status_and_key_are_ignored(chat: Chat) -> None:
    chat.ask("What comes tomorrow?")
    expect(chat.panel.get_by_text("A text of a later version.")).to_be_visible()
    expect(chat.panel).not_to_contain_text("dreamt_up")
    expect(chat.panel).not_to_contain_text("blue")


def test_a_source_is_named_once_with_its_sections(chat: Chat) -> None:
    chat.ask("What do industries pay?")
    chat.page.get_by_text("1 source, 1 section", exact=True).click()
    stated = chat.page.get_by_role("definition")
    expect(stated.filter(has_text="Bureau of Labor Statistics")).to_be_visible()
    expect(stated.filter(has_text="2020-2030")).to_be_visible()
    chat.ask("Compare technology and healthcare", answers=2)
    chat.page.get_by_text("1 source, 2 sections").click()
    expect(chat.page.get_by_text("Remote, hybrid and flexible work")).to_be_visible()
    article = chat.page.get_by_text("Leading Industries Hiring Graduates With a Machine Learning Degree (article)", exact=True)
    expect(article.filter(visible=True)).to_have_count(2)


def test_rating_an_earlier_answer_with_reasons(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    chat.ask("Can I work from home?", answers=2)
    chat.thumbs.first.click()
    chat.page.get_by_label("Something is missing").check()
    chat.page.get_by_label("Anything else? (optional)").fill("Bonuses")
    chat.button("Send feedback").click()
    expect(chat.page.get_by_text("Thank you for the feedback.")).to_be_visible()
    first = next(message for message in next(iter(channel.conversations.values())) if message["from"] == "bot")
    assert first["feedback"] == {"rating": "down", "reasons": ["incomplete"], "text": "Bonuses"}
    chat.thumbs.first.click()
    expect(chat.page.get_by_text("Your rating was taken back.")).to_be_visible()
    assert channel.ratings[-1] == {"answer_id": first["id"], "rating": "none"}


def test_reasons_that_are_sent_before_the_rating_is_taken_follow_it(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    channel.rating.clear()
    chat.thumbs.click()
    chat.page.get_by_label("Something is missing").check()
    chat.button("Send feedback").click()
    channel.rating.set()
    expect(chat.page.get_by_text("Thank you for the feedback.")).to_be_visible()
    assert [rating.get("reasons") for rating in channel.ratings] == [None, ["incomplete"]]


def test_markup_in_a_reply_or_a_question_is_not_executed(chat: Chat) -> None:
    chat.ask("Show markup")
    chat.ask(MARKUP, answers=2)
    chat.page.evaluate(_FAILED_IMAGE)
    assert not chat.page.evaluate("() => window.hacked")
    for link in chat.page.get_by_role("link", name="click").all():
        assert not (link.get_attribute("href") or "").startswith("javascript:")


def test_markdown_is_drawn_and_what_answers_have_no_use_for_is_text(chat: Chat) -> None:
    chat.ask("Show Markdown")
    shown = chat.panel.get_by_role("article", name="Waypoint said").locator(".prose")
    assert shown.evaluate("each => [...each.querySelectorAll('*')].map(one => one.tagName).filter(tag => tag !== 'BR').join(' ')") == (
        "P STRONG OL LI B LI EM UL LI P A A DIV TABLE THEAD TR TH TH TBODY TR TD TD B P B B"
    )
    assert shown.get_by_role("list").first.get_attribute("start") == "3"
    hrefs = [link.get_attribute("href") for link in shown.get_by_role("link").all()]
    assert hrefs == ["https://example.org/a?b=c", "mailto:desk@example.org"]
    expect(shown).to_contain_text("<i>Not HTML</i> &amp; ~$5 and ~$6 * 7")
    expect(shown).to_contain_text("[1]: no link")


def test_a_new_conversation_starts_empty(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    chat.button("New conversation").click()
    expect(chat.thumbs).to_have_count(0)
    expect(chat.button("Compare technology and healthcare")).to_be_visible()
    chat.ask("Can I work from home?")
    assert len(channel.conversations) == 2


def test_the_conversation_can_be_copied(open_page: OpenPage) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    chat = Chat(page).open()
    chat.ask("What do industries pay?")
    chat.button("More").click()
    chat.button("Copy the conversation").click()
    expect(page.get_by_text("The conversation was copied.")).to_be_visible()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert re.match(r"You, [^\n]+:\nWhat do industries pay\?\n\nWaypoint, [^\n]+:\nTechnology typically leads", copied)
    assert "- Technology: 95,000 to 130,000" in copied and "Source: Leading Industries" in copied
    assert not re.search(r"\*\*|\| ---|_Source", copied)


def test_deleting_deletes_earlier_conversations_too(chat: Chat, channel: FakeChannel) -> None:
    chat.ask("What do industries pay?")
    chat.button("New conversation").click()
    chat.ask("Can I work from home?")
    chat.button("More").click()
    chat.button("What is kept, and deleting it").click()
    chat.button("Delete my conversations").click()
    chat.button("Yes, delete").click()
    expect(chat.page.get_by_text("Your conversations were deleted.")).to_be_visible()
    assert list(channel.conversations.values()) == [[], []]
    chat.button("Back to the chat").click()
    expect(chat.thumbs).to_have_count(0)
    assert "waypoint-sessions" not in chat.page.evaluate("() => Object.entries(localStorage).filter(([, held]) => held.length > 50).join()")
