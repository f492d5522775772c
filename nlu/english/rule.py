"""A named rule that reads English, with its corpus beside it."""

from __future__ import annotations

import importlib
import itertools
import pkgutil
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Callable, Dict, FrozenSet, Generic, Iterable, Iterator, List, Match, Optional, Pattern, Set, Tuple, TypeVar, Union

from nlu.english.kept_needs import KeptNeeds, Needs
from nlu.english.needed import branches, needed, words_whatever_their_case

_AT_A_WORD = r"\b"
KEPT = KeptNeeds(Path(__file__).resolve().parent / "needed.json")


class Searched:
    """A pattern that is searched only in texts that hold what a match needs; what that is, is found out by the first search."""

    pattern: Pattern[str]

    def __post_init__(self) -> None:
        _EVERY.append(self)

    def search(self, text: str) -> Optional[Match[str]]:
        """What `pattern` finds in `text`; where nothing of what it needs is there, it isn't searched."""
        if self._needs:
            words = words_whatever_their_case(text)
            for needs in self._needs:  # a loop right here: `all`, or a function for it, takes twice as long, hundreds of times a message
                if needs.isdisjoint(words):
                    return None
        return self.pattern.search(text)

    def finditer(self, text: str) -> Iterator[Match[str]]:
        """All that `pattern` finds in `text`, likewise."""
        if self._needs:
            words = words_whatever_their_case(text)
            for needs in self._needs:
                if needs.isdisjoint(words):
                    return iter(())
        return self.pattern.finditer(text)

    def sub(self, words: Union[str, Callable[[Match[str]], str]], text: str) -> str:
        """`text` with `words` for all that `pattern` finds in it."""
        held = words_whatever_their_case(text)
        for needs in self._needs:
            if needs.isdisjoint(held):
                return text
        return self.pattern.sub(words, text)

    def parts_of(self, text: str) -> List[Tuple[int, int]]:
        """Where the parts of `text` stand that `pattern` parts, but for blank ones."""
        cuts = [match.span() for match in self.finditer(text)]
        starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
        return [(start, end) for start, end in zip(starts, ends) if text[start:end].strip()]

    @cached_property
    def _needs(self) -> Needs:
        kept = KEPT.find(self.pattern.pattern)
        return kept[0] if kept else _worked_out(self)


@dataclass(frozen=True)
class Rule(Searched):
    """A name, the pattern that it stands for, texts that must show it and texts that must not."""

    name: str
    pattern: Pattern[str]
    examples: Tuple[str, ...]
    counter_examples: Tuple[str, ...]


Kind = TypeVar("Kind", bound=Searched)
_EVERY: List[Searched] = []


class Rules(Generic[Kind]):
    """Rules that are searched one after the other: one look at a text finds those of which it holds a word, as most need one."""

    def __init__(self, rules: Iterable[Kind]) -> None:
        self._rules = tuple(rules)

    def likely(self, *texts: str) -> List[Kind]:
        """Those that may match in one of `texts`, in their order."""
        held = self._by_word.keys() & frozenset().union(*map(words_whatever_their_case, texts))
        return [self._rules[at] for at in sorted(self._always.union(*(self._by_word[word] for word in held)))]

    @cached_property
    def _always(self) -> FrozenSet[int]:
        """The places of those that need no word."""
        return frozenset(at for at, rule in enumerate(self._rules) if not rule._needs)

    @cached_property
    def _by_word(self) -> Dict[str, Set[int]]:
        """The places of the others, by each of the words of which they need one first."""
        found: Dict[str, Set[int]] = {}
        for at, rule in enumerate(self._rules):
            for word in rule._needs[0] if rule._needs else ():
                found.setdefault(word, set()).add(at)
        return found


def prepare() -> None:
    """Find out now what every rule needs, which the first message would have to wait for."""
    for rule in _EVERY:
        _ = rule._needs


def text_to_keep() -> str:
    """What the file is to hold for the rules of today."""
    for module in pkgutil.iter_modules([str(KEPT.file.parent)]):
        importlib.import_module(f"{__package__}.{module.name}")
    return KeptNeeds.text({rule.pattern.pattern: [_worked_out(rule)] for rule in _EVERY})


def _worked_out(rule: Searched) -> Needs:
    return tuple(needed(rule.pattern.pattern, whole=False))


def loose(pattern: str) -> Pattern[str]:
    """`pattern`, whether in capitals or not."""
    return re.compile(beginning_together(pattern), re.I)


def beginning_together(pattern: str) -> str:
    """`pattern`, with neighbouring alternatives that begin where a word does looked for together, so that each letter inside a word is
    looked at once for all of them: it matches the same, in two thirds of the time.
    """
    parts: List[str] = []
    for at_a_word, alike in itertools.groupby(branches(pattern), key=lambda branch: branch.startswith(_AT_A_WORD)):
        alternatives = list(alike)
        together = at_a_word and len(alternatives) > 1
        parts += [f"{_AT_A_WORD}(?:{'|'.join(each[len(_AT_A_WORD) :] for each in alternatives)})"] if together else alternatives
    return "|".join(parts)
