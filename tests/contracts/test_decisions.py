"""No function decides too much at once, and the core reads no English by patterns."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.contracts.decisions import ROOMS, decisions, dense


def test_no_function_decides_too_much(root: Path) -> None:
    assert dense(root) == {}


def test_each_room_is_looked_at(root: Path) -> None:
    with_code = {path.relative_to(root).parts[0] for path in root.glob("*/*.py")}
    assert with_code - {"tests", "docs", "data", "models", "results"} <= {*ROOMS}


def test_each_decision_counts() -> None:
    text = "def f(a, b):\n    if a and b or not a:\n        return [c for c in a if c] if b else None\n    for x in b:\n        pass"
    assert decisions(ast.parse(text).body[0]) == 6


def test_the_core_reads_no_english_by_patterns(root: Path) -> None:
    """They stand in nlu/english, as named rules with examples."""
    for path in (root / "answering").rglob("*.py"):
        imports = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, (ast.Import, ast.ImportFrom))]
        names = {alias.name for node in imports if isinstance(node, ast.Import) for alias in node.names}
        assert not names & {"re", "regex"} and not {node.module for node in imports if isinstance(node, ast.ImportFrom)} & {"re", "regex"}


def test_every_threshold_of_the_core_stands_in_beliefs(root: Path) -> None:
    """Told by numbers that aren't whole: none stands elsewhere, but for what an industry wished for by name weighs and a tiny share."""
    found = {}
    for path in sorted((root / "answering").rglob("*.py")):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        numbers = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, float)} - {0.0, 1.0}
        if numbers and path.name != "beliefs.py":
            found[path.name] = numbers
    assert found == {"regression.py": {0.01}, "evidence.py": {0.001}, "weigh.py": {3.0}}
