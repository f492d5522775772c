"""Keeps sentence embeddings across trainings, so that a retrain after a small edit embeds only the new texts."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from pathlib import Path
from typing import Dict, Iterable, Mapping, Optional

import numpy as np
from numpy.typing import NDArray

logger = logging.getLogger(__name__)


class EmbeddingCache:
    """Vectors by key in an SQLite file. A file that can't be read or written only costs time: it is as good as empty."""

    def __init__(self, path: Optional[Path]) -> None:
        """Keep vectors in `path`, or nowhere when it is None."""
        self._path = path

    def read(self, keys: Iterable[str], width: int) -> Dict[str, NDArray[np.float32]]:
        """The vectors of shape (width,) held for `keys`; without those it doesn't hold."""
        try:
            with self._open() as rows:
                found = (rows.execute("SELECT key, vector FROM vectors WHERE key = ?", (key,)).fetchone() for key in keys)
                return {row[0]: np.frombuffer(row[1], np.float32) for row in found if row and len(row[1]) == 4 * width}
        except (sqlite3.Error, OSError, TypeError) as error:
            logger.debug("No embeddings from '%s': %s", self._path, error)
            return {}

    def write(self, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        """Hold `vectors`, starting the file anew when it is broken."""
        if self._path is None:
            return
        try:
            self._insert(vectors)
        except (sqlite3.Error, OSError):
            self._start_anew(vectors)

    def _start_anew(self, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        try:
            assert self._path is not None
            self._path.unlink()
            self._insert(vectors)
        except (sqlite3.Error, OSError) as error:
            logger.warning("Embeddings can't be kept in '%s', so the next training embeds every text again: %s", self._path, error)

    def _insert(self, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        with self._open() as rows, rows:
            rows.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", ((key, each.tobytes()) for key, each in vectors.items()))

    def _open(self) -> contextlib.closing[sqlite3.Connection]:
        if self._path is None:
            raise OSError("no file is set")
        self._path.parent.mkdir(parents=True, exist_ok=True)
        rows = sqlite3.connect(str(self._path), timeout=5)
        try:
            rows.execute("CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID")
        except sqlite3.Error:
            rows.close()
            raise
        return contextlib.closing(rows)
