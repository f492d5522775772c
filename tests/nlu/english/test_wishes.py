"""What a sentence says of what it names, and how it steers: each rule shows in its examples and in none of its counter-examples."""

from __future__ import annotations

import re
from typing import List, Tuple

import pytest

from nlu.english.rule import Rule
from nlu.english.wishes import (
    DOUBTED,
    OPEN,
    RULED_OUT,
    STANCES,
    STEERING,
    WISHED,
    StanceRule,
    is_before_a_denial,
    rule_for,
    stances,
    states_a_wish,
    steering,
)

FOLLOWED = [(rule, text) for rule in STANCES for text in rule.examples]
NOT_FOLLOWED = [(rule, text) for rule in STANCES for text in rule.counter_examples]
STEERED = [(rule, text) for rule in STEERING for text in rule.examples]
NOT_STEERED = [(rule, text) for rule in STEERING for text in rule.counter_examples]


def named(text: str) -> Tuple[str, List[Tuple[int, int]]]:
    """A text whose names stand in square brackets, without the brackets, and where its names stand."""
    plain, spans = "", []
    for part in re.split(r"(\[[^\]]+\])", text):
        word = part[1:-1] if part.startswith("[") else part
        if part.startswith("["):
            spans.append((len(plain), len(plain) + len(word)))
        plain += word
    return plain, spans


def name_of(each: object) -> str:
    return each.name if isinstance(each, (StanceRule, Rule)) else str(each)


@pytest.mark.parametrize(("rule", "text"), FOLLOWED, ids=name_of)
def test_a_rule_speaks_of_its_examples(rule: StanceRule, text: str) -> None:
    assert rule_for(*named(text), 0) == rule


@pytest.mark.parametrize(("rule", "text"), NOT_FOLLOWED, ids=name_of)
def test_a_rule_is_silent_on_its_counter_examples(rule: StanceRule, text: str) -> None:
    assert rule_for(*named(text), 0) != rule


@pytest.mark.parametrize(("rule", "text"), STEERED, ids=name_of)
def test_a_recommendation_is_steered_by_the_examples(rule: Rule, text: str) -> None:
    assert rule.name in steering(text)


@pytest.mark.parametrize(("rule", "text"), NOT_STEERED, ids=name_of)
def test_nothing_else_steers_it(rule: Rule, text: str) -> None:
    assert rule.name not in steering(text)


def test_each_rule_has_a_name_of_its_own_and_a_corpus() -> None:
    for rules in (STANCES, STEERING):
        assert len({rule.name for rule in rules}) == len(rules)
        assert all(len(rule.examples) >= 2 and len(rule.counter_examples) >= 2 for rule in rules)


@pytest.mark.parametrize(
    ("text", "said"),
    (
        ("[boats] and [kites]", (WISHED, WISHED)),
        ("not [boats] or [kites]", (RULED_OUT, RULED_OUT)),
        ("not [boats], [kites] or [bells]", (RULED_OUT, RULED_OUT, RULED_OUT)),
        ("neither [boats] nor [kites]", (RULED_OUT, RULED_OUT)),
        ("I hate [boats] and [kites]", (RULED_OUT, RULED_OUT)),
        ("I hate [boats] and I love [kites]", (RULED_OUT, WISHED)),
        ("I love [boats], hate [kites]", (WISHED, RULED_OUT)),
        ("no [boats] and good [kites]", (RULED_OUT, WISHED)),
        ("forget [boats], [kites]", (RULED_OUT, WISHED)),
        ("[boats] but not [kites]", (WISHED, RULED_OUT)),
        ("[boats] and [kites] are not for me", (RULED_OUT, RULED_OUT)),
        ("good at [boats] and ok at [kites], terrible at [bells]", (WISHED, WISHED, RULED_OUT)),
        ("lots of [boats] but also [kites] and I hate [bells]", (WISHED, WISHED, RULED_OUT)),
        ("[boats] - no wait [kites]", (OPEN, WISHED)),
        ("[boats] matters more than [kites]", (WISHED, OPEN)),
        ("[boats] isn't as important as [kites]", (OPEN, WISHED)),
        ("rather [boats] than in [kites]", (WISHED, RULED_OUT)),
        ("my mother says get [boats]", (DOUBTED,)),
        ("my mother says get [boats]. I want [kites]", (DOUBTED, WISHED)),
        ("sure, because I love [boats] sooo much", (DOUBTED,)),
        ("anywhere but a big [boats]", (RULED_OUT,)),
        ("[boats]? no thanks", (RULED_OUT,)),
        ("[boats]? sure. [kites]? never", (WISHED, RULED_OUT)),
        ("[boats]? no idea", (WISHED,)),
    ),
)
def test_what_is_said_of_each_name(text: str, said: Tuple[str, ...]) -> None:
    assert tuple(each.stance for each in stances(*named(text))) == said


@pytest.mark.parametrize(
    ("text", "asked"),
    (
        ("what do [boats] pay", True),
        ("could [boats] be better?", True),
        ("[boats] vs kites", True),
        ("I want [boats], is that ok?", False),
        ("which suits somebody who likes [boats]?", False),
        ("[boats] please", False),
        ("[boats]? yes please", False),
        ("[boats]? no idea", True),
    ),
)
def test_a_name_in_a_question_is_no_wish(text: str, asked: bool) -> None:
    assert stances(*named(text))[0].asked == asked


@pytest.mark.parametrize(("text", "corrects"), (("no wait, [boats] instead", True), ("change it to [boats]", True), ("[boats] too", False)))
def test_a_correction_takes_the_place_of_what_was_said(text: str, corrects: bool) -> None:
    assert stances(*named(text))[0].corrects == corrects


@pytest.mark.parametrize(
    ("text", "states"),
    (("I want boats", True), ("pay matters most to me", True), ("I want to know what boats pay", False), ("boats", False)),
)
def test_saying_what_one_wants_is_told_from_asking(text: str, states: bool) -> None:
    assert states_a_wish(text) == states


@pytest.mark.parametrize("text", ("not " * 2_000, "a, " * 2_000, "I want " * 1_000, "no wait " * 1_000, "? " * 2_000, "so" * 2_000))
def test_a_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    assert len(stances(text + "boats", [(len(text), len(text) + 5)])) == 1
    assert isinstance(steering(text), list)


@pytest.mark.parametrize(
    ("text", "liked"), [("I like nets and no boats", True), ("scared of nets and no boats", False), ("I like nets and boats", False)]
)
def test_what_is_denied_is_only_what_comes_next(text: str, liked: bool) -> None:
    assert is_before_a_denial(text, (text.index("nets"), text.index("nets") + 4)) is liked
