"""Tells whether a pack was edited."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Mapping, Optional

from knowledge.load import pack_folder


def digest_of(files: Mapping[str, bytes]) -> str:
    """The SHA-256 over names and contents, in the order of the names."""
    digest = hashlib.sha256()
    for name in sorted(files, key=Path):
        digest.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return digest.hexdigest()


def pack_fingerprint(folder: Optional[Path] = None) -> str:
    """A digest of the names and bytes of every YAML file in `folder` (default: `pack_folder()`)."""
    folder = folder or pack_folder()
    return digest_of({path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yml")})
