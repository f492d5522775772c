"""Tells whether what was made from files is still made from what they hold."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Iterable, Tuple


def digest_of(files: Iterable[Tuple[str, Path]]) -> str:
    """The SHA-256 over names and contents of `files`, in their order."""
    total = hashlib.sha256()
    for name, path in files:
        total.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def holds(note: Path, digest: str) -> bool:
    """Whether the file `note` is there and holds `digest`."""
    return note.is_file() and note.read_text() == digest
