"""Finds out whether a text tells of danger or low spirits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Iterator, List, Optional, Set, Tuple

from nlu.english.needed import COMMON, words_of
from nlu.feelings.fold import fold
from nlu.feelings.rules import Kind, Language, Search, Tier, languages

_LANGUAGES = languages()
_GRAVEST_FIRST: Tuple[Tier, ...] = ("danger", "low", "idiom")
_SENTENCE = re.compile(r"(?<=[.!?;]) ")
_LONG = 200
_PART = 80
"""In letters."""


Parts = List[Tuple[str, Set[str]]]
"""Pieces of a text, each with its words."""


@dataclass(frozen=True)
class Feeling:
    """What was heard: how grave, what about, in which language ('english'), by which rule, and how much it is believed, from 0 to 1."""

    tier: Tier
    kind: Kind
    language: str
    rule: str
    belief: float = 1.0


def find_feeling(text: str) -> Optional[Feeling]:
    """The gravest feeling that `text` tells of; an idiom where it only sounds like danger; None where it tells of nothing."""
    folded, parts, words = _read(text)
    spoken = [language for language in _LANGUAGES if language.is_spoken(folded, words)]
    found = [feeling for part, held in parts for feeling in _felt(spoken, part, held)]
    return min(found, key=lambda feeling: _GRAVEST_FIRST.index(feeling.tier), default=None)


def foreign_language(text: str) -> str:
    """The language of `text`, by its letters or by common words; empty where it is English, or can't be told."""
    folded, _, words = _read(text)
    most = max(1, len(words & COMMON))
    by_letters = (language.name for language in _LANGUAGES if language.letters and language.is_spoken(folded, set()))
    by_words = {language.name: len(words & language.common) for language in _LANGUAGES}
    likeliest = max(by_words, key=lambda name: by_words[name])
    return next(by_letters, likeliest if by_words[likeliest] > most else "")


@lru_cache(maxsize=4)
def _read(text: str) -> Tuple[str, Parts, Set[str]]:
    """`text` folded, in parts, and all its words."""
    folded = fold(text)
    parts = [(part, words_of(part)) for part in _parts(folded)]
    return folded, parts, set().union(*(words for _, words in parts))


def _parts(folded: str) -> List[str]:
    """A long text in pieces of a few sentences each, so that a rule looks only where its words stand."""
    if len(folded) <= _LONG:
        return [folded]
    parts = [""]
    for sentence in _SENTENCE.split(folded):
        if len(parts[-1]) > _PART:
            parts.append("")
        parts[-1] += f"{sentence} "
    return parts


def _felt(spoken: List[Language], part: str, held: Set[str]) -> Iterator[Feeling]:
    """What the rules of the languages `spoken` find in `part`, which has the words `held`; an idiom of one covers the rules of all."""
    matched = [(language, _matched(language, part, held)) for language in spoken]
    idioms = [span for language, found in matched for idiom in found & language.idioms for span in idiom.spans(part)]
    for language, found in matched:
        for search in sorted(found - language.idioms, key=lambda search: language.places[search]):
            if not idioms or any(not _within(span, idioms) for span in search.spans(part)):
                rule = language.rules[language.places[search]]
                if rule.tier != "danger" and not _stands_in(language, search, part):
                    continue
                yield Feeling(rule.tier, rule.kind, language.name, rule.name)
        if found & language.idioms:
            yield Feeling("idiom", "spirits", language.name, "idiom")


def _stands_in(language: Language, search: Search, part: str) -> bool:
    """Whether a sentence that it matches is rather in `language` than in English: "growth rate of AI" has French words, and is English."""
    sentences = [words_of(sentence) for sentence in _SENTENCE.split(part) if any(search.spans(sentence))]
    return not language.common or any(len(words & language.common - COMMON) >= len(words & COMMON - language.common) for words in sentences)


def _matched(language: Language, part: str, held: Set[str]) -> Set[Search]:
    found: Set[Search] = set()
    for look in language.likely(held):
        if look.search not in found and look.branch.matches(part):
            found.add(look.search)
    return found


def _within(span: Tuple[int, int], others: List[Tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
