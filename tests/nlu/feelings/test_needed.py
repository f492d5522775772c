"""What a text must hold for a pattern to match."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.feelings.analysis import KEPT, kept_of, key_of
from nlu.feelings.find import find_feeling
from nlu.feelings.fold import fold
from nlu.feelings.needed import branches, needed, words_of
from nlu.feelings.rules import languages, patterns

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


def _quick(language, text):
    return {look.search for look in language.likely(words_of(text)) if look.branch.matches(text)}


def test_no_rule_is_passed_over_in_a_text_that_it_matches():
    for language in languages():
        for rule in language.rules[::4]:  # all are heard by their examples in test_find.py
            for text in map(fold, rule.examples):
                matching = {search for search in rule.patterns if any(search.spans(text))}
                assert matching and matching <= _quick(language, text)


@given(st.lists(st.sampled_from("i want to not die kill my self him we end it no way out here gone".split()), min_size=2, max_size=9))
@settings(deadline=None)
def test_the_quick_look_changes_nothing(words):
    text = " ".join(words)
    slow = {search for search in (*_ENGLISH.places, *_ENGLISH.idioms) if any(search.spans(text))}
    assert slow == _quick(_ENGLISH, text)


def test_a_pattern_is_taken_apart_at_its_outer_bars_alone():
    assert branches(r"boats?|(?:nets|rods) [|)]|sails\|oars") == ["boats?", "(?:nets|rods) [|)]", r"sails\|oars"]


def test_what_is_kept_of_the_patterns_is_current():
    held, every = KEPT.read_text(encoding="utf-8"), list(patterns())
    assert set(json.loads(held)) == set(map(key_of, every)), "run `python -m nlu.feelings.analysis`"
    some = kept_of(every[::10]).strip("{}\n").split(",\n")
    assert set(some) <= set(held.strip("{}\n").split(",\n")), "run `python -m nlu.feelings.analysis`"


def test_a_word_that_hides_a_letter_is_read_all_the_same():
    for text in ("I want to k1ll myself", "thinking about su1cide", "I want to diiiie"):
        found = find_feeling(text)
        assert found and found.tier == "danger", text


def test_a_pattern_that_ends_in_the_middle_of_a_word_asks_for_no_whole_one():
    assert all(not re.fullmatch(r"suici", word) for words in needed(r"suici\w+") for word in words)
