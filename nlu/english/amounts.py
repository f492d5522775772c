"""Finds sums of money and what is said of them: "over 90k", "at least $100,000", "between 80 and 100k"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import List, Literal, Optional, Pattern, Tuple, cast

from nlu.english.number_words import COUNTED, ONES, PARTS, TENS, count_in
from nlu.english.rule import Rule, loose

Comparison = Literal["above", "at_least", "below", "at_most", "about"]


def _ends(words: str) -> Pattern[str]:
    """A pattern for a text that ends with one of `words`."""
    return loose(rf"(?:^|[\s(])({words})\s*$")


_LEAST_IN_THOUSANDS = 20_000
"""Less is rather paid by the hour: "paying more than 15"."""
_CURRENCY = r"(?:(?:us|au|ca)?\s?[$£€]|usd|eur|gbp)?\s?"
_NUMBER = _CURRENCY + r"(?P<{0}>\d{{1,3}}(?:[,.'’\s]\d{{3}}(?!\d))+|\d+(?:\.\d+)?)(?:\s?(?P<{0}_k>k\b|thousand\b|grand\b|large\b))?"
_NO = (
    r"(?:never|not|\w+n['’]?t|nothing|nobody|none|no one|nowhere)"
    r"(?: (?:of (?:them|these|those|which)|ever|even|really|actually|quite|once))*"
)
_NEVER_BELOW = (
    rf"(?:{_NO}"
    r" (?:go(?:es)?|gets?|drop(?:s|ping)?|fall(?:s|ing)?|pay(?:s|ing)?|start(?:s|ing)?|earn(?:s|ing)?|is|are"
    r"|dips?|dipping|sinks?|sinking|slips?|slipping|slides?|come(?:s)?)"
    r"(?: (?:people|anyone|anybody|beginners|newcomers|graduates|them|you|us|off|out))? (?:at |on |for )?(?:below|under"
    r"|lower than|less than)"
    r"|(?:pay(?:s|ing)?|start(?:s|ing)?|offer(?:s|ing)?|giv(?:es?|ing)|hir(?:es?|ing))"
    r" (?:nobody|no one|no-one|none|nothing|not a soul|no graduates?|no beginners?)(?: at| on| for)? (?:below|under|lower than|less than))"
)
"""What says that even the lowest pay is no less: "never goes below"."""
_NEVER_UP_TO = (
    rf"{_NO} (?:(?:get|come|go|climb|rise|make it|stretch|run|lead)(?:s|es)?(?: (?:me|you|us|anyone|anybody|people))?(?: all the way)?"
    r"(?: up)? (?:to|as far as|as high as)|reach(?:es)?|hits?|touch(?:es)?|cracks?|break(?:s)?|attain(?:s)?|manage(?:s)?)"
)
"""What says that even the highest pay is less: "doesn't get to"."""
_NEVER_ABOVE = (
    rf"(?:{_NO} (?:go(?:es)?|gets?|climbs?|rises?|pays?|paying|ends?|earn(?:s|ing)?|comes?)"
    r"(?: (?:people|anyone|anybody|beginners|newcomers|graduates|them|you|us|off|out|up))? (?:at |on |for )?"
    r"(?:over|above|beyond|past|more than|higher than)|" + _NO + r" (?:exceed|surpass|top|pass)(?:s|es)?)"
)
"""What says that even the highest pay is no more: "never goes over"."""

SUM = Rule(
    "sum",
    loose(r"(?<![\w.])" + _NUMBER.format("sum")),
    ("$91,000", "91k", "usd 71 000", "90 grand", "3 certificates"),
    ("abc90000", "six figures", "k9"),
)
"""A number, that may be money: its value tells."""
SPAN = Rule(
    "span",
    loose(r"(?<![\w.])" + _NUMBER.format("low") + r"\s*(?:-|–|to|and)\s*" + _NUMBER.format("high")),
    ("71k to 104k", "between 71 and 104k", "71-104 thousand"),
    ("71k or 104k", "71k", "more than 71k"),
)
SPELT = Rule(
    "spelt",
    loose(
        r"\b(?=\w+[\s-]+)(?:(?P<hundreds>an?|one|two)\s+hundred(?:\s+and)?[\s-]*)?"
        rf"(?P<tens>{'|'.join(TENS)})?(?:[\s-]*(?P<ones>{'|'.join(ONES)}))?[\s-]*(?:k|thousand|grand)\b"
    ),
    ("ninety-five thousand", "a hundred grand", "two hundred and ten k"),
    ("ninety", "thousands of people", "ninety-five people"),
)
"""Sums in words: "ninety-five thousand", "a hundred grand"."""
SIX_FIGURES = Rule(
    "six_figures",
    loose(r"\b(?:six|6)[ -]figures?\b"),
    ("six figures", "a 6-figure job", "Six-figure pay"),
    ("16 figures", "six fingers"),
)
STARTS = Rule(
    "starts",
    loose(rf"(?:\b(?:start(?:s|ing)?|begin(?:s|ning)?)\b[^.?!]{{0,25}}|{_NEVER_BELOW}\s*)$"),
    ("which start above ", "a starting salary of at least ", "it never goes below ", "who starts nobody under "),
    ("I start in May. Over ", "which start " + "very " * 6, "it goes below "),
)
"""What stands before a sum that bounds where pay starts, not just where it ends."""
ENDS = Rule(
    "ends",
    loose(
        rf"(?:{_NEVER_UP_TO}|{_NEVER_ABOVE}|\b(?:max(?:es)?|tops?|peaks?) out (?:at |somewhere )?(?:under|below|less than)"
        r"|\b(?:tops?|top end|upper end|ceiling|maximum|highest pay)(?: \w+){0,2}"
        r" (?:is|are|stays?|lies?|ends?) (?:under|below|less than))\s*$"
    ),
    ("it doesn't get to ", "who never reaches ", "nobody goes over ", "they max out below ", "the upper end there is under "),
    ("it gets to ", "who reaches ", "goes over ", "it never goes below "),
)
"""What stands before a sum that bounds where pay ends, not just where it starts."""
IN_ANY_CASE = Rule(
    "in_any_case",
    loose(
        r"\b(?:in any case|in (?:all|every) cases?|no matter what|whatever happens|for (?:sure|certain)|surely|certainly|guaranteed"
        r"|at worst|(?:entire|whole|full|complete) (?:range|span|bracket)|all of (?:its|the|their) range|even at (?:the|its|their)"
        r" (?:bottom|lowest|low(?:er)? end|minimum|floor|worst))\b"
    ),
    ("where am I not under it in any case", "no matter what", "whose entire range is above it", "even at the lower end"),
    ("in case", "sure", "the range", "what happens"),
)
"""What says that all of the pay must meet a bound, wherever it stands."""
OF_PAY = Rule(
    "of_pay",
    loose(
        r"\b(?:pay(?:s|ing)?|paid|earn(?:s|ed|ing|ings)?|salar(?:y|ies)|wages?|mak(?:es?|ing)|start(?:s|ing)? (?:people|graduates|at|on))\b"
        r"[^.?!%\d]{0,25}$"
    ),
    ("none of those earning under ", "a salary of at least ", "that start people above "),
    ("less than ", "it pays. Over ", "starting in "),
)
"""What stands before a small number that is a sum of thousands: "earning over 91"."""
NO_SUM = Rule(
    "no_sum",
    loose(
        r"^\s*(?:%|per\b|percent|/|[$€£]|an?\s|th\b|hours?|hrs?|days?|weeks?|months?|years?|people|industries|roles?|jobs?|skills?|dollars?"
        r"|euros?|cents?|percentage|times|more\b|or more (?:industries|people)|[.,]\d)"
    ),
    (" %", " hours a week", " an hour", " dollars"),
    ("", " please", " in tech", " or more"),
)
"""What may stand behind a small number that is none."""
FIGURE = Rule(
    "figure",
    loose(r"(\d+(?:[.,]\d+)*)\s*(%|percent|k\b)?"),
    ("47%", "1,234.5", "91k", "2030"),
    ("none", "six", "%"),
)
QUOTED = Rule(
    "quoted",
    loose(r"\$\s?\d+(?:[.,]\d+)*\s*k?\b|\b\d+(?:[.,]\d+)*\s*(?:%|per\s?cent\b|k\b)|\b\d{1,3}(?:,\d{3})+\b"),
    ("47%", "$91,300", "12 percent", "1,234", "$ 71 k"),
    ("in 2030", "3 years", "40 hours"),
)
"""A figure that says of what it is."""

_OF_THEM = (
    r"(?:of|the (?!time\b|day\b|year\b)\w+s\b|all\b|their\b"
    r"|(?:[\w-]+\s+){0,2}(?:people|graduates|employers|compan\w+|jobs|hires|newcomers|firms)\b)"
)
_COUNTS = rf"\d{{1,3}}|hundred|{'|'.join(COUNTED)}"
SHARE = Rule(
    "share",
    loose(
        rf"\b(?P<share>(?P<parts>one|an?|two|three)[\s-](?P<part>half|third|quarter|fifth|tenth)s?|half)\s+{_OF_THEM}"
        rf"|\b(?P<tens>{'|'.join(TENS)})(?:[\s-](?P<ones>{'|'.join(ONES)}))?\s?(?:percent|per\s?cent)\b"
        rf"|\b(?P<some>{_COUNTS})\s+(?:in|out of|of(?=\s+(?:every|each)\s))\s+(?:every\s+|each\s+|an?\s+)?(?P<all>{_COUNTS})\b"
    ),
    (
        "half of them",
        "two thirds of the divers",
        "nine out of ten",
        "about half the newcomers",
        "65 out of 100",
        "one in three",
        "sixty-five percent",
        "seven of every ten",
    ),
    ("half a year", "the third of these", "a quarter ago", "the first half", "two in the morning"),
)
"""A share in words."""
IN_WORDS = Rule(
    "in_words",
    loose(
        r"\b(?:(?P<hundreds>an?|one|two)\s+hundred(?:\s+and)?\s+)?"
        rf"(?P<tens>{'|'.join(name for name in TENS if name != 'ten')})(?:[\s-](?P<ones>{'|'.join(ONES)}))?\b"
        rf"(?![\s-](?:{'|'.join(ONES)})\b)"
        r"(?!\s?(?:percent|per\s?cent|k\b|thousand|grand|hundred|somethings?\b|(?:year|month|week|day|hour)s?\b))"
    ),
    ("exactly sixty?", "so it is forty-one", "did you say twenty two", "a hundred and thirty"),
    ("sixty thousand", "ninety-five thousand", "ten", "sixties", "thirty percent"),
)
"""A number in words that says nothing of what it is."""

_BEFORE: Tuple[Rule, ...] = (
    Rule(
        "above",
        _ends(
            r"over|above|more than|greater than|higher than|north of|exceed(?:s|ing)?|beyond|>"
            r"|(?:go(?:es)?|gets?|run|climbs?|stretch(?:es)?) past|(?:tops?|clears?|breaks?|cracks?|surpass(?:es)?|cross(?:es)?)(?: the)?"
        ),
        ("over ", "which pay more than ", "> ", "whoever goes past ", "who tops ", "ones that break the "),
        ("moreover ", "over there "),
    ),
    Rule(
        "at_least",
        _ends(
            r"at least|min(?:imum)?(?: of)?|(?:no|not|never) (?:less|lower) than|not (?:under|below)"
            rf"|(?:never|nothing) (?:below|under)|{_NEVER_BELOW}|(?:start|begin)(?:s|n?ing)? (?:at|from)|from|upwards of|≥|>="
            r"|hits?|reach(?:es)?|touch(?:es)?|(?:get|go|rise|climb|make it|come)s?(?: all the way)?(?: up)? to"
        ),
        ("at least ", "a minimum of ", "where pay can reach ", "no less than ", "it never drops below ", ">= "),
        ("less than ", "under ", "from here "),
    ),
    Rule(
        "below",
        _ends(rf"under|below|beneath|less than|lower than|{_NEVER_UP_TO}|<"),
        ("under ", "pays less than ", "it never climbs to ", "< "),
        ("thunder ", "below is ", "it climbs to "),
    ),
    Rule(
        "at_most",
        _ends(
            r"at most|up to|max(?:imum)?(?: of)?|(?:no|not|never) (?:more|higher) than|not (?:over|above|exceeding)"
            rf"|{_NEVER_ABOVE}|≤|<="
        ),
        ("up to ", "no more than ", "a max of ", "it never goes past ", "<= "),
        ("more than ", "climax ", "at most it "),
    ),
)
"""What stands before a sum, by the comparison that it makes."""
_AFTER: Tuple[Rule, ...] = (
    Rule(
        "at_least",
        loose(r"^\s*(?:\+|plus\b|or (?:more|higher|above|better|up)\b|and (?:up|above|over)\b|minimum\b)"),
        ("+", " or more", " and up"),
        (" or less", " more or", " surplus"),
    ),
    Rule(
        "at_most",
        loose(r"^\s*(?:or (?:less|lower|under|below)\b|max(?:imum)?\b)"),
        (" or less", " max", " or below"),
        (" or more", " lessons", " is the max"),
    ),
)
"""What stands behind a sum."""

RULES = (SUM, SPAN, SPELT, SIX_FIGURES, STARTS, ENDS, IN_ANY_CASE, OF_PAY, NO_SUM, FIGURE, QUOTED, SHARE, IN_WORDS, *_BEFORE, *_AFTER)


@dataclass(frozen=True)
class Amount:
    """Money in whole units, found at characters `start` to `end`; `whole` when all of the pay must meet it: "never goes below"."""

    comparison: Comparison
    value: int
    whole: bool
    start: int
    end: int


@dataclass(frozen=True)
class Share:
    """A share in words at characters `start` to `end`, and what it is in percent: "two thirds", 67."""

    written: str
    percent: int
    start: int
    end: int


def find_amounts(text: str) -> List[Amount]:
    """Every sum in `text`, left to right; small bare numbers are not money."""
    for pair in SPAN.finditer(text):
        found = _between(pair)
        if found:
            return found
    figures = SIX_FIGURES.search(text)
    if figures:
        amount = _bounded(text, 100_000, figures.start(), figures.end())
        return [replace(amount, comparison="at_least") if amount.comparison == "about" else amount]
    sums = [(match, _value(match, "sum") or _in_thousands(text, match)) for match in SUM.finditer(text)]
    sums += [(match, _spelt(match)) for match in SPELT.finditer(text)]
    return [_bounded(text, value, match.start(), match.end()) for match, value in sums if value]


def find_small_amounts(text: str) -> List[Amount]:
    """Small numbers that are bounded, and sums of thousands where pay is talked of: "under 85" is 85,000."""
    found: List[Amount] = []
    for match in SUM.finditer(text):
        value = _value(match, "sum", thousands=True) if _is_small(match) and not NO_SUM.search(text[match.end() :]) else None
        amount = _bounded(text, value, *match.span()) if value and value >= _LEAST_IN_THOUSANDS else None
        if amount and amount.comparison != "about" and not _in_thousands(text, match):
            found.append(amount)
    return found


def _is_small(match: re.Match[str]) -> bool:
    return not match.group("sum_k") and match.group("sum").isdecimal() and len(match.group("sum")) < 4


_POINTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
"""A number whose thousands are set apart by points."""


def find_figures(text: str) -> List[float]:
    """Every number in `text`, of whatever it is: "47%" is 47, "91k" 91000, "half of them" 50, "forty" 40."""
    shares = find_shares(text)
    for share in shares:  # its numbers are none of their own: "65 out of 100"
        text = text[: share.start] + " " * (share.end - share.start) + text[share.end :]
    numbers = [found for found in FIGURE.finditer(text) if found[1].count(".") < 2]  # a version, or a machine's address, is none
    written = [_plain(found[1]) * (1000 if found[2] in ("k", "K") else 1) for found in numbers]
    in_words = [float(_spelt_out(found)) for found in IN_WORDS.finditer(text)]
    return [*written, *in_words, *(float(share.percent) for share in shares)]


def _plain(written: str) -> float:
    """The number that is written so: 91,000 and 91.000 are the same, but 91.5 is half more than 91."""
    return float(written.replace(",", "").replace(".", "") if _POINTS.fullmatch(written) else written.replace(",", ""))


def find_quoted(text: str) -> List[str]:
    """The figures of `text` that say of what they are, as written: "45%", "$75,000", "80k", "two thirds"."""
    return [*(figure.group().strip() for figure in QUOTED.finditer(text)), *(share.written for share in find_shares(text))]


def find_shares(text: str) -> List[Share]:
    """Every share in words in `text`: "half of them" is 50, "three in four" 75."""
    return [share for found in SHARE.finditer(text) if (share := _share(found))]


def _share(found: re.Match[str]) -> Optional[Share]:
    if found.group("all"):
        some, every = count_in(found.group("some")), count_in(found.group("all"))
        return Share(found.group(), round(100 * some / every), *found.span()) if some < every else None
    if found.group("tens"):
        return Share(found.group(), _spelt_out(found), *found.span())
    part = (found.group("part") or "half").lower()
    return Share(found.group("share"), round(100 * COUNTED.get((found.group("parts") or "").lower(), 1) / PARTS[part]), *found.span())


def _spelt_out(found: re.Match[str]) -> int:
    """142 of "a hundred and forty-two", by whichever of its parts are there."""
    said = {name: (written or "").lower() for name, written in found.groupdict().items()}
    hundreds = {"": 0, "two": 2}.get(said.get("hundreds", ""), 1)
    return 100 * hundreds + TENS.get(said["tens"], 0) + ONES.get(said["ones"], 0)


def _between(pair: re.Match[str]) -> List[Amount]:
    high = _value(pair, "high")
    low = _value(pair, "low") or (_value(pair, "low", thousands=True) if high else None)
    if not low or not high or low >= high:
        return []
    return [
        Amount("at_least", low, False, pair.start(), pair.end()),
        Amount("at_most", high, False, pair.start(), pair.end()),
    ]


def _value(match: re.Match[str], name: str, thousands: bool = False) -> Optional[int]:
    """The sum in whole units, or None where the number is too small to be a year's pay."""
    written = match.group(name)
    grouped = re.fullmatch(r"\d{1,3}(?:[,.'’\s]\d{3})+", written)
    value = float(re.sub(r"[,.'’\s]", "", written) if grouped else written)
    if match.group(f"{name}_k") or thousands:
        value *= 1000
    return round(value) if 10_000 <= value <= 10_000_000 else None


def _in_thousands(text: str, match: re.Match[str]) -> Optional[int]:
    """The sum where a small number is bounded as pay: 91 of "paying at least 91" is 91,000."""
    before, after = text[: match.start()], text[match.end() :]
    of_pay = OF_PAY.search(before) and any(rule.search(before) for rule in _BEFORE)
    value = _value(match, "sum", thousands=True) if of_pay and not NO_SUM.search(after) else None
    return value if value and value >= _LEAST_IN_THOUSANDS else None


def _spelt(match: re.Match[str]) -> Optional[int]:
    """The sum that is written in words, or None where it is no year's pay."""
    value = 1000 * _spelt_out(match)
    return value if value >= 10_000 else None


def _bounded(text: str, value: int, start: int, end: int) -> Amount:
    before, after = text[:start], text[end:]
    comparison = "about"
    said = 0
    for rule in _BEFORE:
        found = rule.search(before)
        if found and len(found.group(1)) > said:  # "no less than" says more than the "less than" in it
            comparison, said = rule.name, len(found.group(1))
    comparison = next((rule.name for rule in reversed(_AFTER) if rule.search(after)), comparison)
    bounds_all = ENDS if comparison in ("below", "at_most") else STARTS
    whole = bool(bounds_all.search(before) or IN_ANY_CASE.search(text))
    return Amount(cast(Comparison, comparison), value, whole, start, end)
