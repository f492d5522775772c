"""What people read of a channel, or what the desk tells them, stands in its words.py, and nowhere else."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Iterator, List

import pytest

_WORDS = re.compile(r"[A-Za-z]{2,}[,:.]? [A-Za-z]")
"""Any two words: in Slack's rooms nothing else needs two."""
_SENTENCE = re.compile(r"\A[^A-Za-z]*[A-Z][a-z']*[,:.]? [a-z]")
"""What begins like a sentence: what is for the log begins in lower case."""
ROOMS = {
    **dict.fromkeys(("blocks", "channels/slack/advisers", "channels/slack/incoming", "channels/slack/outgoing"), _WORDS),
    **dict.fromkeys(("channels/messenger", "channels/conversation", "channels/handoff", "channels/web", "desk/views"), _SENTENCE),
}
_TO_PROGRAMS = (400, 403, 405)
"""Statuses of refusals that tell whoever writes a client, or has it on a page, what is wrong with it."""
_TO_OPERATORS = ("lost", "_refused")
"""Calls that tell operators something, or whoever calls at Slack's address and isn't Slack."""
_TECHNICAL = ("offset points", "not taken (reference ", " (the app needs the scope ", "Each of 'reasons'")
"""For matplotlib, for Slack's servers, for the log, for programs."""


def texts(root: Path, room: str) -> List[str]:
    """What somebody might read of what a room's modules hold besides its words.py and settings.py."""
    paths = [path for path in sorted((root / room).rglob("*.py")) if path.name not in ("words.py", "settings.py")]
    found = [(path.name, text) for path in paths for text in _literals(ast.parse(path.read_text(encoding="utf-8")))]
    return [f"{name}: {text}" for name, text in found if ROOMS[room].search(text)]


def _literals(node: ast.AST) -> Iterator[str]:
    """Every text of a piece of code but docstrings, data, what is for the log, operators or programs, and how a form calls a field."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if not node.value.startswith("{") and node.value not in _TECHNICAL:
            yield node.value
        return
    for part in _parts(node):
        yield from _literals(part)


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return iter(())
    return _arguments(node) if isinstance(node, ast.Call) else ast.iter_child_nodes(node)


def _arguments(call: ast.Call) -> Iterator[ast.AST]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "Refused":  # its status, what is read, what is logged
        status = call.args[0]
        return iter(() if isinstance(status, ast.Constant) and status.value in _TO_PROGRAMS else call.args[1:2])
    is_silent = name == "split" or name in _TO_OPERATORS or name.endswith(("Error", "Field")) or _logs(call)
    return iter(()) if is_silent else ast.iter_child_nodes(call)


def _logs(call: ast.Call) -> bool:
    whose = call.func.value if isinstance(call.func, ast.Attribute) else None
    return "logger" in {getattr(each, "id", "") for each in (whose, *call.args)}


@pytest.mark.parametrize("room", ROOMS)
def test_what_people_read_stands_in_words(room: str, root: Path) -> None:
    assert not texts(root, room)


@pytest.mark.parametrize("room", ROOMS)
def test_what_stands_elsewhere_is_found(room: str, tmp_path: Path) -> None:
    folder = tmp_path / room
    folder.mkdir(parents=True)
    (folder / "gone.py").write_text('"""Not this one."""\nlogger.info("Nor this one.")\ntell("Sorry, that is gone.")\n')
    assert texts(tmp_path, room) == ["gone.py: Sorry, that is gone."]
