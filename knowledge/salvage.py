"""What can still be read of a file with faults, so that a fault in one place hides none in another."""

from __future__ import annotations

import copy
from typing import Any, Callable, Dict, FrozenSet, List, Mapping, Sequence, Tuple

from pydantic import ValidationError, parse_obj_as

from knowledge.strict_yaml import Step, at

Path = Tuple[Step, ...]
PathOf = Callable[[Mapping[str, object]], Sequence[Step]]
Place = Callable[[Sequence[Step]], Sequence[Step]]

MOST = 20
"""So often something is taken out, at most: what then still has faults is left."""
STAND_IN = "not read"
"""Stands where a text is missing or faulty: whoever finds a fault there has found one that was told already."""


def salvage(kind: Any, content: object, error: ValidationError, path_of: PathOf, place: Place) -> Tuple[Any, FrozenSet[Path]]:
    """`content` as a `kind`, without what `error` names, and the paths of what was faulty. None where nothing of it can be read.

    `path_of` is where an error stands, `place` where that is in the file.
    """
    rest, lost, filled = copy.deepcopy(content), set(), set()
    for _ in range(MOST):
        for each in error.errors():
            path = tuple(path_of(each))
            lost.add(path)
            inside = tuple(place(path))
            if each["type"] == "value_error.missing" and path not in filled:
                filled.add(path)
                _fill_in(rest, inside, f"{STAND_IN} {len(filled)}")
            elif not _take_out(rest, inside[:-1] if path in filled else inside):
                return None, frozenset(lost)
        try:
            return parse_obj_as(kind, rest), frozenset(lost)
        except ValidationError as left:
            error = left
    return None, frozenset(lost)


def _fill_in(content: object, path: Path, text: str) -> None:
    node = at(content, path[:-1])
    if isinstance(node, dict):
        node[str(path[-1])] = text


def _take_out(content: object, path: Path) -> bool:
    """Take out what stands at `path`, of a list all, so that none of its lines counts as another. False where that is everything."""
    keys = list(path)
    while keys and isinstance(keys[-1], int):
        keys.pop()
    if not keys:
        return False
    node = at(content, keys[:-1])
    if isinstance(node, dict):
        node.pop(keys[-1], None)
    return True


class Lost:
    """What could not be read of each file, by its path there; the whole file by its name alone."""

    def __init__(self) -> None:
        self._paths: Dict[str, List[Path]] = {}

    def __contains__(self, name: str) -> bool:
        """Whether something of the file `name` could not be read."""
        return name in self._paths

    def __bool__(self) -> bool:
        return bool(self._paths)

    def add(self, name: str, paths: FrozenSet[Path] = frozenset()) -> None:
        self._paths.setdefault(name, []).extend(paths or [()])

    def holds(self, name: str, path: Sequence[Step]) -> bool:
        """Whether what stands at `path`, or what it stands in, could not be read."""
        return any(tuple(path[: len(lost)]) == lost for lost in self._paths.get(name, ()))

    def within(self, name: str, *steps: Step) -> bool:
        """Whether something below `steps` could not be read, or all of the file."""
        return any(lost[: len(steps)] == steps or not lost for lost in self._paths.get(name, ()))

    def touches(self, name: str, key: str) -> bool:
        """Whether something could not be read that has `key` on its way, or all of the file."""
        return any(key in lost or not lost for lost in self._paths.get(name, ()))
