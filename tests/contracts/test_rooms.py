"""Which way the rooms of the channels and of serving may look: read off their imports, and none may look back."""

from __future__ import annotations

import ast
import functools
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, Set

import pytest

MAY: Dict[str, Set[str]] = {
    "blocks": set(),
    "handoff": set(),
    "channels.setting": set(),
    "channels.http": {"channels.setting"},
    "channels.conversation": {"channels.http", "channels.setting"},
    "channels.messenger": {"channels.handoff", "handoff", "channels.conversation", "channels.http", "channels.setting", "nlu.english"},
    "channels.slack.outgoing": {
        "blocks",
        "channels.slack",
        "channels.messenger",
        "channels.conversation",
        "channels.http",
        "channels.setting",
    },
    "channels.slack.incoming": {
        *("blocks", "channels.slack", "channels.slack.outgoing", "channels.slack.advisers", "channels.handoff"),
        *("channels.messenger", "channels.conversation", "channels.http", "channels.setting", "nlu.english"),
    },
    "channels.slack.advisers": {
        *("blocks", "channels.slack", "channels.slack.outgoing", "channels.handoff", "handoff"),
        *("channels.messenger", "channels.conversation", "channels.http"),
    },
    "channels.slack": {
        *("channels.slack.incoming", "channels.slack.outgoing", "channels.slack.advisers", "channels.handoff", "handoff"),
        *("channels.messenger", "channels.conversation", "channels.http", "channels.setting"),
    },
    "channels.handoff": {"channels.conversation", "channels.http", "channels.setting", "handoff"},
    "channels.rest": {"channels.handoff", "channels.conversation", "channels.http", "channels.setting", "handoff"},
    "channels.web": {"channels.handoff", "channels.conversation", "channels.http", "channels.setting", "handoff"},
    "serving.turns": set(),
    "serving.metrics": {"serving.turns", "serving.helper", "channels.conversation"},
    "serving.fast_json": set(),
    "serving.memory": set(),
    "serving.own_actions": {"serving.fast_json"},
    "serving.action_server": {"serving.fast_json"},
    "serving.helper": {"serving.fast_json", "channels.setting"},
    "serving.helper_process": {"serving.fast_json", "serving.memory", "serving.patches", "serving.watch"},
    "serving.nearest_actions": {"serving.own_actions", "serving.action_server", "serving.helper", "serving.turns"},
    "serving.stores": {"serving.metrics", "serving.fast_json", "channels.conversation", "channels.http", "channels.setting", "handoff"},
    "serving.patches": {
        *("serving.metrics", "serving.fast_json", "serving.own_actions", "serving.action_server", "serving.nearest_actions"),
        *("serving.helper", "serving.turns", "channels.conversation"),
    },
    "publishing": {"knowledge", "serving.stores"},
    "serving.watch": {
        *("knowledge", "publishing", "channels.http", "channels.conversation"),
        *("serving.metrics", "serving.memory", "serving.own_actions", "serving.stores", "serving.patches", "serving.turns"),
        "serving.helper",
    },
    "running": {
        *("publishing", "serving.stores", "serving.patches", "channels.http", "channels.conversation", "channels.setting"),
        *("channels.handoff", "handoff", "knowledge", "answering", "actions", "nlu"),
    },
    "desk": {"blocks", "handoff", "knowledge", "answering", "publishing", "serving.stores", "nlu", "nlu.english"},
    "nlu": {"nlu.english", "knowledge"},
    "nlu.english": set(),
    "actions": {"answering", "knowledge", "publishing"},
    "answering": {"knowledge"},
    "knowledge": set(),
}
ROOMS = (
    *("actions", "answering", "benchmarks", "blocks", "channels", "deployment", "desk", "handoff", "knowledge", "nlu"),
    *("publishing", "running", "serving"),
)
_OF_DJANGO = {"management", "migrations", "templatetags"}
"""Folders whose names Django looks for."""


def room_of(module: str) -> str:
    """The narrowest of the rooms above that holds a module, or the module's own first name."""
    parts = module.split(".")
    heads = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((head for head in heads if head in MAY), parts[0])


def modules(root: Path) -> Iterator[str]:
    for first in ROOMS:
        for path in sorted((root / first).rglob("*.py")):
            yield ".".join(path.relative_to(root).with_suffix("").parts)


def imports(root: Path, module: str) -> Iterator[str]:
    """What a module imports of the project, at its head or later: the modules, or the packages they stand in."""
    tree = ast.parse((root / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] in ROOMS)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in ROOMS:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@functools.cache
def arrows(root: Path) -> Dict[str, Set[str]]:
    """Each room, and the others that it looks into."""
    found: Dict[str, Set[str]] = {}
    for module in modules(root):
        room = room_of(module.removesuffix(".__init__"))
        found.setdefault(room, set()).update(room_of(name) for name in imports(root, module))
    return {room: others - {room} for room, others in found.items()}


@pytest.mark.parametrize("room", MAY)
def test_a_room_looks_only_where_it_may(room: str, root: Path) -> None:
    looked = arrows(root)
    assert room in looked, "no such room"
    assert looked[room] <= MAY[room], f"{room} looks into {sorted(looked[room] - MAY[room])}"


def test_nobody_looks_into_running_but_what_starts_or_measures_it(root: Path) -> None:
    assert {room for room, others in arrows(root).items() if "running" in others} <= {"benchmarks", "deployment"}


def test_there_is_no_circle(root: Path) -> None:
    """Slack's own folder apart: its channel starts what comes in and what goes out, and both read its settings (see the next test)."""
    left = {room: {other for other in others if not other.startswith("channels.slack")} for room, others in arrows(root).items()}
    done: List[str] = []
    while len(done) < len(left):
        free = [room for room, others in left.items() if room not in done and not (others & left.keys()) - {*done}]
        assert free, f"these look into one another: {sorted(set(left) - set(done))}"
        done += free


def test_no_files_import_one_another_in_a_circle(root: Path) -> None:
    """Inside of rooms neither, whether an import stands at the head, in a function or for types only."""
    circle = in_circles(files(root))
    assert not circle, f"these import one another: {circle}"


def test_no_folders_look_both_ways(root: Path) -> None:
    """Inside of rooms neither: they form layers. A file that stands beside folders counts by itself."""
    folders = {".".join(path.relative_to(root).parts) for room in ROOMS for path in (root / room).rglob("*") if path.is_dir()}
    folder = {module: folder_of(module, folders) for module in files(root)}
    looked: Dict[str, Set[str]] = {each: set() for each in folder.values()}
    for module, others in files(root).items():
        looked[folder[module]] |= {folder[other] for other in others & folder.keys()} - {folder[module]}
    circle = in_circles(looked)
    assert not circle, f"these look into one another: {circle}"


@functools.cache
def files(root: Path) -> Dict[str, Set[str]]:
    """Each file, and the others that it imports."""
    found = {module.removesuffix(".__init__"): {*imports(root, module)} for module in modules(root)}
    return {module: {_file(name, found) for name in names} - {module} for module, names in found.items()}


def folder_of(module: str, folders: Set[str]) -> str:
    """The folder that a file stands in, or the file itself where folders stand beside it."""
    folder = module if module in folders else module.rpartition(".")[0]
    return module if any(each.startswith(f"{folder}.") and not each.endswith("__pycache__") for each in folders) else folder


def in_circles(looks: Dict[str, Set[str]]) -> List[str]:
    """Those that look into one another, and those that look into these."""
    left = looks
    while free := {each for each, others in left.items() if not others & left.keys()}:
        left = {each: others for each, others in left.items() if each not in free}
    return sorted(left)


def _file(name: str, files: Iterable[str]) -> str:
    """The file that an imported name is of, or stands in."""
    return name if name in files else name.rpartition(".")[0]


def test_what_any_messenger_needs_names_none(root: Path) -> None:
    texts = {path.name: path.read_text(encoding="utf-8").lower() for path in (root / "channels" / "messenger").rglob("*.py")}
    assert texts and not [name for name, text in texts.items() if "slack" in text]


def test_each_room_says_in_a_sentence_what_it_is_for(root: Path) -> None:
    packages = [path for room in ROOMS for path in (root / room).rglob("__init__.py") if not _OF_DJANGO & {*path.parts}]
    said = {path.parent: ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) for path in packages}
    assert {*ROOMS} - {"without_tensorflow"} == {path.relative_to(root).parts[0] for path in said}
    assert not [path for path, sentence in said.items() if not (sentence or "").split("\n\n")[0].endswith(".")]
