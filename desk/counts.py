"""How many were asked, answered and missed, by day, channel, pack, topic and rule. Nothing that identifies a person."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any, Dict, Iterable, List, Tuple

from django.db.models import Case, Count, F, FloatField, Value, When
from django.db.models.functions import Floor
from django.utils.timezone import get_current_timezone, localtime

from desk.models import Turn

STATUSES = ("answered", "partly", "not_covered", "clarify", "out_of_scope", "chitchat", "handed_over", "error")
BY = ("day", "channel", "pack", "topic", "rule", "reason")
_FEW = 30
_DAY = 86400
_QUARTER = 900
"""Seconds: clocks are put forward and back at a quarter of an hour, whatever the time zone."""
_FIRST = date(1970, 1, 1)


@dataclass(frozen=True)
class Row:
    """`share` is of those asked for facts: how many were answered, in hundredths."""

    name: str
    asked: int
    by: Dict[str, int]
    up: int
    down: int

    @property
    def share(self) -> int:
        facts = sum(self.by.get(status, 0) for status in ("answered", "partly", "not_covered", "clarify"))
        return round(100 * self.by.get("answered", 0) / facts) if facts else 0


def rows(by: str, days: int) -> List[Row]:
    """One for each value of one of BY, of the last `days` days; days in order, all else the commonest first."""
    counted: Dict[str, Counter] = {}
    for turn in _counted(by, days):
        for name in _names(by, turn["of"]):
            each = counted.setdefault(name, Counter())
            each[turn["status"]] += turn["many"]
            each[f"rated {turn['rating']}"] += turn["many"]
    made = [_row(name, each) for name, each in counted.items()]
    return sorted(made, key=lambda row: row.name) if by == "day" else sorted(made, key=lambda row: (-row.asked, row.name))


def _row(name: str, counted: Counter) -> Row:
    by = {status: counted[status] for status in STATUSES}
    return Row(name, sum(by.values()), by, counted["rated up"], counted["rated down"])


def unserved(days: int) -> List[Tuple[str, int]]:
    """The commonest words that couldn't be served. What only one person said is left out: it may tell who that is."""
    said: Dict[str, set] = {}
    for missing, sender in Turn.objects.filter(at__gte=_since(days)).exclude(missing="").values_list("missing", "sender"):
        for word in missing.split(" · "):
            said.setdefault(word.lower(), set()).add(sender)
    found = Counter({word: len(senders) for word, senders in said.items() if len(senders) > 1})
    return found.most_common(_FEW)


def _counted(by: str, days: int) -> Iterable[Dict[str, Any]]:
    """How many turns have the same status, rating, and value of one of BY."""
    value = _day(days) if by == "day" else F("rules" if by == "rule" else by)
    found: Iterable[Dict[str, Any]] = (
        Turn.objects.filter(at__gte=_since(days)).values("status", "rating", of=value).annotate(many=Count("pk")).order_by()
    )
    return found


def _names(by: str, value: Any) -> List[str]:
    if by == "day":
        return [(_FIRST + timedelta(days=int(value))).isoformat()]
    if by == "rule":
        return str(value).split()
    return [value] if value else []


def _day(days: int) -> Any:
    """Which day since 1970 a turn is of, where the desk is: the database counts them, as there are far fewer days than turns."""
    now = time.time()
    local = localtime(datetime.fromtimestamp(now, timezone.utc)).utcoffset()
    before = [When(at__lt=until, then=Value(ahead)) for until, ahead in _clocks(int(_since(days)), int(now))]
    ahead = Case(*before, default=Value(local.total_seconds() if local else 0.0), output_field=FloatField())
    return Floor((F("at") + ahead) / _DAY)


def _clocks(since: int, until: int) -> List[Tuple[int, float]]:
    """When clocks were put forward or back, and how many seconds ahead of UTC they were before."""
    zone, found = get_current_timezone(), []

    def ahead(at: int) -> float:
        offset = datetime.fromtimestamp(at, zone).utcoffset()
        return offset.total_seconds() if offset else 0.0

    for day in range(since - since % _QUARTER, until, _DAY):
        quarters, before = range(day, day + _DAY + 1, _QUARTER), ahead(day)
        if ahead(quarters[-1]) != before:
            found.append((next(at for at in quarters if ahead(at) != before), before))
    return found


def day_of(at: float) -> str:
    """The day of a time, where the desk is."""
    return localtime(datetime.fromtimestamp(at, timezone.utc)).strftime("%Y-%m-%d")


def _since(days: int) -> float:
    return time.time() - days * _DAY
