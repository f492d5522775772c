"""Finds what points back into the conversation: places in a list, "those", "there", and how many and in which order."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Dict, Iterator, Tuple, Union

from nlu.english.forms import MANY_OF, UPSIDE_DOWN
from nlu.english.rule import Rule, loose

_ORDINALS: Dict[str, int] = {
    **{word: at for at, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)},
    **{word: at for at, word in enumerate("1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split(), 1)},
    "last": -1,
    "final": -1,
}
_PAIR = {"former": 1, "latter": -1}
_FIRST = ("top", "upper", "start", "begin")
_COUNTS: Dict[str, int] = {word: count for count, word in enumerate("one two three four five six seven eight".split(), 1)}
_COUNT = r"\d|" + "|".join(_COUNTS)
_SECOND = 2
_FURTHER = "|".join(word for word, at in _ORDINALS.items() if at > _SECOND or word == "2nd")
"""Places that are nothing but places, where "first", "second" and "last" are also said of time."""
_NOUN = (
    r"ones?|options?|industr(?:y|ies)|sectors?|fields?|settings?|employers?|workplaces?|roles?|jobs? on|skills?|choices?|item|entry"
    r"|(?:on|of|in) (?:the|that|your) list"
)
_TIME = r"years?|months?|weeks?|days?|hours?|decades?|semesters?|quarters?"
_PLACE = "|".join(_ORDINALS)
_SAYS = (
    r"do|does|did|pays?|is|has|have|means?|needs?|earns?|offers?|takes?|looks?|builds?|again|please|then|instead|too|though"
    r"|learns?|teach(?:es)?|brings?|gives?|wants?|asks?|works?|helps?|writes?|requires?|involves?|leads?|starts?|sounds?"
    r"|would|will|can|could"
    r"|in (?:full|(?:more )?detail|short|(?:one|a) (?:line|sentence|word)s?)|at length"
    r"|next to|beside|side by side|against|vs|versus|with|for|away|out|off|better|more|most|differ(?:s|ent)?|compared?|stacks? up"
    r"|about|like|now|in comparison|by comparison"
)
"""What may follow "the second" where nothing is said of what it is."""
PLACE = Rule(
    "place",
    loose(
        rf"(?<!\bmy )(?<!\byour )(?<!\ba )\b(?P<which>{_PLACE})\s+(?:(?P<many>{_COUNT})\b(?!\s+(?:{_TIME})\b)|(?:{_NOUN}|of (?:these"
        rf"|those|them|the (?:{_COUNT}|pair|lot)\b(?! (?:{_TIME}))))\b)"
        rf"|\b(?P<joined>{_PLACE})(?=\s+(?:(?:and|or|vs\.?|versus|against)\s+(?:the\s+)?|from\s+the\s+)(?:very\s+)?(?:{_PLACE})\b)"
        rf"|\b(?:the|and|or|vs\.?|versus|the very)\s+(?P<alone>{_PLACE})\s*(?=\b(?:and|or|{_SAYS})\b|$|[?.!,])"
        rf"|(?:\bnumber\s?(?P<number>{_COUNT})|(?:\bno\.?|#)\s?(?P<digit>\d))\b"
        rf"|\b(?P<job>{_FURTHER})\s+(?:jobs?|post|company|name|title)\b"
        rf"|\b(?:one|what|who)(?:['’]s| is| stands| comes)? in (?P<stands>{_PLACE}) (?:place|position)\b"
        rf"|^\W*(?:(?:ok|okay|so|and|then|now|hm+|well|alright|right|n)\W+)*(?:the\s+)?(?P<begins>{_PLACE})"
        r"(?=[\s,]*(?:(?:then|now|please|instead|too|also|again|next)\b\W*$|[,:;-]\s*(?:[\w'’-]+\W+){1,3}$))"
    ),
    (
        *("the second one", "the first three", "first and last", "what does the third pay", "number two", "#3", "no. 2"),
        *(
            "the first of those",
            "in the first of the two",
            "tell me the second in full",
            "put the first next to that",
            "I like the second better",
        ),
        *("how do the first and the last differ", "the 2nd vs 4th", "how different is the very first from the third"),
        *("what's the third about", "the 3rd job, what's it like", "the one in third place", "explain the fourth entry"),
        *("2nd then", "ok the 4th now", "third, pay?", "and the fifth in comparison"),
    ),
    (
        *("my first industry", "the last five years", "give me a second", "no one told me", "secondary sectors"),
        *("my first job", "second, and this matters more, do they fish", "first tell me of boats", "a third of them", "in second gear"),
    ),
)
IN_THE_MIDDLE = Rule(
    "in_the_middle",
    loose(
        r"\b(?:the|that) (?:middle|central|centre|center) (?:ones?|entry|item|row|name|option)\b"
        r"|\b(?:the one|the entry|what|whatever)(?:['’]s| is| stands)? (?:right |just )?in the (?:very )?middle\b"
    ),
    ("the middle one, what is it good for", "and what stands in the middle?", "the one in the middle"),
    ("middle management", "in the middle of June", "the middle of nowhere"),
)
"""What stands in the middle of a list."""
MIDDLE = 0
"""Its place."""
_NOWHERE = 99
"""A place that no list has: what stands above the first."""
_ENTRY = r"(?:ones?|entr(?:y|ies)|items?|rows?|names?)"
AT_AN_END = Rule(
    "at_an_end",
    loose(
        rf"\b(?P<end>top(?:most)?|bottom(?:most)?|lowermost|uppermost)\s+(?:{_ENTRY}|of (?:the|that|your|this) list)\b"
        rf"|\b(?:{_ENTRY}|what|whatever|who)(?:['’]s| is| stands| comes)? (?:right |listed )?(?:at|on|from) the (?:very )?"
        r"(?P<edge>top|bottom|start|beginning|end)\b"
    ),
    ("the bottom one", "what's at the top", "top of the list?", "the one at the very bottom"),
    ("top three", "the top of my career", "which one pays at the start", "bottom line"),
)
"""The first or the last of a list, by where it stands on the screen."""
FROM_THE_END = Rule(
    "from_the_end",
    loose(
        r"\b(?P<to>next|second|third|fourth|2nd|3rd|4th)[\s-](?:to|from)[\s-](?:the[\s-])?(?:last|bottom|end)\b"
        r"|\b(?P<before>second|third|2nd|3rd)[\s-]last\b|\blast but (?P<but>one|two|three)\b|\b(?P<other>penultimate)\b"
        r"|\bone (?P<one>before) (?:the )?last\b"
    ),
    ("the last but one", "second to last?", "the penultimate", "third from the bottom", "second-last one", "the one before the last"),
    ("the last one", "second best", "last but not least", "next to it", "from the end of May"),
)
BESIDE = Rule(
    "beside",
    loose(
        rf"\b(?:{_NOUN}|{_ENTRY})\s+(?:(?:right|just|directly|immediately|that is|that comes)\s+)*"
        r"(?:(?P<before>above|over|on top of|preceding)|(?P<after>below|under(?:neath)?|beneath|after|following))"
        r"(?:\s+(?:it|that|this)(?:\s+one)?)?\W*$"
        r"|\b(?P<up>one up)\b\W*$|\b(?P<down>one down|the following (?:one|role|skill|job|industry|sector)|the next (?:one|in (?:the"
        r"|that|your) list)|next on (?:the|that"
        r"|your) list|(?:and|ok|then) the next)\b(?: (?:please|then))?\W*$"
    ),
    ("the one above it", "and the one right below that?", "the role underneath", "one up", "the next one please", "and the next?"),
    ("which one is above 91k", "the ones below 71k", "over it", "the next one pays best", "one uprising"),
)
"""What stands right before or after the one talked of."""
BESIDE_A_PLACE = Rule(
    "beside_a_place",
    loose(
        rf"\b(?:{_NOUN}|{_ENTRY}|what(?:ever)?(?: comes| is| stands)?)\s+(?:(?:right|just|directly|that is|that comes|listed)\s+)*"
        r"(?:(?P<before>above|over|before|preceding)|below|under(?:neath)?|after|behind|following)\s+"
        rf"(?:(?:the )?number\s?(?P<number>{_COUNT})\b|(?:no\.?|#)\s?(?P<digit>\d)\b"
        rf"|the (?P<which>{'|'.join(word for word, at in _ORDINALS.items() if at > 0)})\b(?!\s+(?:{_TIME})\b))"
    ),
    ("the one after number two", "what comes right before the third?", "the role below no. 3", "the entry above the fourth one"),
    ("the one after that", "the one before the last", "what comes after the first year", "the ones above 91k"),
)
"""What stands right before or after a place that is named."""
ONLY_A_PLACE = Rule(
    "only_a_place",
    loose(rf"^\W*(?:the\s+)?(?P<which>{_PLACE})\W*$"),
    ("second", "the last", "3rd!"),
    ("at last", "the second pays", "a second"),
)
NUMBERS_JOINED = Rule(
    "numbers_joined",
    loose(rf"\bnumbers?\s(?P<first>{_COUNT})\s(?:and|or|&)\s(?P<second>{_COUNT})\b(?!\s+\w+s\b)"),
    ("tell me about number two and four", "numbers 1 and 3 please", "is number three or five wetter"),
    ("number two and number four", "two and four", "number one and three boats"),
)
"""Two places of which only the first is called a number."""
FORMER = Rule(
    "former",
    loose(rf"\b(?P<which>{'|'.join(_PAIR)})\b"),
    ("the former", "is the latter remote", "Latter?"),
    ("a later one", "formerly", "the form"),
)
TWO = Rule(
    "two",
    loose(
        r"\bboth\b(?!\s+(?!i mean\b)[\w'’-]+(?:\s+[\w'’-]+)?\s+and\b)"
        r"|\bremaining (?:two|pair)\b|\btwo (?:(?:that|which) (?:are|remain)|(?:are )?(?:left|remaining))\b|\b(?:the|th[oi]s|those"
        r"|these|them|same|your|last)\s+(?:same\s+|last\s+)?(?:two|2|pair|couple|duo)\b"
        r"(?!\s+(?:(?:ones?\s+)?(?:with|that|who|which)\b|best\b|highest\b|lowest\b|top\b))"
        r"|\bthat (?:same |last )?(?:pair|couple|duo)\b(?! of (?!(?:them|those|these)\b))"
        r"|\beither(?:\s+(?:one\b|of (?:them|these|those|the two)))|(?:^|\b(?:as|in|for|at|with|on|to|from|into|about|by|or|and"
        r"|of))\W+either\W*$|^\W*either\W*$|\b(?:do|does|did|is|are|can|would"
        r"|will) either(?! \w+ or\b)|\bneither\b(?!\s+[\w'’-]+\s+nor\b)"
    ),
    (
        "neither has a boat?",
        "both",
        "are both remote",
        "compare the two",
        "those two please",
        "which of the pair",
        "same two",
        "either of them",
        "as either?",
        "remaining two, which fishes",
        "which of the two left sails",
        "both I mean, nets and boats",
        "them 2, who sails",
        "thos 2, what do they do",
        "and this two?",
        "does either pay more",
        "which of that couple rows",
        "that pair, who dives",
        "your last two, do they float",
    ),
    (
        *("both pay and hours", "two of them", "both good pay and hours", "so no nets either?", "either pay or hours", "me either way"),
        "that couple of boats",
        *("the two with the highest pay", "the two best ones"),
    ),
)
"""Two that were talked of: "both", but not "both pay and hours"."""
MANY = Rule(
    "many",
    loose(
        rf"\b(?:those|these(?! days\b)|them|they|their|both|which of|of (?:the|all) (?:{_COUNT}|pair)|all (?:three|four"
        rf"|[34])(?= (?:please|side|next|in)\b|\W*$)|the ones|only the|among|(?:the|same) (?:two"
        rf"|three|four|pair|couple|duo)|that (?:pair|couple|duo|lot)(?! of\b)|your last (?:two|three|four))\b"
        r"|\b(?:of|all|both|compare|drop) (?:em|['’]em|dem)\b|\b(?:of|for|at|in|with) each(?= please|\W*(?:$|,))"
        r"|\beither(?: one| of)\b|\b(?:as|in|for|at|with|on|to|from|into|about|by|or|and|of) either\W*$|^\W*either\W*$|\b(?:do|does"
        r"|did|is|are|can|would|will) either(?! \w+ or\b)|\bneither\b(?!\s+[\w'’-]+\s+nor\b)"
        r"|\b(?:out )?of (?:what(?:['’]?s| is| remains)(?: left)?"
        r"|the (?:rest|remaining|ones left))\b"
    ),
    (
        "which of those",
        "any of 'em on boats",
        "pay of each",
        "of what's left",
        "compare them",
        "of the three",
        "who of all four",
        "a table of all three please",
        "only the remote ones",
        "their certificates",
        "the same two",
        "as either?",
        "are either remote",
        "that couple, who rows",
    ),
    ("is it so", "the one", "the pay of each harbour", "no boats either?", "theme", "nobody needs nets these days"),
)
ONE = Rule(
    "one",
    loose(
        r"\b(?:it|its|there|ther|(?:that|this) (?:(?:worst|best|cheap|cheaper|cheapest|lowest|highest|top|bottom|particular) )?ones?"
        r"|that industry|this industry|that sector"
        r"|(?:in|at) (?:that|this) (?:place|line(?: of work)?|trade|corner|branch|field|area|business|world)"
        r"|that role|that job|the same)\b"
    ),
    (
        *("does it pay well", "is remote work common there", "that one", "and that ones nets", "the same please"),
        "what are nets for in that place",
        *("what would I mend in that line", "do people in this corner of it fish"),
    ),
    ("theremin", "what do harbours pay", "those"),
)
AMONG = Rule(
    "among",
    loose(
        rf"\b(?:of|among|between)\s+(?:the|these|those|them|all)\s+(?P<count>{_COUNT})\b"
        r"|\ball (?P<all>three|four|[34])(?= (?:please|side|next|in|by|from|lowest|highest|cheapest|dearest)\b|\W*$)"
    ),
    ("which of the three", "between those 2", "among all four", "of them 2", "list all 3 lowest first"),
    ("three of them", "of the many", "the two", "all three fields"),
)
TOP = Rule(
    "top",
    loose(
        rf"\b(?:top|best|highest|first|bottom|lowest|worst|cheapest|dearest)\s+(?P<count>{_COUNT})\b"
        rf"|\b(?:the|only|just)\s+(?P<counted>{_COUNT})\s+(?:ones?\s+)?(?:(?:with|that|who|which|paying|having|pay"
        rf"|have)\s+){{0,2}}(?:the\s+)?"
        r"(?:top|best|highest|most|lowest|least|worst|cheapest)\b"
    ),
    ("top 3 paying", "the best two", "first five", "only the two with the highest pay", "drop the bottom two"),
    ("top pay", "the best", "three at the top"),
)
_NO_BOUND = (
    r"(?<!\bat )(?<!\bor )\b(?:{})\b(?!\s+(?:than|of)\s+[$€£]?\s?\d)"
    r"(?!(?:\s+[\w-]+){{0,5}}?\s+than\s+"
    r"(?:(?:they|it|we|people|there)\s+(?:used to|did|was|were|had)\b|before\b|ever\b|in the past\b|last year\b))"
)
"""The words of an order where they neither bound a sum nor set today against before: "at least", "91k or more", "more than 91k", "max 91k",
"more boats than they used to".
"""
HIGHEST = Rule(
    "highest",
    loose(
        _NO_BOUND.format(
            rf"most(?!(?:\s+\w+)?\s+(?:{MANY_OF}|graduates|people)\b)"
            r"|best|highest|top|biggest|max(?:imum)?(?!\s+[$€£]?\s?\d)|better|(?<!tell me )(?<!know )more|higher"
            r"|(?<!you )(?<!i )(?<!to )leads?|tops|dearest|wins?"
            r"|comes? out (?:ahead|on top)"
        )
    ),
    ("highest pay", "which pays best", "who leads", "pays more than the others", "so kelp farms win"),
    ("mostly", "91k or more", "more than $91,000", "max 91k", "want more divers than they used to", "do most kelp employers train people"),
)
LOWEST = Rule(
    "lowest",
    loose(
        _NO_BOUND.format(
            r"(?:(?<=who['’]s )|(?<=who is )|(?<=comes )|(?<=stands ))last|least|lowest|worst|slowest"
            r"|weakest|stingiest|smallest|smaller(?= (?:bottom|lower|low|starting|start|end|floor|minimum|number|figure|salary|sum|one)\b)"
            r"|min(?:imum)?(?!\s+[$€£]?\s?\d)|less|lower|poorest|cheaper|cheapest|cheap(?= one\b)"
        )
        + UPSIDE_DOWN
    ),
    ("the lowest salary", "which has the smaller bottom end", "who pays least", "which is worst", "who's last", "lowest to highest"),
    ("at least 91k", "91k or less", "less than 91k", "unless", "a smaller boat", "all of them, highest to lowest"),
)

RULES = (
    PLACE,
    AT_AN_END,
    IN_THE_MIDDLE,
    FROM_THE_END,
    BESIDE,
    BESIDE_A_PLACE,
    ONLY_A_PLACE,
    FORMER,
    TWO,
    MANY,
    ONE,
    AMONG,
    TOP,
    HIGHEST,
    LOWEST,
)


@dataclass(frozen=True)
class Reference:
    """One pointer: `ordinal` (a place, from the end where negative), `beside` (1 below the one talked of, -1 above it), `refers` (one or
    many), `among` (how many), `order` or `limit`.
    """

    entity: str
    value: Union[int, str]
    start: int
    end: int


@functools.lru_cache(maxsize=8)  # two components ask of the same text
def find_references(text: str) -> Tuple[Reference, ...]:
    """Every pointer in `text`; whether there is anything to point at is for the conversation to know."""
    found = list(_ordinals(text))
    beside = BESIDE.search(text)
    if beside:
        found.append(Reference("beside", -1 if beside.group("before") or beside.group("up") else 1, *beside.span()))
    many, one = MANY.search(text), ONE.search(text)
    if many:
        found.append(Reference("refers", "many", *many.span()))
    elif one:
        found.append(Reference("refers", "one", *one.span()))
    among = AMONG.search(text)
    two = FORMER.search(text) or TWO.search(text)
    if among:
        found.append(_among(among))
    elif two:
        found.append(Reference("among", 2, *two.span()))
    top = TOP.search(text)
    if top:
        counted = "count" if top.group("count") else "counted"
        found.append(Reference("limit", _count(top.group(counted)), *top.span(counted)))
    for rule in (LOWEST, HIGHEST):
        match = rule.search(text)
        if match:
            found.append(Reference("order", rule.name, *match.span()))
            break
    return tuple(found)


def _among(match: re.Match[str]) -> Reference:
    counted = "count" if match.group("count") else "all"
    return Reference("among", _count(match.group(counted)), *match.span(counted))


def _ordinals(text: str) -> Iterator[Reference]:
    for match in FORMER.finditer(text):
        yield Reference("ordinal", _PAIR[match.group("which").lower()], *match.span())
    whole = ONLY_A_PLACE.pattern.match(text)
    if whole:
        yield Reference("ordinal", _ORDINALS[whole.group("which").lower()], *whole.span("which"))
        return
    middle = (Reference("ordinal", MIDDLE, *match.span()) for match in IN_THE_MIDDLE.finditer(text))
    found = [*_ends(text), *_from_the_end(text), *_beside_places(text), *middle]
    yield from found
    joined = NUMBERS_JOINED.search(text)
    if joined:
        at = (_count(joined.group("first")), _count(joined.group("second")))
        yield from (Reference("ordinal", value, *joined.span(name)) for value, name in zip(at, ("first", "second")))
        return
    for match in PLACE.finditer(text):
        within = any(each.start < match.end() and match.start() < each.end for each in found)  # "the last" of "the last but one"
        for value in () if within else _places(match):
            yield Reference("ordinal", value, *match.span())


def _ends(text: str) -> Iterator[Reference]:
    for match in AT_AN_END.finditer(text):
        which = (match.group("end") or match.group("edge")).lower()
        yield Reference("ordinal", 1 if which.startswith(_FIRST) else -1, *match.span())


def _from_the_end(text: str) -> Iterator[Reference]:
    """Places counted from the end: "next to last" and "last but one" are the second from there."""
    for match in FROM_THE_END.finditer(text):
        ordinal, but = match.group("to") or match.group("before"), match.group("but")
        counted = _COUNTS[but.lower()] + 1 if but else _ORDINALS.get((ordinal or "").lower(), 2)
        yield Reference("ordinal", -counted, *match.span())


def _beside_places(text: str) -> Iterator[Reference]:
    """Places told by the one that stands beside them: "the one after number two" is the third."""
    for match in BESIDE_A_PLACE.finditer(text):
        number = match.group("number") or match.group("digit")
        place = _count(number) if number else _ORDINALS[match.group("which").lower()]
        yield Reference("ordinal", (place - 1 or _NOWHERE) if match.group("before") else place + 1, *match.span())


_SAYING_A_PLACE = ("which", "joined", "alone", "job", "stands", "begins")
"""The groups of PLACE that hold an ordinal."""


def _places(match: re.Match[str]) -> Tuple[int, ...]:
    number = match.group("number") or match.group("digit")
    if number:
        return (_count(number),) if _count(number) else ()
    at = _ORDINALS[next(filter(None, map(match.group, _SAYING_A_PLACE))).lower()]
    many = _count(match.group("many")) if match.group("many") else 1
    return tuple(range(-many, 0)) if at < 0 else tuple(range(at, at + many))


def _count(text: str) -> int:
    return int(text) if text.isdigit() else _COUNTS[text.lower()]
