"""Finds what points back into the conversation: ordinals, "those", "there", and how many and in which order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Dict, Iterator, List, Tuple, Union

from nlu.english.rule import Rule, loose

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
PLACE = Rule(
    "place",
    loose(
        rf"(?<!\bmy )(?<!\byour )(?<!\ba )\b(?P<which>{_PLACE})\s+(?:(?P<many>{_COUNT})\b(?!\s+(?:{_TIME})\b)|(?:{_NOUN}|of (?:these"
        rf"|those|them))\b)"
        rf"|\b(?P<joined>{_PLACE})(?=\s+(?:and|or)\s+(?:the\s+)?(?:{_PLACE})\b)"
        rf"|\b(?:the|and|or)\s+(?P<alone>{_PLACE})\s*(?=\b(?:and|or|{_SAYS})\b|$|[?.!,])"
        rf"|(?:\bnumber\s?(?P<number>{_COUNT})|(?:\bno\.?|#)\s?(?P<digit>\d))\b"
    ),
    ("the second one", "the first three", "first and last", "what does the third pay", "number two", "#3", "no. 2", "the first of those"),
    ("my first industry", "the last five years", "give me a second", "no one told me", "secondary sectors"),
)
ONLY_A_PLACE = Rule(
    "only_a_place",
    loose(rf"^\W*(?:the\s+)?(?P<which>{_PLACE})\W*$"),
    ("second", "the last", "3rd!"),
    ("at last", "the second pays", "a second"),
)
FORMER = Rule(
    "former",
    loose(rf"\b(?P<which>{'|'.join(_PAIR)})\b"),
    ("the former", "is the latter remote", "Latter?"),
    ("a later one", "formerly", "the form"),
)
TWO = Rule(
    "two",
    loose(r"\bboth\b(?!\s+[\w'’-]+(?:\s+[\w'’-]+)?\s+and\b)|\b(?:the|those|these)\s+(?:two|pair)\b"),
    ("both", "are both remote", "compare the two", "those two please", "which of the pair"),
    ("both pay and hours", "two of them", "both good pay and hours"),
)
"""Two that were talked of: "both", but not "both pay and hours"."""
MANY = Rule(
    "many",
    loose(rf"\b(?:those|these|them|they|their|both|which of|of the (?:{_COUNT}|pair)|the ones|only the|among)\b"),
    ("which of those", "compare them", "of the three", "only the remote ones", "their certificates"),
    ("is it so", "the one", "theme"),
)
ONE = Rule(
    "one",
    loose(r"\b(?:it|its|there|ther|that one|this one|that industry|this industry|that sector|that role|that job|the same)\b"),
    ("does it pay well", "is remote work common there", "that one", "the same please"),
    ("theremin", "what do harbours pay", "those"),
)
AMONG = Rule(
    "among",
    loose(rf"\b(?:of|among|between)\s+(?:the|these|those|all)\s+(?P<count>{_COUNT})\b"),
    ("which of the three", "between those 2", "among all four"),
    ("three of them", "of the many", "the two"),
)
TOP = Rule(
    "top",
    loose(rf"\b(?:top|best|highest|first)\s+(?P<count>{_COUNT})\b"),
    ("top 3 paying", "the best two", "first five"),
    ("top pay", "the best", "three at the top"),
)
_NO_BOUND = r"(?<!\bat )(?<!\bor )\b(?:{})\b(?!\s+(?:than|of)\s+[$€£]?\s?\d)"
"""The words of an order where they don't bound a sum: "at least", "91k or more", "more than 91k", "max 91k"."""
HIGHEST = Rule(
    "highest",
    loose(_NO_BOUND.format(r"most|best|highest|top|biggest|max(?:imum)?(?!\s+[$€£]?\s?\d)|better|more|higher|leads?|dearest")),
    ("highest pay", "which pays best", "who leads", "pays more than the others"),
    ("mostly", "91k or more", "more than $91,000", "max 91k"),
)
LOWEST = Rule(
    "lowest",
    loose(
        _NO_BOUND.format(r"least|lowest|worst|smallest|min(?:imum)?(?!\s+[$€£]?\s?\d)|less|lower|poorest|cheaper|cheapest|cheap(?= one\b)")
    ),
    ("the lowest salary", "who pays least", "which is worst"),
    ("at least 91k", "91k or less", "less than 91k", "unless"),
)

RULES = (PLACE, ONLY_A_PLACE, FORMER, TWO, MANY, ONE, AMONG, TOP, HIGHEST, LOWEST)


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
    many, one = MANY.search(text), ONE.search(text)
    if many:
        found.append(Reference("refers", "many", *many.span()))
    elif one:
        found.append(Reference("refers", "one", *one.span()))
    among = AMONG.search(text)
    two = FORMER.search(text) or TWO.search(text)
    if among:
        found.append(Reference("among", _count(among.group("count")), *among.span("count")))
    elif two:
        found.append(Reference("among", 2, *two.span()))
    top = TOP.search(text)
    if top:
        found.append(Reference("limit", _count(top.group("count")), *top.span("count")))
    for rule in (LOWEST, HIGHEST):
        match = rule.search(text)
        if match:
            found.append(Reference("order", rule.name, *match.span()))
            break
    return found


def _ordinals(text: str) -> Iterator[Reference]:
    for match in FORMER.pattern.finditer(text):
        yield Reference("ordinal", _PAIR[match.group("which").lower()], *match.span())
    whole = ONLY_A_PLACE.pattern.match(text)
    if whole:
        yield Reference("ordinal", _ORDINALS[whole.group("which").lower()], *whole.span("which"))
        return
    for match in PLACE.pattern.finditer(text):
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
