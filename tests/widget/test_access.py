"""Anyone can use it: with a keyboard alone, on a phone, with a screen reader, in light and dark."""

from __future__ import annotations

from typing import Tuple

import pytest
from playwright.sync_api import Page, expect

from tests.widget.chat import Chat
from tests.widget.conftest import OpenPage
from tests.widget.fake_channel import FakeChannel
from tests.widget.pages import DESKTOP

_PHONE = (390, 844)
_NARROW = (320, 640)
_ZOOMED = (320, 256)
"""What 400 % leave of a window of 1280 by 1024."""
_OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("size", (DESKTOP, _PHONE), ids=("desktop", "phone"))
def test_no_state_has_a_fault(open_page: OpenPage, channel: FakeChannel, scheme: str, size: Tuple[int, int]) -> None:
    chat = Chat(open_page(size=size, color_scheme=scheme))
    prefix = f"{'desktop' if size == DESKTOP else 'phone'}-{scheme}"

    def check(state: str) -> None:
        chat.picture(f"{prefix}-{state}")
        assert chat.faults() == [], state

    check("1-closed")
    chat.open()
    check("2-open")
    chat.ask("What do industries pay?")
    check("3-pay")
    chat.page.get_by_text("1 source, 1 section").click()
    check("4-source")
    chat.ask("Compare technology and healthcare", answers=2)
    check("5-comparison")
    chat.ask("Who pays over 90k?", answers=3)
    chat.page.get_by_text("Show as a table").click()
    check("6-filter")
    chat.ask("What is the weather?", answers=4)
    check("7-out-of-scope")
    chat.thumbs.last.click()
    chat.page.get_by_label("Hard to understand").check()
    check("8-feedback")
    chat.button("Skip").click()
    channel.faults.append(500)
    chat.send("Can I work from home?")
    expect(chat.button("Try again")).to_be_visible()
    check("9-error")
    chat.button("More").click()
    check("10-menu")
    chat.button("What is kept, and deleting it").click()
    check("11-kept")
    chat.button("Back to the chat").click()
    if size == DESKTOP:
        chat.button("Make the chat larger").click()
        expect(chat.button("Try again")).to_be_in_viewport()
        check("12-large")


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_the_whole_story_and_care_have_no_fault(open_page: OpenPage, scheme: str) -> None:
    chat = Chat(open_page(color_scheme=scheme)).open()
    chat.ask("Tell me the whole story")
    chat.button("Show more").click()
    chat.page.get_by_text("1 source, 2 sections").click()
    chat.picture(f"story-{scheme}")
    assert chat.faults() == []
    chat.send("I am in danger")
    expect(chat.page.get_by_role("link", name="call 988")).to_be_visible()
    chat.picture(f"care-{scheme}")
    assert chat.faults() == []


@pytest.mark.parametrize("size", (_NARROW, _ZOOMED), ids=("320 px", "400 %"))
def test_nothing_is_cut_off_where_there_is_little_room(open_page: OpenPage, size: Tuple[int, int]) -> None:
    chat = Chat(open_page(size=size)).open()
    chat.ask("Compare technology and healthcare")
    chat.picture(f"small-{size[0]}x{size[1]}")
    assert chat.faults() == []
    assert chat.page.evaluate(_OVERFLOW) == 0
    for name in ("New conversation", "More", "Close the chat"):
        expect(chat.button(name)).to_be_in_viewport(ratio=1)
    expect(chat.input).to_be_in_viewport(ratio=1)
    box = chat.page.get_by_role("table", name="Comparison").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= size[0]


def _focused(page: Page) -> str:
    name: str = page.evaluate("""() => {
        let at = document.activeElement;
        while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at.getAttribute("aria-label") ?? at.getRootNode().host?.getAttribute?.("aria-label") ?? at.textContent;
    }""")
    return name.strip()


def _tab_to(page: Page, name: str, key: str = "Tab") -> None:
    for _ in range(60):
        if _focused(page) == name:
            return
        page.keyboard.press(key)
    pytest.fail(f"{name} can't be reached by {key}: the focus is at {_focused(page)!r}.")


def test_a_whole_conversation_by_keyboard(open_page: OpenPage, channel: FakeChannel) -> None:
    page = open_page()
    chat = Chat(page)
    _tab_to(page, "Chat about careers")
    page.keyboard.press("Enter")
    expect(chat.button("Compare technology and healthcare")).to_be_visible()
    expect(chat.input).to_be_focused()
    page.keyboard.type("What do industries pay?")
    page.keyboard.press("Enter")
    expect(chat.thumbs).to_have_count(1)
    expect(chat.input).to_be_focused()
    _tab_to(page, "Not helpful", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(chat.button("Send feedback")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    _tab_to(page, "Send feedback")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Thank you for the feedback.")).to_be_visible()
    assert _focused(page) == "Not helpful"
    assert channel.ratings[-1]["reasons"] == ["not_what_i_asked"]
    _tab_to(page, "More", "Shift+Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert _focused(page) == "Copy the conversation"
    page.keyboard.press("Escape")
    expect(chat.panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    assert _focused(page) == "Chat about careers"


def test_an_answer_is_announced_without_its_pictures_and_buttons(chat: Chat) -> None:
    chat.page.evaluate("""() => {
        window.heard = "";
        const inside = each => each.shadowRoot ? deep(each.shadowRoot) : [];
        const deep = root => [...root.querySelectorAll("*")].flatMap(each => [each, ...inside(each)]);
        for (const region of deep(document).filter(each => each.matches(".cds-aichat--aria-announcer > [aria-live]")))
            new MutationObserver(() => window.heard += region.textContent)
                .observe(region, {childList: true, characterData: true, subtree: true});
    }""")
    chat.ask("What do industries pay?")
    chat.page.wait_for_function("() => window.heard.includes('Starting salaries in technology')")
    heard = chat.page.evaluate("() => window.heard")
    assert "Pay ranges" not in heard and "Promotion prospects" not in heard


def test_on_a_phone_the_page_behind_cannot_be_reached(open_page: OpenPage) -> None:
    chat = Chat(open_page(size=_PHONE)).open()
    assert chat.panel.evaluate("panel => panel.matches(':modal')")
    chat.page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()
