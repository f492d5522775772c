"""The quick look before a search never hides what the search would find."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.english.needed import branches, folded, needed
from nlu.english.rule import KEPT, Rules, loose, prepare, text_to_keep
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
LETTERS = {letter: loose(letter) for letter in "abcdefghijklmnopqrstuvwxyz"}
LIMITS = {"deadline": None, "database": None, "derandomize": True}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(?:burn|shoot)(?:s|ing)? (?:my )?house", [{"house"}]),
        (r"notic\w* harbours?", [{"*not"}, {"harbour", "harbours"}]),
        (r"(?:\w+ ){0,2}lighthouse(?: keeper)?", [{"lighthouse"}]),
        (r"\w+", []),
        ("(?:anything|.*)", []),
    ],
)
def test_the_words_that_every_whole_match_holds(pattern: str, expected: list[set[str]]) -> None:
    held = needed(pattern)
    assert all(frozenset(each) in held for each in expected) and bool(held) == bool(expected)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bwhat about\b", [{"what"}, {"about"}]),
        (r"\b(?:harbour|port)s?\b", [{"harbour", "harbours", "port", "ports"}]),
        (r"\bkeeps?\s+(?:me|us)\b", [{"keep", "keeps"}, {"me", "us"}]),
        (r"(?:no\w+|never) again", [{"*aga"}, {"~aga"}, {"~ain"}]),
        (r"^so\W+far$", [{"so"}, {"far"}]),
        (r"\W*keel", [{"~kee"}, {"~eel"}]),
        (r"x|never", []),
        (r"\d+", [{r"\d"}]),
        (r"(?:\w+ ?(?:@|\(at\)) ?\w+|keel)[?!]", [{"!", "?"}, {"@", ")", "~eel"}]),
        (r"(?:light)*", []),
        (r"(?!dark) light\b", [{"light"}]),
        (r"(?<![\w'])keel(?![\w-]|\.\w)", [{"keel"}]),
        (r"(?:(?<=\bof )|(?<=\bin )|(?<=^))b(?= \w)", [{"b"}]),
        (r"(?<![\d'])keel(?!\w+)", [{"~kee"}, {"~eel"}]),
        (r"(?<!\w)keel(?![^\w])", [{"*kee"}, {"~kee"}, {"~eel"}]),
        (r"\bno(?=t\b)", []),
        (r"\bno(?=\W)", [{"no"}]),
        (r"\bno[\s,-]+(?:a|the)?\b", [{"no"}]),
        (r"no[\s\w]+", []),
        (r"^(?=.*\bnets?\b)(?=.*\b(?:more|less) than\b).*$", [{"net", "nets"}, {"less", "more"}, {"than"}]),
        (r"(?<=[.!?])\s\w+", [{"!", ".", "?"}]),
        (r"\bno(?:[\s-]+(?:a|my|\w+ly))*[\s-]*$", [{"no"}]),
        (r"\bno(?:[\s-]*(?:a|my|\w+ly))*$", []),
        (r"\b50[\s-]?50\b", [{"50", "5050"}, {r"\d"}]),
        (r"5\d", [{r"\d"}]),
        (r"\b[Kk]elp farms?\b", [{"kelp"}, {"farm", "farms"}]),
    ],
)
def test_the_words_that_every_match_holds(pattern: str, expected: list[set[str]]) -> None:
    assert sorted(map(sorted, needed(pattern, whole=False))) == sorted(map(sorted, expected))


def test_a_pattern_that_ends_in_the_middle_of_a_word_asks_for_no_whole_one() -> None:
    assert all("suici" not in words for words in needed(r"suici\w+"))


def test_a_pattern_is_taken_apart_at_its_outer_bars_alone() -> None:
    assert branches(r"boats?|(?:nets|rods) [|)]|sails\|oars") == ["boats?", "(?:nets|rods) [|)]", r"sails\|oars"]


@settings(max_examples=200, **LIMITS)
@given(one=st.sampled_from(TEXTS), other=st.sampled_from(TEXTS), form=st.sampled_from(FORMS))
def test_every_rule_finds_what_its_pattern_finds(one: str, other: str, form: type) -> None:
    text = form(f"{one} {other}")
    for rule in RULES.values():
        found, searched = rule.search(text), rule.pattern.search(text)
        assert (found and found.span()) == (searched and searched.span()), rule.name


@settings(max_examples=100, **LIMITS)
@given(one=st.sampled_from(TEXTS), other=st.sampled_from(TEXTS), form=st.sampled_from(FORMS))
def test_rules_that_are_searched_together_find_what_each_finds(one: str, other: str, form: type) -> None:
    texts = form(one), form(other)
    likely = Rules(RULES.values()).likely(*texts)
    expected = [rule for rule in RULES.values() if any(map(rule.pattern.search, texts))]
    assert [rule for rule in likely if any(map(rule.search, texts))] == expected and len(likely) < len(RULES)


@settings(max_examples=300, **LIMITS)
@given(st.text(max_size=12))
def test_a_text_is_folded_as_patterns_compare_letters(text: str) -> None:
    """Each letter on its own, as a pattern matches it."""
    for letter, pattern in LETTERS.items():
        if pattern.search(text):
            assert letter in folded(text)


def test_most_rules_are_looked_at_before_they_are_searched() -> None:
    assert sum(bool(rule._needs) for rule in RULES.values()) > 0.6 * len(RULES)


def test_no_message_waits_for_what_rules_need() -> None:
    prepare()
    assert all("_needs" in vars(rule) for rule in RULES.values())


def test_what_is_kept_of_the_patterns_is_current() -> None:
    assert KEPT.file.read_text(encoding="utf-8") == text_to_keep(), "run `python -m nlu.analysis`"
