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


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("A=https://x.example/help#desk", "https://x.example/help#desk"),
        ("A=s3cret#42", "s3cret#42"),
        ("A=#42", "#42"),
        ("A=v # a comment", "v"),
        ("A='it # is'", "it # is"),
        ('A="a\\"b"', 'a"b'),
        ("A=pa$$w${x}d", "pa$$w${x}d"),
        ("  export A = b c  ", "b c"),
        ("A=", ""),
    ],
)
def test_values_are_taken_as_people_write_them(line: str, value: str) -> None:
    assert environment.parse(f"{line}\r\n") == ({"A": value}, [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_whatever_an_editor_writes_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, encoding: str) -> None:
    (tmp_path / ".env").write_bytes("NAME=Zürich\n".encode(encoding))
    monkeypatch.setattr(os, "environ", {})
    read_environment(tmp_path / ".env")
    assert os.environ == {"NAME": "Zürich"}


def test_lines_that_set_nothing_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".env").write_text("A=1\na: b\n\nNOTHING\nB='open\nC=3\n")
    monkeypatch.setattr(os, "environ", {})
    read_environment(tmp_path / ".env")
    assert os.environ == {"A": "1", "C": "3"}
    assert capsys.readouterr().err.startswith(".env: lines 2, 4, 5 can't be read and set nothing.")
