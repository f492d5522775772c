"""`python -m benchmarks [PART,...]`: measure, print tables, keep the results; all parts when none is named."""

from __future__ import annotations

import dataclasses
import os
import sys
from typing import Any, Callable, Dict, Iterator, List

from benchmarks import attacked, bot, intents, parts, results, widget
from benchmarks.child import StepFailed
from benchmarks.machine import machine
from benchmarks.settings import Settings
from benchmarks.table import table
from benchmarks.understanding import run as understanding
from channels.setting import SettingError

_PARTS: Dict[str, Callable[[Settings], Iterator[Dict[str, Any]]]] = {
    "understanding": understanding.measure,
    "intents": intents.measure,
    "bot": bot.measure,
    "parts": parts.measure,
    "widget": widget.measure,
    "attacked": attacked.measure,
}


def main() -> None:
    try:
        settings = Settings.read()
        wanted = _wanted(sys.argv[1:])
        faults = [fault for part in wanted for fault in _measure(part, settings)]
    except SettingError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
    if faults:
        sys.exit("\n".join(faults))


def _wanted(arguments: List[str]) -> List[str]:
    wanted = [part for argument in arguments for part in argument.split(",") if part] or list(_PARTS)
    unknown = [part for part in wanted if part not in _PARTS]
    if unknown:
        raise SettingError(f"There is no part '{unknown[0]}' to measure: choose from {', '.join(_PARTS)}.")
    return wanted


def _measure(part: str, settings: Settings) -> Iterator[str]:
    """Measure `part`; yields why it was cut short, if it was: the other parts go on."""
    print(f"\n{part}...", flush=True)
    facts = {**machine(), "settings": _shown(settings)}
    rows: List[Dict[str, Any]] = []
    try:
        for row in _PARTS[part](settings):
            rows.append(row)
            results.keep(settings.results, part, {**facts, "load_average_after": round(os.getloadavg()[0], 1)}, rows)
            print(".", end="", flush=True)
    except (StepFailed, OSError) as error:
        yield f"{part}: {error}"
    print(f"\n{table(rows)}", flush=True)


def _shown(settings: Settings) -> Dict[str, int]:
    return {name: value for name, value in dataclasses.asdict(settings).items() if isinstance(value, int)}


if __name__ == "__main__":
    main()
