"""The core outlives the framework: it imports nothing of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import List

import pytest

FOREIGN = {"rasa", "rasa_sdk", "nlu", "actions", "channels", "running", "serving", "tensorflow", "sanic"}
PROGRAM = """
import importlib, json, pkgutil, sys
for room in sys.argv[1:]:
    package = importlib.import_module(room)
    for module in pkgutil.walk_packages(package.__path__, room + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
print(json.dumps(sorted(sys.modules)))
"""


def imported_by(root: Path, *rooms: str) -> List[str]:
    """Every module that a fresh process holds once it has imported all of `rooms`."""
    done = subprocess.run([sys.executable, "-c", PROGRAM, *rooms], cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    modules: List[str] = json.loads(done.stdout)
    return modules


@pytest.mark.parametrize(
    ("room", "more"),
    (
        ("knowledge", {"answering", "handoff"}),
        ("answering", {"handoff"}),
        ("handoff", {"knowledge", "answering"}),
        ("blocks", {"answering", "handoff"}),
    ),
)
def test_a_core_room_looks_only_where_it_may(room: str, more: set, root: Path) -> None:
    modules = imported_by(root, room)
    assert f"{room}." in " ".join(modules)
    assert not {name.partition(".")[0] for name in modules} & (FOREIGN | more)
