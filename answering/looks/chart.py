"""Pay ranges to draw side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Tuple

from answering.kept import kept
from answering.looks.pay import pay_of
from knowledge import Held, Pack, Pay


@dataclass(frozen=True)
class Bar:
    """One range of a chart, from `low` to `high`."""

    label: str
    low: float
    high: float


@dataclass(frozen=True)
class Chart:
    """Ranges side by side, all in `unit`; `title` says what they are of, and where."""

    unit: str
    bars: Tuple[Bar, ...]
    title: str

    def contract(self) -> Dict[str, Any]:
        """The chart as the answer contract holds it."""
        rows: List[Dict[str, Any]] = [{"label": bar.label, "low": bar.low, "high": bar.high} for bar in self.bars]
        return {"kind": "range", "title": self.title, "unit": self.unit, "rows": rows}


@kept
def chart(pack: Pack, held: Sequence[Held]) -> Optional[Chart]:
    """Pay ranges to draw, if there are any: those in the unit of the first, since others would share its axis falsely."""
    ranges = [(each, paid) for each in held if each.subject and (paid := pay_of(each)) and paid.is_range]
    if not ranges:
        return None
    unit = _unit(ranges[0][1])
    drawn = [(each, paid) for each, paid in ranges if _unit(paid) == unit]
    bars = tuple(Bar(pack.named(each.subject).name, paid.low, paid.high) for each, paid in drawn if each.subject)
    return Chart(unit, bars, _title(pack, [each for each, _ in drawn]))


def _title(pack: Pack, drawn: Sequence[Held]) -> str:
    """As in "Starting pay, United States"; without the place where the facts don't share one."""
    regions = {each.fact.region for each in drawn}
    return ", ".join(part for part in (pack.topics["salary"].label, regions.pop() if len(regions) == 1 else None) if part)


def _unit(paid: Pay) -> str:
    return f"{paid.currency} a {paid.period}"
