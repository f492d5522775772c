"""Which words a text must hold for a regular expression to match: a quick look that spares the slow one.

A word is a whole one, or after a star only how it begins, `*not` for "notice" and "noticed", or after a tilde three letters of it.
A sign such as "?" is a word too, and so is DIGIT, which stands for any digit.
"""

from __future__ import annotations

import re
import sre_parse
from collections import Counter
from functools import cache, lru_cache
from sre_constants import (
    ASSERT,
    ASSERT_NOT,
    AT,
    AT_NON_BOUNDARY,
    BRANCH,
    CATEGORY,
    CATEGORY_DIGIT,
    CATEGORY_NOT_WORD,
    CATEGORY_SPACE,
    CATEGORY_WORD,
    IN,
    LITERAL,
    MAX_REPEAT,
    MIN_REPEAT,
    NEGATE,
    SUBPATTERN,
)
from typing import Any, Dict, FrozenSet, List, Optional, Sequence, Set, Tuple

Words = FrozenSet[str]
Item = Tuple[Any, Any]

_MOST = 400
"""So many strings of one piece are listed, no more."""
_LETTERS = 3
_SETS = 6
"""So many sets are looked at, the rarest."""
_COMMON, _RARE, _SOME_BEGINNING, _SOME_LETTERS, _SOME_DIGIT = 50, 1, 10, 20, 20
"""How likely a text is to hold a word: a common one, another, one that begins so, one that has these letters, a digit."""
_COMMON_SIGNS = frozenset("?.,!'’-")
_WORD = re.compile(r"\w+")
_SIGN = re.compile(r"[^\w\s]")
_WORD_OR_SIGN = re.compile(rf"{_WORD.pattern}|{_SIGN.pattern}")
DIGIT = "\\d"
_A_DIGIT = [(CATEGORY, CATEGORY_DIGIT)]
_ANY_LETTER = (CATEGORY, CATEGORY_WORD)
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.S)
"""What a pattern's alternatives are told apart by: brackets and bars, but for those that are escaped or in a set."""
_BLANKS = ((CATEGORY, CATEGORY_NOT_WORD), (CATEGORY, CATEGORY_SPACE), (LITERAL, ord(" ")))
"""What stands between words; signs may stand beside it."""
_LISTED: Dict[int, Optional[Set[str]]] = {}
"""What the items of the pattern at hand match: asked for at every level."""
COMMON = frozenset(
    """a about after again all also am an and any are as at back be because been before being but by came can cant come could d day did
    do does done dont down each else end even ever every everyone few find first for from get gets getting go goes going good got had
    has have having he help her here him his how i id if ill im in into is isnt it its ive job just keep know last left life like live
    ll look lot made make makes making many may me might more most much my need needs never new next no not nothing now of off on once
    one only open or other our out over own part past pay people place put really right role s said same say see set she should since
    so some someone something start started stay still stop such take takes taking tell than that thats the their them then there these
    they thing things think this those through time to told too top took try trying two up us use used very want wants was way we well
    went were what when where which while who why will with within wont work would years yet you your""".split()
)
"""Words that many English texts have: a poor quick look."""


def words_of(text: str) -> Set[str]:
    """The words and signs of `text`, how they begin, and each few letters of them."""
    return set().union(*map(_parts_of, _WORD_OR_SIGN.findall(text)))


@lru_cache(maxsize=8192)  # texts are made of the same words, again and again
def _parts_of(word: str) -> FrozenSet[str]:
    letters = (f"~{word[at : at + _LETTERS]}" for at in range(len(word) - _LETTERS + 1))
    return frozenset((word, f"*{word[:_LETTERS]}", *letters, *([DIGIT] if any(map(str.isdecimal, word)) else ())))


@lru_cache(maxsize=256)
def words_whatever_their_case(text: str) -> FrozenSet[str]:
    """The same of a text that is searched for a pattern whether in capitals or not."""
    return frozenset(words_of(folded(text)))


def folded(text: str) -> str:
    """`text` without the difference of capitals, as patterns that ignore it compare letters."""
    if not text.isascii():
        text = text.replace("İ", "i").replace("ı", "i")
    return text.casefold()


def branches(pattern: str) -> List[str]:
    """The alternatives that `pattern` is made of: it matches where one of them does."""
    cuts, depth = [-1], 0
    for token in _TOKEN.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(token.group(), 0)
        if token.group() == "|" and not depth:
            cuts.append(token.start())
    return [pattern[start + 1 : end] for start, end in zip(cuts, [*cuts[1:], len(pattern)])]


def needed(pattern: str, whole: bool = True) -> List[Words]:
    """Of each of these a text must hold one word for `pattern` to match in it, whole words where asked; the rarest first.

    Words without capitals: those of `words_of` are, where the text has none.
    """
    parsed = sre_parse.parse(pattern).data
    _LISTED.clear()
    found = sorted(set(_of(parsed, whole, whole)), key=lambda words: (_commonness(words), sorted(words)))
    return [words for place, words in enumerate(found) if not any(rarer <= words for rarer in found[:place])][:_SETS]


def _commonness(words: Words) -> int:
    """The lower, the fewer texts hold one of `words`."""
    return sum(map(_weight, words))


@cache
def _weight(word: str) -> int:
    if word.startswith("*"):
        return _SOME_BEGINNING + _COMMON * sum(common.startswith(word[1:]) for common in COMMON)
    if word == DIGIT:
        return _SOME_DIGIT
    if word.startswith("~"):
        return _SOME_LETTERS + _COMMON * sum(word[1:] in common for common in COMMON)
    return _COMMON if word in COMMON or word in _COMMON_SIGNS else _RARE


def _of(items: Sequence[Item], closed_before: bool, closed_after: bool) -> List[Words]:
    """What `items` need; `closed_before` and `closed_after` say that a word can't go on beyond them."""
    found: List[Words] = []
    run: List[Set[str]] = []
    starts_closed = closed_before
    for place, item in enumerate(items):
        if item[0] is ASSERT:  # what is looked for ahead, or behind, is in the text too
            found += _of(list(item[1][1]), False, False)
        strings = _strings(item)
        if strings is not None and len(_joined(run)) * len(strings) <= _MOST:
            run.append(strings)
            continue
        before = _ends(_joined(run), starts_closed)
        found += _flushed(run, starts_closed, _begins(items[place:], closed_after))
        if strings is not None:
            run, starts_closed = [strings], before
            continue
        found += _inside(item, before, _begins(items[place + 1 :], closed_after))
        run, starts_closed = [], _ends_closed([item], before)
    return found + _flushed(run, starts_closed, closed_after)


def _inside(item: Item, closed_before: bool, closed_after: bool) -> List[Words]:
    kind, held = item
    if kind is SUBPATTERN:
        return _of(list(held[-1]), closed_before, closed_after)
    if kind is IN and held == _A_DIGIT:
        return [frozenset((DIGIT,))]
    if kind in (MAX_REPEAT, MIN_REPEAT) and held[0]:
        return _of(list(held[2]), closed_before, closed_after and held[1] == 1)
    if kind is not BRANCH:
        return []
    branches = [_of(list(branch), closed_before, closed_after) for branch in held[1]]
    if not all(branches):
        return []
    rarest_first = [sorted(found, key=_commonness) for found in branches]
    return [frozenset().union(*each) for each in zip(*rarest_first)]


def _strings(item: Item) -> Optional[Set[str]]:
    """All that `item` matches, where that can be listed; the boundary of a word is a blank."""
    if id(item) not in _LISTED:
        _LISTED[id(item)] = _list(*item)
    return _LISTED[id(item)]


def _list(kind: Any, held: Any) -> Optional[Set[str]]:
    if kind in (ASSERT, ASSERT_NOT, AT):
        return {_place(kind, held)}
    if kind is LITERAL:
        return {folded(chr(held))}
    if kind is IN and _is_between(held):
        return {" "}
    if kind is IN:
        return {folded(chr(each)) for _, each in held} if all(each is LITERAL for each, _ in held) else None
    if kind is SUBPATTERN:
        return _strings_of(held[-1])
    if kind is BRANCH:
        return _together([_strings_of(branch) for branch in held[1]])
    return _repeated(*held) if kind in (MAX_REPEAT, MIN_REPEAT) else None


def _place(kind: Any, held: Any) -> str:
    """A blank where a word can't go on, else nothing."""
    if kind is ASSERT:
        closed = _begins(held[1], False) if held[0] > 0 else _ends_closed(list(held[1]), False)
        return " " if closed else ""
    if kind is ASSERT_NOT:
        return " " if _excludes_words(held[1]) else ""
    return " " if kind is AT and held is not AT_NON_BOUNDARY else ""


def _excludes_words(items: Sequence[Item]) -> bool:
    """Whether what `items` match, which isn't to stand there, is any letter of a word among others."""
    if len(items) != 1:
        return False
    kind, held = items[0]
    if kind is BRANCH:
        return any(_excludes_words(branch) for branch in held[1])
    return bool(kind is IN and _ANY_LETTER in held and held[0][0] is not NEGATE)


def _is_between(letters: Sequence[Item]) -> bool:
    """Whether each of `letters` stands between words: a blank among them, however often, and signs."""
    return any(each in _BLANKS for each in letters) and all(
        each in _BLANKS or (each[0] is LITERAL and not _WORD.match(chr(each[1]))) for each in letters
    )


def _repeated(least: int, most: int, items: Sequence[Item]) -> Optional[Set[str]]:
    letters = items[0][1] if items[0][0] is IN else items
    blanks = len(items) == 1 and _is_between(letters)
    strings = {" "} if blanks else _strings_of(items) if most == 1 else None
    return None if strings is None else strings | ({""} if least == 0 else set())


def _strings_of(items: Sequence[Item]) -> Optional[Set[str]]:
    run = {""}
    for item in items:
        strings = _strings(item)
        if strings is None or len(run) * len(strings) > _MOST:
            return None
        run = {before + after for before in run for after in strings}
    return run


def _together(branches: Sequence[Optional[Set[str]]]) -> Optional[Set[str]]:
    strings: Set[str] = set()
    for branch in branches:
        if branch is None:
            return None
        strings |= branch
    return strings if len(strings) <= _MOST else None


def _ends(run: Set[str], starts_closed: bool) -> bool:
    return all(each.endswith(" ") if each else starts_closed for each in run)


def _ends_closed(items: Sequence[Item], closed_before: bool) -> bool:
    """Whether no word can go on beyond `items`."""
    for item in reversed(items):
        strings = _strings(item)
        if strings is None:
            return _closes(item, closed_before)
        if "" not in strings:
            return all(each.endswith(" ") for each in strings)
        if not all(each.endswith(" ") for each in strings if each):
            return False
    return closed_before


def _closes(item: Item, closed_before: bool) -> bool:
    kind, held = item
    if kind is SUBPATTERN:
        return _ends_closed(list(held[-1]), closed_before)
    if kind in (MAX_REPEAT, MIN_REPEAT):
        return (held[0] > 0 or closed_before) and _ends_closed(list(held[2]), False)
    return kind is BRANCH and all(_ends_closed(list(branch), closed_before) for branch in held[1])


def _begins(items: Sequence[Item], closed_after: bool) -> bool:
    """Whether no word can go on into `items`."""
    run = {""}
    for place, item in enumerate(items):
        strings = _strings(item)
        if strings is None:
            goes_on = "" in run and not _opens(item, items[place + 1 :], closed_after)
            return not goes_on and all(each.startswith(" ") for each in run if each)
        run = {before + after for before in run for after in strings} if "" in run else run
        if "" not in run or len(run) > _MOST:
            break
    return all(each.startswith(" ") if each else closed_after for each in run)


def _opens(item: Item, rest: Sequence[Item], closed_after: bool) -> bool:
    """Whether no word can go on into `item`, or into the `rest` where `item` may be left out."""
    kind, held = item
    if kind is SUBPATTERN:
        return _begins([*held[-1], *rest], closed_after)
    if kind in (MAX_REPEAT, MIN_REPEAT):
        return _begins(list(held[2]), False) and (held[0] > 0 or _begins(rest, closed_after))
    return kind is BRANCH and all(_begins([*branch, *rest], closed_after) for branch in held[1])


def _flushed(run: Sequence[Set[str]], closed_before: bool, closed_after: bool) -> List[Words]:
    """What a `run` of listed pieces needs: as a whole, and each part of it between blanks."""
    parts: List[List[Set[str]]] = [[]]
    for piece in run:
        parts[-1].append(piece)
        if piece == {" "}:
            parts.append([])
    last = len(parts) - 1
    found = _covers(_joined(run), closed_before, closed_after)
    if last:
        for place, part in enumerate(parts):
            found += _covers(_joined(part), closed_before or place > 0, closed_after or place < last)
    return found


def _joined(run: Sequence[Set[str]]) -> Set[str]:
    strings = {""}
    for piece in run:
        strings = {before + after for before in strings for after in piece}
    return strings


def _covers(strings: Set[str], closed_before: bool, closed_after: bool) -> List[Words]:
    """Sets of words of each of which every one of `strings` holds one; none has a word of another."""
    left = [_whole(each, closed_before, closed_after) for each in strings]
    found: List[Words] = []
    while all(left):
        found.append(_covering(left))
        left = [words - found[-1] for words in left]
    return found


def _covering(strings: Sequence[Words]) -> Words:
    """Few words, and rare ones, of which each of `strings` holds one."""
    chosen: Set[str] = set()
    left = list(strings)
    while left:
        held = Counter(word for words in left for word in words)
        best = max(held, key=lambda word: (held[word] / _weight(word), len(word), word))
        chosen.add(best)
        left = [words for words in left if best not in words]
    return frozenset(chosen)


def _whole(string: str, closed_before: bool, closed_after: bool) -> Words:
    """The words and signs that `string` surely brings."""
    words = _WORD.findall(string)
    open_first = bool(words) and not closed_before and string.startswith(words[0])
    open_last = bool(words) and not closed_after and string.endswith(words[-1])
    begins = open_last and (len(words) > 1 or not open_first)
    parts = [word for word in (*words[: int(open_first)], *words[len(words) - int(open_last) :]) if len(word) >= _LETTERS]
    surely = {f"*{word[:_LETTERS]}" for word in words[-1:] if begins and len(word) >= _LETTERS}
    surely |= {f"~{letters}" for word in parts for letters in (word[:_LETTERS], word[-_LETTERS:])}
    surely |= {DIGIT for letter in string if letter.isdecimal()}
    return frozenset(surely.union(_SIGN.findall(string), words[int(open_first) : len(words) - int(open_last)]))
