"""What people tell of where they come from: each rule shows in its examples and in none of its counter-examples."""

from __future__ import annotations

from typing import List, Tuple

import pytest

from nlu.english.origin import ORIGINS, STUDIES, origins_in, own_places, told_in
from nlu.english.rule import Rule

FOLLOWED = [(rule, text) for rule in (*ORIGINS, *STUDIES) for text in rule.examples]
NOT_FOLLOWED = [(rule, text) for rule in (*ORIGINS, *STUDIES) for text in rule.counter_examples]
OWN = "kelp farmer"
"""Stands for a job that the pack has."""


def told(text: str) -> List[str]:
    start = text.find(OWN)
    own = ((start, start + len(OWN)),) if start >= 0 else ()
    return [text[slice(*span)].strip() for span in told_in(text, own)]


def named(each: object) -> str:
    return each.name if isinstance(each, Rule) else repr(each)


@pytest.mark.parametrize(("rule", "text"), FOLLOWED, ids=named)
def test_a_rule_shows_in_its_examples(rule: Rule, text: str) -> None:
    assert rule.pattern.search(text)


@pytest.mark.parametrize(("rule", "text"), NOT_FOLLOWED, ids=named)
def test_a_rule_is_silent_on_its_counter_examples(rule: Rule, text: str) -> None:
    assert not rule.pattern.search(text)


@pytest.mark.parametrize(
    ("text", "trade"),
    (
        ("Can a carpenter become a kelp farmer?", "carpenter"),
        ("Carpenter to kelp farmer", "Carpenter"),
        ("I like it here. How do I become a kelp farmer after doing a B.Com?", "B.Com"),
        ("What should a ship pilot learn to become a good kelp farmer?", "ship pilot"),
        ("Can I become a kelp farmer with rowing and knot science (RKS)?", "rowing and knot science (RKS)"),
        ("I did a crash course on knots for sailors. How do I become a kelp farmer?", "knots for sailors"),
        ("I'm a beginner and have learned Fortran and wanted to ask how kelp farmer jobs are", "Fortran"),
    ),
)
def test_the_trade_is_told(text: str, trade: str) -> None:
    assert trade in told(text)


@pytest.mark.parametrize(
    "text",
    (
        "Can a kelp farmer become a carpenter?",
        "Is it harder for a carpenter to become a kelp farmer or vice versa?",
        "How do I become a kelp farmer?",
        "what does a carpenter earn",
        "",
    ),
)
def test_what_is_asked_about_is_not_told(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "studied"),
    (
        ("What does a kelp farmer read as a marine botany student?", "marine botany student"),
        ("I am a second year opera student. What makes a kelp farmer?", "second year opera student"),
        ("How do kelp farmers begin, although I have a bachelor's degree in opera?", "bachelor's degree in opera"),
        ("What must a kelp farmer know? I have learned rowing and Morse.", "rowing and Morse"),
    ),
)
def test_what_somebody_has_studied_is_told_and_asks_no_way_in(text: str, studied: str) -> None:
    start = text.find(OWN)
    assert studied in told(text) and not origins_in(text, ((start, start + len(OWN)),))


@pytest.mark.parametrize(
    "text",
    (
        "What does a kelp farmer earn as an opera student?",
        "Is a master's degree needed to be a kelp farmer?",
        "Do kelp farmers with just a bachelor's degree get work?",
        "Is a kelp farmer hired as an international student?",
        "I am an opera student. What do bakers do?",
    ),
)
def test_studies_that_are_asked_about_or_may_decide_the_pay_are_not_told(text: str) -> None:
    assert told(text) == []


def test_a_way_in_is_asked_where_the_trade_is_told() -> None:
    text = "Can a carpenter become a kelp farmer?"
    assert origins_in(text, own_places([{"entity": "role", "start": text.find(OWN), "end": len(text) - 1}]))


def test_a_long_text_without_sentences_is_read_at_once() -> None:
    assert isinstance(told("so I was a carpenter and then " * 60 + OWN), list)


def test_field_and_jobs_are_the_own_places() -> None:
    entities: Tuple[dict, ...] = ({"entity": "role", "start": 1, "end": 3}, {"entity": "place", "start": 4, "end": 6})
    assert own_places(entities) == ((1, 3),)
