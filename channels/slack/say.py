"""Tells whoever starts the assistant."""

from __future__ import annotations


def say(line: str) -> None:
    """Print `line`, whatever the level of the log."""
    print(line, flush=True)
