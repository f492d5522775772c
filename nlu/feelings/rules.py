"""The rules that feelings are heard by, as their files hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Literal, Pattern, Tuple

import yaml

from nlu.feelings.fold import fold_marks

Tier = Literal["danger", "low", "idiom"]
Kind = Literal["self", "others", "threatened", "medical", "need", "spirits"]
_FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Rule:
    """What a text is heard as where `pattern` matches it: how grave (`tier`), and what it is about (`kind`)."""

    name: str
    tier: Tier
    kind: Kind
    pattern: Pattern[str]
    examples: Tuple[str, ...] = ()
    but_not: Tuple[str, ...] = ()


@dataclass(frozen=True)
class Language:
    """The rules of one language, gravest first; inside a match of `idioms` none of them counts."""

    name: str
    rules: Tuple[Rule, ...]
    idioms: Pattern[str]
    signs: Pattern[str]
    """A letter or a common word that a text in this language has; others aren't looked at."""


def languages() -> List[Language]:
    """Every language that has a file, English first."""
    found = [_language(path) for path in sorted(_FOLDER.glob("*.yml"))]
    return sorted(found, key=lambda language: language.name != "english")


def _language(path: Path) -> Language:
    held: Dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    words: Dict[str, str] = held.get("words") or {}
    whole = held.get("whole_words", True)
    rules = tuple(
        Rule(
            each["name"],
            each["tier"],
            each["kind"],
            _compiled(each["patterns"], words, whole),
            tuple(each["examples"]),
            tuple(each.get("but_not") or ()),
        )
        for each in held["rules"]
    )
    return Language(path.stem, rules, _compiled(held.get("idioms") or ["(?!)"], words, whole), re.compile(held.get("signs") or r"\w"))


def _compiled(patterns: List[str], words: Dict[str, str], whole: bool) -> Pattern[str]:
    joined = "|".join(f"(?:{_filled(fold_marks(pattern), words)})" for pattern in patterns)
    edge = (r"(?<!\w)", r"(?!\w)") if whole else ("", "")
    return re.compile(f"{edge[0]}(?:{joined}){edge[1]}".replace(" ?", r"\s*").replace(" ", r"\s+"))


def _filled(pattern: str, words: Dict[str, str]) -> str:
    for name, stands_for in words.items():
        if f"{{{name}}}" in pattern:
            others = {key: value for key, value in words.items() if key != name}
            pattern = pattern.replace(f"{{{name}}}", _filled(fold_marks(stands_for), others))
    return pattern
