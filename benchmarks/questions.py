"""What the bots are asked while they are timed."""

from __future__ import annotations

import json
from typing import List

from benchmarks.settings import ROOT

_FOLDER = ROOT / "benchmarks" / "questions"


def questions() -> List[str]:
    """The texts of all question files of the project."""
    return [json.loads(line)["text"] for path in sorted(_FOLDER.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
