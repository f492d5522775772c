"""Words, and which of them belong together: a corpus of texts that do and texts that don't."""

from __future__ import annotations

import itertools
from typing import List

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.english.phrases import begins_at, is_small, says_nothing, touch, trimmed, words_in


def spelt(text: str) -> List[str]:
    return [text[start:end] for start, end in words_in(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("do I need C++ or C#?", ["do", "I", "need", "C++", "or", "C#"]),
        ("I don't have 60%", ["I", "don't", "have", "60%"]),
        ("it’s the UK/Ireland", ["it’s", "the", "UK", "Ireland"]),
        ("snake_case, ok", ["snake", "case", "ok"]),
        (" \n?!", []),
    ],
)
def test_words(text: str, words: List[str]) -> None:
    assert spelt(text) == words


TOGETHER = ["mid 30s", "part-time", "D.C", "UK/Ireland", "R & D", "state of"]
APART = ["Germany, salary", "pay? Germany", "pay (Germany", "C++; Rust", "one. two"]


@pytest.mark.parametrize("text", TOGETHER)
def test_nothing_parts_words_of_one_phrase(text: str) -> None:
    first, second = words_in(text)
    assert touch(text, first, second)


@pytest.mark.parametrize("text", APART)
def test_a_mark_parts_words(text: str) -> None:
    first, second = words_in(text)
    assert not touch(text, first, second)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("the state of Texas in", "state of Texas"),
        ("without a degree", "without a degree"),
        ("the", "the"),
        ("in my mid 30s", "mid 30s"),
        ("skippers who have never", "skippers"),
        ("until 2071", "2071"),
    ],
)
def test_small_words_neither_begin_nor_end_a_phrase(text: str, kept: str) -> None:
    words = trimmed(text, words_in(text))
    assert text[words[0][0] : words[-1][1]] == kept


def test_small_words_are_known_in_any_case_and_with_any_apostrophe() -> None:
    assert is_small("The") and is_small("it’s") and not is_small("Germany")


def test_two_small_words_drawn_together_are_small_too() -> None:
    assert all(is_small(word) for word in ("who’ve", "aren't", "How's", "they'd")) and not is_small("Kelp's")


@given(st.text(max_size=60))
@settings(deadline=None, database=None, derandomize=True)
def test_words_stand_in_order_and_apart(text: str) -> None:
    words = words_in(text)
    assert all(start < end for start, end in words)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(words))


@pytest.mark.parametrize(
    "text",
    [
        "how many of",
        "there",
        "per year",
        "many years until",
        "how much percent",
        "which area",
        "grads",
        "n",
        "those people",
        "Top 7",
        "best",
        "near",
        "new grads",
        "Grab job",
        "career advice",
        "great market",
        "start learning",
        "entry level",
        *("LOWEST bottom", "min and max", "the rookies"),
    ],
)
def test_what_only_asks_or_measures_says_nothing(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "IT",
        "vacation days",
        "many guards",
        "years abroad",
        "10 years",
        "which school",
        "foreign grads",
        "top hat",
        "7",
        "job boards",
        "how many jobs",
    ],
)
def test_what_names_anything_says_something(text: str) -> None:
    assert not says_nothing(text)


def test_a_word_for_people_says_nothing_beside_their_field() -> None:
    for word in ("staff", "analysts"):
        assert says_nothing(word, beside_its_field=True) and not says_nothing(word)
    assert not says_nothing("staff housing", beside_its_field=True)


@pytest.mark.parametrize(
    ("text", "phrase", "whole"),
    [
        ("is it too late", "late", "too late"),
        ("Too  old at 40?", "old at 40", "Too  old at 40"),
        ("a tattoo artist", "artist", "artist"),
        ("How many keepers", "many", "How many"),
    ],
)
def test_a_phrase_begins_with_the_too_or_how_before_it(text: str, phrase: str, whole: str) -> None:
    start = text.index(phrase)
    assert text[begins_at(text, start) : start + len(phrase)] == whole
