"""Processes that tests start."""

from __future__ import annotations

import os


def alive(process: int) -> bool:
    """Whether a process with that id runs."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
