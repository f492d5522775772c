"""The passwords of a cluster: made once, kept in its folder, readable by its owner only."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import Dict

_NAMES = ("postgres", "redis", "broker", "web", "supervisor")


def kept_secrets(folder: Path) -> Dict[str, str]:
    """The secret of each service, by its name."""
    kept = folder / "secrets.json"
    if not kept.is_file():
        kept.touch(mode=0o600)
        kept.write_text(json.dumps({name: secrets.token_hex(24) for name in _NAMES}), encoding="utf-8")
    held: Dict[str, str] = json.loads(kept.read_text(encoding="utf-8"))
    return held
