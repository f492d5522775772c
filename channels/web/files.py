"""The built widget and its page, as files that any page may load."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from pathlib import Path
from typing import Dict, Optional

from sanic.request import Request
from sanic.response import HTTPResponse, empty, raw, redirect, text

from channels.http.refusal import Refused
from channels.web.words import NOT_BUILT, NOTHING_THERE

_HASHED = re.compile(r"-[A-Z0-9]{8}\.\w+(\.map)?$")
_CHAT = re.compile(r"chat-[A-Z0-9]{8}\.js")
_FOR_EVER = "public, max-age=31536000, immutable"
_ASK_FIRST = "no-cache"
# Some systems map .js to text/plain, which browsers refuse for modules.
_TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
)


class Files:
    """Serves `page.html` in `folder`, and what lies in its `dist`."""

    def __init__(self, folder: Path) -> None:
        self._page = folder / "page.html"
        self._dist = folder / "dist"

    async def page(self, request: Request) -> HTTPResponse:
        """The page that shows the widget, or why there is none."""
        if not (self._page.is_file() and self._dist.is_dir()):
            return text(NOT_BUILT, status=503)
        return _sent(request, self._page)

    async def file(self, request: Request, name: str) -> HTTPResponse:
        """A file of the widget. Raises Refused."""
        if not name:  # the page's own addresses are relative, so that it has one address only
            return redirect("../chat")
        if not self._dist.is_dir():
            return text(NOT_BUILT, status=503)
        # Looked up among what is there, and never joined to a path.
        files = {path.name: path for path in self._dist.iterdir() if path.is_file()}
        if name in files:
            return _sent(request, files[name], _FOR_EVER if _HASHED.search(name) else _ASK_FIRST)
        if _CHAT.fullmatch(name):  # a page that is open since before an upgrade: its loader goes with the chat of today
            for current in filter(_CHAT.fullmatch, files):
                return _sent(request, files[current], _ASK_FIRST)
        raise Refused(404, NOTHING_THERE, "no such file")


def _sent(request: Request, path: Path, caching: str = _ASK_FIRST) -> HTTPResponse:
    zipped = _zipped(request, path)
    content = (zipped or path).read_bytes()
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {**_headers(path), "Cache-Control": caching, "ETag": tag}
    if request.headers.get("if-none-match") == tag:
        return empty(304, headers)
    if zipped:
        headers["Content-Encoding"] = "gzip"
    return raw(content, headers=headers, content_type=_type(path))


def _zipped(request: Request, path: Path) -> Optional[Path]:
    zipped = path.with_name(f"{path.name}.gz")
    return zipped if "gzip" in request.headers.get("accept-encoding", "") and zipped.is_file() else None


def _headers(path: Path) -> Dict[str, str]:
    policy = {"Content-Security-Policy": POLICY} if path.suffix == ".html" else {}
    return {
        **policy,
        "Vary": "Accept-Encoding",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }


def _type(path: Path) -> str:
    return _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
