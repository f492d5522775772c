"""Finds out whether a text tells of danger or low spirits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Iterator, List, Optional, Set, Tuple

from nlu.feelings.fold import fold
from nlu.feelings.needed import COMMON, words_of
from nlu.feelings.rules import Kind, Language, Tier, languages

_LANGUAGES = languages()
_GRAVEST_FIRST: Tuple[Tier, ...] = ("danger", "low", "idiom")
_SENTENCE = re.compile(r"(?<=[.!?;]) ")
_LONG = 200
_PART = 80
"""In letters."""


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
    words = words_of(folded)
    parts = _parts(folded) if len(folded) > _LONG else [(folded, words)]
    found = [
        feeling for language in _LANGUAGES if language.is_spoken(folded, words) for part in parts for feeling in _felt(language, *part)
    ]
    return min(found, key=lambda feeling: _GRAVEST_FIRST.index(feeling.tier), default=None)


def foreign_language(text: str) -> str:
    """The language of `text`, by its letters or by common words; empty where it is English, or can't be told."""
    folded = fold(text)
    words = words_of(folded)
    most = max(1, len(words & COMMON))
    by_letters = (language.name for language in _LANGUAGES if language.letters and language.is_spoken(folded, set()))
    by_words = {language.name: len(words & language.common) for language in _LANGUAGES}
    likeliest = max(by_words, key=lambda name: by_words[name])
    return next(by_letters, likeliest if by_words[likeliest] > most else "")


def _parts(folded: str) -> List[Tuple[str, Set[str]]]:
    """A long text in pieces of a few sentences each, with their words, so that a rule looks only where its words stand."""
    parts = [""]
    for sentence in _SENTENCE.split(folded):
        if len(parts[-1]) > _PART:
            parts.append("")
        parts[-1] += f"{sentence} "
    return [(part, words_of(part)) for part in parts]


def _felt(language: Language, part: str, words: Set[str]) -> Iterator[Feeling]:
    likely = language.likely(words)
    idioms = [span for idiom in likely & language.idioms for span in idiom.spans(part)]
    for search in sorted(likely - language.idioms, key=lambda search: language.places[search]):
        if any(not _within(span, idioms) for span in search.spans(part)):
            rule = language.rules[language.places[search]]
            yield Feeling(rule.tier, rule.kind, language.name, rule.name)
    if idioms:
        yield Feeling("idiom", "spirits", language.name, "idiom")


def _within(span: Tuple[int, int], others: List[Tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
