"""Each rule's own examples and counter-examples."""

import pytest

from nlu.english.itself import ITSELF, itself_in

_SHOWN = [(rule, text) for rule in ITSELF for text in rule.examples]
_NOT_SHOWN = [(rule, text) for rule in ITSELF for text in rule.counter_examples]


@pytest.mark.parametrize(("rule", "text"), _SHOWN, ids=[f"{rule.name}-{text}" for rule, text in _SHOWN])
def test_a_text_is_of_the_kind_that_it_is_an_example_of(rule, text):
    assert itself_in(text) == rule.name


@pytest.mark.parametrize(("rule", "text"), _NOT_SHOWN, ids=[f"{rule.name}-{text}" for rule, text in _NOT_SHOWN])
def test_what_only_looks_like_it_is_of_another_kind_or_none(rule, text):
    assert itself_in(text) != rule.name


def test_a_long_message_is_not_about_the_assistant():
    assert itself_in("delete my data " + "and what does it pay to work there " * 10) == ""
