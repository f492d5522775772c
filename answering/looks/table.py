"""A small table: in the contract for channels that draw it, in Markdown for those that don't."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Tuple


@dataclass(frozen=True)
class Table:
    """`rows` of cells, as many in each as there are `columns`."""

    columns: Tuple[str, ...]
    rows: Tuple[Tuple[str, ...], ...]

    def markdown(self) -> str:
        """The table as Markdown."""
        lines = [self.columns, tuple("---" for _ in self.columns), *self.rows]
        return "\n".join("| " + " | ".join(_inline(cell) for cell in line) + " |" for line in lines)

    def contract(self) -> Dict[str, Any]:
        """The table as the answer contract holds it."""
        return {"columns": list(self.columns), "rows": [list(row) for row in self.rows]}


def _inline(cell: str) -> str:
    """A cell without what would end it or its row."""
    return " ".join(cell.replace("|", "/").splitlines())
