"""Finds out whether a text tells of danger or low spirits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, List, Optional, Tuple

from nlu.feelings.fold import fold
from nlu.feelings.rules import Kind, Language, Tier, languages

_LANGUAGES = languages()
_GRAVEST_FIRST: Tuple[Tier, ...] = ("danger", "low", "idiom")


@dataclass(frozen=True)
class Feeling:
    """What was heard: how grave, what about, in which language ('english'), and by which rule."""

    tier: Tier
    kind: Kind
    language: str
    rule: str


def find_feeling(text: str) -> Optional[Feeling]:
    """The gravest feeling that `text` tells of; an idiom where it only sounds like danger; None where it tells of nothing."""
    folded = fold(text)
    found = [feeling for language in _LANGUAGES if language.signs.search(folded) for feeling in _felt(language, folded)]
    return min(found, key=lambda feeling: _GRAVEST_FIRST.index(feeling.tier), default=None)


def _felt(language: Language, folded: str) -> Iterator[Feeling]:
    idioms = [match.span() for match in language.idioms.finditer(folded)]
    for rule in language.rules:
        if any(not _within(match.span(), idioms) for match in rule.pattern.finditer(folded)):
            yield Feeling(rule.tier, rule.kind, language.name, rule.name)
    if idioms:
        yield Feeling("idiom", "spirits", language.name, "idiom")


def _within(span: Tuple[int, int], others: List[Tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
