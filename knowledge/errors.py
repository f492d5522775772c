"""What can be wrong with a pack.

KnowledgeError
├── PackNotFound    the setting names no folder with a pack.yml
└── InvalidPack     the pack was read; its faults are listed, all at once
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Sequence


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend in a pack: where it stands and what is wrong there."""

    file: str
    line: int
    path: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}"
        return f"{place}: {self.path}: {self.message}" if self.path else f"{place}: {self.message}"


class KnowledgeError(Exception):
    """Base of everything that this room raises."""


class PackNotFound(KnowledgeError):
    """There is no pack in the folder that was asked for."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"No knowledge pack in '{folder}': it has no pack.yml. Set WAYPOINT_PACK to a folder that holds one.")


class InvalidPack(KnowledgeError):
    """A pack with faults; `faults` holds every one, sorted by file and line, `warnings` what one should look at besides."""

    def __init__(self, folder: Path, faults: Sequence[Fault], warnings: Sequence[Fault] = ()) -> None:
        self.faults, self.warnings = sorted(faults), sorted(warnings)
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        lines = "\n".join(f"  {fault}" for fault in self.faults)
        super().__init__(f"The knowledge pack '{folder}' has {count}:\n{lines}")
