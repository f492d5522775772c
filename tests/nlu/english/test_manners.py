"""Whom a sentence is meant for: each rule shows in its examples and in none of its counter-examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.english.manners import MANNERS, called, calls, shows
from nlu.english.rule import Rule

SHOWN = [(rule, text) for rule in MANNERS for text in rule.examples]
NOT_SHOWN = [(rule, text) for rule in MANNERS for text in rule.counter_examples]


def _named(each: object) -> str:
    return each.name if isinstance(each, Rule) else str(each)


@pytest.mark.parametrize(("rule", "text"), SHOWN, ids=_named)
def test_a_rule_shows_in_its_examples(rule: Rule, text: str) -> None:
    assert shows(rule, text)


@pytest.mark.parametrize(("rule", "text"), NOT_SHOWN, ids=_named)
def test_a_rule_does_not_show_in_its_counter_examples(rule: Rule, text: str) -> None:
    assert not shows(rule, text)


def test_each_rule_has_a_name_of_its_own_and_a_corpus() -> None:
    assert len({rule.name for rule in MANNERS}) == len(MANNERS)
    assert all(len(rule.examples) >= 3 and len(rule.counter_examples) >= 2 for rule in MANNERS)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann, did it work?", "ann"),
        ("Ann: see you tomorrow", "ann"),
        ("hey Ann, did it work?", "ann"),
        ("@ann, please", "ann"),
        ("Did it work, Ann?", "ann"),
        ("So, did it work?", ""),
        ("ok, and pay?", ""),
        ("thanks, and pay?", ""),
        ("what about pay?", ""),
        ("10:30, then", ""),
    ],
)
def test_who_is_called(text: str, name: str) -> None:
    assert called(text) == name


def test_a_name_is_called_at_the_beginning_or_the_end() -> None:
    assert calls("Waypoint, what about pay?", "waypoint") and calls("hey waypoint what about pay?", "waypoint")
    assert calls("And pay, Waypoint?", "waypoint")
    assert not calls("is the waypoint far?", "waypoint") and not calls("what about pay?", "waypoint") and not calls("anything", "")


@given(st.text(max_size=300))
def test_anything_can_be_read(text: str) -> None:
    assert isinstance(called(text), str) and all(isinstance(shows(rule, text), bool) for rule in MANNERS)
