"""Names of classes that have moved: a configuration that still holds an old one is told the new one."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Iterable, List, Optional, Sequence

MOVED = {
    "serving.tracker_store.ConversationStore": "serving.stores.tracker_store.ConversationStore",
    "serving.lock_store.AtomicRedisLockStore": "serving.stores.lock_store.AtomicRedisLockStore",
    "serving.operations.OperationsChannel": "serving.watch.operations.OperationsChannel",
}
_FILES = {"--endpoints": "endpoints.yml", "--credentials": "credentials.yml"}
"""The files that name classes, by the options of `rasa` that choose others."""
_DOTTED = re.compile(r"^[^#\n]*?(?<![\w.])(" + "|".join(map(re.escape, MOVED)) + r")(?![\w.])", re.MULTILINE)


def advice(files: Iterable[Path]) -> Optional[str]:
    """One sentence that names each old name in `files` and what to write instead; None where there is none."""
    changes = [f"in {file}, write {MOVED[old]} instead of {old}" for file in files for old in _old(file)]
    return f"Some classes have moved: {'; '.join(changes)}." if changes else None


def named_by(arguments: Sequence[str]) -> List[Path]:
    """The files with endpoints and credentials that a command line of `rasa` uses."""
    given = dict(itertools.pairwise(arguments))
    given.update({option: file for option, _, file in (argument.partition("=") for argument in arguments) if file})
    return [Path(given.get(option, usual)) for option, usual in _FILES.items()]


def _old(file: Path) -> List[str]:
    text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    return list(dict.fromkeys(_DOTTED.findall(text)))
