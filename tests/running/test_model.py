from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.load import DEFAULT_PACK
from running import model
from running.model import model_of, name_of


def test_the_default_pack_keeps_its_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYPOINT_PACK", raising=False)
    assert model_of() == model_of(DEFAULT_PACK) == Path("models/waypoint.tar.gz")


def test_another_pack_has_one_named_after_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPOINT_PACK", "some/where/pottery")
    assert (model_of(), name_of()) == (Path("models/pottery.tar.gz"), "pottery")


def test_the_file_of_settings_counts_for_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(model, "read_environment", lambda: monkeypatch.setenv("WAYPOINT_PACK", "pottery"))
    model.main()
    assert capsys.readouterr().out == "models/pottery.tar.gz\n"
