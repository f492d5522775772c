from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from running import environment
from running.environment import read_environment


def test_a_file_sets_what_the_environment_does_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(
        "# tokens\nSLACK_TOKEN=xoxb-file\nexport SLACK_APP_TOKEN='xapp-file' # of the app\nSLACK_BASE_URL=\"https://x/\"\nnonsense\n"
    )
    monkeypatch.setattr(os, "environ", {"SLACK_TOKEN": "xoxb-set"})
    read_environment(file)
    assert os.environ["SLACK_TOKEN"] == "xoxb-set"  # noqa: S105
    assert (os.environ["SLACK_APP_TOKEN"], os.environ["SLACK_BASE_URL"]) == ("xapp-file", "https://x/")


def test_no_file_sets_nothing(tmp_path: Path) -> None:
    read_environment(tmp_path / ".env")


def test_a_module_is_run_with_what_the_file_sets(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], root: Path) -> None:
    pack = root / "tests" / "packs" / "lighthouse_keeping"
    monkeypatch.setattr(environment, "read_environment", lambda: monkeypatch.setenv("WAYPOINT_PACK", str(pack)))
    monkeypatch.setattr(sys, "argv", ["running.environment", "knowledge"])
    monkeypatch.delitem(sys.modules, "knowledge.__main__", raising=False)  # another test may have imported it
    with pytest.raises(SystemExit) as ended:
        environment.main()
    assert ended.value.code == 0
    assert f"{pack.name}: " in capsys.readouterr().out
