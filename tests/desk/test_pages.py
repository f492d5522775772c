"""Every page of the desk in a real browser: nothing that axe finds, light and dark, and nothing wider than a phone."""

from __future__ import annotations

import json
import re
import threading
import time
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any, Callable, Dict, Iterator, List
from urllib.parse import urljoin
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import Browser, Page, expect

from blocks.chart import alternative
from blocks.render import render
from knowledge import Pack
from tests.desk.conftest import Store, rated, said
from tests.desk.test_handoffs import asked, left, visitor_says
from tests.desk.test_publish import publish
from tests.desk.test_roles import TABLE, address
from tests.widget.chat import SCREENSHOTS, Chat
from tests.widget.pages import DESKTOP, chromium, viewport

NO_PAGES = {"home", "to_cell", "export", "numbers_csv", "progress"}
"""What is read by GET and is no page of its own."""
NARROW = (320, 640)
CHART = {"unit": "GLM a month", "title": "Pay", "rows": [{"label": "Harbours & quays", "low": 2000, "high": 3500, "fact": "f"}]}


class Server(ThreadingMixIn, WSGIServer):
    """Answers several requests at once, as a browser makes them."""

    daemon_threads = True


class Quiet(WSGIRequestHandler):
    """Says nothing of what it answers."""

    def log_message(self, *_: Any) -> None:
        return None


@pytest.fixture(scope="module", autouse=True)
def _beside_playwright() -> Iterator[None]:
    """Its loop counts as running in this thread: Django would touch no database here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with chromium() as launched:
        yield launched


@pytest.fixture
def site(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a desk that serves."""
    from django.conf import settings

    from desk.wsgi import application

    monkeypatch.setattr(settings, "ALLOWED_HOSTS", ["testserver", "127.0.0.1"])
    with make_server("127.0.0.1", 0, application, Server, Quiet) as server:
        serving = threading.Thread(target=server.serve_forever, args=(0.02,))
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        serving.join(10)


Open = Callable[..., Page]


@pytest.fixture
def opened(site: str, window: Browser, browser: Callable[..., Any]) -> Iterator[Open]:
    """A page of somebody who is signed in: `opened("/misses/", "editor")`."""
    contexts: List[Any] = []

    def opened(there: str, role: str = "administrator", **looks: Any) -> Page:
        contexts.append(window.new_context(viewport=viewport(DESKTOP), **looks))
        if role:
            key = browser(role).cookies["desk_session"].value
            contexts[-1].add_cookies([{"name": "desk_session", "value": key, "url": site}])
        page: Page = contexts[-1].new_page()
        page.goto(f"{site}{there}")
        return page

    yield opened
    for context in contexts:
        context.close()


def looked_at(page: Page, name: str) -> None:
    """Take its picture, and let axe look, light and dark; then as narrow as a phone: nothing is wider."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.screenshot(path=SCREENSHOTS / f"desk-{name}-{scheme}.png", full_page=True, animations="disabled")
        assert Chat(page).faults() == [], (name, scheme)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(viewport(NARROW))
    page.screenshot(path=SCREENSHOTS / f"desk-{name}-320.png", full_page=True, animations="disabled")
    assert page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"), f"{name} is wider than a phone"
    page.set_viewport_size(viewport(DESKTOP))


@pytest.fixture
def week(store: Store, folder: Path, accounts: Dict[str, Any], browser: Callable[..., Any]) -> Dict[str, str]:
    """Something on every page; the addresses by what they show."""
    from desk.models import Turn

    publish(folder)
    pay = "what do harbours pay"
    store(
        "one", [*said(pay, facts=["industries/harbours#salary"]), rated(pay, "down"), *said("who sings at night", "not_covered", "other")]
    )
    administrator = browser("administrator")
    for there in ("/conversations/", "/misses/"):
        administrator.get(there)
    turn = Turn.objects.order_by("at").first()
    assert turn
    pages = {name: address(name, turn.pk, accounts["reader"].pk) for name, (method, _) in TABLE.items() if method == "GET"}
    for name in (*NO_PAGES, "miss"):
        del pages[name]
    pages.update(miss=f"/misses/{turn.group_id}/", handoff=f"/waiting/{asked()}/", left=f"/waiting/{left()}/", gone="/nowhere/")
    pages.update(tried="/publish/?try=1", decided="/misses/?decided=1", rules="/numbers/?by=rule&days=90", whole="/pack/?whole=1")
    return pages


def test_every_page_is_for_everybody(week: Dict[str, str], opened: Open) -> None:
    page = opened("/conversations/")
    for name, there in week.items():
        page.goto(urljoin(page.url, there))
        looked_at(page, name)
    looked_at(opened("/login/", ""), "login")


def test_a_form_with_figures_and_what_it_would_say(week: Dict[str, str], opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    from desk.views import pack

    monkeypatch.setattr(pack, "of_cell", with_a_table_and_a_chart(pack.of_cell))
    page = opened(week["cell"], "editor")
    page.get_by_label("Statement").fill("Harbours let keepers watch from home for 2,000 to 3,500 glims a month.")
    first = page.get_by_role("group", name="Figure 1")
    expect(first.get_by_label("How much")).to_be_hidden()
    first.get_by_label("Figure:").select_option("pay")
    expect(first.get_by_label("Of what exactly")).to_be_hidden()
    for label, value in (("How much", "2,000"), ("Up to", "3,500"), ("Currency", "GLM")):
        first.get_by_label(label).fill(value)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Say whose pay it is.")).to_be_visible()
    looked_at(page, "figures")
    first.get_by_label("Whose pay").fill("starting")
    first.get_by_label("Per").select_option("month")
    page.get_by_role("button", name="See the answer first").click()
    expect(page.get_by_role("heading", name="It would be answered")).to_be_visible()
    expect(page.locator("[data-draws=chat] .answer")).to_contain_text("2,000")
    expect(page.locator("[data-draws=chat]").get_by_text("1 source")).to_be_visible()
    is_drawn_as_posted(page)
    picture = page.locator("[data-draws=slack] img")
    expect(picture).to_have_attribute("alt", alternative(CHART))
    assert picture.evaluate("each => each.naturalWidth") > 500
    looked_at(page, "preview")


def is_drawn_as_posted(page: Page) -> None:
    """Slack's side shows block for block what the channel makes of the answer that the chat's side shows."""
    drawn = json.loads(page.locator("script[type='application/json']").text_content() or "")
    blocks = [block for message in render(drawn["chat"]) for block in message.blocks]
    assert blocks and [block for message in drawn["slack"]["messages"] for block in message["blocks"]] == blocks
    shown = page.locator("[data-draws=slack] [data-block]")
    assert shown.evaluate_all("all => all.map(each => each.dataset.block)") == [block["type"] for block in blocks]
    for place, block in enumerate(blocks):
        for word in texts(block):
            expect(shown.nth(place)).to_contain_text(word)


def texts(block: Any) -> List[str]:
    """What is read of a block, without marks: its first words, and what stands on its buttons."""
    if isinstance(block, dict):
        own = block.get("text")
        within = [each for part in block.values() for each in texts(part)]
        return [re.sub(r"[*_]", "", own).split("\n")[0]] if isinstance(own, str) else within
    return [each for part in block for each in texts(part)] if isinstance(block, list) else []


def with_a_table_and_a_chart(made: Callable[..., Any]) -> Callable[..., Any]:
    """What previews an answer, which then holds all that Slack has a kind of block for."""

    def preview(*given: Any) -> Any:
        shown = made(*given)
        shown.message["custom"]["answer"]["chart"] = CHART
        shown.message["text"] += "\n\n| Where | Pay |\n|---|---|\n| Harbours & quays | 2,000 to 3,500 |"
        return shown

    return preview


def test_what_an_adviser_is_writing_stays_whatever_happens_beside_it(week: Dict[str, str], opened: Open, invented_pack: Pack) -> None:
    from desk.stored import conversations
    from handoff import changes

    page = opened(week["handoff"], "adviser")
    key = week["handoff"].split("/")[-2]
    page.get_by_label("Shown to the visitor as").fill("Ada")
    page.get_by_role("button", name="Take it").click()
    field = page.get_by_label("To the visitor")
    field.press_sequentially("half a sen")
    subject = next(each for each in invented_pack.industries if invented_pack.fact_of(each, "salary"))
    entities = [
        {"entity": "industry", "value": subject, "start": 0, "end": 1},
        {"entity": "topic", "value": "salary", "start": 0, "end": 1},
    ]
    visitor_says(
        key, "asks-for-pay", "كم يدفعون؟ what do they pay", {"intent": {"name": "ask_salary", "confidence": 0.9}, "entities": entities}
    )
    expect(page.get_by_role("status").filter(has_text="what do they pay")).to_have_count(1)
    expect(page).to_have_title("(1) Talk – Waypoint desk")
    expect(field).to_be_focused()
    field.press_sequentially("tence")
    looked_at(page, "talk")
    page.get_by_role("button", name="Should be known").click()
    expect(page.get_by_text("Noted: ")).to_be_visible()
    page.get_by_role("button", name="Send this").click()
    expect(page.locator("#talk").get_by_text("From: ")).to_be_visible()
    expect(page.get_by_role("button", name="Send this")).to_have_count(0)
    expect(field).to_have_value("half a sentence")
    with conversations().begin() as connection:
        assert changes.end(connection, key, "visitor-ended", "visitor", "done", time.time()).stands
    expect(page.get_by_label("What you wrote last was not sent")).to_have_value("half a sentence")
    expect(page.get_by_role("button", name="Send", exact=True)).to_have_count(0)
    looked_at(page, "talk-over")
