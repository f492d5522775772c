"""Part `widget`: from Enter to the answer on screen in a real browser, beside the same questions over REST; and opened on slow 3G."""

from __future__ import annotations

import contextlib
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any, Dict, Iterator, List

from playwright.sync_api import Page

from benchmarks import child
from benchmarks.contestant import Contestant, ours
from benchmarks.load import Turn, conversation
from benchmarks.questions import questions
from benchmarks.scores import latency
from benchmarks.settings import Settings
from running.widget_build import ensure_widget
from tests.widget.chat import FIRST_QUESTION, Chat
from tests.widget.pages import PHONE, chromium, on_slow_3g, viewport

_TURNS = 5
"""Messages of one conversation, as over REST."""
_WARM_UP = 10
# An answer is on screen when its last part, the footer, is drawn: looked at once a frame, that is each 17 ms. Not each has thumbs.
_TIMED = """() => {
    window.times = [];
    const answers = () => window.waypoint.shadowRoot.querySelectorAll("article .footer").length;
    const shown = before => answers() > before;
    document.addEventListener("keydown", ({key, timeStamp}) => {
        if (key !== "Enter") return;
        const before = answers();
        const look = () => requestAnimationFrame(() => shown(before) ? window.times.push(performance.now() - timeStamp) : look());
        look();
    }, true);
}"""


def measure(settings: Settings) -> Iterator[Dict[str, Any]]:
    """A row for each way. Raises child.StepFailed or OSError."""
    fault = ensure_widget()
    if fault:
        raise child.StepFailed(fault)
    with contextlib.ExitStack() as stack:
        bot = ours(Path(stack.enter_context(tempfile.TemporaryDirectory())))
        bot.train()
        stack.callback(bot.stop)
        bot.start()
        slow = _slow(bot)
        over_rest, on_screen = _asked(bot, settings.timed)
    more = statistics.median(on_screen) - statistics.median(over_rest)
    yield {"way": "rest", **latency(over_rest)}
    yield {"way": "widget", **latency(on_screen), "over_rest_ms": round(more, 1)}
    yield {"way": "opened on slow 3G", **slow}


def _slow(bot: Contestant) -> Dict[str, float]:
    """How long after the press on slow 3G something is seen, and a question that is asked then has its answer; nothing is in the cache."""
    with chromium() as browser:
        page = browser.new_context(viewport=viewport(PHONE), has_touch=True, is_mobile=True).new_page()
        page.goto(f"{bot.root}/chat/demo.html")
        on_slow_3g(page)
        chat = Chat(page)
        pressed = time.perf_counter()
        chat.launcher.tap()
        chat.button(FIRST_QUESTION).wait_for()
        seen = time.perf_counter()
        chat.button(FIRST_QUESTION).tap()
        chat.thumbs.wait_for()
        return {"seen_ms": round(1000 * (seen - pressed)), "answered_ms": round(1000 * (time.perf_counter() - pressed))}


def _asked(bot: Contestant, count: int) -> tuple[List[float], List[float]]:
    texts = questions()
    conversation(bot.address, texts[:_WARM_UP])
    over_rest: List[Turn] = []
    on_screen: List[float] = []
    with chromium() as browser:
        chat = _opened(browser.new_page(), bot)
        # In turns, so that a busy minute of the machine hits both.
        for start in range(0, count, _TURNS):
            said = [texts[at % len(texts)] for at in range(start, min(start + _TURNS, count))]
            on_screen += _typed(chat, said)
            over_rest += conversation(bot.address, said)
    return [turn.milliseconds for turn in over_rest], on_screen


def _opened(page: Page, bot: Contestant) -> Chat:
    page.goto(f"{bot.root}/chat/demo.html")
    page.evaluate(_TIMED)
    chat = Chat(page).open()
    _typed(chat, ["hello"])
    return chat


def _typed(chat: Chat, texts: List[str]) -> List[float]:
    """The milliseconds of each of `texts`, in a conversation of its own."""
    chat.button("New conversation").click()
    chat.page.evaluate("() => { window.times = []; }")
    for count, text in enumerate(texts, 1):
        chat.input.click()
        chat.page.keyboard.insert_text(text)
        chat.page.keyboard.press("Enter")
        chat.page.wait_for_function("count => window.times.length >= count", arg=count)
    times: List[float] = chat.page.evaluate("() => window.times")
    return times
