"""Pay ranges as a picture, and in words for those who don't see it."""

from __future__ import annotations

import io
import json
from functools import lru_cache
from typing import Any, Dict, List

from blocks import limits, words

Chart = Dict[str, Any]

_INK = "#1d3557"
_PAPER = "#ffffff"
_PICTURES = 64
"""Pictures kept: the same few charts are asked for again and again."""


def picture(chart: Chart) -> bytes:
    """The chart as a PNG. Takes long: not for the event loop."""
    return _drawn(json.dumps(chart, sort_keys=True))


def alternative(chart: Chart) -> str:
    """The chart in words."""
    ranges = "; ".join(words.RANGE.format(label=row["label"], low=row["low"], high=row["high"]) for row in chart["rows"])
    title = chart.get("title")
    said = (words.TITLED_RANGES if title else words.PAY_RANGES).format(title=title, unit=chart["unit"], ranges=ranges)
    return said if len(said) <= limits.ALTERNATIVE else said[: limits.ALTERNATIVE - 1] + "…"


@lru_cache(maxsize=_PICTURES)
def _drawn(chart: str) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # the first answer with a chart pays for it, not the start
    from matplotlib.figure import Figure

    read: Chart = json.loads(chart)
    rows: List[Dict[str, Any]] = read["rows"][::-1]  # the first on top
    figure = Figure(figsize=(8, 1.2 + 0.45 * min(len(rows), 60)), dpi=120, facecolor=_PAPER, tight_layout=True)
    axes = figure.add_subplot()
    places = range(len(rows))
    axes.barh(places, [row["high"] - row["low"] for row in rows], left=[row["low"] for row in rows], height=0.5, color=_INK)
    axes.set_yticks(places)
    axes.set_yticklabels([_plain(row["label"]) for row in rows])
    for place, row in zip(places, rows):
        axes.annotate(f"{row['low']:,} – {row['high']:,}", (row["high"], place), xytext=(6, 0), textcoords="offset points", va="center")
    low, high = min(row["low"] for row in rows), max(row["high"] for row in rows)
    room = (high - low) or high or 1
    axes.set_xlim(low - 0.1 * room, high + 0.4 * room)
    axes.set_title(_plain(read.get("title", "")), loc="left", color=_INK)
    axes.set_xlabel(_plain(read["unit"]))
    axes.xaxis.set_major_formatter("{x:,.0f}")
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    file = io.BytesIO()
    FigureCanvasAgg(figure).print_png(file)
    return file.getvalue()


def _plain(text: str) -> str:
    """`text` without the sign that starts formulas in matplotlib."""
    return text.replace("$", r"\$")
