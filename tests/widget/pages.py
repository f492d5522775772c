"""A real Chromium, and the pages opened in it."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import Any, Iterator, List, Tuple

from playwright.sync_api import Browser, BrowserContext, Error, Page, ViewportSize, expect, sync_playwright

_NAMES = (os.environ.get("CHROMIUM", ""), "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, filter(None, _NAMES))), None)
"""The first of these that is there. Without what makes windows it draws the same for half of the processor's time."""
DESKTOP = (1280, 800)
PHONE = (390, 844)
ZOOMED = (320, 256)
"""What 400 % leave of a window of 1280 by 1024."""
PATIENCE = 15_000
"""Milliseconds that a page may take for anything, on a machine that does more than this."""
_SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
LOOKS = ("color_scheme", "reduced_motion", "forced_colors")
"""What any page can be told of the person's wishes."""
Size = Tuple[int, int]


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    assert CHROMIUM, "There is no Chromium: run tests/widget/debian.sh, or set CHROMIUM."
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield launched
        launched.close()


class Pages:
    """Opens pages, and closes them all again. No error of a script may go unseen.

    One page stays, empty, for the next test: to make a window takes longer than most of what tests do in it.
    """

    def __init__(self, browser: Browser, usual: BrowserContext) -> None:
        self._browser = browser
        self._usual = usual
        self._kept = list(usual.pages)
        self._own: List[BrowserContext] = []
        self._errors: List[str] = []

    def open(self, address: str, size: Size = DESKTOP, *, stops: bool = False, **settings: Any) -> Page:
        """An address, in the usual context; with settings other than how a page looks in a context of its own.

        `stops`: its clock can stand still.
        """
        looks = {name: settings.pop(name) for name in LOOKS if name in settings}
        page = self._page(size, {**settings, **({"locale": "en-US"} if stops else {})})
        if stops:
            page.clock.install()
        page.set_viewport_size(viewport(size))
        page.emulate_media(**{**dict.fromkeys(LOOKS, "null"), **looks})
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", self._note)
        page.goto(address)
        return page

    def close(self) -> None:
        used = [page for page in self._usual.pages if page not in self._kept]
        for page in used:
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        for page in used[1:]:
            page.close()
        for page in used[:1]:
            self._empty(page)
        for context in self._own:
            context.close()
        assert not self._errors

    def _page(self, size: Size, settings: Any) -> Page:
        if settings:
            self._own.append(self._browser.new_context(viewport=viewport(size), **settings))
            return self._own[-1].new_page()
        return self._kept.pop() if self._kept else self._usual.new_page()

    def _empty(self, page: Page) -> None:
        page.goto("about:blank")
        page.remove_listener("pageerror", self._note)
        page.unroute_all()
        page.mouse.move(0, 0)

    def _note(self, error: Error) -> None:
        self._errors.append(str(error))


@contextmanager
def standing_still(page: Page) -> Iterator[None]:
    """The page's clock makes a step and stands still meanwhile: what is to be done within a minute is done after it."""
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 60)
    yield
    page.clock.resume()


def console(page: Page) -> List[str]:
    """What the browser writes into its console from now on; a missing icon of the page is no fault of the chat's."""
    lines: List[str] = []
    page.on("console", lambda message: None if "favicon" in message.text or "404" in message.text else lines.append(message.text))
    return lines


def viewport(size: Size) -> ViewportSize:
    return {"width": size[0], "height": size[1]}


def on_slow_3g(page: Page) -> None:
    """From now on `page` is served by 400 kbit/s, 400 ms late."""
    page.wait_for_load_state("networkidle")
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", _SLOW_3G)
