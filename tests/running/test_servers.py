"""What supervises the servers: signals as whoever started us wants them, and a terminal that may be gone."""

from __future__ import annotations

import os
import signal
import sys
from types import SimpleNamespace
from typing import Any, Iterator

import pytest

from running import servers
from running.settings import Settings

SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGCHLD, signal.SIGUSR2)


@pytest.fixture(autouse=True)
def _signals_as_they_were() -> Iterator[None]:
    before = {each: signal.getsignal(each) for each in SIGNALS}
    yield
    for each, handler in before.items():
        signal.signal(each, handler)


@pytest.mark.parametrize("handler", [signal.SIG_IGN, signal.SIG_DFL])
def test_a_hangup_that_is_to_be_ignored_is(handler: Any) -> None:
    signal.signal(signal.SIGHUP, handler)
    options = servers._Options()
    options.setsignals()
    assert (signal.getsignal(signal.SIGHUP) == signal.SIG_IGN) == (handler == signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGHUP)
    assert options.get_signal() == (None if handler == signal.SIG_IGN else signal.SIGHUP)
    assert signal.getsignal(signal.SIGTERM) not in (signal.SIG_IGN, signal.SIG_DFL)


def test_supervisor_is_given_the_options_that_leave_a_hangup_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", dict(os.environ))
    monkeypatch.setattr(servers.ServerOptions, "realize", lambda *_: None)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    servers._options(Settings()).setsignals()
    assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN


class Gone:
    """A terminal that was closed."""

    @property
    def buffer(self) -> Gone:
        return self

    def write(self, text: Any) -> int:
        raise OSError(5, "Input/output error")

    def flush(self) -> None:
        raise OSError(5, "Input/output error")


def test_a_closed_terminal_is_no_reason_to_fall_over(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    printed = SimpleNamespace(data=b"printed\n")
    servers.say("heard")
    servers._relay(printed)
    assert capfdbinary.readouterr().out == b"heard\nprinted\n"
    monkeypatch.setattr(sys, "stdout", Gone())
    servers.say("unheard")
    servers._relay(printed)
