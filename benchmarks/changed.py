"""`python -m benchmarks.changed [ROOM ...]`: changes every figure of a copy of the default pack, and tells which tests notice.

Only the comparison of the pack with its source may: an editor who mends a salary is to find one test red, which says what to do.
The copy is the whole project, in a temporary folder; rooms are those of tests/, without the ones that need a model where none is
named.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Dict, List, Match, Tuple

import yaml

from benchmarks.settings import ROOT
from knowledge.load import DEFAULT_PACK
from knowledge.strict_yaml import read_yaml

Content = Dict[str, object]

COMPARES = "tests/contracts/test_inventory.py"
"""The one test that may notice: it compares the pack with its source."""
_ROOMS = ("knowledge", "answering", "contracts", "actions", "channels", "desk", "handoff", "running")
_LEFT_OUT = shutil.ignore_patterns(
    *(".git", ".venv*", ".uv", ".rasa", ".run", ".*_cache", ".hypothesis"), *("models", "results", "node_modules", "__pycache__", "backups")
)
_VALUES = ("value", "low", "high")
_FAR = 0.1
"""A figure is changed by so much of itself at most, and by something at least."""
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_FAILED = re.compile(r"^FAILED (\S+?)(?:::| )", re.M)


def changed(text: str) -> str:
    """The YAML `text` with other figures, in numbers and in words; a range stays one, and a share at most the whole."""
    document = read_yaml(text).content
    _walk(document)
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=1_000)


def _walk(node: object) -> None:
    if isinstance(node, dict) and "statement" in node and node.get("figures"):
        _change(node)
    for each in list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else ():
        _walk(each)


def _change(fact: Content) -> None:
    """Other figures for one fact: all larger or all smaller, so that what they say of each other stays true.

    Where several facts tell a figure of the same, it stays the same.
    """
    others: Dict[float, str] = {}
    figures = fact["figures"]
    assert isinstance(figures, list)
    chance = random.Random(figures[0].get("measures", str(figures)))  # noqa: S311  # nosec B311: any other figures will do
    factor = 1 + chance.choice((-1, 1)) * chance.uniform(_FAR / 2, _FAR)
    for figure in figures:
        for key in filter(figure.__contains__, _VALUES):
            value = float(figure[key])
            others[value] = figure[key] = _other(value, factor, figure["kind"] == "percent")
    for key in ("statement", "brief"):
        if key in fact:
            fact[key] = _NUMBER.sub(lambda match: _written(match, others), str(fact[key]))


def _other(value: float, factor: float, share: bool) -> str:
    step = 500 if value >= 10_000 else 1
    other = round(value * factor / step) * step
    if other == value:
        other += step if factor > 1 or value <= step else -step
    return str(value - 1 if share and value <= 100 < other else other).replace(".0", "")


def _written(match: Match[str], others: Dict[float, str]) -> str:
    other = others.get(float(match.group().replace(",", "")))
    return match.group() if other is None else f"{float(other):,.0f}"


def copy(folder: Path) -> Path:
    """The project in `folder`, with another figure wherever the default pack has one."""
    project = Path(shutil.copytree(ROOT, folder / "project", ignore=_LEFT_OUT, symlinks=True))
    for file in sorted((project / DEFAULT_PACK.relative_to(ROOT)).rglob("*.yml")):
        if file.parent.name != "nlu":
            file.write_text(changed(file.read_text(encoding="utf-8")), encoding="utf-8")
    return project


def noticing(project: Path, rooms: List[str]) -> Tuple[List[str], str]:
    """The test files of `rooms` that fail in `project`, and what pytest said."""
    command = [sys.executable, "-m", "pytest", "-p", "no:randomly", "--tb=line", "-rf", *(f"tests/{room}" for room in rooms)]
    environment = {name: value for name, value in os.environ.items() if name != "WAYPOINT_PACK"}
    said = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True).stdout
    return sorted(set(_FAILED.findall(said))), said


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = copy(Path(folder))
        rooms = sys.argv[1:] or [room for room in _ROOMS if (project / "tests" / room).is_dir()]
        failed, said = noticing(project, rooms)
    wrong = [file for file in failed if file != COMPARES]
    if wrong or (COMPARES not in failed and "contracts" in rooms):
        sys.exit(f"{said}\nWith other figures these failed: {', '.join(failed) or 'none'}. Only {COMPARES} may, and must.")
    print(f"With other figures only the comparison with the source fails: {', '.join(failed) or 'none of these rooms holds it'}.")


if __name__ == "__main__":
    main()
