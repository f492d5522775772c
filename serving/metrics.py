"""What Prometheus is told. No label holds what a person chose, so that their number stays small."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, Set

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from rasa.shared.core.events import Event, SlotSet

REGISTRY = CollectorRegistry()

_SECONDS = (0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.2, 0.3, 0.5, 1.0, 3.0, 10.0)
_OTHER = "other"

MESSAGES = Counter(
    "waypoint_messages", "Turns that were answered, if only with an error", ["channel", "status", "topic"], registry=REGISTRY
)
RULES = Counter("waypoint_rules", "Rules by which messages were read", ["rule"], registry=REGISTRY)
RESPONSES = Counter("waypoint_responses", "Answers over HTTP", ["route", "status"], registry=REGISTRY)
FAILURES = Counter("waypoint_failures", "Turns that broke off, by the kind of error", ["kind"], registry=REGISTRY)
SECONDS = Histogram("waypoint_seconds", "Time that a part of a turn takes", ["part"], buckets=_SECONDS, registry=REGISTRY)
UNDER_WAY = Gauge("waypoint_turns_under_way", "Turns begun and not ended", registry=REGISTRY)
READY = Gauge("waypoint_ready", "1 when questions can be answered", registry=REGISTRY)


_channels: Set[str] = set()


def know(channels: Iterable[str]) -> None:
    """Count these channels by their names; all others are one."""
    _channels.update(channels)


def count_turn(channel: str, answer: Mapping[str, Any]) -> None:
    """Count a turn of a channel, and its answer by the contract."""
    name = channel if channel in _channels else _OTHER
    MESSAGES.labels(name, answer.get("status", _OTHER), answer.get("topic", _OTHER)).inc()


def count_rules(events: Iterable[Event]) -> None:
    """Count the rules that the core noted beside what it remembers of a turn."""
    for event in events:
        if isinstance(event, SlotSet) and event.key == "memory" and isinstance(event.value, dict):
            for rule in event.value.get("because") or ():
                RULES.labels(rule).inc()


def text() -> bytes:
    """All of it, in Prometheus's own format."""
    return generate_latest(REGISTRY)
