"""How old somebody is, of which no pack tells anything, and which is no figure to reckon with: "what of people over fifty?"."""

from __future__ import annotations

from itertools import pairwise
from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.reading.reading import Reading, if_it_does
from answering.vocabulary import NEAR_MISS
from knowledge import Pack
from knowledge.numbers import spelt_in

_SIDES = frozenset(("over", "above", "under", "below", "past", "beyond", "than", "age"))
_WHOSE = frozenset(("my", "his", "her", "our", "your", "their", "this", "that"))
_OF_AN_AGE = frozenset(("older", "younger", "age", "ages", "aged", "ageism", "elderly"))


@if_it_does("asks_of_an_age")
def asks_of_an_age(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what happens to those over thirty', after 'what share of graduates finds a role within six months': nothing is said of an age."""
    if reading.heard.length > beliefs.THRESHOLDS.challenge or reading.profile.asking or reading.heard.subjects:
        return None
    refusal = f"{NEAR_MISS}personal" if reading.intent == f"{NEAR_MISS}personal" else f"{NEAR_MISS}detail"
    return replace(
        reading, answer="not_covered", refusal=refusal, missing=tuple(filter(None, (_whose_age(reading.text) or _age(reading.text),)))
    )


def _whose_age(text: str) -> str:
    """'my age', where it is asked of that."""
    words = text.casefold().replace("?", " ").replace(",", " ").replace(".", " ").split()
    return next((f"{whose} {word}" for whose, word in pairwise(words) if whose in _WHOSE and word in _OF_AN_AGE), "")


def _age(text: str) -> str:
    """The words that say how old somebody is: "over thirty", "older applicants"."""
    words = text.replace("?", " ").replace(",", " ").replace(".", " ").split()
    small = [word.casefold() for word in words]
    for at, word in enumerate(small):
        if word in _SIDES and at + 1 < len(words) and (small[at + 1].isdecimal() or spelt_in(small[at + 1])):
            return " ".join(words[at - 1 if word == "than" else at : at + 2])
        if word in _OF_AN_AGE and at + 1 < len(words) and small[at + 1] not in _SIDES:
            return " ".join(words[at : at + 2])
    return next((words[at] for at, word in enumerate(small) if word in _OF_AN_AGE), " ".join(words[-2:]))
