"""What Prometheus is told. No label holds what a person chose, so that their number stays small."""

from __future__ import annotations

from typing import Any, Iterable, Iterator, Mapping, Set

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from rasa.shared.core.events import Event, SlotSet

from channels.conversation.tally import BOUNDS, FEEDBACK, HANDOFFS, POSTS, TALLY
from serving.helper import HELPER
from serving.turns import TURNS

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
UNDER_WAY.set_function(lambda: TURNS.under_way)
HELPED = Gauge("waypoint_helper_up", "1 while a helper understands messages too", registry=REGISTRY)
HELPED.set_function(lambda: HELPER.up)
READY = Gauge("waypoint_ready", "1 when questions can be answered", registry=REGISTRY)


_COUNTED = {
    FEEDBACK: "Ratings of answers, by channel",
    POSTS: "Messages sent to a messenger, by what it said",
    HANDOFFS: "Hand-offs to a person, by what became of them",
}


class _OfChannels(Collector):
    """What the channels count themselves."""

    def collect(self) -> Iterator[Metric]:
        for counted, title in _COUNTED.items():
            family = CounterMetricFamily(f"waypoint_{counted}", title, labels=["channel", "how"])
            for (what, channel, how), count in TALLY.counts.items():
                if what == counted:
                    family.add_metric([channel, how], count)
            yield family
        up = GaugeMetricFamily("waypoint_channel_up", "1 while a messenger accepts our token and its connection stands", labels=["channel"])
        for channel, fault in TALLY.faults.items():
            up.add_metric([channel], 0 if fault else 1)
        yield up
        levels = GaugeMetricFamily("waypoint_handoffs_open", "People who wait for a person, or have one", labels=["state"])
        for state, many in TALLY.levels.items():
            levels.add_metric([state], many)
        yield levels
        waits = HistogramMetricFamily("waypoint_handoff_wait_seconds", "From asking for a person to what is named", labels=["until"])
        for what, times in TALLY.times.items():
            below = [(bound, sum(times[each] for each in BOUNDS if each <= bound)) for bound in BOUNDS]
            buckets = [("+Inf" if bound == BOUNDS[-1] else str(bound), many) for bound, many in below]
            waits.add_metric([what], buckets, TALLY.seconds[what])
        yield waits
        waiting = GaugeMetricFamily("waypoint_channel_waiting", "What a messenger brought and isn't done yet", labels=["channel"])
        for channel, taken in TALLY.waiting.items():
            waiting.add_metric([channel], taken())
        yield waiting


REGISTRY.register(_OfChannels())
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
