"""Runs one step of a measurement in a fresh process, so that nothing that was loaded before counts."""

from __future__ import annotations

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


def run(arguments: Sequence[str], folder: Path) -> None:
    """Run `python -m` with `arguments` in `folder`. Raises StepFailed."""
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise StepFailed(f"`python -m {' '.join(arguments)}` failed with exit code {done.returncode}: {done.stdout[-_LAST_WORDS:]}")
