"""The kinds of number that a text asks for, where they say how a figure is spread: "standard deviation"."""

from __future__ import annotations

from typing import Tuple

_SPREAD = ("standard_deviation", "standard_error", "margin_of_error", "confidence_interval", "error_bar", "interquartile_range")
_KINDS = tuple(kind.replace("_", " ") for kind in (*_SPREAD, "variance", "percentile", "quartile", "decile", "mode", "median"))


def kinds_of_number(text: str) -> Tuple[str, ...]:
    """Those that a text names, by their names: none that is a part of another's."""
    said = text.casefold().replace("inter-", "inter").replace("margins", "margin")
    named = []
    for kind in _KINDS:
        if kind in said:
            named.append(kind)
            said = said.replace(kind, "")
    return tuple(named)
