"""`python -m tests.contracts.decisions`: functions that decide too much at once, where `and` and `or` count as `if` does.

Counted are branches, loops, handlers, conditional expressions and comprehensions, and each further operand of `and` and `or`.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import Dict

MOST = 12
ROOMS = (
    *("actions", "answering", "benchmarks", "blocks", "channels", "deployment", "desk", "handoff", "knowledge", "nlu"),
    *("publishing", "running", "serving", "without_tensorflow"),
)
_ONE = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.IfExp, ast.comprehension)


def decisions(function: ast.AST) -> int:
    """How often `function` decides."""
    nodes = list(ast.walk(function))
    operands = sum(len(node.values) - 1 for node in nodes if isinstance(node, ast.BoolOp))
    return operands + sum(isinstance(node, _ONE) for node in nodes)


def dense(root: Path, most: int = MOST) -> Dict[str, int]:
    """By place and name, the functions below `root` that decide more often than `most`."""
    found = {}
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and decisions(node) > most:
                    found[f"{path.relative_to(root)}:{node.lineno} {node.name}"] = decisions(node)
    return found


def main() -> None:
    found = dense(Path(__file__).resolve().parents[2])
    for place, many in found.items():
        print(f"{place} decides {many} times")
    if found:
        sys.exit(f"No function decides more than {MOST} times: take a part out of it and give that a name.")


if __name__ == "__main__":
    main()
