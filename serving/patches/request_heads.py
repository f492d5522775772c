"""Refuses heads of requests that Sanic can't cope with: at a length below zero it never does anything else again.

Sanic 21.12 (`Http.http1_request_header` in sanic/http.py) believes what a head says of its body, and fails or falls silent
where it can't: without a proper address it has no way to answer at all.
"""

from __future__ import annotations

import re
from typing import Any

from httptools import HttpParserInvalidURLError, parse_url
from sanic import Blueprint
from sanic.http import Http

_LINE = re.compile(rb"[A-Z]{1,20} [!-~]+ HTTP/1\.[01]")
_FIELD = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\0\r\n]*?)[ \t]*")
_BODY = {b"content-length": re.compile(rb"[0-9]{1,15}"), b"transfer-encoding": re.compile(rb"chunked")}

_create_empty_request = Http.create_empty_request


class BadHead(Exception):
    """A head that isn't HTTP: Sanic answers 400."""


def guard(operations: Blueprint) -> None:
    """Look at every head before Sanic acts on it."""
    operations.signal("http.lifecycle.read_head")(_check)
    Http.create_empty_request = _create_request_without_address


async def _check(head: bytes, **_: Any) -> None:
    line, *fields = head.split(b"\r\n")
    if not _LINE.fullmatch(line) or not _is_address(line.split(b" ")[1]):
        raise BadHead
    read = [_FIELD.fullmatch(field) for field in fields]
    if not all(read):
        raise BadHead
    said = [(match[1].lower(), match[2]) for match in read if match and match[1].lower() in _BODY]
    # One at most: of two, a proxy in front may believe the other.
    if len(said) > 1 or not all(_BODY[name].fullmatch(value) for name, value in said):
        raise BadHead


def _is_address(url: bytes) -> bool:
    try:
        return parse_url(url).path is not None
    except HttpParserInvalidURLError:
        return False


def _create_request_without_address(http: Http) -> None:
    """The request that stands for one that couldn't be read: its address may be what couldn't."""
    http.url = None
    _create_empty_request(http)
