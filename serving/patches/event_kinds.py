"""Rasa looks through all kinds of events, and all that derive from them, for the kind of each event that it reads: find each kind once.

Rasa 3.6.21 (`Event.resolve_by_type` in rasa/shared/core/events.py). A name that no kind has is looked for again.
"""

from __future__ import annotations

import functools

from rasa.shared.core.events import Event

_look = Event.resolve_by_type


def apply() -> None:
    """Keep what was found."""
    Event.resolve_by_type = staticmethod(functools.cache(_look))
