from __future__ import annotations

import gzip
from pathlib import Path
from typing import Callable

import pytest
from yarl import URL

from channels.web.words import NOT_BUILT
from tests.channels.web_site import Reply, Site

CHUNK = "chat-ABCD2345.js"


@pytest.fixture
def built(tmp_path: Path, start: Callable[..., Site]) -> Site:
    dist = tmp_path / "widget" / "dist"
    (dist / "folder").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (dist / "widget.js").write_text("widget")
    (dist / "widget.js.gz").write_bytes(gzip.compress(b"widget"))
    (dist / "theme.css").write_text("theme")
    (dist / CHUNK).write_text("chunk")
    (dist.parent / "page.html").write_text("<p>page")
    return start(widget=dist.parent)


def get(site: Site, path: str, **headers: str) -> Reply:
    return site.ask("GET", path, headers={"Accept-Encoding": "identity", **headers})


def test_hashed_files_are_kept_for_ever_and_others_asked_for(built: Site) -> None:
    chunk, widget = get(built, f"/chat/{CHUNK}"), get(built, "/chat/widget.js")
    assert (chunk.body, widget.body) == (b"chunk", b"widget")
    assert chunk.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert widget.headers["Cache-Control"] == "no-cache"
    for reply in (chunk, widget):
        assert reply.headers["Access-Control-Allow-Origin"] == "*"
        assert reply.headers["Content-Type"].startswith("text/javascript")
    assert get(built, "/chat/theme.css").headers["Content-Type"].startswith("text/css")
    assert get(built, "/chat/widget.js", **{"If-None-Match": widget.headers["ETag"]}).status == 304


def test_a_page_that_is_open_since_before_an_upgrade_gets_the_chat_of_today(built: Site) -> None:
    former = get(built, "/chat/chat-ZYXW9876.js")
    assert (former.body, former.headers["Cache-Control"]) == (b"chunk", "no-cache")
    assert get(built, "/chat/chunk-ZYXW9876.js").status == 404


def test_browsers_that_take_gzip_get_it(built: Site) -> None:
    zipped = get(built, "/chat/widget.js", **{"Accept-Encoding": "br, gzip"})
    assert zipped.headers["Content-Encoding"] == "gzip" and gzip.decompress(zipped.body) == b"widget"
    assert zipped.headers["Content-Type"].startswith("text/javascript") and zipped.headers["Vary"] == "Accept-Encoding"


def test_the_page(built: Site) -> None:
    page = get(built, "/chat")
    assert page.body == b"<p>page" and page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert built.ask("HEAD", "/chat").status == 200


def test_a_slash_too_many_leads_to_the_page(built: Site) -> None:
    assert get(built, "/chat/").body == b"<p>page"


@pytest.mark.parametrize(
    "name",
    ["nothing.js", "folder", "..%2f..%2fsecret.txt", "%2e%2e/page.html", "%00", "a" * 5_000],
    ids=str.__len__,
)
def test_nothing_else_is_served(built: Site, name: str) -> None:
    reply = get(built, URL(f"{built.address}/chat/{name}", encoded=True).raw_path)
    assert reply.status == 404


@pytest.mark.parametrize("path", ["/chat", "/chat/widget.js"])
def test_what_is_not_built_says_so(site: Site, path: str) -> None:
    reply = get(site, path)
    assert (reply.status, reply.body.decode()) == (503, NOT_BUILT)


def test_the_contract_is_served(site: Site, root: Path) -> None:
    assert get(site, "/chat/openapi.yml").body == (root / "channels" / "openapi.yml").read_bytes()
