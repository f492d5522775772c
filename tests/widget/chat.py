"""The chat on a page, as people and screen readers find it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import List

from playwright.sync_api import Locator, Page, expect

ROOT = Path(__file__).parents[2]
AXE = ROOT / "widget" / "node_modules" / "axe-core" / "axe.min.js"
FIRST_QUESTION = "What could I earn?"
"""Of the plain panel that stands there until the chat has come."""
SCREENSHOTS = ROOT / "results" / "screenshots"
_STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_AXE = """standards => axe.run(document, {runOnly: standards, resultTypes: ["violations"]})
    .then(found => found.violations.map(each => each.id + ": " + each.nodes.map(node => node.html.slice(0, 200)).join(" / ")))"""

# What was drawn has its place some frames later: nothing has moved for as many.
_AT_REST = """async () => {
    const places = () => [...window.waypoint.shadowRoot.querySelectorAll("*")].map(each => each.getBoundingClientRect().top).join();
    for (let still = 0, last; still < 3; ) {
        await new Promise(requestAnimationFrame);
        const now = places();
        still = now === last ? still + 1 : 0;
        last = now;
    }
}"""


_STARTER = re.compile("^Compare .+ and .+")
"""Any pack's first screen offers to compare its first two industries."""


class Chat:
    """The chat on `page`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.launcher = page.get_by_role("button", name="Chat about careers")
        self.panel = page.get_by_role("dialog", name="Waypoint")
        self.input = page.get_by_role("textbox", name="Your question")
        self.thumbs = page.get_by_role("button", name="Not helpful")

    def open(self) -> Chat:
        """Press the launcher, unless the chat is open as it was on the page before."""
        if self.launcher.is_visible():
            self.launcher.click()
        expect(self.starter).to_be_visible()
        return self

    def open_again(self) -> Chat:
        """Press the launcher, unless the chat is open, where something was said before."""
        if self.launcher.is_visible():
            self.launcher.click()
        expect(self.input).to_be_visible()
        return self

    @property
    def starter(self) -> Locator:
        """The first screen's offer to compare."""
        return self.page.get_by_role("button", name=_STARTER).first

    @property
    def voice(self) -> Locator:
        """What a screen reader has been told last."""
        return self.page.locator("waypoint-chat [aria-live=polite]")

    def ask(self, question: str, answers: int = 1) -> None:
        """Write and send; return once there are `answers` answers in all."""
        self.send(question)
        expect(self.thumbs).to_have_count(answers)

    def send(self, question: str) -> None:
        """Write and send, and wait for nothing: written at once, as each letter that is typed waits for a frame."""
        self.input.click()
        self.page.keyboard.insert_text(question)
        self.page.keyboard.press("Enter")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def picture(self, name: str) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.evaluate(_AT_REST)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png", animations="disabled")

    def faults(self) -> List[str]:
        """What axe finds against WCAG 2.2 AA and its best practices."""
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE.read_text())
        found: List[str] = self.page.evaluate(_AXE, _STANDARDS)
        return found
