"""What `needed.py` found in every pattern, kept as data: working it out takes seconds, and every start would wait for it.

`python -m nlu.feelings.analysis` writes it anew; a test fails where it is behind the rules. What it doesn't hold is worked out.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Dict, Iterable, List, Tuple

from nlu.english.needed import Words, branches, needed

KEPT = Path(__file__).resolve().parent / "needed.json"
Branches = List[Tuple[str, Tuple[Words, ...]]]


def analysed(pattern: str) -> Branches:
    """The alternatives of `pattern`, each with the words that it needs."""
    kept = _kept().get(key_of(pattern))
    if kept is None:
        return worked_out(pattern)
    held = zip(branches(pattern), kept)
    return [(branch, tuple(frozenset(words.split()) for words in needs)) for branch, needs in held]


def worked_out(pattern: str) -> Branches:
    """The same, from the pattern itself."""
    return [(branch, tuple(needed(branch))) for branch in branches(pattern)]


def kept_of(patterns: Iterable[str]) -> str:
    """What KEPT is to hold for `patterns`."""
    held = {key_of(pattern): [[" ".join(sorted(words)) for words in needs] for _, needs in worked_out(pattern)] for pattern in patterns}
    lines = (f"{json.dumps(key)}: {json.dumps(needs, ensure_ascii=False)}" for key, needs in sorted(held.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


@cache
def _kept() -> Dict[str, List[List[str]]]:
    held: Dict[str, List[List[str]]] = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else {}
    return held


def key_of(pattern: str) -> str:
    """Under which `pattern` is kept."""
    return hashlib.sha256(pattern.encode()).hexdigest()[:16]


if __name__ == "__main__":
    from nlu.feelings.rules import patterns  # which reads what is kept here

    KEPT.write_text(kept_of(patterns()), encoding="utf-8")
