"""Naming, in the person's words, what an answer leaves out or a refusal is for."""

from __future__ import annotations

from typing import AbstractSet, Sequence, Tuple

from answering.answer import Answer
from answering.copies import replace
from answering.looks import wording
from answering.lookup import is_named_by_initials, numbers_of, stands_among
from answering.reading.reading import Reading
from answering.vocabulary import MOST_MISSING
from knowledge import Held
from knowledge.keys import key_of

_LONG = 4
"""Letters of a word that says more than how numbers go together: "to", "and"."""


def naming_its_point(answer: Answer, reading: Reading) -> Answer:
    """`answer` after what it doesn't serve; as it is where its own facts speak of that, or where it gives none and refuses nothing."""
    if answer.status == "not_covered":
        return _after(answer, "utter_not_served", reading.missing) if reading.missing else answer
    missing = _left_out(reading.missing, answer, reading)
    if not missing:
        return answer
    named = _after(replace(answer, status="partly"), "utter_partly", missing)
    return replace(named, missing=tuple(dict.fromkeys((*missing, *answer.missing)))[:MOST_MISSING])


def with_its_point_aside(answer: Answer, reading: Reading) -> Answer:
    """`answer`, and at its end what it may leave out; as it is where it names something else, or where its own facts speak of the
    weightiest of that.
    """
    aside = _left_out(reading.aside, answer, reading)
    if not aside or aside[0] != reading.aside[0] or answer.missing:
        return answer
    return replace(answer, status="partly", missing=aside, parts=(*answer.parts, _naming(answer, "utter_aside", aside)))


def _after(answer: Answer, response: str, missing: Tuple[str, ...]) -> Answer:
    return replace(answer, before=(*answer.before, _naming(answer, response, missing)), missing=missing)


def _naming(answer: Answer, response: str, missing: Tuple[str, ...]) -> Answer:
    return Answer(answer.status, answer.topic, response, {"missing": wording.quoted(missing)})


def _left_out(points: Tuple[str, ...], answer: Answer, reading: Reading) -> Tuple[str, ...]:
    """Those of `points` that an answer with facts says nothing of."""
    strange = {stranger.text.casefold() for stranger in reading.heard.strangers}
    return _untold(points, answer, strange) if answer.status in ("answered", "partly") and answer.facts else ()


def _untold(points: Tuple[str, ...], answer: Answer, strange: AbstractSet[str]) -> Tuple[str, ...]:
    """Those of `points` that the answer's facts don't name, in full or whom they are credited to by initials ("NASA"); of these only the
    ones that are the name of something that no pack holds ("data engineer") or have a word that stands in no fact, if there is one.
    """
    facts = [held for each in (answer, *answer.parts) for held in each.facts]
    said = _said(facts)
    credited = {point for point in points if any(is_named_by_initials(point, held) for held in facts)}
    quoted = {point for point in points if _quotes(point, facts)}
    untold = tuple(point for point in points if f" {key_of(point)} " not in f" {said} " and point not in credited | quoted)
    known = set(said.split())
    return tuple(point for point in untold if point.casefold() in strange or not set(key_of(point).split()) <= known) or untold


def _said(facts: Sequence[Held]) -> str:
    """All that `facts` say, as words are compared: each by itself, as others will say it again."""
    return " ".join(filter(None, (key_of(text) for held in facts for text in (held.fact.statement, held.fact.credited_to or ""))))


def _quotes(point: str, facts: Sequence[Held]) -> bool:
    """Whether all numbers of `point`, which says little more, are in figures of `facts`, be it in thousands: "85 to 115"."""
    words = key_of(point).split()
    numbers = [float(word) for word in words if word.isdecimal()]
    given = numbers_of(facts)
    short = all(word.isdecimal() or len(word) < _LONG for word in words)
    return bool(numbers) and short and all(stands_among(number, given) for number in numbers)
