"""The form of a question, by the corpus and the counter-corpus of each rule, and by whole questions."""

import pytest

from nlu.english.forms import CHALLENGES, FORMS, form_of

EXAMPLES = [(form.name, text) for form in FORMS for text in form.examples]
COUNTER_EXAMPLES = [(form, text) for form in FORMS for text in form.counter_examples]


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_an_example_has_the_form(name, text):
    assert form_of(text) == name


@pytest.mark.parametrize(("form", "text"), COUNTER_EXAMPLES, ids=lambda each: getattr(each, "name", each))
def test_a_counter_example_has_not(form, text):
    assert form_of(text) != form.name


def test_challenges_are_forms():
    assert {form.name for form in FORMS} > CHALLENGES


@pytest.mark.parametrize("text", ["", "finance", "thanks", "healthcare please", "I like robots"])
def test_what_is_no_question_has_no_form(text):
    assert form_of(text) == ""
