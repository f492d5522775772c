"""What Prometheus is told. No label holds what a person chose, so that their number stays small."""

from __future__ import annotations

from typing import Any, Iterable, Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from rasa.shared.core.events import BotUttered, Event, UserUttered

REGISTRY = CollectorRegistry()

_SECONDS = (0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.2, 0.3, 0.5, 1.0, 3.0, 10.0)
_CHANNELS = ("rest", "web", "slack")
_OTHER = "other"

MESSAGES = Counter(
    "waypoint_messages", "Turns that were answered, if only with an error", ["channel", "status", "topic"], registry=REGISTRY
)
RESPONSES = Counter("waypoint_responses", "Answers over HTTP", ["route", "status"], registry=REGISTRY)
FAILURES = Counter("waypoint_failures", "Turns that broke off, by the kind of error", ["kind"], registry=REGISTRY)
SECONDS = Histogram("waypoint_seconds", "Time that a part of a turn takes", ["part"], buckets=_SECONDS, registry=REGISTRY)
UNDER_WAY = Gauge("waypoint_turns_under_way", "Turns begun and not ended", registry=REGISTRY)
READY = Gauge("waypoint_ready", "1 when questions can be answered", registry=REGISTRY)


def count_turn(events: Iterable[Event]) -> None:
    """Count what a turn added to a conversation."""
    channel = ""
    for event in events:
        if isinstance(event, UserUttered):
            channel = event.input_channel if event.input_channel in _CHANNELS else _OTHER
        elif isinstance(event, BotUttered) and channel:
            answer = answer_of(event)
            if answer:
                MESSAGES.labels(channel, answer.get("status", _OTHER), answer.get("topic", _OTHER)).inc()


def text() -> bytes:
    """All of it, in Prometheus's own format."""
    return generate_latest(REGISTRY)


def answer_of(event: BotUttered) -> Mapping[str, Any]:
    """The answer that an event carries, by the contract; empty when it carries none."""
    custom = event.data.get("custom") or {}
    return custom.get("answer") or {}
