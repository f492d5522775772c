"""When somebody is there: `Mon-Fri 09:00-17:00, Sat 10:00-12:00 America/New_York`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import FrozenSet, Optional, Tuple
from zoneinfo import ZoneInfo

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
EXAMPLE = "Mon-Fri 09:00-17:00, Sat 10:00-12:00 Europe/London"

_PART = re.compile(r"([A-Za-z]{3})(?:-([A-Za-z]{3}))? (\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
_DAY = 24 * 60


@dataclass(frozen=True)
class Span:
    """Minutes of the day from `start` to before `end`, on `days`."""

    days: FrozenSet[int]
    start: int
    end: int


@dataclass(frozen=True)
class Hours:
    """Without spans, always. `written` is how the operator wrote it."""

    spans: Tuple[Span, ...] = ()
    zone: Optional[ZoneInfo] = None
    written: str = ""

    @classmethod
    def read(cls, written: str) -> Hours:
        """Raises ValueError, which says what is wrong."""
        if not written.strip():
            return cls()
        times, _, zone = written.strip().rpartition(" ")
        where = _zone(zone)  # first: what lacks one is no wrong time
        return cls(tuple(_span(part.strip()) for part in times.split(",")), where, written.strip())

    def open_at(self, at: float) -> bool:
        """Whether somebody is there at a time, in seconds since 1970."""
        if not self.spans:
            return True
        then = datetime.fromtimestamp(at, self.zone)
        minute = then.hour * 60 + then.minute
        return any(then.weekday() in span.days and span.start <= minute < span.end for span in self.spans)

    def next_after(self, at: float) -> Optional[datetime]:
        """When somebody is there next, by the operator's clock; None where somebody is always there."""
        if not self.spans:
            return None
        today = datetime.fromtimestamp(at, self.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        starts = [
            (today + timedelta(days=ahead)).replace(hour=span.start // 60, minute=span.start % 60)
            for ahead in range(8)
            for span in self.spans
            if (today.weekday() + ahead) % 7 in span.days
        ]
        return min(start for start in starts if start.timestamp() > at)


def _span(part: str) -> Span:
    found = _PART.fullmatch(part)
    if not found:
        raise ValueError(f"'{part}' is not days and times, as in '{EXAMPLE}'")
    first, last, *clock = found.groups()
    start, end = (int(hour) * 60 + int(minute) for hour, minute in (clock[:2], clock[2:]))
    if not start < end <= _DAY or int(clock[1]) > 59 or int(clock[3]) > 59:
        raise ValueError(f"'{part}' must end later on the same day than it begins")
    begins, ends = _day(first), _day(last or first)
    return Span(frozenset((begins + step) % 7 for step in range((ends - begins) % 7 + 1)), start, end)


def _day(name: str) -> int:
    if name.title() not in DAYS:
        raise ValueError(f"'{name}' is none of {', '.join(DAYS)}")
    return DAYS.index(name.title())


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        raise ValueError(f"'{name}' is no time zone: end with one, as in '{EXAMPLE}'") from None
