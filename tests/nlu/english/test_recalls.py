"""What points back further than the last answer: each rule shows in its examples and in none of its counter-examples."""

from __future__ import annotations

from typing import List

import pytest

from nlu.english.recalls import KINDS, RECALLS, kind_in, recalls_in
from nlu.english.rule import Rule
from nlu.english.sentence import dropped_in

RULES = (*RECALLS, *KINDS)


def shown(text: str) -> List[str]:
    return [*recalls_in(text), *(rule.name for rule in KINDS if rule.pattern.search(text))]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.examples], ids=str)
def test_a_rule_shows_in_its_examples(rule: Rule, text: str) -> None:
    assert rule.name in shown(text)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.counter_examples], ids=str)
def test_a_rule_does_not_show_in_its_counter_examples(rule: Rule, text: str) -> None:
    assert rule.name not in shown(text)


def test_each_rule_has_a_name_of_its_own_and_a_corpus() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(len(rule.examples) >= 3 and len(rule.counter_examples) >= 2 for rule in RULES)


def test_the_noun_that_comes_first_says_the_kind() -> None:
    assert kind_in("which skills does that role need") == "skills"
    assert kind_in("the second one") == ""


@pytest.mark.parametrize(
    ("text", "places"),
    [("drop the second", [2]), ("without the last one", [-1]), ("not the first", [1]), ("the first", []), ("drop it", [])],
)
def test_places_are_ruled_out(text: str, places: List[int]) -> None:
    assert dropped_in(text) == places
