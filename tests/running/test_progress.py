from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from running import progress

SAYS = [sys.executable, "-c", "import sys; print('one', flush=True); print('two'); sys.exit(int(sys.argv[1]))"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_has_one_line_that_moves_and_then_one_that_stays() -> None:
    terminal = Terminal()
    told = progress.Progress("Training", terminal)
    told.step("the classifier")
    told.end()
    assert "\n" not in terminal.getvalue()[:-1]
    assert "\rTraining... 0 s the classifier\r" in terminal.getvalue().replace("\x1b[K", "")
    assert terminal.getvalue().endswith("Training: 0 s\n")


def test_a_line_that_moves_is_never_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    terminal = Terminal()
    progress.Progress("Training", terminal).step("x" * 100)
    assert len(terminal.getvalue().replace("\r\x1b[K", "")) < 20


def test_elsewhere_each_step_has_a_plain_line_of_its_own() -> None:
    file = io.StringIO()
    told = progress.Progress("Training", file)
    for step in ("one", "one", "two"):
        told.step(step)
        told.tick()
    told.end("failed")
    assert file.getvalue() == "Training...\n  one\n  two\nTraining: failed\n"


@pytest.mark.parametrize("code", [0, 3])
def test_a_command_is_run_to_its_end_and_all_that_it_said_is_kept(code: int, tmp_path: Path) -> None:
    done = progress.run([*SAYS, str(code)], progress.Progress("Saying", io.StringIO()), folder=tmp_path)
    assert (done.returncode, done.stdout) == (code, "one\ntwo\n")


def test_what_a_line_says_is_shown() -> None:
    file = io.StringIO()
    progress.run([*SAYS, "0"], progress.Progress("Saying", file), lambda line: line.strip() if "o" in line else None)
    assert "  one\n" in file.getvalue()


@pytest.mark.parametrize(("code", "said"), [(0, "Saying...\nSaying: 0 s\n"), (3, "Saying...\nSaying: failed\n")])
def test_from_a_shell_a_failure_shows_what_was_said(
    code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["progress.py", "Saying", *SAYS, str(code)])
    if code:
        with pytest.raises(SystemExit, match=r"one\ntwo\n\n.* failed"):
            progress.main()
    else:
        progress.main()
    assert capsys.readouterr().out == said
