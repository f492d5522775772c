"""What supervises the servers: signals as whoever started us wants them, and a terminal that may be gone."""

from __future__ import annotations

import os
import signal
import sys
from typing import Any, Iterator

import pytest

from running import servers

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


def test_a_closed_terminal_is_no_reason_to_fall_over(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    servers.say("heard")
    assert capsys.readouterr().out == "heard\n"

    class Gone:
        def write(self, text: str) -> int:
            raise OSError(5, "Input/output error")

        def flush(self) -> None:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(sys, "stdout", Gone())
    servers.say("unheard")
