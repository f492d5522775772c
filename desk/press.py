"""Publishing from the desk: the command of the terminal, run beside the serving, its lines read by whoever looks."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import List, Optional

from desk.place import ROOT, endpoints

_LINES = 200


@dataclass
class Run:
    """One publishing or rollback: what it said so far, and how it ended."""

    what: str
    who: str
    lines: List[str] = field(default_factory=list)
    code: Optional[int] = None

    @property
    def is_over(self) -> bool:
        return self.code is not None


class Press:
    """Runs one at a time."""

    def __init__(self, command: List[str], folder: Path = ROOT) -> None:
        self._command = command
        self._folder = folder
        self._lock = threading.Lock()
        self.last: Optional[Run] = None

    def start(self, what: str, who: str, *options: str) -> bool:
        """Begin, unless one is under way; whether it began."""
        with self._lock:
            if self.last is not None and not self.last.is_over:
                return False
            self.last = Run(what, who)
        threading.Thread(target=self._run, args=(self.last, options), name="press", daemon=True).start()
        return True

    def _run(self, run: Run, options: tuple) -> None:
        try:
            with subprocess.Popen(
                [*self._command, "--by", run.who, *options],
                cwd=self._folder,
                env=endpoints({**os.environ, "PYTHONUNBUFFERED": "1"}),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            ) as process:
                assert process.stdout is not None
                for line in process.stdout:
                    run.lines = [*run.lines, line.rstrip()][-_LINES:]
            run.code = process.returncode
        except OSError as error:
            run.lines = [*run.lines, f"It could not be started: {error.strerror}."]
            run.code = 1


PRESS = Press([sys.executable, "-W", "ignore", "-m", "running.quiet", "running.publish"])
"""That of this process."""
