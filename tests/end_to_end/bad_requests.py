"""Requests in bytes, made up by chance: good questions, bad ones, strange bodies, strange heads, and several at once."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, replace
from typing import Any, Callable, List, Tuple

from benchmarks.talk import QUESTIONS

Chance = random.Random
Fields = Tuple[Tuple[bytes, bytes], ...]

_UNICODE = ((0, 0x20), (0x20, 0x7F), (0x80, 0x24F), (0x300, 0x36F), (0x590, 0x6FF), (0x200B, 0x202F), (0xD800, 0xDFFF), (0x1F300, 0x1FAFF))
_TEXTS = (
    "",
    "/restart",
    '/ask_salary{"industry": "x"}',
    "\0",
    "\ud800",
    "\u202e",
    "🎓" * 500,
    "{field} {__class__}",
    "'; DROP TABLE events; --",
    "a " * 1_000,
)
_LEAVES = (None, True, -1, 1e308, 10**400, float("nan"), "", "a", [], {})
_PATHS = (
    b"/", b"//", b"/chat", b"/chat/", b"/chat/health",
    b"/chat/../config.yml", b"/chat/%2e%2e%2fconfig.yml", b"/chat/%00", b"/chat/%ff%fe", b"/chat/;a=b",
    b"/chat/messages?after=%ff&after=b&c", b"/chat/messages?after=" + b"a" * 2_000,
    b"/chat/widget.js?x", b"/webhooks/rest/", b"/webhooks/rest/webhook/",
    b"/webhooks/rest/webhook?stream=true", b"/conversations/me/tracker", b"/model",
    b"/live", b"/metrics", b"http://elsewhere.example/chat/health",
    b"http://", b"?", b"*", b"elsewhere.example:443", b"/\xff\xfe", "/é".encode(), b"/" + b"a" * 7_000, b"/" + b"../" * 500 + b"etc/passwd",
)  # fmt: skip
_METHODS = (b"GET", b"HEAD", b"PUT", b"PATCH", b"DELETE", b"OPTIONS", b"TRACE", b"CONNECT", b"PROPFIND", b"get", b"G\0T", b"")
_VERSIONS = (b"HTTP/1.0", b"HTTP/1.1", b"HTTP/1.1", b"HTTP/0.9", b"HTTP/2.0", b"HTTP/1.1 ", b"")
_FIELDS = (
    (b"Content-Type", b"text/plain"),
    (b"Content-Type", b"application/json; charset=utf-16"), (b"Content-Type", b"multipart/form-data; boundary=\xff"),
    (b"Content-Encoding", b"gzip"), (b"Accept", b"text/event-stream"), (b"Accept", b"*/*;q=\xff"), (b"Accept-Language", b"\xff" * 100),
    (b"Origin", b"null"), (b"Origin", b"http://[::"), (b"Origin", b"https://elsewhere.example"), (b"Host", b""), (b"Host", b"[::\xff%%"),
    (b"Authorization", b"Bearer \xff"), (b"Authorization", b"Bearer"), (b"Authorization", b"Basic YTpi"), (b"Cookie", b"=;;\xff=="),
    (b"X-Forwarded-For", b"\xff,,;"), (b"X-Forwarded-For", b"127.0.0.1"),
    (b"Forwarded", b'for="'), (b"X-Request-ID", b"\0"), (b"Range", b"bytes=-9-"),
    (b"If-Modified-Since", b"once"), (b"Last-Event-ID", b"\xff" * 60),
    (b"Expect", b"the best"), (b"Upgrade", b"websocket"), (b"Upgrade", b"h2c"),
    (b"Sec-WebSocket-Key", b"\xff"), (b"Transfer-Encoding", b"gzip"), (b"Transfer-Encoding", b"Chunked"), (b"Content-Length", b"-5"),
    (b"Content-Length", b"five"), (b"no colon \xff", b""), (b"", b"no name"),
    (b"a\0b", b"c"), (b"long", b"a" * 7_000), (b"longer", b"a" * 20_000),
)  # fmt: skip


@dataclass(frozen=True)
class Request:
    """One request; its length is told rightly, unless `length` is another field."""

    path: bytes
    body: bytes
    fields: Fields = ()
    method: bytes = b"POST"
    version: bytes = b"HTTP/1.1"
    chunked: bool = False

    def __bytes__(self) -> bytes:
        lines = [b" ".join((self.method, self.path, self.version)), *(b": ".join(field) for field in (*self.fields, self._length()))]
        return b"\r\n".join((*lines, b"", self._sent()))

    def _length(self) -> Tuple[bytes, bytes]:
        return (b"Transfer-Encoding", b"chunked") if self.chunked else (b"Content-Length", b"%d" % len(self.body))

    def _sent(self) -> bytes:
        chunk = b"%x\r\n%b\r\n" % (len(self.body), self.body) if self.body else b""
        return chunk + b"0\r\n\r\n" if self.chunked else self.body


def made_up(chance: Chance, good: Request, say: Callable[[Any], Any]) -> List[Request]:
    """What to send together: mostly one request. `good` goes to the right place; `say` gives the object that says a text in its body."""
    kind = chance.choices(_KINDS, (15, 30, 20, 15, 15, 5))[0]
    return kind(chance, good, say)


def saying(good: Request, said: Any) -> Request:
    """`good` with an object as its body."""
    return replace(good, body=_json(said))


def _question(chance: Chance, good: Request, say: Callable[[Any], Any]) -> List[Request]:
    return [replace(saying(good, say(chance.choice(QUESTIONS))), chunked=chance.random() < 0.1)]


def _text(chance: Chance, good: Request, say: Callable[[Any], Any]) -> List[Request]:
    making = chance.choice((_characters, _mistyped, lambda chance: chance.choice(_TEXTS), _value))
    return [saying(good, say(making(chance)))]


def _body(chance: Chance, good: Request, say: Callable[[Any], Any]) -> List[Request]:
    whole = _json(say(chance.choice(QUESTIONS)))
    making: Tuple[Callable[[], bytes], ...] = (
        lambda: chance.randbytes(chance.choice((0, 1, 100, 16_000, 17_000, 200_000))),
        lambda: _json(_value(chance)),
        lambda: whole[: chance.randrange(len(whole))],
        lambda: whole[:-1] + b"," + whole[1:],  # every key twice
        lambda: b"[" * chance.choice((100, 8_000)) + b"]" * 100,
        lambda: b'{"a":' * 2_000 + b"1" + b"}" * 2_000,
        lambda: whole.decode().encode(chance.choice(("utf-16", "utf-32", "utf-8-sig"))),
        lambda: whole.replace(b'"', b"'"),
        lambda: _flipped(chance, whole),
    )
    return [replace(good, body=chance.choice(making)(), chunked=chance.random() < 0.2)]


def _fields(chance: Chance, good: Request, say: Callable[[Any], Any]) -> List[Request]:
    (question,) = _question(chance, good, say)
    odd = tuple(chance.sample(_FIELDS, chance.randint(1, 3)))
    many = tuple((b"x-%d" % number, b"a") for number in range(400)) if chance.random() < 0.1 else ()
    return [replace(question, fields=(*good.fields[: chance.randint(0, len(good.fields))], *odd, *many))]


def _line(chance: Chance, good: Request, say: Callable[[Any], Any]) -> List[Request]:
    (question,) = _question(chance, good, say)
    changed = {"path": chance.choice(_PATHS), "method": chance.choice(_METHODS), "version": chance.choice(_VERSIONS)}
    kept = chance.sample(sorted(changed), chance.randint(1, 3))
    return [replace(question, **{name: changed[name] for name in kept})]


def _together(chance: Chance, good: Request, say: Callable[[Any], Any]) -> List[Request]:
    return [each for _ in range(chance.randint(2, 4)) for each in _question(chance, good, say)]


_KINDS = (_question, _text, _body, _fields, _line, _together)


def _characters(chance: Chance) -> str:
    places = [chance.choice(_UNICODE) for _ in range(chance.randint(0, 300))]
    return "".join(chr(chance.randint(*place)) for place in places)


def _mistyped(chance: Chance) -> str:
    letters = list(chance.choice(QUESTIONS))
    for _ in range(chance.randint(1, 10)):
        letters[chance.randrange(len(letters))] = _characters(chance)[:3]
    return "".join(letters)


def _value(chance: Chance, depth: int = 3) -> Any:
    if depth == 0 or chance.random() < 0.4:
        return chance.choice(_LEAVES)
    inner = [_value(chance, depth - 1) for _ in range(chance.randint(0, 4))]
    return inner if chance.random() < 0.5 else {_characters(chance)[:9]: each for each in inner}


def _flipped(chance: Chance, whole: bytes) -> bytes:
    changed = bytearray(whole)
    for _ in range(chance.randint(1, 5)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()
