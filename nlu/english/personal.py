"""What people tell of themselves and of others that no answer repeats: names, addresses of every kind, telephone and other numbers.

A rule is a name, a pattern whose match is left out, texts that show it and texts that don't. To add one, add it to PERSONAL.
"""

from __future__ import annotations

import functools
import re
from typing import Sequence, Tuple

from nlu.english.rule import Rule, loose

Span = Tuple[int, int]

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŻŠČŽ][\w'’-]+"
_FULL_NAME = rf"{_CAPITAL}(?: (?:(?:van|von|der|den|de|da|di|del|al|bin|el)\b ?)*{_CAPITAL}){{1,3}}"
_NAME = rf"{_CAPITAL}(?: (?:(?:van|von|der|den|de|da|di|del|al|bin|el)\b ?)*{_CAPITAL}){{0,3}}"
_SOMEBODY = (
    r"(?:boss|manager|professor|prof|teacher|friend|colleague|coworker|supervisor|advis[eo]r|mentor|recruiter|roommate|wife|husband|partner"
    r"|boyfriend|girlfriend|brother|sister|son|daughter|mother|mom|mum|father|dad|uncle|aunt|cousin|neighbou?r|counsel+or|interviewer)"
)
_STREET = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl|square|terrace|close|crescent|parkway|highway)"
)
_NO_NAME = r"(?!(?:and|but|or|i|im|i'm|from|what|how|which|who|so|not|a|an|the|on|in|is|my|please|can|could|do|does|where)\b)"

PERSONAL: Tuple[Rule, ...] = (
    Rule(
        "email",
        loose(r"[\w.!#$%&'*+/=?^`{|}~-]+ ?(?:@|\(at\)|\[at\]) ?[\w-]+(?:\.[\w-]+)+"),
        ("write to sam.b+jobs@example.org", "sam (at) example.org", "a_b@mail.example.org"),
        ("pay @ harbours", "what is at stake. nothing"),
    ),
    Rule(
        "telephone",
        loose(
            r"(?<![\w$€£.,])(?:\+\d[\d ().-]{6,}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|0\d{2,4}[ /-]\d{3,8}(?:[ -]?\d{2,4})?)(?![\w%,])"
            r"|\b(?:phone|mobile|cell|tel|telephone|whatsapp|number|reach me|call me|text me)\b(?: number| no\.?)?(?: is| at| on|:)*"
            r"\W{0,3}\d[\d ().-]{5,}\d"
        ),
        ("my number is 5550109988", "+49 151 2345678", "(555) 010-9988", "call me at 0151 2345678", "0151 2345678"),
        ("which pay 40,000 to 60,000", "2020-2030", "a number of 40 jobs", "between 100 000 and 120 000"),
    ),
    Rule(
        "number",
        loose(
            r"\b\d{3}-\d{2}-\d{4}\b"
            r"|\b(?:ssn|social security|passport|student id|matriculation|id number|iban|credit card|account|licen[sc]e)\b"
            r"(?: number| no\.?)?(?: is|:)*\W{0,3}(?=[\w -]{0,10}\d)[A-Z]{0,2}\d[\w-]*(?: ?\d[\w-]*)*"
        ),
        ("my SSN is 078-05-1120", "passport number X1234567", "student id: 20304050"),
        ("is a passport needed", "an account manager", "12-14 of them"),
    ),
    Rule(
        "born",
        loose(
            r"\b(?:born (?:on|in)|birthday is|birth ?date is|dob:?)\W{0,3}(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?[ ./-])?"
            r"(?:\d{1,2}|[a-z]{3,9})?[ ./,-]{0,2}(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d"
        ),
        ("I was born on 12 March 1999", "my birthday is 03/12/1999", "born in 1988", "DOB: 12.03.1999"),
        ("a job born of need", "by 2030"),
    ),
    Rule(
        "home",
        re.compile(
            rf"\b\d{{1,5}}[a-z]?,? (?:{_CAPITAL} ){{1,3}}(?i:{_STREET})\b\.?"
            rf"(?:,? (?i:apt|apartment|unit|flat|suite)\.? ?\w+)?(?:,? {_CAPITAL}(?: {_CAPITAL})?)?(?:,? [A-Z]{{2}})?(?:,? \d{{5}})?"
            rf"|(?i:\b(?:live at|address is|address:|lives at|come to|send it to)) (?i:the )?\d{{1,5}}[a-z]? (?:[\w'.-]+ ?){{1,4}}"
            r"|\b[A-ZÄÖÜ][\wäöüß-]*(?:straße|strasse|weg|platz|gasse|allee) \d+[a-z]?(?:,? \d{5})?(?: [A-ZÄÖÜ][\wäöüß]+)?"
        ),
        (
            "I live at 12 pier road",
            "12 Harbour View Road, Springfield, IL 62704",
            "my address is 4 elm court",
            "Hafenstraße 12, 20457 Hamburg",
        ),
        ("40 Harbours pay well", "2 years on Wall Street", "the way to 12 harbours"),
    ),
    Rule(
        "own_name",
        re.compile(
            r"(?i:\b(?:my (?:full |first |last |real )?name(?:'s|’s| is|:)|i am called|i'm called|they call me|call me|name:|user ?name:?))"
            rf" (?i:{_NO_NAME})[^\W\d][\w'’-]*(?: (?i:{_NO_NAME})[^\W\d][\w'’-]*){{0,2}}"
            rf"|(?i:\b(?:i'm|i’m|im|i am|this is|it's|it’s)) {_FULL_NAME}"
            rf"|(?i:\b(?:hi|hello|hey),? (?:i'm|i’m|im|i am|this is|it's|it’s)) {_CAPITAL}(?=\W|$)"
            rf"|^\W*{_NAME} here(?=[,.!:])"
            rf"|(?i:\b(?:best|regards|kind regards|cheers|sincerely|yours|thanks|thank you)),?!?\.?\s+{_NAME}(?=\W*$)"
        ),
        (
            "my name is ada byron and I like ships",
            "I'm Ada Byron Smith, 24",
            "Hi, I'm Ada",
            "Ada here, what do harbours pay",
            "what do they pay? Thanks, Ada van Dyke",
            "call me Ada",
        ),
        (
            "what is my name",
            "I'm German",
            "this is Harbour work",
            "I'm a nurse",
            "call me on Monday",
            "what is the name of it",
            "So here we are",
        ),
    ),
    Rule(
        "other_name",
        re.compile(
            rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam)\.? {_NAME}"
            rf"|(?i:\b(?:my|our) (?:\w+ )?{_SOMEBODY}(?:'s name is|’s name is| is called| called| named|,)?) {_NAME}"
        ),
        ("Dr. Byron told me", "my friend Ada says", "my boss, Ada Byron, pays badly", "Prof Byron", "my sister called Ada"),
        ("my friend says", "what does a professor earn", "Dr is a title", "my boss pays badly"),
    ),
)
"""Every kind."""


@functools.lru_cache(maxsize=8)  # three components ask of the same text
def personal_in(text: str) -> Tuple[Span, ...]:
    """Where `text` holds personal details."""
    return tuple(match.span() for rule in PERSONAL for match in rule.finditer(text))


def touches(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether what stands at `start` to `end` shares a character with one of `spans`."""
    return any(first < end and start < last for first, last in spans)
