"""The figures of a statement, typed: figures that measure different things never merge."""

from __future__ import annotations

import re
from typing import List, Literal, Mapping, Union

from pydantic import Field, validator
from typing_extensions import Annotated

from knowledge.numbers import Number, plain_number
from knowledge.shape import Model

Qualifier = Literal["exactly", "about", "over", "nearly", "under"]
Period = Literal["hour", "month", "year"]

LARGEST_PERCENT = 1000
_CURRENCY = re.compile(r"[A-Z]{3}")


class Measured(Model):
    """Base of all figures: their numbers are plain and above zero."""

    @validator("low", "high", "value", pre=True, check_fields=False)
    def _is_plain(cls, value: object) -> Number:
        number = plain_number(value)
        if number <= 0:
            raise ValueError("must be above 0")
        return number

    @validator("currency", check_fields=False)
    def _is_a_currency(cls, currency: str) -> str:
        if not _CURRENCY.fullmatch(currency):
            raise ValueError(f"'{currency}' is no currency: write its three capital letters, such as USD")
        return currency

    @property
    def numbers(self) -> List[Number]:
        """Every number that the figure holds."""
        raise NotImplementedError


class Range(Measured):
    """Money from `low` to `high`, in units of `currency` for each `period`; `level` says whose pay it is."""

    kind: Literal["range"]
    low: Number
    high: Number
    currency: str
    period: Period
    level: str

    @validator("high")
    def _ordered(cls, high: Number, values: Mapping[str, object]) -> Number:
        low = values.get("low")
        if isinstance(low, (int, float)) and high <= low:
            raise ValueError(f"must be above low ({low})")
        return high

    @property
    def numbers(self) -> List[Number]:
        return [self.low, self.high]


class Amount(Measured):
    """One sum of money, in units of `currency` for each `period`; `level` says whose pay it is."""

    kind: Literal["amount"]
    value: Number
    currency: str
    period: Period
    level: str
    qualifier: Qualifier = "exactly"

    @property
    def numbers(self) -> List[Number]:
        return [self.value]


class Percent(Measured):
    """A share or a growth, in percent, and what exactly it measures."""

    kind: Literal["percent"]
    value: Number
    measures: str
    qualifier: Qualifier = "exactly"

    @validator("value")
    def _is_a_percentage(cls, value: Number) -> Number:
        if value > LARGEST_PERCENT:
            raise ValueError(f"must be at most {LARGEST_PERCENT}")
        return value

    @property
    def numbers(self) -> List[Number]:
        return [self.value]


class Count(Measured):
    """How many there are of what it measures: openings a year, jobs, hours."""

    kind: Literal["count"]
    value: Number
    measures: str
    qualifier: Qualifier = "exactly"

    @property
    def numbers(self) -> List[Number]:
        return [self.value]


Figure = Annotated[Union[Range, Amount, Percent, Count], Field(discriminator="kind")]
