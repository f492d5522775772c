"""Ranges and single sums of money are read alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import Amount, Count, Fact, Pay, Percent, Range

RANGE = Range(kind="range", low=1200, high=1500, currency="USD", period="month", level="starting")
AMOUNT = Amount(kind="amount", value=18.5, currency="USD", period="hour", level="median", qualifier="under")
SHARE = Percent(kind="percent", value=3, measures="doubloons")
OPENINGS = Count(kind="count", value=189100, measures="openings a year")


def test_a_range_is_read_off() -> None:
    assert Pay.read_off(RANGE) == Pay(1200, 1500, "USD", "month", "starting")
    assert str(Pay.read_off(RANGE)) == "$1,200 to $1,500 a month"


def test_a_single_sum_is_a_range_of_nothing() -> None:
    pay = Pay.read_off(AMOUNT)
    assert pay == Pay(18.5, 18.5, "USD", "hour", "median", "under")
    assert str(pay) == "less than $18.50 an hour"
    assert pay is not None and not pay.is_range and pay.middle == 18.5


@pytest.mark.parametrize("figure", [SHARE, OPENINGS])
def test_what_is_no_money_is_no_pay(figure: object) -> None:
    assert Pay.read_off(figure) is None


def test_a_fact_is_ranked_by_its_first_range_else_by_its_first_sum() -> None:
    def fact(*figures: object) -> Fact:
        return Fact(statement="Gardens pay.", section="pay", figures=[figure.dict() for figure in figures])  # type: ignore[attr-defined]

    assert fact(SHARE, AMOUNT, RANGE).pay == Pay.read_off(RANGE)
    assert fact(SHARE, AMOUNT).pay == Pay.read_off(AMOUNT)
    assert fact(SHARE).pay is None
    assert [pay.period for pay in fact(AMOUNT, RANGE).pays] == ["month", "hour"]
    assert fact(RANGE).copy(update={"figures": [AMOUNT]}).pay == Pay.read_off(AMOUNT)


@pytest.mark.parametrize(("key", "other"), [("currency", "EUR"), ("period", "year"), ("level", "starting")])
def test_pay_in_different_terms_is_not_compared(key: str, other: str) -> None:
    terms = {"currency": "USD", "period": "hour", "level": "Median"}
    assert Pay(1, 2, **terms).comparable(Pay(3, 3, **{**terms, "level": "median"}))
    assert not Pay(1, 2, **terms).comparable(Pay(1, 2, **{**terms, key: other}))


@given(value=st.integers(min_value=1, max_value=10**9))
def test_whole_sums_are_told_without_cents(value: int) -> None:
    assert str(Pay(value, value, "GLM", "month", "any", "about")) == f"about {value:,} GLM a month"
