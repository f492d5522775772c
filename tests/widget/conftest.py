"""The built widget behind a fake channel."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.widget.chat import Chat
from tests.widget.fake_channel import FakeChannel
from tests.widget.pages import Pages, chromium

DIST = Path(__file__).parents[2] / "widget" / "dist"

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def serving() -> Iterator[FakeChannel]:
    assert (DIST / "widget.js").is_file(), "The widget isn't built: run `make widget`."
    with FakeChannel(DIST) as fake:
        yield fake
        fake.shutdown()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One for the whole room: to start and end one takes as long as a test."""
    with chromium() as launched:
        yield launched


@pytest.fixture
def channel(serving: FakeChannel) -> FakeChannel:
    """A bot that nobody has talked to."""
    serving.reset()
    return serving


@pytest.fixture
def open_page(channel: FakeChannel, pages: Pages) -> OpenPage:
    """Opens an address (the demo page of the channel), with settings in a browser of its own."""

    def opened(address: str = "", **settings: Any) -> Page:
        return pages.open(address or f"{channel.address}/chat/demo.html", **settings)

    return opened


@pytest.fixture
def chat(open_page: OpenPage) -> Chat:
    """The chat on the demo page, open."""
    return Chat(open_page()).open()
