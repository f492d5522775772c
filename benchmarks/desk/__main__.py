"""`python -m benchmarks.desk [--conversations 10000] [--missed 5000] [--endpoints FILE]`: three tables; fails where a promise isn't kept.

The database is a SQLite file of its own, or the empty one that the endpoints file names.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Dict

from benchmarks.machine import machine
from benchmarks.table import table

PAGE, GROUPED = 500.0, 60.0
"""What is promised: milliseconds for 95 of 100 openings of a page, and seconds for grouping."""


def main() -> int:
    """Print the tables; 1 where a promise isn't kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--conversations", type=int, default=10_000)
    parser.add_argument("--missed", type=int, default=5_000)
    parser.add_argument("--endpoints", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return _measured(Path(folder), given)


def _measured(folder: Path, given: argparse.Namespace) -> int:
    _set_up(folder, given.endpoints)
    from benchmarks.desk import groups, pages

    print(json.dumps(machine()))
    print(f"Groups, beside those made by hand:\n{table(list(groups.measure()))}", flush=True)
    filled = _fill(given.conversations, given.missed)
    print(f"Reading in and grouping:\n{table([filled])}", flush=True)
    opened = list(pages.measure())
    print(f"Pages:\n{table(opened)}", flush=True)
    late = [f"{each['page']} opens in {each['p95, ms']} ms" for each in opened if each["p95, ms"] > PAGE]
    if filled["grouping, s"] > GROUPED:
        late.append(f"grouping takes {filled['grouping, s']} s")
    for each in late:
        print(f"Too slow: {each}.", file=sys.stderr)
    return 1 if late else 0


def _set_up(folder: Path, endpoints: Any) -> None:
    own = folder / "endpoints.yml"
    own.write_text(f"tracker_store: {{dialect: sqlite, db: '{folder}/conversations.db'}}", encoding="utf-8")
    os.environ.update(
        WAYPOINT_ENDPOINTS=str(endpoints or own),
        WAYPOINT_RUN=str(folder),
        DJANGO_SETTINGS_MODULE="desk.settings",
        WAYPOINT_DESK_HOSTS="localhost",
    )
    import django

    django.setup()
    from desk.management.prepare import prepare

    prepare()


def _fill(count: int, missed: int) -> Dict[str, Any]:
    """Store conversations, read them in and group what was missed; how long that took."""
    from benchmarks.desk.stored import conversations
    from desk.grouping import group_new
    from desk.made_up import store
    from desk.models import Group, Turn
    from desk.place import endpoints
    from desk.reading import read_on
    from knowledge import load_pack
    from publishing.place import engine_of

    stored = store(engine_of(endpoints()), conversations(load_pack(), time.time(), count, missed))
    began = time.perf_counter()
    while not read_on(seconds=60):
        pass
    read = time.perf_counter() - began
    began = time.perf_counter()
    grouped = group_new()
    while grouped < missed:
        grouped += group_new()
    figures = {"conversations": count, "turns": stored, "read in": Turn.objects.count(), "reading, s": round(read, 1)}
    grouping = {"grouped": grouped, "groups": Group.objects.count(), "grouping, s": round(time.perf_counter() - began, 1)}
    while group_new():  # the made-up week has misses of its own
        pass
    return {**figures, **grouping}


if __name__ == "__main__":
    raise SystemExit(main())
