"""Anyone can use it: with a keyboard alone, on a phone, with a screen reader, in light and dark."""

from __future__ import annotations

from typing import List, Tuple

import pytest
from playwright.sync_api import Page, expect

from tests.examples import LONG
from tests.widget.answers import BESIDE
from tests.widget.chat import Chat
from tests.widget.conftest import OpenPage
from tests.widget.fake_channel import FakeChannel
from tests.widget.pages import DESKTOP, PHONE, ZOOMED

_NARROW = (320, 640)
_SUITS = "Which industry suits me?"
"""One of the first screen's questions."""
_LEAST_TO_READ_IN = 0.6
"""Of the height, for what was said, where there is little of it."""
_BOX = """each => ['boxShadow', 'position', 'backgroundColor'].map(name => getComputedStyle(each)[name])"""
_NO_BOX = ["none", "static", "rgba(0, 0, 0, 0)"]
_LINES = """each => {
    const inside = document.createRange();
    inside.selectNodeContents(each);
    return new Set([...inside.getClientRects()].map(box => box.top)).size;
}"""
_MARKED = "each => getComputedStyle(each, '::before').backgroundColor === getComputedStyle(each).color"
_EDGED = """(each, part) => {
    const { borderTopWidth, borderTopColor } = getComputedStyle(each, part);
    return borderTopWidth !== "0px" && borderTopColor !== getComputedStyle(each).backgroundColor;
}"""
_BACK = "each => each.dispatchEvent(new Event('cancel', { cancelable: true }))"
"""What Android's button tells a modal dialog."""
_KEYBOARD = """shown => {
    if (visualViewport instanceof VisualViewport) Object.defineProperty(window, "visualViewport", { value: new EventTarget() });
    Object.assign(visualViewport, shown);
    visualViewport.dispatchEvent(new Event(shown.told));
}"""
"""A browser on a desk has no keyboard that covers the page: this is what a phone's tells of it."""
_BROKEN = """table => {
    const broken = [], texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode()); )
        for (const word of text.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
            const inside = document.createRange();
            inside.setStart(text, word.index);
            inside.setEnd(text, word.index + word[0].length);
            if (new Set([...inside.getClientRects()].map(box => box.top)).size > 1) broken.push(word[0]);
        }
    return broken;
}"""
"""The words of a table that stand in more than one line."""
_OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"


@pytest.mark.parametrize(
    ("size", "scheme"),
    [
        pytest.param(DESKTOP, "light", id="desktop-light"),
        pytest.param(PHONE, "dark", id="phone-dark"),
        pytest.param(DESKTOP, "dark", id="desktop-dark", marks=LONG),
        pytest.param(PHONE, "light", id="phone-light", marks=LONG),
    ],
)
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


@pytest.mark.parametrize("size", (_NARROW, ZOOMED), ids=("320 px", "400 %"))
def test_nothing_is_cut_off_where_there_is_little_room(open_page: OpenPage, size: Tuple[int, int]) -> None:
    chat = Chat(open_page(size=size)).open()
    chat.ask("Compare technology and healthcare")
    chat.picture(f"small-{size[0]}x{size[1]}")
    assert chat.faults() == []
    assert chat.page.evaluate(_OVERFLOW) == 0
    for name in ("New conversation", "More", "Close the chat"):
        expect(chat.button(name)).to_be_in_viewport(ratio=1)
    expect(chat.input).to_be_in_viewport(ratio=1)
    said = chat.panel.get_by_role("region", name="Conversation").bounding_box()
    assert said and said["height"] >= _LEAST_TO_READ_IN * size[1]
    box = chat.page.get_by_role("table", name="Comparison").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= size[0]


def _focused(page: Page) -> str:
    name: str = page.evaluate("""() => {
        let at = document.activeElement;
        while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at.getAttribute("aria-label") ?? at.getRootNode().host?.getAttribute?.("aria-label") ?? at.textContent;
    }""")
    return name.strip()


def _tab_to(page: Page, name: str, key: str = "Tab") -> List[str]:
    """Returns what the focus was at on the way."""
    passed: List[str] = []
    while len(passed) < 60:
        if _focused(page) == name:
            return passed
        passed.append(_focused(page))
        page.keyboard.press(key)
    pytest.fail(f"{name} can't be reached by {key}: the focus is at {_focused(page)!r}.")


def test_what_was_done_is_seen_where_there_is_little_room(open_page: OpenPage) -> None:
    chat = Chat(open_page(size=ZOOMED)).open()
    chat.ask("What do industries pay?")
    chat.button("New conversation").click()
    begun = chat.panel.get_by_text("The one before is under More")
    expect(begun).to_be_visible()
    chat.button("More").click()
    chat.button("What is kept, and deleting it").click()
    expect(begun).to_have_count(0)
    chat.button("Delete my conversations").click()
    chat.button("Yes, delete").click()
    expect(chat.panel.get_by_text("Your conversations were deleted.")).to_be_in_viewport(ratio=1)


def test_the_menu_fits_where_there_is_little_room(open_page: OpenPage) -> None:
    chat = Chat(open_page(size=(320, 200))).open()
    chat.button("More").click()
    box = chat.page.locator("waypoint-chat .choices-list").bounding_box()
    assert box and box["y"] + box["height"] <= 200  # the last is scrolled to
    chat.button("What is kept, and deleting it").click()
    expect(chat.button("Back to the chat")).to_be_attached()


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


@pytest.mark.parametrize(
    ("question", "heard"),
    (
        ("What do industries pay?", f"{BESIDE} Chart, 4 bars. Ask next: Promotion prospects;"),
        ("Compare technology and healthcare", "the two ranges overlap. Chart, 2 bars. Table, 3 rows. Ask next: Promotion prospects;"),
        ("Tell me the whole story", "Technology pays most at the start. More can be shown. Ask next:"),
        ("How many introverts?", "It says what work in industries is like. Not in my sources: how many introverts, <b>Germany</b>."),
        ("What is the weather?", "That is outside what I can help with"),
        ("I am in danger", "You matter. Please talk to somebody. call 988 or text HOME"),
        ("I want a person", "A person has taken over"),
    ),
)
def test_an_answer_is_announced_by_its_lead_and_what_else_there_is(chat: Chat, question: str, heard: str) -> None:
    chat.send(question)
    expect(chat.voice).to_contain_text(heard)
    expect(chat.voice).not_to_contain_text("Source:")
    expect(chat.voice).not_to_contain_text("$85,000")


def test_on_a_phone_the_page_behind_cannot_be_reached(open_page: OpenPage) -> None:
    chat = Chat(open_page(size=PHONE)).open()
    assert chat.panel.evaluate("panel => panel.matches(':modal')")
    chat.page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()


def test_escape_closes_one_thing_at_a_time(open_page: OpenPage) -> None:
    chat = Chat(open_page(size=PHONE)).open()
    chat.ask("What do industries pay?")
    chat.button("More").click()
    chat.page.keyboard.press("Escape")
    expect(chat.button("Copy the conversation")).to_be_hidden()
    expect(chat.button("More")).to_be_focused()
    chat.thumbs.click()
    chat.page.get_by_label("Hard to understand").focus()
    chat.page.keyboard.press("Escape")
    expect(chat.button("Send feedback")).to_have_count(0)
    expect(chat.thumbs).to_be_focused()
    chat.page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()


@pytest.mark.parametrize("page", ("What is kept, and deleting it", "Earlier conversations"))
@pytest.mark.parametrize("size", (DESKTOP, PHONE), ids=("desktop", "phone"))
def test_escape_leads_back_from_a_page_to_the_chat(open_page: OpenPage, size: Tuple[int, int], page: str) -> None:
    chat = Chat(open_page(size=size)).open()
    chat.button("More").click()
    chat.button(page).click()
    expect(chat.input).to_be_hidden()
    chat.page.keyboard.press("Escape")
    expect(chat.button("Back to the chat")).to_have_count(0)
    expect(chat.input).to_be_focused()
    chat.page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()


def test_back_on_android_is_one_step_back_too(open_page: OpenPage) -> None:
    chat = Chat(open_page(size=PHONE)).open()
    chat.button("More").click()
    chat.button("What is kept, and deleting it").click()
    assert not chat.panel.evaluate(_BACK), "the browser itself would close the dialog"
    expect(chat.button("Back to the chat")).to_have_count(0)
    expect(chat.panel).to_be_visible()
    assert not chat.panel.evaluate(_BACK), "the browser itself would close the dialog"
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()


def test_after_a_suggestion_one_can_type(chat: Chat) -> None:
    chat.button("What do industries pay?").click()
    expect(chat.thumbs).to_have_count(1)
    expect(chat.input).to_be_focused()
    chat.button("Promotion prospects").click()
    expect(chat.thumbs).to_have_count(2)
    expect(chat.input).to_be_focused()


def test_on_a_touch_screen_no_keyboard_covers_what_there_is_to_read(open_page: OpenPage) -> None:
    chat = Chat(open_page(size=PHONE, has_touch=True, is_mobile=True)).open()
    chat.button("What do industries pay?").tap()
    expect(chat.thumbs).to_have_count(1)
    expect(chat.input).not_to_be_focused()


def test_the_keyboard_of_a_phone_covers_nothing_of_the_chat(open_page: OpenPage) -> None:
    chat = Chat(open_page(size=PHONE, has_touch=True, is_mobile=True))
    width, height = PHONE
    chat.page.evaluate(_KEYBOARD, {"told": "resize", "scale": 1, "height": height, "offsetTop": 0})
    chat.open()
    for told, offset in (("resize", 0), ("scroll", 60)):
        chat.page.evaluate(_KEYBOARD, {"told": told, "scale": 1, "height": 450, "offsetTop": offset})
        assert chat.panel.bounding_box() == {"x": 0, "y": offset, "width": width, "height": 450}
    expect(chat.input).to_be_in_viewport(ratio=1)
    for scale in (1, 2):  # without the keyboard; enlarged with two fingers
        chat.page.evaluate(_KEYBOARD, {"told": "resize", "scale": scale, "height": height / scale, "offsetTop": 0})
        assert chat.panel.bounding_box() == {"x": 0, "y": 0, "width": width, "height": height}


def test_from_message_to_message_by_arrows(chat: Chat) -> None:
    chat.ask("What do industries pay?")
    chat.page.keyboard.press("F6")
    expect(chat.page.get_by_role("article", name="Waypoint said")).to_be_focused()
    chat.page.keyboard.press("ArrowUp")
    expect(chat.page.get_by_role("article", name="You said")).to_be_focused()
    chat.page.keyboard.press("F6")
    expect(chat.input).to_be_focused()


def test_tab_passes_one_message_and_arrows_go_to_the_others(chat: Chat, channel: FakeChannel) -> None:
    for answers, question in enumerate(("What do industries pay?", "Can I work from home?", "Compare technology and healthcare"), 1):
        chat.ask(question, answers)
    chat.button("Close the chat").focus()
    chat.page.keyboard.press("Tab")
    expect(chat.page.get_by_role("article").last).to_be_focused()
    chat.input.focus()
    back = _tab_to(chat.page, "Close the chat", "Shift+Tab")
    assert [back.count(name) for name in ("Not helpful", "Waypoint said", "Promotion prospects", "You said", _SUITS)] == [1, 1, 1, 0, 0]
    chat.page.keyboard.press("F6")
    for _ in range(2):
        chat.page.keyboard.press("ArrowUp")
    on = _tab_to(chat.page, "Not helpful")
    expect(chat.thumbs.nth(1)).to_be_focused()
    chat.page.keyboard.press("Enter")
    expect(chat.button("Send feedback")).to_be_visible()
    on += _tab_to(chat.page, "Your question")
    assert [on.count(name) for name in ("Not helpful", "Send feedback", "Waypoint said")] == [1, 1, 1]
    second = [message for messages in channel.conversations.values() for message in messages][3]
    assert channel.ratings == [{"answer_id": second["id"], "rating": "down"}]
    _tab_to(chat.page, "Not helpful", "Shift+Tab")
    expect(chat.thumbs.last).to_be_focused()


def test_the_first_questions_are_reached_again_by_arrows(chat: Chat) -> None:
    _tab_to(chat.page, _SUITS, "Shift+Tab")
    chat.input.focus()
    chat.ask("What do industries pay?")
    chat.page.keyboard.press("F6")
    for _ in range(2):
        chat.page.keyboard.press("ArrowUp")
    _tab_to(chat.page, _SUITS)
    chat.page.keyboard.press("Enter")
    expect(chat.thumbs).to_have_count(2)


def test_a_pressed_thumb_says_that_there_is_a_form(chat: Chat) -> None:
    chat.ask("What do industries pay?")
    chat.thumbs.click()
    expect(chat.page.get_by_role("status").filter(has_text="You can say why below")).to_be_visible()
    expect(chat.button("Send feedback")).to_be_in_viewport(ratio=1)


def test_status_lines_are_quiet_and_do_not_lie_over_each_other(open_page: OpenPage) -> None:
    chat = Chat(open_page(color_scheme="dark", permissions=["clipboard-read", "clipboard-write"])).open()
    chat.ask("What do industries pay?")
    chat.thumbs.click()
    chat.button("Send feedback").click()
    chat.button("More").click()
    chat.button("Copy the conversation").click()
    thanks, copied = (chat.page.get_by_text(text) for text in ("Thank you for the feedback.", "The conversation was copied."))
    expect(copied).to_be_visible()
    above, below = thanks.bounding_box(), copied.bounding_box()
    assert above and below and above["y"] + above["height"] <= below["y"]
    assert thanks.evaluate(_BOX) == _NO_BOX
    colours = "each => ['backgroundColor', 'color'].map(name => getComputedStyle(each)[name])"
    assert copied.evaluate(colours) == chat.panel.evaluate(colours)[::-1], "dark on light where the chat is light on dark"
    chat.button("More").click()
    chat.button("What is kept, and deleting it").click()
    chat.button("Delete my conversations").click()
    chat.button("Yes, delete").click()
    assert chat.page.get_by_text("Your conversations were deleted.").evaluate(_BOX) == _NO_BOX


@pytest.mark.parametrize("width", (1400, 900))
@pytest.mark.parametrize("question", ("Compare technology and healthcare", "Compare three", "Compare four"))
def test_words_of_a_table_are_whole(open_page: OpenPage, question: str, width: int) -> None:
    chat = Chat(open_page(size=(width, 900))).open()
    chat.ask(question)
    table = chat.page.get_by_role("table")
    for _ in range(2):
        for heading in table.get_by_role("rowheader").all():
            assert heading.evaluate(_LINES) == 1
        assert table.evaluate(_BROKEN) == []
        chat.picture("comparison-last")
        chat.page.get_by_role("button", name="Make the chat").click()


def test_two_subjects_stand_side_by_side_in_the_narrow_panel(chat: Chat) -> None:
    chat.ask("Compare technology and healthcare")
    cells = chat.page.get_by_role("table").get_by_role("row").nth(1).get_by_role("cell")
    left, right = (cell.bounding_box() for cell in cells.all())
    assert left and right and left["y"] == right["y"] and left["x"] < right["x"]


def test_a_chart_stands_beside_the_lead_and_figures_are_bold(chat: Chat) -> None:
    chat.ask("What do industries pay?")
    expect(chat.page.get_by_role("figure", name="Starting pay, United States")).to_be_in_viewport(ratio=1)
    expect(chat.page.locator("waypoint-chat b").first).to_have_text("$95,000 to $130,000 a year")
    bars = chat.page.locator("waypoint-chat .chart .bar").all()
    assert bars and all(float((bar.get_attribute("x") or "").rstrip("%")) > 0 for bar in bars), "no bar touches the edge"


def test_what_a_chart_says_no_list_says_again(chat: Chat) -> None:
    chat.ask("What do industries pay?")
    expect(chat.panel.get_by_text("$85,000 to $115,000")).to_have_count(1)
    expect(chat.panel.get_by_text(BESIDE)).to_be_visible()


def test_a_long_question_is_seen_whole(open_page: OpenPage) -> None:
    chat = Chat(open_page(size=_NARROW)).open()
    question = "Which of the industries pay most, and can I work from home in them too?"
    chat.ask(question)
    expect(chat.panel.get_by_text(question, exact=True)).to_be_in_viewport(ratio=1)


def test_more_below_is_shown_and_gone_to(chat: Chat) -> None:
    chat.ask("Compare technology and healthcare")
    chat.button("Go to the newest message").click()
    expect(chat.thumbs).to_be_in_viewport(ratio=1)
    expect(chat.button("Go to the newest message")).to_be_hidden()


def test_nothing_moves_for_those_who_want_no_motion(open_page: OpenPage, channel: FakeChannel) -> None:
    chat = Chat(open_page(reduced_motion="reduce")).open()
    channel.answering.clear()
    chat.send("What do industries pay?")
    expect(chat.panel.get_by_text("Waypoint is thinking")).to_be_attached()
    assert chat.page.evaluate("() => document.getAnimations({subtree: true}).length") == 0
    channel.answering.set()


def test_a_full_question_says_so(chat: Chat) -> None:
    chat.input.fill("a" * 999)
    expect(chat.panel).not_to_contain_text("at most 1,000 characters")
    chat.page.keyboard.type("aa")
    expect(chat.panel).to_contain_text("at most 1,000 characters")
    assert len(chat.input.input_value()) == 1000


def test_colours_that_a_person_forces(open_page: OpenPage) -> None:
    chat = Chat(open_page(forced_colors="active")).open()
    chat.picture("forced-open")
    assert chat.panel.get_by_role("list").first.get_by_role("listitem").first.evaluate(_MARKED)
    assert chat.button("Ask about salaries").evaluate(_EDGED, "")
    assert chat.page.locator("waypoint-chat .launcher").evaluate(_EDGED, "::before")
    chat.ask("What do industries pay?")
    chat.picture("forced-pay")
    assert chat.faults() == []
