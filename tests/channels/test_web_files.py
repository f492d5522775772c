from __future__ import annotations

import gzip
from pathlib import Path
from typing import Callable

import pytest

from channels.web.files import NOT_BUILT
from tests.channels.web_site import Reply, Site

CHUNK = "chunks/chat-ABCD2345.js"


@pytest.fixture
def built(tmp_path: Path, start: Callable[..., Site]) -> Site:
    chunks = tmp_path / "widget" / "dist" / "chunks"
    chunks.mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (chunks.parent / "widget.js").write_text("widget")
    (chunks.parent / "widget.js.gz").write_bytes(gzip.compress(b"widget"))
    (chunks.parent / "theme.css").write_text("theme")
    (chunks.parent.parent / "page.html").write_text("<p>page")
    (chunks.parent / "link.js").symlink_to(tmp_path / "secret.txt")
    (chunks.parent.parent / "dist" / CHUNK).write_text("chunk")
    return start(widget=tmp_path / "widget")


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


def test_browsers_that_take_gzip_get_it(built: Site) -> None:
    zipped = get(built, "/chat/widget.js", **{"Accept-Encoding": "br, gzip"})
    assert zipped.headers["Content-Encoding"] == "gzip" and gzip.decompress(zipped.body) == b"widget"
    assert zipped.headers["Content-Type"].startswith("text/javascript") and zipped.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", ["/chat", "/chat/"])
def test_the_page(built: Site, path: str) -> None:
    page = get(built, path)
    assert page.body == b"<p>page" and page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert built.ask("HEAD", path).status == 200


@pytest.mark.parametrize("name", ["nothing.js", "chunks", "..%2f..%2fsecret.txt", "%2e%2e/page.html", "link.js", "%00", "a" * 5_000])
def test_nothing_else_is_served(built: Site, name: str) -> None:
    from yarl import URL

    reply = get(built, URL(f"{built.address}/chat/{name}", encoded=True).raw_path)
    assert reply.status == 404


@pytest.mark.parametrize("path", ["/chat", "/chat/widget.js"])
def test_what_is_not_built_says_so(site: Site, path: str) -> None:
    reply = get(site, path)
    assert (reply.status, reply.body.decode()) == (503, NOT_BUILT)


def test_the_contract_is_served(site: Site, root: Path) -> None:
    assert get(site, "/chat/openapi.yml").body == (root / "channels" / "openapi.yml").read_bytes()
