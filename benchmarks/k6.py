"""k6, the load generator: what it is told in one run, and what it measured."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Dict, Optional

from benchmarks.talk import QUESTIONS, TURNS

Scenario = Dict[str, Any]

_SCRIPT = Path(__file__).with_name("traffic.js")
_K6 = Path(sys.executable).with_name("k6")


def arriving(rate: int, seconds: int, begin: int = 0) -> Scenario:
    """`rate` messages a second, however long the answers take."""
    people = {"preAllocatedVUs": 2 * rate, "maxVUs": 10 * rate}
    return {**_lasting(seconds, begin), **people, "executor": "constant-arrival-rate", "rate": rate}


def crowd(people: int, seconds: int) -> Scenario:
    """`people` who ask again as soon as they are answered."""
    return {**_lasting(seconds, 0), "executor": "constant-vus", "vus": people}


def run(address: str, scenarios: Dict[str, Scenario], calm_after: Optional[int] = None) -> Dict[str, Any]:
    """What k6 measured of `scenarios`; with `calm_after`, also when all was well again after that second.

    Raises subprocess.CalledProcessError.
    """
    with tempfile.TemporaryDirectory() as folder:
        summary = Path(folder) / "summary.json"
        told = {
            "ADDRESS": address,
            "SCENARIOS": json.dumps(scenarios),
            "SUMMARY": str(summary),
            "CALM_AFTER": str(calm_after or 0),
            "QUESTIONS": json.dumps(QUESTIONS),
            "TURNS": str(TURNS),
        }
        told_as = [word for name, value in told.items() for word in ("--env", f"{name}={value}")]
        subprocess.run([_K6, "run", "--quiet", "--no-usage-report", "--log-output", "none", *told_as, _SCRIPT], check=True)
        measured = json.loads(summary.read_text(encoding="utf-8"))
    return row(measured, sum(_seconds(each) for each in scenarios.values()), calm_after is not None)


def row(measured: Dict[str, Any], seconds: int, with_recovery: bool) -> Dict[str, Any]:
    """k6's metrics as figures of ours."""
    times = measured.get("answer_ms", {}).get("values", {})
    answers = _count(measured, "answers")
    figures = {
        "seconds": seconds,
        "answers": answers,
        "answers_a_second": round(answers / seconds, 1),
        "p50_ms": round(times.get("med", 0.0)),
        "p95_ms": round(times.get("p(95)", 0.0)),
        "slowest_ms": round(times.get("max", 0.0)),
        "shed_429": _count(measured, "shed"),
        "errors": _count(measured, "errors"),
        "unsent": _count(measured, "dropped_iterations"),
    }
    unwell = measured.get("unwell_s", {}).get("values", {})
    return {**figures, "recovered_s": round(unwell.get("max", 0.0), 1)} if with_recovery else figures


def _count(measured: Dict[str, Any], name: str) -> int:
    return int(measured.get(name, {}).get("values", {}).get("count", 0))


def _lasting(seconds: int, begin: int) -> Scenario:
    return {"duration": f"{seconds}s", "startTime": f"{begin}s", "gracefulStop": "30s", "exec": "talk"}


def _seconds(scenario: Scenario) -> int:
    return int(scenario["duration"].rstrip("s"))
