from __future__ import annotations

import pytest
from sanic import Blueprint, Sanic
from sanic.http import Http

from serving.patches import request_heads
from tests.serving.raw import sending, talk

SANICS_OWN = Http.create_empty_request
POST = b"POST /stream HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"


@pytest.fixture(autouse=True)
def _sanic_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Http, "create_empty_request", SANICS_OWN)
    return


def guarded(app: Sanic) -> None:
    operations = Blueprint("operations")
    request_heads.guard(operations)
    app.blueprint(operations)


def as_it_comes(app: Sanic) -> None:
    pass


@pytest.mark.parametrize(
    "request_",
    [
        POST + b"Content-Length: 5\r\n\r\nabcde",
        POST + b"content-length:5 \r\n\r\nabcde",
        POST + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n",
    ],
)
def test_a_good_head_is_none_of_its_business(request_: bytes) -> None:
    answer = talk(guarded, sending(request_))
    assert answer.startswith(b"HTTP/1.1 200 ") and answer.endswith(b"5")


@pytest.mark.parametrize(
    "request_",
    [
        POST + b"Content-Length: -5\r\n\r\nabc",
        POST + b"Content-Length: five\r\n\r\nabc",
        POST + b"Content-Length: 1_0\r\n\r\nabc",
        POST + b"Content-Length: \r\n\r\nabc",
        POST + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        POST + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        POST + b"Content-Length : 3\r\n\r\nabc",
        POST + b"Transfer-Encoding: gzip, chunked\r\n\r\nabc",
        POST + b" folded: a\r\n\r\n",
        POST + b"no colon\r\n\r\n",
        POST + b"a\0: b\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\n\r\n",
        b"GET http:// HTTP/1.1\r\n\r\n",
        b"GET ? HTTP/1.1\r\n\r\n",
        b"CONNECT a:1 HTTP/1.1\r\n\r\n",
        b"GET / HTTP/2.0\r\n\r\n",
        b"GET /\r\n\r\n",
        b"\x16\x03\x01\0\xa5\r\n\r\n",
    ],
)
def test_a_head_that_sanic_cannot_cope_with_is_a_bad_request(request_: bytes) -> None:
    assert talk(guarded, sending(request_)).startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize(
    ("request_", "answer"),
    [(POST + b"Content-Length: five\r\n\r\nabc", b"HTTP/1.1 500 "), (b"GET ? HTTP/1.1\r\n\r\n", b"")],
)
def test_sanic_itself_fails_or_says_nothing(request_: bytes, answer: bytes) -> None:
    """When this fails, Sanic has been mended: see what is still needed."""
    assert talk(as_it_comes, sending(request_))[:13] == answer
