"""Every named rule of nlu/english shows in its examples and in none of its counter-examples."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Dict, Iterator, Tuple

import pytest

import nlu.english
from nlu.english.rule import Rule


def _held(value: object) -> Iterator[Rule]:
    if isinstance(value, Rule):
        yield value
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from _held(each)


def rules() -> Dict[str, Rule]:
    """Every rule, by its module and name."""
    modules = (importlib.import_module(f"nlu.english.{found.name}") for found in pkgutil.iter_modules(nlu.english.__path__))
    return {
        f"{module.__name__.split('.')[-1]}.{rule.name}": rule
        for module in modules
        for held in vars(module).values()
        for rule in _held(held)
    }


RULES = rules()
SHOWN = [(name, text) for name, rule in RULES.items() for text in rule.examples]
NOT_SHOWN = [(name, text) for name, rule in RULES.items() for text in rule.counter_examples]


@pytest.mark.parametrize(("name", "text"), SHOWN)
def test_a_rule_shows_in_its_examples(name: str, text: str) -> None:
    assert RULES[name].pattern.search(text)


@pytest.mark.parametrize(("name", "text"), NOT_SHOWN)
def test_a_rule_does_not_show_in_its_counter_examples(name: str, text: str) -> None:
    assert not RULES[name].pattern.search(text)


def test_each_rule_has_a_corpus() -> None:
    lacking: Tuple[str, ...] = tuple(name for name, rule in RULES.items() if len(rule.examples) < 3 or len(rule.counter_examples) < 2)
    assert len(RULES) > 100 and not lacking
