"""Which files of a folder make a pack, and which ones other programs have dropped there."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator

ROOMS = ("industries", "roles", "skills", "topics", "faqs", "nlu")
FILES = ("pack.yml", "sources.yml", "stories.yml", "choosing.yml", "interview.yml", "questions.yml")

_DROPPED = frozenset(("desktop.ini", "thumbs.db", "ehthumbs.db", "__macosx", "icon\r"))
_ENDINGS = ("~", ".swp", ".swo", ".swx", ".tmp", ".crdownload", ".part")


def is_dropped(place: Path) -> bool:
    """Whether an editor, a file manager or Kubernetes left it: hidden files, swap files, backups, links to data."""
    names = [name.casefold() for name in place.parts]
    return any(name.startswith((".", "~$", "#")) or name in _DROPPED or name.endswith(_ENDINGS) for name in names)


def files_of(folder: Path) -> Iterator[Path]:
    """Every file below `folder` that somebody put there, as its place in the folder."""
    places = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file())
    return (place for place in places if not is_dropped(place))


def is_part(place: Path) -> bool:
    """Whether a pack has a file at `place`."""
    return place.as_posix() in FILES or (place.parent.as_posix() in ROOMS and place.suffix == ".yml")
