"""`python -m tests.widget.pictures [STATE ...]`: draws each state of the chat in every look, as sheets in results/pictures."""

from __future__ import annotations

import base64
import sys
import time
from html import escape
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

from playwright.sync_api import Browser, Page, Route, expect

from tests.widget.chat import ROOT, Chat
from tests.widget.conftest import DIST
from tests.widget.fake_channel import FakeChannel
from tests.widget.pages import DESKTOP, PHONE, ZOOMED, chromium, viewport

FOLDER = ROOT / "results" / "pictures"
LOOKS: Dict[str, Dict[str, Any]] = {
    "light": {"size": DESKTOP},
    "dark": {"size": DESKTOP, "color_scheme": "dark"},
    "phone": {"size": PHONE, "has_touch": True, "is_mobile": True},
    "320 px": {"size": (320, 640)},
    "400 %": {"size": ZOOMED},
    "right to left": {"size": DESKTOP, "dir": "rtl"},
    "enlarged": {"size": DESKTOP, "large": True},
    "forced colours": {"size": DESKTOP, "forced_colors": "active"},
    "forced, dark": {"size": DESKTOP, "forced_colors": "active", "color_scheme": "dark"},
}
_CORNER = (440, 730)
_ADVISER = {"name": "Ada Byrne", "available": True, "open": True}
_CONSENT = "If you agree, people of the career centre read this conversation and answer here. It is kept for 30 days."
_SHEET = """<!doctype html><style>
    body { margin: 12px; background: #888; font: 16px sans-serif; }
    main { display: flex; flex-wrap: wrap; gap: 12px; align-items: start; }
    figure { margin: 0; } figcaption { padding: 2px 0; } img { display: block; max-width: 860px; }
</style><main>%s</main>"""

_FIGURE = '<figure><figcaption>%s</figcaption><img src="data:image/png;base64,%s"></figure>'


class Scene:
    """The chat on the demo page in one look, and what happens to it."""

    def __init__(self, channel: FakeChannel, page: Page, look: Dict[str, Any]) -> None:
        self.channel, self.page, self.look = channel, page, look
        self.chat = Chat(page)
        self.held: List[Route] = []
        """What doesn't come until the picture is taken."""

    def open(self) -> Chat:
        if not self.chat.panel.is_visible():
            self.chat.open()
        if self.look.get("large") and self.chat.button("Make the chat larger").is_visible():
            self.chat.button("Make the chat larger").click()
        return self.chat

    def ask(self, *questions: str) -> Chat:
        self.open()
        for question in questions:
            self.chat.send(question)
            expect(self.page.locator("waypoint-chat .thinking")).to_have_count(0)
        return self.chat

    def choose(self, choice: str) -> Chat:
        """Something of the menu."""
        self.chat.button("More").click()
        self.chat.page.locator(".choices-list").get_by_role("button", name=choice).click()
        return self.chat

    def staffed(self, state: str) -> Chat:
        """Where a person can be asked for: `state` is how that stands."""
        self.page.route("**/chat/handoff*", lambda route: _handoff(route, state))
        self.page.route("**/chat/handoff/seen", lambda route: route.fulfill(status=204))
        self.ask("Can I work from home?")
        if state == "taken":
            (messages,) = self.channel.conversations.values()
            said: List[Tuple[str, str]] = [("service", "Ada Byrne is here."), ("person", "Hello! See https://jobs.example.org for Monday.")]
            for number, (who, text) in enumerate(said):
                messages.append({"id": f"p{number}", "from": who, "at": int(time.time()), "text": text, "name": _ADVISER["name"]})
        self.page.reload()
        expect(self.chat.launcher.or_(self.chat.panel).first).to_be_visible()
        self.chat.open_again()
        expect(self.chat.thumbs).to_have_count(1)
        return self.chat


def _handoff(route: Route, state: str) -> None:
    route.fulfill(json={**_ADVISER, "state": state, "consent": _CONSENT}) if route.request.method == "GET" else route.fulfill(status=204)


def _early(scene: Scene) -> None:
    scene.page.route("**/chat-*.js*", lambda route: scene.held.append(route))
    scene.chat.launcher.click()
    expect(scene.chat.input).to_be_visible()


def _early_full(scene: Scene) -> None:
    _early(scene)
    scene.chat.input.fill("What do industries pay? " * 45)


def _failed(scene: Scene) -> None:
    scene.page.route("**/chat-*.js*", lambda route: route.abort())
    scene.chat.launcher.click()
    expect(scene.page.get_by_text("The chat could not be loaded.")).to_be_visible()


def _waiting(scene: Scene) -> None:
    scene.ask("What do industries pay?")
    scene.channel.answering.clear()
    scene.chat.send("Can I work from home?")
    expect(scene.page.locator("waypoint-chat .thinking")).to_be_visible()


def _badge(scene: Scene) -> None:
    scene.open()
    scene.channel.answering.clear()
    scene.chat.send("What do industries pay?")
    assert scene.channel.has_heard(1)
    scene.chat.button("Close the chat").click()
    scene.channel.answering.set()
    expect(scene.page.get_by_text("1 new answer")).to_be_attached()


def _source(scene: Scene) -> None:
    scene.ask("What do industries pay?").page.get_by_text("1 source, 1 section").click()
    scene.page.get_by_role("definition").last.scroll_into_view_if_needed()


def _detail(scene: Scene) -> None:
    scene.ask("Tell me the whole story").button("Show more").click()


def _to_the_end(scene: Scene) -> None:
    scene.ask("Compare technology and healthcare")
    if scene.chat.button("Go to the newest message").is_visible():
        scene.chat.button("Go to the newest message").click()


def _form(scene: Scene) -> None:
    scene.ask("What do industries pay?").thumbs.click()
    scene.page.get_by_label("Hard to understand").check()


def _thanks(scene: Scene) -> None:
    _form(scene)
    scene.chat.button("Send feedback").click()
    expect(scene.page.get_by_text("Thank you for the feedback.")).to_be_visible()
    scene.choose("Save the conversation as a file")


def _earlier(scene: Scene) -> None:
    for question in ("What do industries pay?", "Can I work from home?", "Compare technology and healthcare " * 4):
        scene.ask(question).button("New conversation").click()
        expect(scene.chat.starter).to_be_visible()
    scene.choose("Earlier conversations")
    expect(scene.page.locator(".earlier button")).to_have_count(3)


def _sure(scene: Scene) -> None:
    scene.ask("What do industries pay?")
    scene.choose("What is kept").button("Delete my conversations").click()


def _deleted(scene: Scene) -> None:
    _sure(scene)
    scene.chat.button("Yes, delete").click()
    expect(scene.page.get_by_text("Your conversations were deleted.")).to_be_visible()


def _error(scene: Scene) -> None:
    scene.channel.faults.append(500)
    scene.ask("Can I work from home?")


def _offline(scene: Scene) -> None:
    scene.ask("What do industries pay?")
    scene.page.context.set_offline(True)
    scene.chat.send("Can I work from home?")
    expect(scene.chat.panel).to_contain_text("The connection was lost")


def _days(scene: Scene) -> None:
    scene.ask("Can I work from home?", "What is the weather?")
    (messages,) = scene.channel.conversations.values()
    for message in messages[:2]:
        message["at"] -= 100_000
    scene.page.reload()
    scene.chat.open_again()
    expect(scene.chat.thumbs).to_have_count(2)


def _focus(scene: Scene) -> None:
    scene.ask("What do industries pay?")
    scene.page.keyboard.press("F6")


STATES: Dict[str, Callable[[Scene], Any]] = {
    "closed": lambda scene: None,
    "early": _early,
    "early, full": _early_full,
    "not loaded": _failed,
    "first screen": lambda scene: scene.open(),
    "menu": lambda scene: scene.open().button("More").click(),
    "waiting": _waiting,
    "chart": lambda scene: scene.ask("What do industries pay?"),
    "source": _source,
    "detail": _detail,
    "two": lambda scene: scene.ask("Compare technology and healthcare"),
    "three": lambda scene: scene.ask("Compare three"),
    "suggestions": _to_the_end,
    "interview": lambda scene: scene.ask("Which industry suits me?"),
    "recommendation": lambda scene: scene.ask("Health and medicine"),
    "partly": lambda scene: scene.ask("How many introverts work in Germany?"),
    "care": lambda scene: scene.ask("I am in danger"),
    "why not": _form,
    "thanks": _thanks,
    "days": _days,
    "focus": _focus,
    "full": lambda scene: scene.open().input.fill("What do industries pay? " * 45),
    "earlier": _earlier,
    "kept": lambda scene: (scene.open(), scene.choose("What is kept")),
    "sure": _sure,
    "deleted": _deleted,
    "error": _error,
    "offline": _offline,
    "badge": _badge,
    "person, offered": lambda scene: scene.staffed("none").button("More").click(),
    "person, consent": lambda scene: (scene.staffed("none"), scene.choose("Talk to a person")),
    "person, waiting": lambda scene: scene.staffed("waiting"),
    "person, there": lambda scene: scene.staffed("taken"),
}


def drawn(browser: Browser, channel: FakeChannel, state: str, look: Dict[str, Any]) -> bytes:
    """A picture of the corner in which the chat is."""
    settings = {name: value for name, value in look.items() if name not in ("size", "dir", "large")}
    context = browser.new_context(viewport=viewport(look["size"]), **settings)
    page = context.new_page()
    channel.reset()
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => document.documentElement.dir = '{look.get('dir', '')}')")
    page.goto(f"{channel.address}/chat/demo.html")
    scene = Scene(channel, page, look)
    STATES[state](scene)
    page.wait_for_timeout(500)
    width, height = look["size"]
    shown = (880, height) if look.get("large") else _CORNER
    corner = {"x": 0 if "dir" in look else width - shown[0], "y": height - shown[1], "width": shown[0], "height": shown[1]}
    picture = page.screenshot(animations="disabled", **({"clip": corner} if look["size"] == DESKTOP else {}))
    channel.answering.set()
    for route in scene.held:
        route.abort()
    context.close()
    return picture


def sheet(browser: Browser, title: str, pictures: Dict[str, bytes]) -> Path:
    """All of a state, side by side."""
    path = FOLDER / f"{title.replace(', ', '-').replace(' ', '-')}.png"
    figures = [_FIGURE % (escape(f"{title}: {look}"), base64.b64encode(picture).decode()) for look, picture in pictures.items()]
    page = browser.new_page(viewport={"width": 1840, "height": 800})
    page.set_content(_SHEET % "".join(figures))
    page.screenshot(path=path, full_page=True)
    page.close()
    return path


def main(wanted: List[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with chromium() as browser, FakeChannel(DIST) as channel:
        for state in wanted or STATES:
            pictures = {name: drawn(browser, channel, state, look) for name, look in LOOKS.items()}
            print(sheet(browser, state, pictures), flush=True)
        channel.shutdown()


if __name__ == "__main__":
    main(sys.argv[1:])
