"""The pack in the folder as it stands: read anew only when one of its files has changed."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import List, Tuple

from desk.draft import folder
from knowledge import Pack
from knowledge.errors import Fault
from knowledge.folder import files_of
from knowledge.load import check_pack

_State = Tuple[Tuple[str, int, int, int], ...]


def current_pack() -> Pack:
    """Raises knowledge.KnowledgeError."""
    return checked_pack()[0]


def checked_pack() -> Tuple[Pack, List[Fault]]:
    """With what one should look at though it can be served. Raises knowledge.KnowledgeError."""
    place = folder()
    return _read(place, tuple(_state(place)))


@functools.lru_cache(maxsize=2)
def _read(place: Path, _: _State) -> Tuple[Pack, List[Fault]]:
    return check_pack(place)


def _state(place: Path) -> _State:
    found = ((str(file), (place / file).stat()) for file in files_of(place))
    return tuple((name, stat.st_mtime_ns, stat.st_size, stat.st_ino) for name, stat in found)
