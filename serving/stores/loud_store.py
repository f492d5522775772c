"""Rasa hides a failing tracker store behind one in memory: users are answered, and what they said is lost. Ours is used as it is.

Rasa 3.6.21 (`Agent._create_tracker_store` in rasa/core/agent.py) wraps every store in FailSafeTrackerStore, without a setting.
"""

from __future__ import annotations

from typing import Optional

from rasa.core.agent import Agent
from rasa.core.tracker_store import InMemoryTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain


def apply() -> None:
    """Let agents use their tracker store itself, errors and all."""
    Agent._create_tracker_store = staticmethod(_create_tracker_store)


def _create_tracker_store(store: Optional[TrackerStore], domain: Domain) -> TrackerStore:
    if store is None:
        return InMemoryTrackerStore(domain)
    store.domain = domain
    return store
