"""What a fact says of pay, be it a range or a single sum, so that both can be ranked, filtered and compared alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Iterable, Optional, Tuple

from knowledge.figures import Amount, Figure, Range
from knowledge.numbers import Number

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_SAID = {"exactly": "", "about": "about ", "over": "more than ", "nearly": "nearly ", "under": "less than "}


def money(value: Number, currency: str = "USD") -> str:
    """'$95,000', '$18.50', '3,600 GLM'."""
    digits = f"{value:,}" if float(value).is_integer() else f"{value:,.2f}"
    sign = _SIGNS.get(currency)
    return f"{sign}{digits}" if sign else f"{digits} {currency}"


@dataclass(frozen=True)
class Pay:
    """From `low` to `high`, which are the same for a single sum. `level` is whose pay it is, `qualifier` how exact a single sum is."""

    low: Number
    high: Number
    currency: str
    period: str
    level: str
    qualifier: str = "exactly"

    @classmethod
    def read_off(cls, figure: object) -> Optional[Pay]:
        """The pay that a figure gives; None for one that isn't money."""
        if isinstance(figure, Range):
            return cls(figure.low, figure.high, figure.currency, figure.period, figure.level)
        if isinstance(figure, Amount):
            return cls(figure.value, figure.value, figure.currency, figure.period, figure.level, figure.qualifier)
        return None

    @cached_property
    def terms(self) -> Tuple[str, str, str]:
        """The money, the period and the level: only pay in the same ones is held against each other."""
        return (self.currency, self.period, self.level.casefold())

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    @property
    def is_range(self) -> bool:
        return self.low < self.high

    def comparable(self, other: Pay) -> bool:
        """Whether the two may be held against each other: same money, same period, same level."""
        return self.terms == other.terms

    def __str__(self) -> str:
        """'$95,000 to $130,000 a year', 'about $92,000 a year', '$18.50 an hour'."""
        each = "an hour" if self.period == "hour" else f"a {self.period}"
        low = money(self.low, self.currency)
        return f"{low} to {money(self.high, self.currency)} {each}" if self.is_range else f"{_SAID[self.qualifier]}{low} {each}"


def pays(figures: Iterable[Figure]) -> Tuple[Pay, ...]:
    """Every pay that `figures` give, in their order, but ranges before single sums."""
    found = [pay for figure in figures if (pay := Pay.read_off(figure))]
    return tuple(sorted(found, key=lambda pay: not pay.is_range))
