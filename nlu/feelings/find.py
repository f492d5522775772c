"""Finds out whether a text tells of danger or low spirits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Tuple

from nlu.feelings.fold import fold
from nlu.feelings.rules import Kind, Language, Rule, Tier, languages

_LANGUAGES = languages()


@dataclass(frozen=True)
class Feeling:
    """What was heard: how grave, what about, in which language ('english'), and by which rule."""

    tier: Tier
    kind: Kind
    language: str
    rule: str


def find_feeling(text: str) -> Optional[Feeling]:
    """The gravest feeling that `text` tells of; None where it tells of none."""
    folded = fold(text)
    found = [(rule, language.name) for language in _LANGUAGES if language.script.search(folded) for rule in _fires(language, folded)]
    gravest = min(found, key=lambda each: each[0].tier != "danger", default=None)
    return Feeling(gravest[0].tier, gravest[0].kind, gravest[1], gravest[0].name) if gravest else None


def _fires(language: Language, folded: str) -> List[Rule]:
    idioms = [match.span() for match in language.idioms.finditer(folded)]
    return [rule for rule in language.rules if any(not _within(match.span(), idioms) for match in rule.pattern.finditer(folded))]


def _within(span: Tuple[int, int], others: List[Tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
