"""A real Chromium, the built widget behind a fake channel, and the chat as people and screen readers find it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any, Callable, Iterator, List, Tuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect, sync_playwright

from tests.widget.fake_channel import FakeChannel

ROOT = Path(__file__).parents[2]
DIST = ROOT / "widget" / "dist"
AXE = ROOT / "widget" / "node_modules" / "axe-core" / "axe.min.js"
SCREENSHOTS = ROOT / "results" / "screenshots"
CHROMIUM = next(filter(None, map(shutil.which, (os.environ.get("CHROMIUM", "chromium"), "chromium-browser", "google-chrome"))), None)
DESKTOP = (1280, 800)
_AXE = """() => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
    .then(found => found.violations.map(each => each.id + ": " + each.nodes.map(node => node.html.slice(0, 200)).join(" / ")))"""

OpenPage = Callable[..., Page]


class Chat:
    """The chat on `page`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.launcher = page.get_by_role("button", name="Chat about careers")
        self.panel = page.get_by_role("dialog", name="Waypoint")
        self.input = page.get_by_role("textbox", name="Your question")
        self.thumbs = page.get_by_role("button", name="Not helpful")

    def open(self) -> Chat:
        self.launcher.click()
        expect(self.button("Compare technology and healthcare")).to_be_visible()
        return self

    def ask(self, question: str, answers: int = 1) -> None:
        """Type and send; return once there are `answers` answers in all."""
        self.input.click()
        self.page.keyboard.type(question)
        self.page.keyboard.press("Enter")
        expect(self.thumbs).to_have_count(answers)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def picture(self, name: str) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.wait_for_timeout(400)  # until scrolling and fading have ended
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")

    def faults(self) -> List[str]:
        """What axe finds against WCAG 2.2 AA and its best practices."""
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE.read_text())
        found: List[str] = self.page.evaluate(_AXE)
        return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    assert CHROMIUM, "There is no Chromium: run tests/widget/debian.sh, or set CHROMIUM."
    assert (DIST / "widget.js").is_file(), "The widget isn't built: run `make widget`."
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def serving() -> Iterator[FakeChannel]:
    with FakeChannel(DIST) as fake:
        yield fake
        fake.shutdown()


@pytest.fixture
def channel(serving: FakeChannel) -> FakeChannel:
    """A bot that nobody has talked to."""
    serving.reset()
    return serving


@pytest.fixture(scope="session")
def usual(browser: Browser) -> BrowserContext:
    """A browser that has the widget's files in its cache: reading them anew takes most of a test's time."""
    return browser.new_context(viewport=_viewport(DESKTOP))


@pytest.fixture
def open_page(browser: Browser, usual: BrowserContext, channel: FakeChannel) -> Iterator[OpenPage]:
    """Opens an address (/chat of the channel), with settings in a browser of its own. No error of a script may go unseen."""
    contexts: List[BrowserContext] = []
    errors: List[str] = []

    def opened(address: str = "", size: Tuple[int, int] = DESKTOP, **settings: Any) -> Page:
        special = settings or size != DESKTOP
        context = browser.new_context(viewport=_viewport(size), **settings) if special else usual
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address or f"{channel.address}/chat")
        return page

    yield opened
    for context in contexts:
        for page in context.pages:
            page.evaluate("() => localStorage.clear()")
            page.close()
        if context is not usual:
            context.close()
    assert not errors


def _viewport(size: Tuple[int, int]) -> ViewportSize:
    return {"width": size[0], "height": size[1]}


@pytest.fixture
def chat(open_page: OpenPage) -> Chat:
    """The chat on the demo page, open."""
    return Chat(open_page()).open()
