"""The days as a chart: how many questions were answered and missed, and when something was published. The table beside it says the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Dict, Iterable, List, Sequence

from desk.counts import Row, day_of

SHOWN = ("answered", "partly", "clarify", "not_covered")
"""Statuses that are drawn, from the ground up."""
WIDTH, HEIGHT, BELOW = 720, 180, 22
_GAP = 0.2
_LABELS = 8


@dataclass(frozen=True)
class Box:
    """A part of a day's bar."""

    x: float
    y: float
    width: float
    height: float
    status: str
    title: str


@dataclass(frozen=True)
class Chart:
    """`most` is what the highest bar stands for; `labels` and `published` are where they stand, and what they say."""

    boxes: List[Box]
    most: int
    labels: List[tuple]
    published: List[tuple]
    width: int = WIDTH
    height: int = HEIGHT
    whole: int = HEIGHT + BELOW


def over_time(rows: Sequence[Row], days: int, now: float, published: Iterable[float]) -> Chart:
    """The last `days` days, also those on which nothing was asked."""
    today = date.fromisoformat(day_of(now))
    names = [(today - timedelta(days=ago)).isoformat() for ago in range(days, -1, -1)]
    by_day = {row.name: row.by for row in rows}
    most = max((sum(by[status] for status in SHOWN) for by in by_day.values()), default=0)
    step = WIDTH / len(names)
    boxes = [box for place, name in enumerate(names) for box in _bar(by_day.get(name, {}), name, place * step, step, most)]
    every = -(-len(names) // _LABELS)
    labels = [(round((place + 0.5) * step, 1), name[5:]) for place, name in enumerate(names) if place % every == 0]
    marks = [(names.index(day), day) for day in sorted({day_of(at) for at in published}) if day in names]
    return Chart(boxes, most, labels, [(round((place + 0.5) * step, 1), f"Published on {day}") for place, day in marks])


def _bar(by: Dict[str, int], name: str, x: float, step: float, most: int) -> List[Box]:
    boxes: List[Box] = []
    top = float(HEIGHT)
    for status in SHOWN:
        height = HEIGHT * by.get(status, 0) / most if most else 0.0
        if height:
            top -= height
            title = f"{name}: {by[status]} {status.replace('_', ' ')}"
            boxes.append(Box(round(x + step * _GAP / 2, 1), round(top, 1), round(step * (1 - _GAP), 1), round(height, 1), status, title))
    return boxes
