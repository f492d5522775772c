"""Runs a command that takes long, and says meanwhile what it does: on a terminal in one line that moves, elsewhere in plain lines.

`python running/progress.py TITLE COMMAND ...` does it from a shell. Needs Python alone: it runs before there is an environment.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Callable, List, Mapping, Optional, TextIO

_TICK = 0.2
"""Seconds between two looks at the clock."""

Step = Callable[[str], Optional[str]]
"""What a line of a command's output says is being done; None for a line that says nothing of that."""


class Progress:
    """What is being done, how long it has taken, and the step that it has come to."""

    def __init__(self, title: str, stream: Optional[TextIO] = None) -> None:
        self._title = title
        self._stream = stream or sys.stdout
        self._moves = self._stream.isatty()
        self._begun = time.monotonic()
        self._step = ""
        if not self._moves:
            self._say(f"{title}...\n")

    def step(self, step: str) -> None:
        """Go on to `step`."""
        if step != self._step:
            self._step = step
            if not self._moves:
                self._say(f"  {step}\n")
        self.tick()

    def tick(self) -> None:
        """Show the time that has passed."""
        if self._moves:
            line = f"{self._title}... {self._seconds()} {self._step}"
            self._say(f"\r\x1b[K{line[: shutil.get_terminal_size().columns - 1]}")

    def end(self, how: str = "") -> None:
        """Leave one line that stays: `how` it ended, or how long it took."""
        self._say(f"{self._clear()}{self._title}: {how or self._seconds()}\n")

    def _clear(self) -> str:
        return "\r\x1b[K" if self._moves else ""

    def _seconds(self) -> str:
        return f"{time.monotonic() - self._begun:.0f} s"

    def _say(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


def run(
    command: List[str],
    progress: Progress,
    step: Step = lambda line: line,
    folder: Optional[Path] = None,
    environment: Optional[Mapping[str, str]] = None,
) -> subprocess.CompletedProcess[str]:
    """Run `command` to its end; its `stdout` holds all that it said. Raises FileNotFoundError."""
    lines: List[str] = []
    child = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    try:
        _follow(child, lines, progress, step)
    except BaseException:  # also Ctrl-C
        child.kill()
        raise
    finally:
        child.wait()
    return subprocess.CompletedProcess(command, child.returncode, "".join(lines))


def _follow(child: subprocess.Popen[str], lines: List[str], progress: Progress, step: Step) -> None:
    reader = threading.Thread(target=_read, args=(child, lines), daemon=True)
    reader.start()
    seen = 0
    while reader.is_alive() or seen < len(lines):
        reader.join(_TICK)
        new = lines[seen:]
        seen += len(new)
        for said in filter(None, map(step, new)):
            progress.step(said)
        progress.tick()


def _read(child: subprocess.Popen[str], lines: List[str]) -> None:
    assert child.stdout is not None
    with child.stdout as said:
        while line := said.readline():
            lines.append(line)


def main() -> None:
    title, *command = sys.argv[1:]
    progress = Progress(title)
    try:
        done = run(command, progress, lambda line: line.strip() if "Downloading" in line or "Building" in line else None)
    except KeyboardInterrupt:
        sys.exit(130)
    progress.end("failed" if done.returncode else "")
    if done.returncode:
        sys.exit(f"{done.stdout}\n'{' '.join(command[:3])}' failed (exit code {done.returncode}).")


if __name__ == "__main__":
    main()
