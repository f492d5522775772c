"""The file that keeps the results: each part's are replaced as a whole, row by row as they come."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, List

Results = Dict[str, Any]


def read(path: Path) -> Results:
    """What is kept; nothing when there is no file."""
    held: Results = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return held


def keep(path: Path, part: str, facts: Dict[str, Any], rows: List[Dict[str, Any]]) -> None:
    """Replace what is kept of `part`: the `facts` of this run, and its rows so far."""
    results = {**read(path), part: {**facts, "rows": rows}}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
