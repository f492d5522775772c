"""The quick look before a search never hides what the search would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.english.needed import folded, needed
from nlu.english.rule import loose, prepare
from tests.nlu.english.test_rules import NOT_SHOWN, RULES, SHOWN

TEXTS = sorted({text for _, text in SHOWN + NOT_SHOWN})
FORMS = (
    str,
    str.upper,
    str.title,
    str.swapcase,
    lambda text: text.replace("i", "ı").replace("s", "ſ").replace("k", "K"),
    lambda text: text.replace("i", "İ"),
)
LIMITS = {"deadline": None, "database": None, "derandomize": True}


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        (r"\bwhat about\b", {"what ab"}),
        (r"\b(?:harbour|port)s?\b", {"harbour", "port"}),
        (r"keeps?\s+(?:me|us)", {"keep"}),
        (r"(?:no\w+|never) again", {" again"}),
        (r"\w+ing", {"ing"}),
        (r"x|never", set()),
        (r"\d+", set()),
        (r"(?:light)*", set()),
        (r"(?!dark)light", {"light"}),
        (r"[Kk]elp farms?", {"kelp fa"}),
    ],
)
def test_what_a_match_must_hold(pattern: str, strings: set[str]) -> None:
    assert needed(re.compile(pattern, re.I)) == strings


@settings(max_examples=400, **LIMITS)
@given(one=st.sampled_from(TEXTS), other=st.sampled_from(TEXTS), form=st.sampled_from(FORMS))
def test_every_rule_finds_what_its_pattern_finds(one: str, other: str, form: type) -> None:
    text = form(f"{one} {other}")
    for rule in RULES.values():
        found, searched = rule.search(text), rule.pattern.search(text)
        assert (found and found.span()) == (searched and searched.span()), rule.name


@settings(max_examples=300, **LIMITS)
@given(st.text(max_size=12))
def test_a_text_is_folded_as_patterns_compare_letters(text: str) -> None:
    """Each letter on its own, as a pattern matches it."""
    for letter in "abcdefghijklmnopqrstuvwxyz":
        if loose(letter).search(text):
            assert letter in folded(text)


def test_most_rules_are_looked_at_before_they_are_searched() -> None:
    assert sum(bool(needed(rule.pattern)) for rule in RULES.values()) > 0.7 * len(RULES)


def test_no_message_waits_for_what_rules_need() -> None:
    prepare()
    assert all("_needs" in vars(rule) for rule in RULES.values())
