"""What people read over HTTP, whatever they asked for."""

from __future__ import annotations

SORRY = "Sorry, something went wrong on my side and I couldn't answer. Please try again in a moment."


def a_lot(seconds: int) -> str:
    """That somebody asks too often, and when they may again."""
    return f"That was a lot in a short time. Please try again in {seconds} {'second' if seconds == 1 else 'seconds'}."
