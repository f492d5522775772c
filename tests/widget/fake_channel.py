"""The web channel as channels/openapi.yml describes it, with fixed answers, and faults on demand."""

from __future__ import annotations

import json
import threading
import time
import uuid
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Deque, Dict, List, Optional, Set, Tuple
from urllib.parse import parse_qs, urlsplit

from channels.web.origins import PREFLIGHT
from tests.widget.answers import answer_to

Message = Dict[str, Any]
WELCOME = {
    "text": "I answer questions about careers in machine learning.",
    "starters": ["What do industries pay?", "Compare technology and healthcare", "Which industry suits me?", "Where can I work from home?"],
}
TYPES = {".js": "text/javascript", ".css": "text/css", ".html": "text/html; charset=utf-8"}


class FakeChannel(ThreadingHTTPServer):
    """Serves until closed. `faults` holds what happens to the next posts of a message: "cut", "drop", "unended", or a status.

    Answers are made while `answering` is set, what was said is told while `telling` is, ratings are taken while `rating` is.
    `looked_up` is set once what was said is known, which may be told long after.
    """

    daemon_threads = True

    def __init__(self, files: Path, extra: Optional[Dict[str, Tuple[str, Dict[str, str]]]] = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files = files
        self.extra = extra or {}
        self.changed = threading.Condition()
        self.answering = threading.Event()
        self.telling = threading.Event()
        self.looked_up = threading.Event()
        self.rating = threading.Event()
        self.reset()
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def reset(self) -> None:
        """Forget everything."""
        self.conversations: Dict[str, List[Message]] = {}
        self.pending: Dict[str, List[str]] = {}
        self.requests: List[str] = []
        self.ratings: List[Message] = []
        self.faults: Deque[Any] = deque()
        self.dropped = threading.Event()
        self.answering.set()
        self.telling.set()
        self.looked_up.clear()
        self.rating.set()
        self.refused_origins: Set[str] = set()

    def handle_error(self, *_: Any) -> None:
        """Browsers that go away in the middle are what these tests are about."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def turn(self, token: str, said: Message) -> List[Message]:
        """The answers to `said`: made once for each id, however often it is asked for."""
        with self.changed:
            messages = self.conversations[token]
            first = all(message["id"] != said["id"] for message in messages)
            if first:
                text = said.get("text") or said["payload"]
                messages.append({"id": said["id"], "from": "user", "at": int(time.time()), "text": text})
                self.pending[token].append(said["id"])
                self.changed.notify_all()
        if first:
            self.answering.wait()
            answer = {"id": uuid.uuid4().hex, "from": "bot", "at": int(time.time()), "reply_to": said["id"], **answer_to(text)}
            answer["custom"] = {"answer": {**answer["custom"]["answer"], "id": answer["id"]}}
            with self.changed:
                if self.conversations[token] is messages:
                    messages.append(answer)
                    self.pending[token].remove(said["id"])
                    self.changed.notify_all()
        return self.wait_for(token, [said["id"]])

    def has_heard(self, count: int) -> bool:
        """Wait until so many questions have arrived, answered or not; whether they have."""
        with self.changed:
            return self.changed.wait_for(lambda: self._heard() >= count, timeout=10)

    def _heard(self) -> int:
        return sum(message["from"] == "user" for messages in self.conversations.values() for message in messages)

    def wait_for(self, token: str, ids: List[str]) -> List[Message]:
        """The answers to `ids`, once all are made."""
        with self.changed:
            self.changed.wait_for(lambda: not set(ids) & set(self.pending[token]))
        return [message for message in self.conversations[token] if message.get("reply_to") in ids]


class _Handler(BaseHTTPRequestHandler):
    server: FakeChannel
    protocol_version = "HTTP/1.1"

    def do_OPTIONS(self) -> None:
        self._answer(204)

    def do_GET(self) -> None:
        path, query = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
        self.server.requests.append(f"GET {path}")
        if path in self.server.extra:
            text, headers = self.server.extra[path]
            self._bytes(200, text.encode(), {"Content-Type": "text/html; charset=utf-8", **headers})
        elif path == "/chat/health":
            self._answer(200, {"status": "ok"})
        elif path == "/chat/welcome":
            self._answer(200, WELCOME)
        elif path == "/chat/handoff":
            self._answer(200, {"available": False, "open": False, "state": "none"})
        elif path == "/chat/messages":
            self._messages(query.get("after", [""])[0])
        else:
            self._file(self.server.files.parent / "page.html" if path == "/chat" else self.server.files / path.removeprefix("/chat/"))

    def do_POST(self) -> None:
        self.server.requests.append(f"POST {self.path}")
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or "{}")
        if self._origin_refused():
            self._error(403, "This origin is not allowed.")
        elif self.path == "/chat/session":
            token = uuid.uuid4().hex
            self.server.conversations[token], self.server.pending[token] = [], []
            self._answer(201, {"token": token, "expires_in": 3600})
        elif not (token := self._token()):
            self._error(401, "No such session.")
        elif self.path == "/chat/messages":
            self._say(token, body)
        else:
            self._rate(token, body)

    def do_DELETE(self) -> None:
        self.server.requests.append(f"DELETE {self.path}")
        token = self._token()
        if token:
            with self.server.changed:
                self.server.conversations[token], self.server.pending[token] = [], []
                self.server.changed.notify_all()
        self._answer(204) if token else self._error(401, "No such session.")

    def _say(self, token: str, body: Message) -> None:
        fault = self.server.faults.popleft() if self.server.faults else None
        if isinstance(fault, int):
            self._error(fault, "Waypoint can't answer just now.")
            return
        if fault == "drop":
            self.server.dropped.set()
            self.close_connection = True
            return
        self._stream_head()
        if fault == "cut":
            threading.Thread(target=self.server.turn, args=(token, body), daemon=True).start()
            self.wfile.write(b": working\n\n")
            self.close_connection = True
            return
        self.wfile.write(b": working\n\n")
        self.wfile.flush()
        self._stream(self.server.turn(token, body), ends=fault != "unended")

    def _messages(self, after: str) -> None:
        token = self._token()
        if not token:
            self._error(401, "No such session.")
            return
        messages = self.server.conversations[token]
        ids = [message["id"] for message in messages]
        new = messages[ids.index(after) + 1 :] if after in ids else list(messages)
        pending = list(self.server.pending[token])
        self.server.looked_up.set()
        self.server.telling.wait()
        if self.headers.get("Accept") != "text/event-stream":
            self._answer(200, {"messages": new, "pending": pending})
            return
        self._stream_head()
        self._stream(new + self.server.wait_for(token, pending))

    def _rate(self, token: str, body: Message) -> None:
        self.server.rating.wait()
        answer = next((message for message in self.server.conversations[token] if message["id"] == body["answer_id"]), None)
        if not answer:
            self._error(404, "No such answer.")
            return
        answer["feedback"] = {name: value for name, value in body.items() if name != "answer_id"}
        self.server.ratings.append(body)
        self._answer(204)

    def _token(self) -> Optional[str]:
        token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        return token if token in self.server.conversations else None

    def _origin_refused(self) -> bool:
        return self.headers.get("Origin") in self.server.refused_origins

    def _file(self, path: Path) -> None:
        if not path.is_file():
            self._error(404, "Nothing here.")
            return
        lasting = "max-age=31536000, immutable" if "-" in path.name else "no-cache"
        headers = {"Cache-Control": lasting, "Content-Type": TYPES.get(path.suffix, "application/octet-stream")}
        zipped = path.with_name(f"{path.name}.gz")
        if zipped.is_file():
            headers["Content-Encoding"] = "gzip"
        self._bytes(200, (zipped if zipped.is_file() else path).read_bytes(), headers)

    def _error(self, status: int, text: str) -> None:
        self._answer(status, {"error": text, "reference": "ab12cd34"}, {"Retry-After": "60"} if status == 429 else {})

    def _answer(self, status: int, body: Any = None, headers: Optional[Dict[str, str]] = None) -> None:
        content = b"" if body is None else json.dumps(body).encode()
        self._bytes(status, content, {"Content-Type": "application/json", **(headers or {})})

    def _bytes(self, status: int, content: bytes, headers: Dict[str, str]) -> None:
        self._head(status, {"Content-Length": str(len(content)), **headers})
        self.wfile.write(content)

    def _stream_head(self) -> None:
        self._head(200, {"Content-Type": "text/event-stream", "Connection": "close"})

    def _stream(self, messages: List[Message], ends: bool = True) -> None:
        for message in messages:
            self.wfile.write(f"id: {message['id']}\nevent: message\ndata: {json.dumps(message)}\n\n".encode())
        if ends:
            self.wfile.write(b"event: end\ndata: {}\n\n")
        self.close_connection = True

    def _head(self, status: int, headers: Dict[str, str]) -> None:
        self.send_response(status)
        if not self._origin_refused() or self.command == "GET":
            self.send_header("Access-Control-Allow-Origin", "*")
            for name, value in PREFLIGHT.items():  # the channel's own: what it doesn't allow, no page may do here
                self.send_header(name, value)
            self.send_header("Access-Control-Expose-Headers", "Retry-After")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass
