"""What `needed.py` found in patterns, kept as data: working it out takes seconds, and every start would wait for it.

`python -m nlu.analysis` writes it anew; tests fail where it is behind the patterns. What it doesn't hold is worked out.
"""

from __future__ import annotations

import hashlib
import json
from functools import cached_property
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from nlu.english.needed import Words

Needs = Tuple[Words, ...]
"""Of each of these a text must hold one word."""


class KeptNeeds:
    """A file of them: by pattern, the needs of each of its branches; of the whole pattern, where it wasn't taken apart."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def find(self, pattern: str) -> Optional[List[Needs]]:
        """What is kept of `pattern`; None where it is new."""
        kept = self._held.get(_key(pattern))
        return None if kept is None else [tuple(frozenset(words.split()) for words in needs) for needs in kept]

    @staticmethod
    def text(found: Mapping[str, Sequence[Sequence[Words]]]) -> str:
        """What the file is to hold, by what was found of each pattern."""
        held = {_key(pattern): [[" ".join(sorted(words)) for words in needs] for needs in parts] for pattern, parts in found.items()}
        lines = (f"{json.dumps(key)}: {json.dumps(parts, ensure_ascii=False)}" for key, parts in sorted(held.items()))
        return "{\n" + ",\n".join(lines) + "\n}\n"

    @cached_property
    def _held(self) -> Dict[str, List[List[str]]]:
        held: Dict[str, List[List[str]]] = json.loads(self.file.read_text(encoding="utf-8")) if self.file.is_file() else {}
        return held


def _key(pattern: str) -> str:
    return hashlib.sha256(pattern.encode()).hexdigest()[:16]
