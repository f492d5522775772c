"""Finds what points back into the conversation: ordinals, "those", "there", and how many and in which order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Dict, Iterator, List, Tuple, Union

_ORDINALS: Dict[str, int] = {
    **{word: at for at, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)},
    **{word: at for at, word in enumerate("1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split(), 1)},
    "last": -1,
    "final": -1,
}
_PAIR = {"former": 1, "latter": -1}
_COUNTS: Dict[str, int] = {word: count for count, word in enumerate("one two three four five six seven eight".split(), 1)}
_COUNT = r"\d|" + "|".join(_COUNTS)
_NOUN = (
    r"ones?|options?|industr(?:y|ies)|sectors?|fields?|settings?|employers?|workplaces?|roles?|jobs? on|skills?|choices?|item"
    r"|on (?:the|that|your) list"
)
_TIME = r"years?|months?|weeks?|days?|hours?|decades?|semesters?|quarters?"
_PLACE = "|".join(_ORDINALS)
_SAYS = r"do|does|did|pays?|is|has|have|means?|needs?|earns?|offers?|takes?|looks?|builds?|again|please|then|instead|too|though"
"""What may follow "the second" where nothing is said of what it is."""
_ORDINAL = re.compile(
    rf"(?<!\bmy )(?<!\byour )(?<!\ba )\b(?P<which>{_PLACE})\s+(?:(?P<many>{_COUNT})\b(?!\s+(?:{_TIME})\b)|(?:{_NOUN})\b)"
    rf"|\b(?P<joined>{_PLACE})(?=\s+(?:and|or)\s+(?:the\s+)?(?:{_PLACE})\b)"
    rf"|\b(?:the|and|or)\s+(?P<alone>{_PLACE})\s*(?=\b(?:and|or|{_SAYS})\b|$|[?.!,])"
    rf"|(?:\bnumber\s?(?P<number>{_COUNT})|(?:\bno\.?|#)\s?(?P<digit>\d))\b",
    re.I,
)
_WHOLE = re.compile(rf"^\W*(?:the\s+)?(?P<which>{'|'.join(_ORDINALS)})\W*$", re.I)
_FORMER = re.compile(rf"\b(?P<which>{'|'.join(_PAIR)})\b", re.I)
_TWO = re.compile(r"\bboth\b(?!\s+[\w'’-]+(?:\s+[\w'’-]+)?\s+and\b)|\b(?:the|those|these)\s+two\b", re.I)
"""Two that were talked of: "both", but not "both pay and hours"."""
_MANY = re.compile(rf"\b(?:those|these|them|they|both|which of|of the (?:{_COUNT})|the ones|only the|among)\b", re.I)
_ONE = re.compile(r"\b(?:it|its|there|ther|that one|this one|that industry|this industry|that sector|that role|that job|the same)\b", re.I)
_AMONG = re.compile(rf"\b(?:of|among|between)\s+(?:the|these|those|all)\s+(?P<count>{_COUNT})\b", re.I)
_TOP = re.compile(rf"\b(?:top|best|highest|first)\s+(?P<count>{_COUNT})\b", re.I)
_NO_BOUND = r"(?<!\bat )(?<!\bor )\b(?:{})\b(?!\s+(?:than|of)\s+[$€£]?\s?\d)"
"""The words of an order where they don't bound a sum: "at least", "90k or more", "more than 90k", "max 90k"."""
_HIGHEST = re.compile(
    _NO_BOUND.format(r"most|best|highest|top|biggest|max(?:imum)?(?!\s+[$€£]?\s?\d)|better|more|higher|leads?|dearest"), re.I
)
_LOWEST = re.compile(
    _NO_BOUND.format(r"least|lowest|worst|smallest|min(?:imum)?(?!\s+[$€£]?\s?\d)|less|lower|poorest|cheaper|cheapest"), re.I
)


@dataclass(frozen=True)
class Reference:
    """One pointer: `ordinal` (a place, from the end where negative), `refers` (one or many), `among` (how many), `order` or `limit`."""

    entity: str
    value: Union[int, str]
    start: int
    end: int


def find_references(text: str) -> List[Reference]:
    """Every pointer in `text`; whether there is anything to point at is for the conversation to know."""
    found = list(_ordinals(text))
    many, one = _MANY.search(text), _ONE.search(text)
    if many:
        found.append(Reference("refers", "many", *many.span()))
    elif one:
        found.append(Reference("refers", "one", *one.span()))
    among = _AMONG.search(text)
    two = _FORMER.search(text) or _TWO.search(text)
    if among:
        found.append(Reference("among", _count(among.group("count")), *among.span("count")))
    elif two:
        found.append(Reference("among", 2, *two.span()))
    top = _TOP.search(text)
    if top:
        found.append(Reference("limit", _count(top.group("count")), *top.span("count")))
    for order, pattern in (("lowest", _LOWEST), ("highest", _HIGHEST)):
        match = pattern.search(text)
        if match:
            found.append(Reference("order", order, *match.span()))
            break
    return found


def _ordinals(text: str) -> Iterator[Reference]:
    for match in _FORMER.finditer(text):
        yield Reference("ordinal", _PAIR[match.group("which").lower()], *match.span())
    whole = _WHOLE.match(text)
    if whole:
        yield Reference("ordinal", _ORDINALS[whole.group("which").lower()], *whole.span("which"))
        return
    for match in _ORDINAL.finditer(text):
        for value in _places(match):
            yield Reference("ordinal", value, *match.span())


def _places(match: re.Match[str]) -> Tuple[int, ...]:
    number = match.group("number") or match.group("digit")
    if number:
        return (_count(number),) if _count(number) else ()
    at = _ORDINALS[(match.group("which") or match.group("joined") or match.group("alone")).lower()]
    many = _count(match.group("many")) if match.group("many") else 1
    return tuple(range(-many, 0)) if at < 0 else tuple(range(at, at + many))


def _count(text: str) -> int:
    return int(text) if text.isdigit() else _COUNTS[text.lower()]
