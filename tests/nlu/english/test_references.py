"""Pointers into the conversation: ordinals, "those", "there", how many and in which order."""

from __future__ import annotations

from typing import Any, List

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.english.references import find_references

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
COUNTS = "one two three four five six seven eight".split()
NOUNS = ("one", "option", "industry", "sector", "role", "skill", "choice", "on the list")
LIMITS = {"deadline": None, "database": None, "derandomize": True}


def values(text: str, entity: str) -> List[Any]:
    return [found.value for found in find_references(text) if found.entity == entity]


@settings(max_examples=150, **LIMITS)
@given(
    place=st.integers(1, 10),
    noun=st.sampled_from(NOUNS),
    form=st.sampled_from(["the {} {}", "what about the {} {}?", "and the {} {}, please", "THE {} {}"]),
)
def test_a_place_is_read(place: int, noun: str, form: str) -> None:
    assert values(form.format(ORDINALS[place - 1], noun), "ordinal") == [place]


@settings(max_examples=60, **LIMITS)
@given(
    one=st.integers(1, 10),
    other=st.integers(1, 10),
    form=st.sampled_from(["the {} and the {}", "the {} and {} ones", "{} and {}", "the {} or the {}?"]),
)
def test_two_places_are_read(one: int, other: int, form: str) -> None:
    assert values(form.format(ORDINALS[one - 1], ORDINALS[other - 1]), "ordinal") == [one, other]


@settings(max_examples=40, **LIMITS)
@given(count=st.integers(1, 8))
def test_so_many_from_either_end_are_read(count: int) -> None:
    for written in (str(count), COUNTS[count - 1]):
        assert values(f"compare the last {written}", "ordinal") == list(range(-count, 0))
        assert values(f"the first {written}", "ordinal") == list(range(1, count + 1))
        assert values(f"number {written}", "ordinal") == [count]
        assert values(f"top {written} paying", "limit") == [count]
        assert values(f"which of the {written} is remote", "among") == [count]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the middle one?", [0]),
        ("second", [2]),
        ("the last", [-1]),
        ("#3", [3]),
        ("no. 2", [2]),
        ("no 2", [2]),
        ("is the third remote?", []),
        ("the second?", [2]),
        ("the 2nd one", [2]),
        ("the final option", [-1]),
        ("no one told me what they pay", []),
        ("no two jobs are alike", []),
        ("#0", []),
        ("how has demand grown in the last five years?", []),
        ("the first 6 months", []),
        ("what will my first role be?", []),
        ("a first industry to work in", []),
        ("what should I learn first?", []),
        ("at last!", []),
        ("give me a second", []),
        ("secondary sectors", []),
        ("what do people earn?", []),
    ],
)
def test_ordinals(text: str, expected: List[int]) -> None:
    assert values(text, "ordinal") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which of those pays most", ["many"]),
        ("compare them", ["many"]),
        ("both", ["many"]),
        ("is remote work common there", ["one"]),
        ("does it pay well", ["one"]),
        ("tell me about that one", ["one"]),
        ("is it one of those?", ["many"]),
        ("what do banks pay", []),
        ("theremin", []),
    ],
)
def test_what_was_talked_of(text: str, expected: List[str]) -> None:
    assert values(text, "refers") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("highest pay", ["highest"]),
        ("which pays best", ["highest"]),
        ("the lowest salary", ["lowest"]),
        ("who pays least", ["lowest"]),
        ("what do they pay", []),
        ("mostly", []),
        ("at least 90k", []),
        ("90k or more", []),
        ("more than $90,000", []),
        ("no less than 90k", []),
        ("max 90k", []),
        ("maximum of 90k", []),
        ("which of them pays more than the others", ["highest"]),
    ],
)
def test_the_order(text: str, expected: List[str]) -> None:
    assert values(text, "order") == expected


@settings(max_examples=300, **LIMITS)
@given(
    st.lists(
        st.sampled_from([*ORDINALS, *COUNTS, *NOUNS, "the", "last", "those", "it", "top", "number", "#", "3", "?", "and", "no", "years"]),
        max_size=9,
    )
)
def test_whatever_is_found_lies_inside_the_text(words: List[str]) -> None:
    text = " ".join(words)
    for found in find_references(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.entity in ("ordinal", "refers", "among", "order", "limit")
        assert found.value != 0


@settings(max_examples=200, **LIMITS)
@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert all(text[found.start : found.end].strip() for found in find_references(text))
