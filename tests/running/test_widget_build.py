from __future__ import annotations

from pathlib import Path

import pytest

from running import widget_build
from running.progress import Progress
from running.widget_build import build, digest, ensure_widget, is_current


@pytest.fixture
def widget(tmp_path: Path) -> Path:
    """The source of a widget, with packages installed and built from it."""
    for name in ("package.json", "package-lock.json", "build.mjs", "src/chat.js", "strings/en.json", "dist/widget.js"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "dist" / "made-from").write_text(digest(tmp_path))
    return tmp_path


def _programs(monkeypatch: pytest.MonkeyPatch, folder: Path, npm: str = "", node: str = "") -> None:
    """Let these shell scripts be what the machine has."""
    (folder / "bin").mkdir()
    for name, script in (("npm", npm), ("node", f'if [ "$1" = --version ]; then echo v22.0.0; exit; fi\n{node}')):
        program = folder / "bin" / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder / 'bin'}:/usr/bin:/bin")


@pytest.mark.parametrize("name", ("package-lock.json", "build.mjs", "src/chat.js", "strings/en.json"))
def test_an_edit_makes_it_stale(widget: Path, name: str) -> None:
    assert is_current(widget)
    (widget / name).write_text("changed")
    assert not is_current(widget)


def test_what_is_current_is_not_built_again(widget: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(widget_build, "build", lambda *_: pytest.fail("built"))
    assert ensure_widget(widget) is None


def test_packages_are_installed_once_for_a_lock(widget: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _programs(monkeypatch, widget, npm='echo "$@" >> calls')
    build(widget, Progress("Building"))
    build(widget, Progress("Building"))
    assert (widget / "calls").read_text() == "ci --ignore-scripts --no-audit --no-fund\n"
    assert is_current(widget)


def test_a_failure_is_told_and_leaves_what_was_there(widget: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _programs(monkeypatch, widget, node="echo no such module; exit 3")
    (widget / "src" / "chat.js").write_text("changed")
    fault = ensure_widget(widget)
    assert fault
    assert "no such module" in fault and "exit code 3" in fault
    assert (widget / "dist" / "widget.js").is_file() and not is_current(widget)
