"""Tells whether a pack was edited."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Optional

from knowledge.load import pack_folder


def pack_fingerprint(folder: Optional[Path] = None) -> str:
    """A digest of the names and bytes of every YAML file in `folder` (default: `pack_folder()`)."""
    folder = folder or pack_folder()
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yml")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
