"""Pay ranges to draw side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Tuple

from answering.looks.pay import range_of
from knowledge import Held, Pack, Range


@dataclass(frozen=True)
class Bar:
    """One range of a chart, from `low` to `high`."""

    label: str
    low: float
    high: float


@dataclass(frozen=True)
class Chart:
    """Ranges side by side, all in `unit`."""

    unit: str
    bars: Tuple[Bar, ...]

    def contract(self) -> Dict[str, Any]:
        """The chart as the answer contract holds it."""
        rows: List[Dict[str, Any]] = [{"label": bar.label, "low": bar.low, "high": bar.high} for bar in self.bars]
        return {"kind": "range", "unit": self.unit, "rows": rows}


def chart(pack: Pack, held: Sequence[Held]) -> Optional[Chart]:
    """Pay ranges to draw, if there are any: those in the unit of the first, since others would share its axis falsely."""
    drawn = [
        (_unit(figures), Bar(pack.named(each.subject).name, figures.low, figures.high))
        for each in held
        if each.subject and (figures := range_of(each))
    ]
    unit = drawn[0][0] if drawn else ""
    return Chart(unit, tuple(bar for own, bar in drawn if own == unit)) if drawn else None


def _unit(figures: Range) -> str:
    return f"{figures.currency} a {figures.period}"
