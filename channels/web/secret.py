"""The secret that signs sessions when the environment sets none."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

SHORTEST = 32
"""Characters: as many bytes as an HMAC with SHA-256 wants."""


def kept_secret(path: Path) -> str:
    """The secret in the file `path`, which is made, readable to its owner only, when it isn't there."""
    if not path.exists():
        _make(path)
    return path.read_text(encoding="ascii").strip()


def _make(path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    # Written beside and then linked: of two processes that start at once, both read the same whole secret.
    draft = path.with_name(f"{path.name}-{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
    with contextlib.suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()
