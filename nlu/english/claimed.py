"""What a message says that a figure is: one number or two, in what unit, counted by what time, and which end of a range that is to be.

It is held against the figure that was shown (answering/reading/claimed.py). What only asks for a comparison is read by operands.py.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, replace
from typing import Any, Dict, List, Optional, Tuple

from nlu.english.number_words import ONES, TENS
from nlu.english.operands import BEFORE
from nlu.english.phrases import is_year
from nlu.english.rule import Rule, loose

_WORDS = (
    rf"(?:(?:an?|one|two)\s+hundred(?:\s+and)?(?:[\s-]+(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(ONES)}))?)?"
    rf"|(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(ONES)}))?|{'|'.join(ONES)})"
)
_NUMERAL = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_WORDS})"
_SCALE = r"k\b|thousand\b|grand\b|million\b"
_PERIOD = r"year|yr|month|week|day|hour"
_NO_THING = (
    r"(?!(?:percents|points|figures|numbers|times|this|was|has|does|yes|always|plus|minus|thanks|it|is|less|versus|as|across|perhaps"
    r"|years|months|weeks|days|hours|dollars|bucks|pounds|euros|francs|rupees|yours|theirs|ones|besides|sometimes)\b)"
)
_THINGS = rf"(?:(?:new|more|extra|additional|open|other)\s+)?{_NO_THING}(?:people|persons?|men|women|staff|[a-z]{{3,}}s)\b"
_UNIT = (
    r"(?P<percent>%|per\s?cent(?:age points?)?\b|pct\b|points?\b)|(?P<dollars>dollars\b|bucks\b|usd\b)"
    r"|(?P<foreign>euros?\b|pounds\b|quid\b|francs\b|rupees\b|€|£)"
    rf"|(?P<time>(?:{_PERIOD})s\b)|(?P<things>{_THINGS})"
)
_BETWEEN = r"\s*(?:-|–|—|\b(?:to|till|until|through|and)\b)\s*"

NUMBER = Rule(
    "number",
    loose(
        rf"(?<![\w.,/-])(?P<between>between\s+)?(?P<sign>[$€£])?\s?(?P<low>{_NUMERAL})(?:(?![a-z\d])"
        rf"|(?=k\b))(?:\s?(?P<low_scale>{_SCALE}))?"
        rf"(?:(?P<joined>{_BETWEEN})[$€£]?\s?(?P<high>{_NUMERAL})(?:(?![a-z\d])|(?=k\b))(?:\s?(?P<high_scale>{_SCALE}))?)?"
        rf"(?:\s?(?:{_UNIT}))?(?:,?\s(?:an?|per|each|every)\s(?P<per>{_PERIOD})\b)?"
    ),
    (
        *("between 60 and 130 thousand", "seventeen percent", "five thousand nets", "41 boats", "a hundred and ten k"),
        *("four to nine months", "71-104k", "$91,000 a month", "58"),
    ),
    ("none of them", "k9", "tenfold"),
)
"""A number or two, with what stands behind them."""

_BY = r"(?:\s+(?:is|was|are|were|at|of|to|there|then|only|just|about|around|somewhere|some|like|the|for|them|that|it|would be|be|with))*"
_HIGH = r"(?:tops?(?: end)?|max(?:imum)?|ceiling|upper (?:end|limit|bound|figure|number)|high(?:est)?(?: end| number| figure)?|most)"
_LOW = r"(?:bottom(?: end)?|min(?:imum)?|floor|lower (?:end|limit|bound|figure|number)|low(?:est)?(?: end| number| figure)?|least)"
_GO = r"(?:go(?:es|ing)?|run(?:s|ning)?|reach(?:es|ing)?|stretch(?:es|ing)?|climb(?:s|ing)?|extend(?:s|ing)?|get(?:s|ting)?|rise(?:s)?)"
ENDS = (
    Rule(
        "high",
        loose(
            rf"(?:\b(?:tops?|max(?:es)?|peak(?:s|ed)?|level(?:s)?|cap(?:s|ped)?)(?: out)?(?: at| around| somewhere)"
            rf"|\b{_GO}(?: all the way)?(?: up)? (?:to|as (?:high|far) as)|\b(?:up to|ends? at|end(?:s|ing)? (?:in|on)|until|reach(?:es)?)"
            rf"|\b(?:the|its?|their|a) {_HIGH}(?: of (?:it|that|the range))?{_BY})\s*$"
        ),
        ("so it tops out at ", "they go up to ", "the top end is ", "it goes as high as ", "the ceiling there is "),
        ("it is more than ", "the topsail is ", "they go "),
    ),
    Rule(
        "low",
        loose(
            rf"(?:\b(?:start(?:s|ing|ed)?|begin(?:s|ning)?)(?: off| out)?(?: people| you| them)? (?:at|from|with|on)|^\W*(?:so |and "
            rf"|but )?from"
            r"|\b(?:go(?:es)?|drops?|falls?|gets?) (?:down to|as low as)|\bas low as"
            rf"|\b(?:the|its?|their|a) {_LOW}(?: of (?:it|that|the range))?{_BY})\s*$"
        ),
        ("it starts at ", "so the bottom is ", "it goes as low as ", "from "),
        ("it is less than ", "far from ", "the lowlands "),
    ),
)
"""What stands before a number that is said to be an end of a range."""
ENDS_BEHIND = (
    Rule(
        "high",
        loose(
            rf"^[,\s]*(?:(?:is|was|would be|as|being|that['’]?s|at)\W+)*(?:the |its? |their )?(?:very )?{_HIGH}"
            r"(?: (?:end|of (?:it|that|the range)))?\b(?! (?:or|and) )(?! (?:people|of them))"
        ),
        (" is the top", " at the top end", ", the maximum", " is their ceiling"),
        (" or more", " is the bottom", " is the top or the bottom"),
    ),
    Rule(
        "low",
        loose(
            rf"^[,\s]*(?:(?:is|was|would be|as|being|that['’]?s|at)\W+)*(?:the |its? |their )(?:very )?{_LOW}"
            r"(?: (?:end|of (?:it|that|the range)))?\b(?! (?:or|and) )(?! (?:people|of them))|^\s*on(?:wards?)?\s*(?:[,.?!]|$)"
        ),
        (" is the bottom", " at the low end", ", the minimum", " on, right"),
        (" or less", " is the top", " is the bottom or the top"),
    ),
)
"""What stands behind one."""

SAID = Rule(
    "said",
    loose(
        r"\b(?:you|u|ya) (?:\w+ )?(?:said|wrote|told|mention\w*|claim\w*|meant|mean|gave|quoted|put|had|say)\b"
        r"|\bdid you (?:\w+ )?(?:mean|say|write)\b|\b(?:was|wasn['’]?t|isn['’]?t|is|weren['’]?t|were) (?:it|that|they|those)\b"
        r"|\b(?:it|that|they|those)(?:['’]s| is| was| were| are|['’]re)\b"
        r"|[,\s](?:right|correct|yes|no|huh|eh|then|isn['’]?t it|aren['’]?t they|don['’]?t they|doesn['’]?t it|ok|okay"
        r"|is that so)\s*\?*\W*$"
        r"|^\W*(?:(?:so|and|but|hm+|wait|ok|oh|ah|just|only|about|around)\b[\s,]*)*[$€£\d]"
        r"|^\W*(?:so|then|wait|hm+)\b[^?]*\?\W*$"
        r"|^\W*(?:(?:so|and|but|ok|oh)\W+)*(?!(?:is|are|do|does|did|can|could|would|will|should|may|was|were|has|have|what|which|who|how"
        r"|when"
        r"|where|why|whose|if|with|from|tell|give|show|list|any|over|under|about)\b)[^?]*\?\W*$"
    ),
    (
        *("you told me 41", "was it 58?", "isn't that 41", "41 boats, right?", "so between 41 and 58?", "it was 58", "5 boats?"),
        "the best of them get 41?",
    ),
    ("which of them pay 91k", "how far is 41 from it", "give me 5 boats"),
)
"""Takes a number for what was shown."""
BARE = Rule(
    "bare",
    loose(
        rf"^\W*(?:(?:so|and|but|hm+|wait|ok|oh|ah|just|only|about|around|from|between)\b[\s,]*)*[$€£]?\s?{_NUMERAL}\b"
        rf"(?:\W*(?:{_BETWEEN})\W*{_NUMERAL})?\W*(?:[\w%-]+\W*){{0,4}}$"
    ),
    ("seventeen percent?", "five thousand nets more?", "so 41 boats", "41 to 58?"),
    ("what of 41", "tell me about the 41 boats"),
)
"""Is hardly more than a number."""
TAKES = Rule(
    "takes",
    loose(r"\b(?:after|with|within|in|for|over|since|before)\s*$"),
    ("and after ", "with ", "is that in "),
    ("it is ", "so ", "between "),
)
"""What stands before a time that is no figure: "after ten years"."""
POINTS_AT = Rule(
    "points_at",
    loose(r"\b(?:the|that|this|your|other|another|an|no|same)\s*$"),
    ("and the ", "that ", "is it the same "),
    ("at the top ", "", "is it "),
)
"""What stands before a number that only points at a figure."""
OWN = Rule(
    "own",
    loose(
        r"\b(?:i|we)(?:['’]ve| have| had)? (?:still )?(?:owe|own|save|spend|borrow|rais|inherit|invest)(?:d|ed|s|ing|t)?\b[^.?!]{0,20}$"
        r"|\bmy (?:\w+ )?(?:debts?|loans?|rent|mortgage|tuition|savings|bills?)\b[^.?!]{0,20}$"
    ),
    ("I owe ", "we have saved about ", "my student loan is "),
    ("I know it starts at ", "you said ", "my field pays "),
)
"""What stands before a sum of somebody's own."""
OF_US = Rule(
    "of_us",
    loose(
        r"\b(?:(?:you|u|ya) (?:\w+ )?(?:said|wrote|told|mentioned|claimed|meant|mean|gave|quoted)|did you (?:\w+ )?(?:mean|say|write))\b"
    ),
    ("you told me 41", "did you say 58", "you really meant 41"),
    ("what do you say to 41", "did they say 58"),
)
"""Says that we said it."""
IN_TOTAL = Rule(
    "in_total",
    loose(r"^\W*(?:[a-z-]+ ){0,2}?(?:in (?:total|all)|altogether|all together|overall|all in all)\b"),
    (" in total", " boats altogether", " in all"),
    (" a year", " of all boats"),
)
"""What stands behind a number that is said to count a whole time."""
EITHER = Rule(
    "either",
    loose(r"\bor\b(?! (?:so|thereabouts|was it|not)\b)"),
    ("58 a month or a year", "41 or 58, was it", "the top or the bottom, 58"),
    ("41 or so", "41, or was it 58"),
)
"""Leaves open which of two it is."""
RULES = (NUMBER, *ENDS, *ENDS_BEHIND, SAID, BARE, TAKES, POINTS_AT, OWN, OF_US, IN_TOTAL, EITHER)

_TIMES = {"k": 1000, "t": 1000, "g": 1000, "m": 1_000_000}
"""By the first letter of what stands behind a number."""
_COMPARES = frozenset({"above", "below", "at_least", "at_most", "exactly"})


@dataclass(frozen=True)
class Claimed:
    """A number from `low` to `high` as it is written, each `times` so much; the same where one is said.

    `unit` is percent, money, foreign, things, a time such as year, or empty; `per` the time that it is counted by; `end` is low, high or
    empty; `about` where it is said to be only about so much, `of_us` where we are said to have said so.
    """

    low: float
    high: float
    times: int = 1
    unit: str = ""
    per: str = ""
    end: str = ""
    about: bool = False
    of_us: bool = False


def claimed_in(text: str) -> Optional[Dict[str, Any]]:
    """What `text` says that a figure is, or None where it says or asks something else of its numbers."""
    if EITHER.search(text):
        return None
    ended = [found for found in _numbers(text) if found.end]
    found = ended or (_numbers(text) if SAID.search(text) or BARE.search(text) else [])
    return asdict(replace(found[0], of_us=bool(OF_US.search(text)))) if len(found) == 1 else None


def _numbers(text: str) -> List[Claimed]:
    return [claimed for match in NUMBER.finditer(text) if (claimed := _claimed(text, match))]


def _claimed(text: str, match: re.Match[str]) -> Optional[Claimed]:
    said = {name: (written or "").lower() for name, written in match.groupdict().items()}
    before, behind = text[: match.start()], text[match.end() :]
    unit, scale = _unit(said), said["high_scale"] or said["low_scale"]
    compares = next((rule.name for rule in BEFORE if rule.search(before)), "")
    end = "" if said["high"] else _end(before, behind)
    asks_more = _only_points(said, before) or compares in _COMPARES
    if _says_nothing(said, unit, scale) or (asks_more and not end):
        return None
    low, high, times = _scaled(said)
    per = "total" if IN_TOTAL.search(behind) else _in_full(said["per"])
    found = Claimed(low, high, times, unit, per, end, compares == "about")
    return found if low <= high else replace(found, low=high, high=low)


def _only_points(said: Dict[str, str], before: str) -> bool:
    """Whether a number points at a figure, says when something is, or is of somebody's own: "the 41", "after ten years", "I owe 41k"."""
    return bool(POINTS_AT.search(before) or OWN.search(before) or (said["time"] and TAKES.search(before)))


def _scaled(said: Dict[str, str]) -> Tuple[float, float, int]:
    """Both numbers and so many times they are meant: of "60 to 90k" a thousand times, of "two thousand to 4,100" once."""
    low, high = _number(said["low"]), _number(said["high"] or said["low"])
    times = _TIMES.get((said["high_scale"] or said["low_scale"])[:1], 1)
    return (times * low, high, 1) if said["low_scale"] and not said["high_scale"] and high >= times > 1 else (low, high, times)


def _says_nothing(said: Dict[str, str], unit: str, scale: str) -> bool:
    """Whether it is a year, a word such as "one" that counts nothing, or two numbers that are no range."""
    alone = not (scale or said["high"] or unit not in ("", "things"))
    counts_nothing = alone and (said["low"] == "one" or (said["low"] in ONES and not unit))
    return is_year(said["low"]) or counts_nothing or (said["joined"].strip() == "and" and not said["between"])


def _end(before: str, behind: str) -> str:
    stands = ((rule.name, rule.search(part)) for rules, part in ((ENDS, before), (ENDS_BEHIND, behind)) for rule in rules)
    return next((name for name, found in stands if found), "")


def _unit(said: Dict[str, str]) -> str:
    if said["sign"] in ("€", "£"):
        return "foreign"
    if said["sign"] or said["dollars"]:
        return "money"
    named = next((name for name in ("percent", "foreign", "things") if said[name]), "")
    return named or _in_full(said["time"].rstrip("s"))


def _in_full(time: str) -> str:
    """A time that may be shortened: "3 yrs"."""
    return "year" if time == "yr" else time


def _number(written: str) -> float:
    """'41', '91,000', 'a hundred and ten' and 'seventeen' as numbers."""
    if written[:1].isdecimal():
        return float(written.replace(",", ""))
    words = re.split(r"[\s-]+", written)
    hundreds = 100 * ONES.get(words[0], 1) if "hundred" in words else 0
    rest = words[words.index("hundred") + 1 :] if hundreds else words
    return float(hundreds + sum(TENS.get(word, 0) + ONES.get(word, 0) for word in rest))
