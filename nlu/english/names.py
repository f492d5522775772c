"""How names of things are built in English: kinds of employer, degrees, areas of study and work; plurals, and the article before a word."""

from __future__ import annotations

import re

from nlu.english.rule import Rule, loose

EMPLOYER = Rule(
    "kind_of_employer",
    loose(
        r"(?:compan(?:y|ies)|firms?|agenc(?:y|ies)|banks?|hospitals?|clinics?|schools?|offices?|homes?|factor(?:y|ies)|plants?|makers?"
        r"|shops?"
        r"|stores?|insurers?|retailers?|manufacturers?|consultanc(?:y|ies)|practices?|laborator(?:y|ies)|labs?|studios?|centers?"
        r"|centres?|funds?"
        r"|providers?|employers?|organi[sz]ations?|institutions?|departments?|publishers?|supermarkets?|hotels?|restaurants?|farms?"
        r"|museums?"
        r"|librar(?:y|ies))$"
    ),
    ("law firm", "Breweries and Companies", "day nursery schools", "film studio"),
    ("law", "home care", "shopping", "banking"),
)
"""How names of kinds of employer end, rather than of areas of work."""
DEGREE = Rule(
    "names_a_degree",
    loose(r"\b(?:degree|bachelor|master|diploma)"),
    ("law degree", "Bachelor of Music", "master's in botany"),
    ("law", "botany student", "webmaster"),
)
STUDY = Rule(
    "names_a_study",
    loose(r"\b(?:school|college|studies|program(?:me)?|student)s?$"),
    ("law school", "music students", "cultural studies"),
    ("law", "schooling", "studies of law"),
)
"""What is neither an area of work nor a degree, though the field's aliases may hold it."""
AREA = Rule(
    "names_an_area",
    loose(r"(?:ence|ics|ing|ology|tion|ment|ance|phy|[ai]ry|degree|school|job|care)$"),
    ("plant science", "veterinary", "child care", "brewing"),
    ("botanist", "foresters", "lawyer"),
)
"""How words for areas end; those for people don't."""
PLURAL = Rule(
    "is_a_plural",
    re.compile(r"^people$|..(?<![su])s$"),
    ("brewers", "agencies", "people"),
    ("brewer", "glass", "campus", "us", "is"),
)
Y_TO_IES = Rule("ends_in_ies", re.compile(r"[^aeiou]y$"), ("agency", "library", "sky"), ("day", "brewer", "survey"))
TAKES_ES = Rule("takes_es", re.compile(r"(?:s|x|ch|sh)$"), ("coach", "boss", "tax"), ("brewer", "cloth", "bank"))
TAKES_AN = Rule(
    "takes_an",
    re.compile(r"^(?:[aeioAEIO]|[uU](?!ni|se)|[FHLMNRSX](?:[A-Z.]|s?\b))"),
    ("actuary", "HR clerk", "Owner", "usher", "S.A. clerk"),
    ("brewer", "university clerk", "Sailor", "useful clerk"),
)

_IRREGULAR = {"person": "people"}


def plural(text: str) -> str:
    """The plural of the last word, if it isn't in it."""
    head, _, last = text.rpartition(" ")
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif not PLURAL.search(last):
        last = last[:-1] + "ies" if Y_TO_IES.search(last) else last + ("es" if TAKES_ES.search(last) else "s")
    return f"{head} {last}".strip()


def singular(text: str) -> str:
    """The singular of the last word."""
    head, _, last = text.rpartition(" ")
    if PLURAL.search(last) and last not in _IRREGULAR.values():
        last = last[:-3] + "y" if last.endswith("ies") else last[:-1]
    return f"{head} {last}".strip()


def article(word: str, capital: bool = False) -> str:
    """The indefinite article that `word` takes."""
    right = "an" if TAKES_AN.search(word) else "a"
    return right.capitalize() if capital else right
