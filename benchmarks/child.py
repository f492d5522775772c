"""Runs one step of a measurement in a fresh process, so that nothing that was loaded before counts."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
from pathlib import Path
from typing import Dict, Sequence

from benchmarks.settings import ROOT

_LAST_WORDS = 2_000
"""Characters of a failed process's messages to pass on."""


class StepFailed(Exception):
    """A process of a measurement ended with an error; the message holds its last words."""


def environment() -> Dict[str, str]:
    """What every process of a measurement is told."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "LOG_LEVEL": "WARNING",
    }


def run(arguments: Sequence[str], folder: Path, python: str = sys.executable) -> None:
    """Run `python -m` with `arguments` in `folder`. Raises StepFailed."""
    _run([python, "-m", *arguments], folder)


@functools.cache
def python_with_tensorflow() -> str:
    """The Python of .venv-full, which `make install FULL=1` makes where it is missing or old. Raises StepFailed."""
    _run(["make", "--no-print-directory", "install", "FULL=1"], ROOT)
    return str(ROOT / ".venv-full" / "bin" / "python")


def _run(command: Sequence[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise StepFailed(f"`{' '.join(command)}` failed with exit code {done.returncode}: {done.stdout[-_LAST_WORDS:]}")
