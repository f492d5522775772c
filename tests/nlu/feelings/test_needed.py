"""What a text must hold for a pattern to match."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.feelings.find import find_feeling
from nlu.feelings.fold import fold
from nlu.feelings.needed import needed, words_of
from nlu.feelings.rules import languages

_ENGLISH = languages()[0]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    (
        ("(?:burn|shoot)(?:s|ing)? (?:my )?house", [{"house"}]),
        (r"notic\w* harbours?", [{"*not"}, {"harbour", "harbours"}]),
        (r"(?:\w+ ){0,2}lighthouse(?: keeper)?", [{"lighthouse"}]),
        (r"\w+", []),
        ("(?:anything|.*)", []),
    ),
)
def test_the_words_that_every_match_holds(pattern, expected):
    assert {frozenset(each) for each in expected} <= set(needed(pattern)) if expected else needed(pattern) == []


def test_no_rule_is_passed_over_in_a_text_that_it_matches():
    for language in languages():
        for rule in language.rules:
            for text in map(fold, rule.examples):
                matching = [search for search in rule.patterns if any(search.spans(text))]
                assert matching and all(search.may_match(words_of(text)) for search in matching)


@given(st.lists(st.sampled_from("i want to not die kill my self him we end it no way out here gone".split()), min_size=2, max_size=9))
def test_the_quick_look_changes_nothing(words):
    text = " ".join(words)
    slow = any(any(search.spans(text)) for rule in _ENGLISH.rules for search in rule.patterns)
    quick = any(any(search.spans(text)) for search in _ENGLISH.likely(words_of(text)) - _ENGLISH.idioms)
    assert slow == quick


def test_a_word_that_hides_a_letter_is_read_all_the_same():
    for text in ("I want to k1ll myself", "thinking about su1cide", "I want to diiiie"):
        found = find_feeling(text)
        assert found and found.tier == "danger", text


def test_a_pattern_that_ends_in_the_middle_of_a_word_asks_for_no_whole_one():
    assert all(not re.fullmatch(r"suici", word) for words in needed(r"suici\w+") for word in words)
