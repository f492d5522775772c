"""What is found in a text while the encoder still reads it, which it does on another core, without Python's lock.

A component that goes by the letters alone finds what it can ahead of its turn (`read_ahead`), and has it at hand when that comes. What
runs the components calls for that: serving/patches/graph_runner.py.
"""

from __future__ import annotations

from typing import Callable, Dict, Generic, Tuple, TypeVar

Value = TypeVar("Value")

_MOST = 16
"""So much is kept at once: whatever isn't asked for makes room for more."""


class Ahead(Generic[Value]):
    """A function of texts and places whose values may be worked out before they are asked for; each of those is given once."""

    def __init__(self, function: Callable[..., Value]) -> None:
        self._function = function
        self._kept: Dict[Tuple[object, ...], Value] = {}

    def prepare(self, *given: object) -> Value:
        """Work out now what will be asked for, and have a look at it."""
        if len(self._kept) >= _MOST:
            self._kept.clear()
        value = self._kept[given] = self._function(*given)
        return value

    def __call__(self, *given: object) -> Value:
        """What the function gives."""
        try:
            return self._kept.pop(given)  # at once: other threads may ask for the same
        except KeyError:
            return self._function(*given)
