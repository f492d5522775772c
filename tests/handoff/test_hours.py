"""Opening hours are read as operators write them, by their own clock, summer time too."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoff.hours import DAYS, Hours

ZONE = "America/New_York"
WEEK = Hours.read(f"Mon-Thu 09:00-17:00, Fri 9:00-12:30 {ZONE}")


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)).timestamp()


@pytest.mark.parametrize(
    ("when", "is_open"),
    (
        ("2026-11-23 08:59", False),
        ("2026-11-23 09:00", True),
        ("2026-11-23 16:59", True),
        ("2026-11-23 17:00", False),
        ("2026-11-27 12:29", True),
        ("2026-11-27 12:30", False),
        ("2026-11-28 10:00", False),
        ("2026-07-06 09:00", True),
    ),
)
def test_by_the_operators_clock(when: str, is_open: bool) -> None:
    assert WEEK.open_at(at(when)) is is_open


def test_when_somebody_is_there_next() -> None:
    assert WEEK.next_after(at("2026-11-27 13:00")) == datetime(2026, 11, 30, 9, tzinfo=ZoneInfo(ZONE))
    assert Hours().next_after(0) is None and Hours.read("  ").open_at(0)


def test_days_may_run_over_the_weekend() -> None:
    assert Hours.read("Sat-Mon 10:00-11:00 UTC").spans[0].days == {5, 6, 0}


@pytest.mark.parametrize(
    "wrong",
    (
        "Mon-Fri 09:00-17:00",
        "Mon-Fri 9-17 UTC",
        "Mon-Fri 17:00-09:00 UTC",
        "Mon-Fri 09:61-17:00 UTC",
        "Mo-Fr 09:00-17:00 UTC",
        "Mon 09:00-17:00 Mars/Base",
        "Abc 09:00-17:00 UTC",
        "UTC",
        "Mon 09:00-24:01 UTC",
    ),
)
def test_what_is_wrong_is_named(wrong: str) -> None:
    with pytest.raises(ValueError, match="'"):
        Hours.read(wrong)


def test_a_time_zone_that_is_missing_is_what_is_named() -> None:
    with pytest.raises(ValueError, match="'09:00-17:00' is no time zone"):
        Hours.read("Mon-Fri 09:00-17:00")


@given(st.sampled_from(DAYS), st.integers(0, 22), st.integers(0, 59), st.floats(1.6e9, 1.9e9))
def test_at_the_next_opening_it_is_open(day: str, hour: int, minute: int, now: float) -> None:
    hours = Hours.read(f"{day} {hour:02}:{minute:02}-{hour + 1}:{minute:02} UTC")
    opening = hours.next_after(now)
    assert opening is not None and opening.timestamp() > now and hours.open_at(opening.timestamp())
