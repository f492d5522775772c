from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from running import quiet
from running.moved import MOVED, advice, named_by


@pytest.mark.parametrize(("old", "new"), MOVED.items())
def test_an_old_name_is_answered_by_one_sentence_with_the_new_one(old: str, new: str, tmp_path: Path) -> None:
    file = tmp_path / "endpoints.yml"
    file.write_text(f"tracker_store:\n  type: {old}\n  db: a.db\n")
    assert advice([file]) == f"Some classes have moved: in {file}, write {new} instead of {old}."


@pytest.mark.parametrize("new", MOVED.values())
def test_the_new_name_is_there(new: str) -> None:
    module, _, name = new.rpartition(".")
    assert isinstance(getattr(importlib.import_module(module), name), type)


def test_new_names_comments_and_missing_files_are_nothing_to_say(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "endpoints.yml"
    file.write_text("".join(f"# once {old}\n{new}:\n" for old, new in MOVED.items()))
    assert advice([file, tmp_path / "none.yml", root / "endpoints.yml", root / "credentials.yml"]) is None


def test_the_files_are_those_of_the_command_line() -> None:
    assert named_by(["rasa", "run", "--endpoints", "a.yml", "--credentials=b.yml"]) == [Path("a.yml"), Path("b.yml")]
    assert named_by(["rasa", "run"]) == [Path("endpoints.yml"), Path("credentials.yml")]


def test_the_server_says_so_before_it_starts_and_without_a_traceback(root: Path, tmp_path: Path) -> None:
    (tmp_path / "credentials.yml").write_text("serving.operations.OperationsChannel:\n")
    command = [sys.executable, "-m", quiet.__name__, "rasa", "run", "--credentials", str(tmp_path / "credentials.yml")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and "write serving.watch.operations.OperationsChannel" in done.stderr
