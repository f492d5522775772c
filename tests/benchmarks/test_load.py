from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Iterator

import pytest

from benchmarks.load import conversation, crowd


class Bot(BaseHTTPRequestHandler):
    """Answers anything, but to "break" what the channel says when something broke."""

    def do_POST(self) -> None:
        said = self.rfile.read(int(self.headers["Content-Length"]))
        status = b"error" if b"break" in said else b"answered"
        body = b'[{"text": "Yes.", "custom": {"answer": {"status": "%s"}}}]' % status
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Bot) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_every_message_is_timed(address: str) -> None:
    turns = conversation(address, ["hello"] * 12)
    assert len(turns) == 12 and all(turn.answered and turn.milliseconds > 0 for turn in turns)


def test_a_crowd_asks_until_the_time_is_over(address: str) -> None:
    turns, rate = crowd(address, ["hello"], users=3, seconds=0.2)
    assert len(turns) >= 3 and rate > 0


def test_an_error_is_no_answer(address: str) -> None:
    assert [turn.answered for turn in conversation(address, ["hello", "break"])] == [True, False]
