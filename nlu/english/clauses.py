"""The questions inside a longer message: people put what they ask between greetings, reasons and stories of their own."""

from __future__ import annotations

import functools
import re
from typing import Any, Dict, Iterable, Iterator, Tuple

from rasa.shared.nlu.constants import ENTITY_ATTRIBUTE_END, ENTITY_ATTRIBUTE_START, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.english.rule import Rule, loose

Span = Tuple[int, int]

MOST = 3
"""So many clauses of a message are looked at: each takes as long as a short message."""
_ENOUGH = 120
"""So many characters show whether a clause is a question."""
_SHORTEST = 3
"""A clause of fewer words says nothing by itself."""

_HELPS = r"(?:is|are|am|was|were|do|does|did|can|could|will|would|should|has|have|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t)"
_ASKS = r"(?:what(?:['’]?s)?|which|how|where|who|why|when|" + _HELPS + r")"
_TELLS = r"(?:i|i['’]?m|i['’]?ve|my|we|they|he|she|everyone|everybody)"
CUT = Rule(
    "cut",
    loose(
        r"(?<=[.?!;])\s|\n|\.{2,}|\s[-–—]+\s|[()]"  # sentences
        rf"|,\s*(?:and|but|or|so)\s+(?={_ASKS}\b|{_TELLS}\b)|\sor\s+(?={_HELPS}\b)|\sso\s+(?={_ASKS}\b)"  # a question of its own
        rf"|,\s*(?={_TELLS}\b)|\s(?:but|because|cuz|coz|since)\s+(?={_TELLS}\b|it\b|that\b)"  # and what is told beside it
    ),
    ("I live on a boat. What now", "is it safe or should I go", "do they hire, my uncle says no", "it pays so which ones", "well - maybe"),
    ("harbours or kelp farms", "pay, hours, people", "part-time work", "rather safe so far"),
)
JOINT = Rule(
    "joint",
    loose(rf"(?:,\s*(?:(?:and|&|plus|also)\s+)*|\s(?:and|&|plus)\s+(?:also\s+)?)(?={_ASKS}\b)"),
    ("what do they pay, what do I need", "what is it and is it remote", "how far & what for"),
    ("harbours and kelp farms", "what it is", "pay, hours"),
)
"""Where a question follows on another: "what do they pay, what do I need and is it remote"."""
_TELLS_ON = (
    r"(?:which\s+(?:(?:was|were|has|had|means|meant|made|makes|i|we|my|they)\b|(?:is|are)\s+(?!better|best|more|most|the\b|\w+er\b))"
    r"|who\s+(?:is|was|are|were|has|had|works?|says?|said|thinks?)\b|(?:where|when)\s+(?:i|we|my|they|he|she|it)\b)[^?]*$"
)
LEAD = Rule(
    "lead",
    re.compile(rf"\W*(?:{_TELLS}|as|with|after)\b.*?,\s*(?!{_TELLS_ON})(?={_ASKS}\b)", re.I | re.S),
    (
        "I work in a shop, would harbours",
        "after my degree, what",
        "My aunt says no, is it so",
        "I like both, which is better",
        "I row, who is it for?",
    ),
    (
        "I work in a shop",
        "harbours, kelp farms",
        "I work in a shop, mostly",
        "I work in a shop, which is far off.",
        "My aunt, who is a diver, says no",
    ),
)
"""What somebody tells of themselves before asking: "I work in a shop, would retail ..."."""
QUESTION = Rule(
    "question",
    loose(
        r"^\W*(?:(?:and|or|but|so|also|honestly|ok|okay|hi|hey|hello|well|please|then|basically|just|curious|question|serious)\W+)*"
        r"(?:long[- ]term,?\s+|(?:in|for|at|as|with|after)\s+(?:\w+\s+){1,3}(?=" + _HELPS + r"\b))?"
        rf"(?!(?:was|am|had|have|did)\s+(?:an?|my|been)\b)(?:{_ASKS}|any|anyone|tell|explain|give|list|compare|show)\b"
    ),
    ("what do harbours pay", "ok so is it safe", "in harbours do people move up", "Tell me about kelp farms", "anyone else"),
    ("I like boats", "harbours pay what they must", "in the sea", "was a diver once", "have my own boat"),
)

PART_ENDS = Rule(
    "part ends",
    loose(r"\s*(?:[.?!;:]+(?=\s|$)|\n|,(?!\d{3})|\.{2,}|\s[-–—]+\s|[()]|/|\+|\s(?:and|&|n|nd|plus|but|or|also|then)(?=\s))\s*"),
    ("pay, hours", "boats and nets", "what it is? where", "home/office", "first this then that", "pay n hours"),
    ("harbours", "kelp farms pay", "version 1.5"),
)
"""Where one thing that is asked may end and the next begin: "starting cash, hybrid or not, any papers"."""

ANNOUNCES = Rule(
    "announces",
    loose(
        r"\b(?:a few|a couple of|two|three|four|five|six|[2-6]|some|several|many|the following|these)"
        r" (?:\w+ )?(?:things?|questions?|points?|facts?)\W*$"
    ),
    ("of harbours I want to know three things", "I've got two quick questions", "four points"),
    ("which things do I need", "what are the five things that count", "three boats"),
)
"""A part that only says that questions follow."""

_NO_DESCRIPTION = (
    r"(?:(?:first|second|third|fourth|fifth|last|next|other|same|only|right|wrong|previous|one|middle|whole|full)\b(?!-)|\w+(?:er|est) one)"
)
DESCRIBED = Rule(
    "described",
    loose(
        r"\b(?:(?:the|that|an?|which|this) (?:\w+ )?(?:one|role|job|position|skill|person|guy|woman|man)|(?:one|which|any|some) of"
        r" (?:them|these|those|the \w+)|the ones|th[eo]se|there(?:['’]s| is| was)? one|someone|somebody|who)\b"
        r"(?:['’]s|\W+(?:that|who|where|with|which|is|was|are|were|about|for|on)\b)*\s*"
        r"(?![^,.;:?!]*\b(?:without|no)\b)(?P<by>[^,.;:?!]{4,})"
        rf"|\b(?:the|that|your) (?!{_NO_DESCRIPTION})(?P<as>[\w'’-]+(?: [\w'’-]+){{0,4}}?)"
        r" (?:one|crowd|people|folks?|guys?|lot|bunch|person|thing)\b"
    ),
    (
        *("the one that mends nets, what is it paid", "which of them is about knots?", "there was one who rowed", "who mends the nets"),
        *("the knot-tying one, what is it like", "what the boat crowd are paid"),
    ),
    ("what do harbours pay", "is it wet", "the one?", "the same one"),
)
"""What says which one is meant, behind the words that only say that one is."""

RULES = (CUT, JOINT, LEAD, QUESTION, PART_ENDS, ANNOUNCES, DESCRIBED)

ASKED = "asked_parts"
"""The key under which a message holds its parts that ask different things (nlu/asked_parts.py): each has a `start` and an `end`."""


@functools.lru_cache(maxsize=8)  # each component asks again of the same text
def questions_in(text: str) -> Tuple[Span, ...]:
    """Where in `text` its questions are, the first MOST of them; none where the text is nothing but one."""
    clauses = list(_clauses(text))
    if len(clauses) < 2:
        return ()
    return tuple((start, end) for start, end in clauses if _is_question(text[start:end]))[:MOST]


def texts_of(messages: Iterable[Message]) -> Iterator[Tuple[Message, str, Span]]:
    """What a featurizer reads: of each message the attribute to set and where its text is, whole, for each question in it and for each
    part that asks a thing of its own, where these are found by then.
    """
    for message in messages:
        text = message.get(TEXT)
        if text is not None:
            yield message, TEXT, (0, len(text))
            yield from ((message, attribute_of(place), span) for place, span in enumerate(questions_in(text)))
            yield from ((message, part_attribute(place), (each.start, each.end)) for place, each in enumerate(message.get(ASKED) or ()))


def part_attribute(place: int) -> str:
    """The attribute that holds the features of the part at `place`, from 0, that asks a thing of its own."""
    return f"part_{place}"


@functools.lru_cache(maxsize=8)  # two components ask of the same text
def cut_at_joints(text: str) -> Tuple[Span, ...]:
    """Where each part of `text` stands that may ask a thing of its own."""
    return tuple((start, end) for start, end in PART_ENDS.parts_of(text) if not ANNOUNCES.search(text[start:end]))


def described_in(text: str) -> Tuple[Span, ...]:
    """Where in `text` it is said what one of several is like."""
    return tuple(match.span("by" if match.group("by") else "as") for match in DESCRIBED.finditer(text))


def within(entities: Iterable[Dict[str, Any]], span: Span) -> Iterator[Dict[str, Any]]:
    """Those of `entities` that stand in `span`."""
    return (entity for entity in entities if span[0] <= entity[ENTITY_ATTRIBUTE_START] and entity[ENTITY_ATTRIBUTE_END] <= span[1])


def attribute_of(place: int) -> str:
    """The attribute that holds the features of the clause at `place`, from 0."""
    return f"clause_{place}"


def _clauses(text: str) -> Iterator[Span]:
    start = 0
    for cut in CUT.pattern.finditer(text):
        yield from _one_by_one(text, start, cut.start())
        start = cut.end()
    yield from _one_by_one(text, start, len(text))


def _one_by_one(text: str, start: int, end: int) -> Iterator[Span]:
    """The clauses there; those that are questions are parted from the questions that follow on them."""
    for clause_start, clause_end in _worded(text, start, end):
        for joint in JOINT.pattern.finditer(text, clause_start, clause_end):
            before = text[clause_start : min(joint.start(), clause_start + _ENOUGH)]
            after = text[joint.end() : min(clause_end, joint.end() + _ENOUGH)]
            if _is_question(before) and _is_question(after):
                yield clause_start, joint.start()
                clause_start = joint.end()
        yield clause_start, clause_end


def _worded(text: str, start: int, end: int) -> Iterator[Span]:
    lead = LEAD.pattern.match(text, start, end)
    if lead:
        yield start, lead.end()
        start = lead.end()
    told = text[start:end]
    if re.search(r"\w", told):
        yield start + len(told) - len(told.lstrip()), start + len(told.rstrip(" \t,"))


def _is_question(clause: str) -> bool:
    return len(clause.split()) >= _SHORTEST and ("?" in clause or bool(QUESTION.search(clause)))
