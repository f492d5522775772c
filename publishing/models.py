"""Models of published versions as files of this machine, fetched from the database where they aren't there yet."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

from publishing.live import Live
from publishing.shelf import Shelf

_KEPT = 4


class ModelShelf:
    """`file` raises sqlalchemy.exc.SQLAlchemyError and OSError."""

    def __init__(self, shelf: Optional[Shelf], folder: Path) -> None:
        self._shelf = shelf
        self._folder = folder

    @classmethod
    def of(cls, live: Live) -> ModelShelf:
        """Beside the files of `live`."""
        return cls(live.shelf, live.kept / "models")

    def file(self, made_from: str) -> Optional[Path]:
        """Where the model stands that was made from what has this digest; None where it is kept nowhere."""
        path = self.path(made_from)
        if path.is_file():
            return path
        data = self._shelf.model(made_from) if self._shelf else None
        if data is None:
            return None
        return self.put(made_from, data)

    def path(self, made_from: str) -> Path:
        """Where it is, or is to be."""
        return self._folder / f"{made_from}.tar.gz"

    def put(self, made_from: str, data: bytes) -> Path:
        """Keep a model on this machine, whole or not at all, and few of those before it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self.path(made_from)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.write_bytes(data)
        draft.replace(path)
        for old in sorted(self._folder.glob("*.tar.gz"), key=lambda each: each.stat().st_mtime)[:-_KEPT]:
            if old.absolute() != Path(os.environ.get("WAYPOINT_MODEL", "")).absolute():  # a server that starts again needs that one
                old.unlink(missing_ok=True)
        return path
