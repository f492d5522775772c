"""Rows as a table for people."""

from __future__ import annotations

from typing import Any, Dict, List

_AGAINST = "against_stock"
_HIDDEN = {_AGAINST, "accuracy_of_each"}
_TIMES = "x stock "


def table(rows: List[Dict[str, Any]]) -> str:
    """`rows` in Markdown, a column for each key that one of them has; ratios to the stock bot come last."""
    flat = [_flat(row) for row in rows]
    columns = list(dict.fromkeys(key for row in flat for key in row if not key.startswith(_TIMES)))
    columns += list(dict.fromkeys(key for row in flat for key in row if key.startswith(_TIMES)))
    lines = [columns, ["---"] * len(columns), *([_cell(row.get(column)) for column in columns] for row in flat)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _flat(row: Dict[str, Any]) -> Dict[str, Any]:
    shown = {key: value for key, value in row.items() if key not in _HIDDEN}
    return {**shown, **{f"{_TIMES}{key}": value for key, value in row.get(_AGAINST, {}).items()}}


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)
