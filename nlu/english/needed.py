"""What a text must hold for a pattern to match in it: a quick look that spares the slow search."""

from __future__ import annotations

import functools
import sre_parse
from sre_constants import ASSERT, ASSERT_NOT, AT, BRANCH, IN, LITERAL, MAX_REPEAT, MIN_REPEAT, SUBPATTERN
from typing import Any, FrozenSet, Iterable, List, Optional, Pattern, Sequence, Set, Tuple

Strings = FrozenSet[str]
Item = Tuple[Any, Any]

_MOST = 64
"""So many strings of one stretch are listed, no more."""
_SHORTEST = 2
"""A single letter is in nearly every text."""
_LONG = 3
"""A string of so many letters is rare enough."""
_LONGEST = 7
"""More letters of a string tell little more."""


@functools.lru_cache(maxsize=256)
def folded(text: str) -> str:
    """`text` without the difference of capitals, as patterns that ignore it compare letters."""
    if not text.isascii():
        text = text.replace("İ", "i").replace("ı", "i")
    return text.casefold()


def needed(pattern: Pattern[str]) -> Strings:
    """Strings one of which `folded` must find in a text for `pattern` to match there; none where nothing can be said."""
    return _of(sre_parse.parse(pattern.pattern, pattern.flags).data) or frozenset()


def _of(items: Iterable[Item]) -> Optional[Strings]:
    """The most telling strings that a match of `items` holds one of."""
    found: List[Strings] = []
    run: Strings = frozenset({""})
    for item in items:
        strings = _listed(*item)
        if strings is None or len(run) * len(strings) > _MOST:
            found.append(run)
            found += filter(None, [_inside(*item)])
            run = frozenset({""})
        else:
            run = _joined(run, strings)
    found.append(run)
    telling = [_shortened(strings) for strings in found if len(min(strings, key=len)) >= _SHORTEST]
    return max(telling, key=lambda strings: (min(len(min(strings, key=len)), _LONG), -len(strings)), default=None)


def _shortened(strings: Strings) -> Strings:
    """How `strings` begin, without those that hold another."""
    beginnings = {string[:_LONGEST] for string in strings}
    return frozenset(each for each in beginnings if not any(other in each for other in beginnings if other != each))


def _listed(kind: Any, held: Any) -> Optional[Strings]:
    """All that an item matches, where that can be listed."""
    if kind is LITERAL:
        return frozenset({folded(chr(held))})
    if kind in (ASSERT, ASSERT_NOT, AT):
        return frozenset({""})
    if kind is IN:
        return frozenset(folded(chr(each)) for _, each in held) if all(each is LITERAL for each, _ in held) else None
    if kind is SUBPATTERN:
        return _listed_all(held[-1])
    if kind is BRANCH:
        return _united([_listed_all(branch) for branch in held[1]])
    if kind in (MAX_REPEAT, MIN_REPEAT) and tuple(held[:2]) == (0, 1):
        return _united([frozenset({""}), _listed_all(held[2])])
    return None


def _listed_all(items: Sequence[Item]) -> Optional[Strings]:
    run: Strings = frozenset({""})
    for item in items:
        strings = _listed(*item)
        if strings is None or len(run) * len(strings) > _MOST:
            return None
        run = _joined(run, strings)
    return run


def _inside(kind: Any, held: Any) -> Optional[Strings]:
    """What a match of an item that can't be listed holds one of."""
    if kind is SUBPATTERN:
        return _of(held[-1])
    if kind is BRANCH:
        return _united([_of(branch) for branch in held[1]])
    if kind in (MAX_REPEAT, MIN_REPEAT) and held[0]:
        return _of(held[2])
    return None


def _joined(run: Strings, strings: Strings) -> Strings:
    return frozenset(before + after for before in run for after in strings)


def _united(branches: Sequence[Optional[Strings]]) -> Optional[Strings]:
    """All of `branches` together; None where something isn't known of one of them."""
    strings: Set[str] = set()
    for branch in branches:
        if branch is None:
            return None
        strings |= branch
    return frozenset(strings)
