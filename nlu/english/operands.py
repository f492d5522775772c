"""What a figure is held against: a number, a part of all ("a third", "3 in 10"), so many times another; and how ("more than").

Each is found by itself, so that any comparison goes with any operand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import List, Optional, Tuple

from nlu.english.number_words import COUNTED, PARTS, TENS, count_in
from nlu.english.phrases import is_year
from nlu.english.rule import Rule, loose

_TIMES = {"twice": 2, "doubl": 2, "two-fo": 2, "twofol": 2, "tripl": 3, "treble": 3, "threef": 3, "quadru": 4, "hal": 0.5}
"""By how the word begins."""
_COUNT = rf"(?:\d{{1,3}}|(?:an? |one )?hundred|{'|'.join(COUNTED)})"
_UNITS = r"k\b|thousand\b|grand\b|%|per\s?cent(?:age points?)?\b|pct\b|points?\b"
_LENGTH = r"years?|months?|weeks?|days?|hours?"

PART = Rule(
    "part",
    loose(
        rf"\b(?P<some>{_COUNT})(?:\s*(?:or|to|-|–)\s*(?P<more>{_COUNT}))?\s+(?:in|out of|of(?=\s+(?:(?:every|each)\s|(?:ten|10|a hundred"
        rf"|100)\b)))\s+"
        rf"(?:every\s+|each\s+|an?\s+)?(?P<all>{_COUNT})\b(?!\s+(?:{_LENGTH}))"
        r"|\b(?P<parts>one|an?|two|three|four)[\s-](?P<part>half|third|quarter|fifth|tenth)s?\b(?!\s+(?:an?\s+|of an?\s+)?(?:year"
        r"|hour|day|month))"
        r"|\bevery (?P<nth>third|fourth|quarter|fifth|tenth)\b(?! (?:year|month|week|day|hour|time))"
        r"|(?<!first )(?<!second )(?<!other )(?<!next )\b(?P<half>half)\b"
        rf"(?!\s+(?:an?\s+|of an?\s+|the\s+)?(?:{_LENGTH}|decade|century)\b)(?!\s+(?:as|of what|what)\b)"
        r"|\b(?P<even>50[\s-]?50|fifty[\s-]fifty|(?:every|each) (?:second|other) (?:one|person|graduate|firm|company|employer"
        r"|worker|nurse)?)\b"
        r"|\b(?P<most>(?:a |the )?(?:vast |large |clear |small |slim )?majority|most(?= of them\b|\W*$| do\b| are\b))\b"
        r"|\b(?P<few>(?:a |the )?(?:small |tiny |large )?minority)\b"
    ),
    (
        "half of them",
        "two thirds",
        "3 or 4 in 10",
        "one in three",
        "nine out of ten",
        "seven of ten",
        "every third or so",
        "the majority",
        "a quarter of the divers",
        "50-50",
    ),
    ("half a year", "the third of these", "the second half", "two in the morning", "3 in 10 years", "half as many"),
)
"""A part of all."""
TIMES = Rule(
    "times",
    loose(
        r"\b(?P<times>twice|doubl(?:e|es|ed|ing)|two-?\s?fold|tripl(?:e|es|ed|ing)|trebled?|three-?fold|quadrupled?|halved"
        r"|half as (?:much|many|high|big|large)|half (?:of )?what)\b"
        rf"|\b(?P<count>\d{{1,2}}|{'|'.join(COUNTED)}) times\b"
    ),
    ("is it double", "twice as many", "three times as much", "half as much as that", "it tripled"),
    ("how many times", "the doublet", "half of them", "half a day"),
)
"""So many times another."""
NUMBER = Rule(
    "number",
    loose(
        r"(?<![\w.,-])(?P<sign>[$£€]|usd\s)?\s?(?P<digits>\d{1,3}(?:[,.\s]\d{3}(?!\d))+|\d+(?:\.\d+)?)"
        rf"(?:\s?(?P<unit>{_UNITS}))?(?:\s(?P<length>{_LENGTH})\b)?"
        rf"|\b(?P<tens>{'|'.join(TENS)})(?:[\s-](?P<ones>{'|'.join(COUNTED)}))?\b(?:\s?(?P<named>{_UNITS}))?"
        r"|\b(?P<hundred>(?:a|one) hundred (?:k|thousand|grand)|(?:six|6)[ -]figures?)\b"
    ),
    ("over 91k", "$91,000", "sixty", "thirty-five percent", "a hundred grand", "six figures", "71 000", "71.000", "2 years"),
    ("none", "a hundred people", "k9"),
)
"""A number, of whatever it is."""

_LITTLE = r"(?:\s+(?:an?|the|just|about|like|roughly|around|even|only|actually|really|say|that|exactly|at))*\s*$"
"""Words between a comparison and what something is compared with."""
HIGHER = r"more|higher|bigger|greater|larger|better"
LOWER = r"less|lower|smaller|fewer|worse"
MORE = rf"(?:{HIGHER}|over|above)"
LESS = rf"(?:{LOWER}|under|below)"


def _ends(words: str) -> re.Pattern[str]:
    return loose(rf"(?:^|[\s(,;:.?!~-])(?:{words}){_LITTLE}")


BEFORE: Tuple[Rule, ...] = (
    Rule(
        "at_most",
        _ends(rf"(?:no|not|never|hardly) {MORE}(?: than)?|at (?:the )?(?:very )?most|up to|max(?:imum)?(?: of)?|not exceeding"),
        ("it is no more than ", "at most ", "not over "),
        ("more than ", "most "),
    ),
    Rule(
        "at_least",
        _ends(rf"(?:no|not|never) {LESS}(?: than)?|at (?:the )?(?:very )?least|min(?:imum)?(?: of)?|upwards of"),
        ("at least ", "no less than ", "a minimum of "),
        ("less than ", "the least "),
    ),
    Rule(
        "about",
        _ends(
            r"(?:just|slightly|a (?:bit|little|tad|touch)|barely) (?:under|below|short of|less than|over|above|more than)"
            r"|almost|nearly|(?:very |pretty |quite )?close to|near(?: to)?|about|around|roughly|approx\w*|circa|some|something like"
            r"|more or less"
            r"|basically|kind of|sort of|like|~|practically|virtually"
        ),
        ("almost ", "just under ", "so about ", "roughly a ", "something like "),
        ("all ", "liked it ", "under "),
    ),
    Rule(
        "below",
        _ends(
            rf"not (?:even|quite|yet|really|fully|nearly|exactly)|{LESS}(?: than)?|beneath|short of|<|(?:doesn['’]?t|does not"
            rf"|didn['’]?t) (?:even )?(?:reach|hit|make)"
        ),
        ("is that less than ", "not even ", "under "),
        ("thunder ", "more than "),
    ),
    Rule(
        "above",
        _ends(rf"{MORE}(?: than)?|beyond|north of|exceed(?:s|ing)?|past|upwards from|>|beats?|tops"),
        ("is that more than ", "over ", "more than a "),
        ("moreover ", "less than "),
    ),
    Rule(
        "exactly",
        _ends(r"exactly|precisely|(?:is|was|s) (?:it|that) just|spot on|flat"),
        ("exactly ", "is it precisely ", "is that just "),
        ("inexact ", "a flatfish "),
    ),
)
"""What stands before an operand, by the comparison that it makes; the first that shows counts."""
AFTER: Tuple[Rule, ...] = (
    Rule(
        "above",
        loose(rf"^\s*(?:{LESS}(?: than)?) (?:it|that|this|those|them|these)\b"),
        (" below it", " less than that", " under this"),
        (" above it", " or less", " less"),
    ),
    Rule(
        "below",
        loose(rf"^\s*(?:{MORE}(?: than)?) (?:it|that|this|those|them|these)\b"),
        (" above it", " more than that", " over this"),
        (" below it", " or more", " more"),
    ),
    Rule(
        "at_least",
        loose(rf"^\s*(?:\+|plus\b|or {MORE}\b|and (?:up|above|over|more)\b)"),
        ("+", " or more", " and up"),
        (" or less", " more or"),
    ),
    Rule(
        "at_most",
        loose(rf"^\s*(?:or {LESS}\b|max(?:imum)?\b|tops\b)"),
        (" or less", " max", " tops"),
        (" or more", " lessons"),
    ),
    Rule(
        "about",
        loose(r"^\s*(?:ish\b|-ish\b|or so\b|or thereabouts\b|give or take\b|roughly\b|more or less\b|about\b)"),
        ("ish", " or so", " roughly"),
        (" or more", " issue"),
    ),
    Rule(
        "exactly",
        loose(r"^\s*(?:exactly|on the dot|on the nose|precisely|flat|sharp)\b"),
        (" exactly", " on the dot", " flat"),
        (" or so", " roughly"),
    ),
)
"""What stands behind an operand; where that is below a figure, the figure is above it."""
RULES = (PART, TIMES, NUMBER, *BEFORE, *AFTER)


@dataclass(frozen=True)
class Operand:
    """A number from `low` to `high`, which are the same unless two are named ("3 or 4 in 10"), at characters `start` to `end`.

    `unit` is part, percent, money, thousands, times, a time such as year, or empty; `comparison` is what is said before or behind it.
    """

    low: float
    high: float
    unit: str
    start: int
    end: int
    comparison: str = ""


def find_operands(text: str) -> List[Operand]:
    """Every number, part and multiple in `text`, left to right; years of the calendar are none."""
    found: List[Operand] = []
    for rule, read in ((PART, _part), (TIMES, _times), (NUMBER, _number)):
        for match in rule.finditer(text):
            operand = read(match)
            if operand and not any(operand.start < each.end and each.start < operand.end for each in found):
                found.append(operand)
    return [_compared(text, each) for each in sorted(found, key=lambda each: each.start)]


def _compared(text: str, operand: Operand) -> Operand:
    before, after = text[: operand.start], text[operand.end :]
    said = next((rule.name for rule in BEFORE if rule.search(before)), "")
    behind = next((rule.name for rule in AFTER if rule.search(after)), "")
    return replace(operand, comparison=operand.comparison or behind or said)


def _part(match: re.Match[str]) -> Optional[Operand]:
    said = match.groupdict()
    if said["all"]:
        of_all = count_in(said["all"])
        shares = [100 * count_in(some) / of_all for some in (said["some"], said["more"] or said["some"])]
        return Operand(min(shares), max(shares), "part", *match.span()) if of_all and max(shares) < 100 else None
    if said["most"] or said["few"]:
        return Operand(50, 50, "part", *match.span(), "above" if said["most"] else "below")
    share = 100 / PARTS.get(said["nth"].lower(), 4) if said["nth"] else 50.0
    if said["part"]:
        share = 100 * COUNTED.get(said["parts"].lower(), 1) / PARTS[said["part"].lower()]
    return Operand(share, share, "part", *match.span()) if share <= 100 else None


def _times(match: re.Match[str]) -> Operand:
    word = (match["times"] or "").lower()
    times = next((times for begins, times in _TIMES.items() if word.startswith(begins)), None) if word else count_in(match["count"])
    return Operand(float(times or 2), float(times or 2), "times", *match.span())


def _number(match: re.Match[str]) -> Optional[Operand]:
    said = {name: (written or "").lower() for name, written in match.groupdict().items()}
    if said["hundred"]:
        return Operand(100_000, 100_000, "money", *match.span(), "" if "hundred" in said["hundred"] else "at_least")
    unit, digits = said["unit"] or said["named"], said["digits"]
    if not digits:
        value = float(TENS[said["tens"]] + COUNTED.get(said["ones"], 0))
    elif is_year(digits) and not (said["sign"] or unit):
        return None
    else:
        value = float(re.sub(r"[,\s]|\.(?=\d{3}(?:\D|$))" if not unit else r"[,\s]", "", digits))
    thousands = unit.startswith(("k", "th", "gr"))
    if thousands:
        value *= 1000
    return Operand(value, value, _unit(said["sign"], thousands, unit, said["length"]), *match.span())


def _unit(sign: str, thousands: bool, unit: str, length: str) -> str:
    if sign:
        return "money"
    if thousands:
        return "thousands"
    return "percent" if unit else length.rstrip("s")
