"""The rules that feelings are heard by, as their files hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Dict, FrozenSet, Iterable, Iterator, List, Literal, Mapping, Optional, Pattern, Set, Tuple

from knowledge.plain_yaml import read_plain
from nlu.english.kept_needs import KeptNeeds
from nlu.english.needed import Words
from nlu.feelings.analysis import analysed, worked_out
from nlu.feelings.fold import fold_marks

Tier = Literal["danger", "low", "idiom"]
Kind = Literal["self", "others", "threatened", "medical", "need", "spirits"]
_FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True, eq=False)
class Branch:
    """One alternative of a pattern, and sets of words of each of which a text must hold one for it to match."""

    written: str
    needs: Tuple[Words, ...] = ()

    def matches(self, text: str) -> bool:
        """Whether it is somewhere in `text`."""
        return _pattern(self.written).search(text) is not None


@dataclass(frozen=True, eq=False)
class Search:
    """A pattern, and its alternatives: it matches where one of them does, and most texts have the words of none."""

    written: str
    branches: Tuple[Branch, ...]

    def spans(self, text: str) -> Iterator[Tuple[int, int]]:
        """Where it matches in `text`."""
        return (match.span() for match in _pattern(self.written).finditer(text))


@cache
def _pattern(written: str) -> Pattern[str]:
    """Compiled when it is first needed: most never are."""
    return re.compile(written)


@dataclass(frozen=True)
class Look:
    """A quick look for one alternative of a search: `needs` are its sets of words, as bits."""

    branch: Branch
    search: Search
    needs: Tuple[int, ...]


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
    always: Tuple[Look, ...] = ()
    """The quick looks that need no words."""
    looks: Mapping[str, Tuple[int, Tuple[Look, ...]]] = field(default_factory=dict)
    """Of each word that any needs, its bit, and the quick looks to take where a text holds it."""
    places: Mapping[Search, int] = field(default_factory=dict)
    """Of each search that is no idiom, the place of its rule."""

    def is_spoken(self, text: str, words: Set[str]) -> bool:
        """Whether `text`, which has `words`, may be in this language."""
        if self.letters and not text.isascii() and self.letters.search(text):
            return True
        return not self.common.isdisjoint(words) if self.common else not self.letters

    def likely(self, words: Set[str]) -> List[Look]:
        """What may match in a text of `words`."""
        held, near = 0, list(self.always)
        for word in words:
            if word in self.looks:
                bit, looks = self.looks[word]
                held |= bit
                near += looks
        return [look for look in near if all(need & held for need in look.needs)]


def languages() -> List[Language]:
    """Every language that has a file, English first."""
    found = [_language(path) for path in sorted(_FOLDER.glob("*.yml"))]
    return sorted(found, key=lambda language: language.name != "english")


def patterns() -> Iterator[str]:
    """Every pattern whose words are looked for, with its words filled in."""
    for path in sorted(_FOLDER.glob("*.yml")):
        held = _held(path)
        if held.get("whole_words", True):
            written = (*(held.get("idioms") or ()), *(pattern for rule in held["rules"] for pattern in rule["patterns"]))
            yield from (_filled(fold_marks(pattern), held.get("words") or {}) for pattern in written)


def _language(path: Path) -> Language:
    held = _held(path)
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
    return Language(path.stem, rules, idioms, letters, common, *_looks([*idioms, *places]), places)


def _held(path: Path) -> Dict[str, Any]:
    held: Dict[str, Any] = read_plain(path)
    return held


def _looks(searches: Iterable[Search]) -> Tuple[Tuple[Look, ...], Dict[str, Tuple[int, Tuple[Look, ...]]]]:
    """Those that need no words, and the others by the words of which they need one first; each word has a bit."""
    alternatives = [(branch, search) for search in searches for branch in search.branches]
    bits = _bits({word for branch, _ in alternatives for needs in branch.needs for word in needs})
    found: Dict[str, List[Look]] = {word: [] for word in ("", *bits)}
    for branch, search in alternatives:
        look = Look(branch, search, tuple(sum(bits[word] for word in needs) for needs in branch.needs[1:]))
        for word in branch.needs[0] if branch.needs else [""]:
            found[word].append(look)
    return tuple(found.pop("")), {word: (bits[word], tuple(looks)) for word, looks in found.items()}


def _bits(words: Iterable[str]) -> Dict[str, int]:
    """A bit for each word."""
    return {word: 1 << place for place, word in enumerate(sorted(words))}


def _searches(patterns: List[str], words: Dict[str, str], whole: bool) -> Tuple[Search, ...]:
    filled = [_filled(fold_marks(pattern), words) for pattern in patterns]
    if not whole:
        return tuple(Search(pattern, (Branch(pattern),)) for pattern in filled)
    return tuple(Search(_whole(each), tuple(Branch(_whole(one), needs) for one, needs in analysed(each))) for each in filled)


def _whole(pattern: str) -> str:
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def _filled(pattern: str, words: Dict[str, str]) -> str:
    for name, stands_for in words.items():
        if f"{{{name}}}" in pattern:
            others = {key: value for key, value in words.items() if key != name}
            pattern = pattern.replace(f"{{{name}}}", _filled(fold_marks(stands_for), others))
    return pattern


def text_to_keep() -> str:
    """What the file of what patterns need is to hold for the rules of today."""
    return KeptNeeds.text({pattern: [needs for _, needs in worked_out(pattern)] for pattern in patterns()})
