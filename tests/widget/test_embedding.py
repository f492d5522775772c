"""The element on pages that swap it, move it, style everything, or load it in unusual ways."""

from __future__ import annotations

from typing import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.widget.chat import Chat
from tests.widget.conftest import DIST, OpenPage
from tests.widget.fake_channel import FakeChannel
from tests.widget.pages import console

_LANGUAGE = "de"
_HOSTILE = """
    * { all: unset; text-align: center; text-transform: uppercase; letter-spacing: 4px; font-style: italic; user-select: none; }
    body > * { position: relative; float: left; }
    button { display: none !important; } dialog { display: none !important; }
"""
_GREEDY = """<input id=search><script>
    const search = document.querySelector("#search");
    addEventListener("keydown", event => event.target.matches("input, textarea") || (event.preventDefault(), search.focus()));
    addEventListener("wheel", event => event.preventDefault(), { passive: false });
    document.addEventListener("focusin", event => event.target === search || search.focus());
</script>"""
_TRUSTED = "require-trusted-types-for 'script'; trusted-types 'none'"


def _page(head: str = "", body: str = "", attributes: str = f'lang="{_LANGUAGE}"') -> str:
    return (
        f"<!doctype html><html {attributes}><head><title>Elsewhere</title>{head}</head><body><main><h1>Here</h1></main>{body}</body></html>"
    )


@pytest.fixture
def elsewhere(channel: FakeChannel) -> Iterator[FakeChannel]:
    """Pages on another origin than the bot's."""
    source = f"{channel.address}/chat/widget.js"
    script = f'<script src="{source}" defer></script>'
    pages = {
        "/plain": (_page(script), {}),
        "/declared": (_page(script, "<waypoint-chat></waypoint-chat>"), {}),
        "/in-head": (_page(f'<script src="{source}"></script>'), {}),
        "/module": (_page(f'<script type="module" src="{source}"></script>'), {}),
        "/imported": (_page(f'<script type="module">import "{source}";</script>'), {}),
        "/trusted": (_page(script), {"Content-Security-Policy": _TRUSTED}),
        "/queue": (_page(f'<script>window.waypoint = [["ask", "What do industries pay?"]];</script>{script}'), {}),
        "/hostile": (_page(f"<style>{_HOSTILE}</style>{script}"), {}),
        "/rtl": (_page(script, attributes='lang="ar" dir="rtl"'), {}),
        "/sandbox": (_page("", '<iframe title="Sandbox" sandbox="allow-scripts" src="/plain" width="900" height="700"></iframe>'), {}),
        "/greedy": (_page(script, _GREEDY), {}),
        "/link": (_page(script, '<a href="#waypoint=What+do+industries+pay%3F">Ask</a>'), {}),
        "/same-name": (_page(script, '<section id="waypoint">About Waypoint</section>'), {}),
        "/unset": (_page(script.replace("defer", 'data-open="false" data-hidden="false" data-inline="false" defer')), {}),
        "/named": (_page(f'<script src="{source}" data-name="Ada" defer></script>'), {}),
    }
    with FakeChannel(DIST, pages) as serving:
        yield serving
        serving.shutdown()


def _swap_body(page: Page) -> None:
    page.evaluate("""() => {
        const body = document.createElement("body");
        body.innerHTML = "<main><h1>Next</h1></main>";
        document.body.replaceWith(body);
    }""")


def test_a_page_that_swaps_its_body_keeps_the_chat(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/plain")).open()
    chat.ask("What do industries pay?")
    _swap_body(chat.page)
    expect(chat.panel).to_be_visible()
    expect(chat.thumbs).to_have_count(1)
    chat.ask("Can I work from home?", answers=2)
    chat.button("Close the chat").click()
    _swap_body(chat.page)
    expect(chat.launcher).to_be_visible()
    chat.page.evaluate("() => window.waypoint.open()")
    expect(chat.input).to_be_visible()


def test_the_script_again_brings_back_an_element_that_was_taken_away(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/plain"))
    chat.page.evaluate("() => window.waypoint.remove()")
    expect(chat.launcher).to_have_count(0)
    chat.page.add_script_tag(url=chat.page.evaluate("() => document.querySelector('script').src"))
    expect(chat.launcher).to_have_count(1)
    chat.open().ask("What do industries pay?")
    assert chat.page.evaluate("() => document.querySelectorAll('waypoint-chat').length") == 1


def test_open_settles_on_an_element_that_is_not_on_the_page(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/declared"))
    chat.page.evaluate("async () => { const chat = window.waypoint; chat.remove(); await chat.open(); }")
    expect(chat.input).to_be_visible()


@pytest.mark.parametrize("opened", (True, False), ids=("open", "closed"))
def test_an_element_that_is_moved_goes_on(open_page: OpenPage, elsewhere: FakeChannel, opened: bool) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/declared")).open()
    chat.ask("What do industries pay?")
    if not opened:
        chat.button("Close the chat").click()
    chat.page.evaluate("() => document.querySelector('main').append(window.waypoint)")
    if not opened:
        chat.launcher.click()
    expect(chat.panel.get_by_text("What do industries pay?", exact=True).last).to_be_in_viewport()
    chat.ask("Can I work from home?", answers=2)


def test_a_new_element_in_place_of_the_old_one_takes_over(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/declared")).open()
    chat.ask("What do industries pay?")
    chat.page.evaluate("() => window.waypoint.replaceWith(document.createElement('waypoint-chat'))")
    expect(chat.panel).to_be_visible()  # it was open
    expect(chat.thumbs).to_have_count(1)
    chat.ask("Can I work from home?", answers=2)


@pytest.mark.parametrize("address", ("in-head", "module", "imported", "trusted"))
def test_however_the_script_comes(open_page: OpenPage, elsewhere: FakeChannel, address: str) -> None:
    page = open_page("about:blank")
    said = console(page)
    page.goto(f"{elsewhere.address}/{address}")
    chat = Chat(page).open()
    chat.ask("Compare technology and healthcare")
    chat.button("More").click()
    assert said == []


def test_calls_before_the_script_has_come_are_kept(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/queue"))
    expect(chat.thumbs).to_have_count(1)


def test_the_style_of_the_page_stays_out(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/hostile"))
    box = chat.launcher.bounding_box()
    assert box and box["x"] + box["width"] == 1280 - 20 and box["y"] + box["height"] == 800 - 20
    chat.open().ask("What do industries pay?")
    styles = chat.panel.get_by_text("Technology typically leads").first.evaluate("""each => {
        const {textAlign, textTransform, letterSpacing, fontStyle, userSelect} = getComputedStyle(each);
        return [textAlign, textTransform, letterSpacing, fontStyle, userSelect];
    }""")
    assert styles == ["start", "none", "normal", "normal", "auto"]
    chat.picture("hostile")


def test_a_page_that_takes_keys_wheel_and_focus_gets_none_of_the_chats(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/greedy")).open()
    for answers in (1, 2):
        chat.input.click()
        chat.page.keyboard.type("jobs/skills?")
        expect(chat.input).to_have_value("jobs/skills?")
        chat.page.keyboard.press("Enter")
        expect(chat.thumbs).to_have_count(answers)
    shown = chat.panel.get_by_role("region", name="Conversation")
    shown.evaluate("each => each.scrollTop = 0")
    shown.hover()
    chat.page.mouse.wheel(0, 300)
    chat.page.wait_for_function("() => window.waypoint.shadowRoot.querySelector('.list').scrollTop > 100")


def test_an_element_of_the_page_may_have_the_same_name(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    Chat(open_page(f"{elsewhere.address}/same-name")).open().ask("What do industries pay?")


def test_what_is_set_to_false_is_not_set(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/unset"))
    expect(chat.launcher).to_be_visible()
    expect(chat.panel).not_to_be_visible()
    chat.open()


def test_a_link_of_the_page_itself_asks_each_time_it_is_followed(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/link"))
    expect(chat.launcher).to_be_visible()
    for answers in (1, 2):
        chat.page.get_by_role("link", name="Ask").click()
        expect(chat.thumbs).to_have_count(answers)
    assert "#" not in chat.page.url


def test_the_chat_has_its_own_language_and_direction(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/rtl"))
    box = chat.launcher.bounding_box()
    assert box and box["x"] == 20, "where the page runs from right to left the corner is the other one"
    chat.open().ask("What do industries pay?")
    assert chat.panel.evaluate("each => [each.lang, getComputedStyle(each).direction]") == ["en", "ltr"]
    assert chat.panel.bounding_box()["x"] == 20  # type: ignore[index]
    for row in chat.page.get_by_role("figure").get_by_role("listitem").all():
        assert row.evaluate("each => each.scrollWidth <= each.clientWidth")
    chat.picture("rtl")
    assert chat.faults() == []


def test_in_a_sandbox_it_works_without_storage(open_page: OpenPage, elsewhere: FakeChannel, channel: FakeChannel) -> None:
    frame = open_page(f"{elsewhere.address}/sandbox").frame_locator("iframe")
    frame.get_by_role("button", name="Chat about careers").click()
    for count, question in enumerate(("What do industries pay?", "Can I work from home?"), 1):
        frame.get_by_role("textbox", name="Your question").fill(question)
        frame.get_by_role("button", name="Send").click()
        expect(frame.get_by_role("article", name="You said")).to_have_count(count)
        expect(frame.get_by_role("article", name="Waypoint said")).to_have_count(count)
    assert [len(messages) for messages in channel.conversations.values()] == [4]  # the second goes on with the first


def test_the_name_is_used_everywhere(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    page = open_page(f"{elsewhere.address}/named")
    page.get_by_role("button", name="Chat about careers").click()
    panel = page.get_by_role("dialog", name="Ada")
    page.get_by_role("textbox", name="Your question").fill("What do industries pay?")
    page.keyboard.press("Enter")
    expect(panel.get_by_role("article", name="Ada said")).to_be_visible()
    assert "Waypoint" not in panel.evaluate("each => each.outerHTML")
    page.get_by_role("button", name="More").click()
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save the conversation as a file").click()
    assert saving.value.suggested_filename == "Ada conversation.txt"
    saved = saving.value.path().read_text(encoding="utf-8")
    assert "\nAda, " in saved and "Waypoint" not in saved
