"""The widget on pages that aren't ours: strict, dark, talkative, or not allowed."""

from __future__ import annotations

from typing import Iterator

import pytest
from playwright.sync_api import expect

from channels.web.files import POLICY
from tests.widget.chat import Chat
from tests.widget.conftest import DIST, OpenPage
from tests.widget.fake_channel import FakeChannel
from tests.widget.pages import console

_PAGE = '<!doctype html><html lang="en"><title>Elsewhere</title><main><h1>Elsewhere</h1></main>{script}</html>'


@pytest.fixture
def elsewhere(channel: FakeChannel) -> Iterator[FakeChannel]:
    """Pages on another origin than the bot's."""
    bot = channel.address
    script = f'<script src="{bot}/chat/widget.js" defer></script>'
    attributes = 'data-theme="dark" data-position="left" data-name="Ada" data-starters="One?|Two?"'
    settings = f'<script src="{bot}/chat/widget.js" {attributes} defer></script>'
    policy = f"default-src 'none'; script-src {bot}; connect-src {bot}; img-src data:; style-src 'none'"
    pages = {
        "/strict": (_PAGE.format(script=script), {"Content-Security-Policy": policy}),
        "/chat": ((DIST.parent / "page.html").read_text(), {"Content-Security-Policy": POLICY}),
        "/set": (_PAGE.format(script=settings), {}),
        "/dark": (_PAGE.format(script=f"<body style='background: #101418; color: white'>{script}"), {}),
    }
    with FakeChannel(DIST, pages) as serving:
        yield serving
        serving.shutdown()


def test_under_a_strict_policy(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    page = open_page("about:blank")
    complaints = console(page)
    page.goto(f"{elsewhere.address}/strict")
    chat = Chat(page).open()
    chat.ask("Compare technology and healthcare")
    expect(chat.page.get_by_role("table", name="Comparison")).to_be_visible()
    box = chat.panel.bounding_box()
    assert box and box["width"] == 400
    chat.ask("What do industries pay?", answers=2)
    chat.button("More").click()
    chat.picture("strict-policy")
    assert complaints == []  # before axe comes, whose style the policy forbids
    assert chat.faults() == []


def test_the_page_of_the_assistant_keeps_to_its_own_policy(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    page = open_page("about:blank")
    complaints = console(page)
    page.goto(f"{elsewhere.address}/chat")
    chat = Chat(page).open()
    chat.ask("Compare technology and healthcare")
    chat.ask("What do industries pay?", answers=2)
    chat.button("More").click()
    assert complaints == []


def test_an_origin_that_is_not_allowed_is_told(open_page: OpenPage, elsewhere: FakeChannel, channel: FakeChannel) -> None:
    channel.refused_origins.add(elsewhere.address)
    chat = Chat(open_page(f"{elsewhere.address}/strict"))
    chat.launcher.click()
    expect(chat.panel.get_by_text("This page isn't allowed to use this chat.")).to_be_in_viewport(ratio=1)
    expect(chat.voice).to_contain_text("This page isn't allowed")
    expect(chat.input).to_be_disabled()
    assert channel.conversations == {}
    chat.picture("not-allowed")
    assert chat.faults() == []


def test_settings_are_attributes(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    page = open_page(f"{elsewhere.address}/set")
    page.get_by_role("button", name="Chat about careers").click()
    expect(page.get_by_role("button", name="Two?")).to_be_visible()
    expect(page.get_by_text("Ada", exact=True)).to_be_visible()
    panel = page.locator("waypoint-chat dialog.panel")
    expect(panel).to_be_visible()  # the plain panel that stands there until the chat has come has the same name and buttons
    assert panel.bounding_box()["x"] < 100  # type: ignore[index]
    assert page.locator("waypoint-chat").get_attribute("data-scheme") == "dark"


def test_a_dark_page_gets_a_dark_chat_and_a_change_is_followed(open_page: OpenPage, elsewhere: FakeChannel) -> None:
    chat = Chat(open_page(f"{elsewhere.address}/dark")).open()
    host = chat.page.locator("waypoint-chat")
    expect(host).to_have_attribute("data-scheme", "dark")
    chat.page.evaluate("() => document.body.style.background = 'white'")
    expect(host).to_have_attribute("data-scheme", "light")
    chat.page.evaluate("() => window.waypoint.theme = 'dark'")
    expect(host).to_have_attribute("data-scheme", "dark")


@pytest.mark.parametrize(
    ("colour", "scheme"),
    [
        ("oklch(1 0 0)", "light"),
        ("oklch(0.98 0.01 260)", "light"),
        ("oklch(0.145 0 0)", "dark"),
        ("lab(96 0 0)", "light"),
        ("lch(20 10 250)", "dark"),
        ("lab(10 -12 -30 / 0.1)", "light"),
        ("color(display-p3 0.97 0.97 0.97)", "light"),
        ("color(srgb 0.1 0.1 0.12 / 0.9)", "dark"),
        ("color-mix(in oklab, white 90%, navy)", "light"),
        ("rgb(20 26 26)", "dark"),
        ("#fafafa", "light"),
    ],
)
def test_a_page_is_light_or_dark_however_it_writes_colours(open_page: OpenPage, elsewhere: FakeChannel, colour: str, scheme: str) -> None:
    page = open_page(f"{elsewhere.address}/dark")
    page.evaluate("colour => { document.body.style.background = colour; }", colour)
    Chat(page).open()
    expect(page.locator("waypoint-chat")).to_have_attribute("data-scheme", scheme)


def test_the_interface_for_scripts(open_page: OpenPage) -> None:
    page = open_page()
    page.evaluate("""() => {
        window.told = [];
        for (const name of ["open", "question", "answer", "feedback", "close"])
            document.addEventListener("waypoint-" + name, ({detail}) => window.told.push([name, detail]));
    }""")
    page.evaluate("() => window.waypoint.ask('What do industries pay?')")
    chat = Chat(page)
    expect(chat.thumbs).to_have_count(1)
    chat.button("Helpful").click()
    page.evaluate("() => window.waypoint.close()")
    expect(chat.panel).to_be_hidden()
    told = dict(page.evaluate("() => window.told"))
    assert list(told) == ["open", "question", "answer", "feedback", "close"]
    assert told["question"] == {"text": "What do industries pay?"}
    assert told["answer"]["answer"]["topic"] == "salary"
    assert told["feedback"]["rating"] == "up"


def test_colours_are_variables(open_page: OpenPage) -> None:
    page = open_page()
    page.add_style_tag(content="waypoint-chat { --waypoint-accent: rgb(122, 31, 61); }")
    chat = Chat(page).open()
    chat.ask("What do industries pay?")
    colours = page.evaluate("""() => ["button[part=launcher]", ".head"]
        .map(each => getComputedStyle(window.waypoint.shadowRoot.querySelector(each)).backgroundColor)""")
    assert colours == ["rgb(122, 31, 61)"] * 2
    chat.picture("own-colours")
