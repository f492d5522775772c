"""No function of the rooms that understand decides too much at once: `and` and `or` count as `if` does."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Dict

MOST = 12
ROOMS = ("answering", "nlu", "actions")
_ONE = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.IfExp, ast.comprehension)


def decisions(function: ast.AST) -> int:
    """Branches, loops, handlers and comprehensions, and each further operand of `and` and `or`."""
    nodes = list(ast.walk(function))
    operands = sum(len(node.values) - 1 for node in nodes if isinstance(node, ast.BoolOp))
    return operands + sum(isinstance(node, _ONE) for node in nodes)


def dense(root: Path, most: int) -> Dict[str, int]:
    found = {}
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and decisions(node) > most:
                    found[f"{path.relative_to(root)}:{node.lineno} {node.name}"] = decisions(node)
    return found


def test_no_function_decides_too_much(root: Path) -> None:
    assert dense(root, MOST) == {}


def test_each_decision_counts() -> None:
    text = "def f(a, b):\n    if a and b or not a:\n        return [c for c in a if c] if b else None\n    for x in b:\n        pass"
    assert decisions(ast.parse(text).body[0]) == 6


def test_the_core_reads_no_english_by_patterns(root: Path) -> None:
    """They stand in nlu/english, as named rules with examples."""
    for path in (root / "answering").rglob("*.py"):
        imports = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, (ast.Import, ast.ImportFrom))]
        names = {alias.name for node in imports if isinstance(node, ast.Import) for alias in node.names}
        assert not names & {"re", "regex"} and not {node.module for node in imports if isinstance(node, ast.ImportFrom)} & {"re", "regex"}
