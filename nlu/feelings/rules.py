"""The rules that feelings are heard by, as their files hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Dict, FrozenSet, Iterable, Iterator, List, Literal, Mapping, Optional, Pattern, Set, Tuple

import yaml

from nlu.feelings.fold import fold_marks
from nlu.feelings.needed import Words, needed

Tier = Literal["danger", "low", "idiom"]
Kind = Literal["self", "others", "threatened", "medical", "need", "spirits"]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True, eq=False)
class Search:
    """A pattern, and sets of words of each of which a text must hold one for it to match."""

    written: str
    needs: Tuple[Words, ...] = ()

    def may_match(self, words: Set[str]) -> bool:
        """Whether a text of `words` holds what it needs."""
        return not any(each.isdisjoint(words) for each in self.needs)

    def spans(self, text: str) -> Iterator[Tuple[int, int]]:
        """Where it matches in `text`."""
        return (match.span() for match in _pattern(self.written).finditer(text))


@cache
def _pattern(written: str) -> Pattern[str]:
    """Compiled when it is first needed: most never are."""
    return re.compile(written)


@dataclass(frozen=True)
class Rule:
    """What a text is heard as where one of `patterns` matches it: how grave (`tier`), and what it is about (`kind`)."""

    name: str
    tier: Tier
    kind: Kind
    patterns: Tuple[Search, ...]
    examples: Tuple[str, ...] = ()
    but_not: Tuple[str, ...] = ()


@dataclass(frozen=True)
class Language:
    """The rules of one language, gravest first; inside a match of `idioms` none of them counts."""

    name: str
    rules: Tuple[Rule, ...]
    idioms: FrozenSet[Search]
    letters: Optional[Pattern[str]] = None
    common: FrozenSet[str] = frozenset()
    """Letters, or some of its commonest words: what a text in this language has; others aren't looked at."""
    index: Mapping[str, FrozenSet[Search]] = field(default_factory=dict)
    """By one word that each needs, the searches to try; by an empty one those that need none."""
    places: Mapping[Search, int] = field(default_factory=dict)
    """Of each search that is no idiom, the place of its rule."""

    def is_spoken(self, text: str, words: Set[str]) -> bool:
        """Whether `text`, which has `words`, may be in this language."""
        if self.letters and not text.isascii() and self.letters.search(text):
            return True
        return not self.common.isdisjoint(words) if self.common else not self.letters

    def likely(self, words: Set[str]) -> Set[Search]:
        """What may match in a text of `words`."""
        near = set(self.index.get("", ())).union(*(self.index[word] for word in words if word in self.index))
        return {search for search in near if search.may_match(words)}


def languages() -> List[Language]:
    """Every language that has a file, English first."""
    found = [_language(path) for path in sorted(_FOLDER.glob("*.yml"))]
    return sorted(found, key=lambda language: language.name != "english")


def _language(path: Path) -> Language:
    held: Dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), _LOADER)  # safe, and in C where that is built  # noqa: S506  # nosec B506
    words: Dict[str, str] = held.get("words") or {}
    whole = held.get("whole_words", True)
    rules = tuple(
        Rule(
            each["name"],
            each["tier"],
            each["kind"],
            _searches(each["patterns"], words, whole),
            tuple(each["examples"]),
            tuple(each.get("but_not") or ()),
        )
        for each in held["rules"]
    )
    idioms = frozenset(_searches(held.get("idioms") or [], words, whole))
    places = {search: place for place, rule in enumerate(rules) for search in rule.patterns}
    letters = re.compile(held["letters"]) if "letters" in held else None
    common = frozenset((held.get("common") or "").split())
    return Language(path.stem, rules, idioms, letters, common, _index([*idioms, *places]), places)


def _index(searches: Iterable[Search]) -> Dict[str, FrozenSet[Search]]:
    found: Dict[str, Set[Search]] = {}
    for search in searches:
        for word in search.needs[0] if search.needs else [""]:
            found.setdefault(word, set()).add(search)
    return {word: frozenset(those) for word, those in found.items()}


def _searches(patterns: List[str], words: Dict[str, str], whole: bool) -> Tuple[Search, ...]:
    filled = [_filled(fold_marks(pattern), words) for pattern in patterns]
    if not whole:
        return tuple(Search(pattern) for pattern in filled)
    return tuple(Search(rf"(?<!\w)(?:{pattern})(?!\w)", tuple(needed(pattern))) for pattern in filled)


def _filled(pattern: str, words: Dict[str, str]) -> str:
    for name, stands_for in words.items():
        if f"{{{name}}}" in pattern:
            others = {key: value for key, value in words.items() if key != name}
            pattern = pattern.replace(f"{{{name}}}", _filled(fold_marks(stands_for), others))
    return pattern
