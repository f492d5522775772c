from __future__ import annotations

from typing import List

import pytest

from running import published, run
from running.settings import Settings


def test_without_a_chat_page_the_servers_start_all_the_same(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    served: List[Settings] = []
    monkeypatch.setattr(run, "_CALM", {})
    monkeypatch.setattr(run.signal, "signal", lambda *_: None)
    monkeypatch.chdir(".")  # comes back here afterwards
    monkeypatch.setattr(run, "check_ports", lambda settings: None)
    monkeypatch.setattr(published, "what_was_published", lambda settings: None)
    monkeypatch.setattr(run, "ensure_model", lambda: None)
    monkeypatch.setattr(run, "ensure_widget", lambda: "npm isn't there")
    monkeypatch.setattr(run, "serve", served.append)
    run.main()
    assert len(served) == 1
    assert capsys.readouterr().out == "npm isn't there\nSo the chat page is missing, or older than its source. All else works.\n"
