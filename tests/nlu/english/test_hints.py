"""A hint counts where the message points at something, or says hardly more."""

import pytest

from nlu.english.forms import CHALLENGES
from nlu.english.hints import HINTS, hint_of


def test_hints_are_named_like_challenges():
    assert {hint.name for hint in HINTS} < CHALLENGES


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("is that recent?", "how_old"),
        ("is tax already off?", "before_tax"),
        ("where'd you get that?", "who_says"),
        ("where in the world is that?", "where"),
        ("I would like to work for a company that is based in some other country", "where"),
        ("which companies hire most people each year on average?", ""),
        ("what does retail want?", ""),
        ("", ""),
    ],
)
def test_what_a_text_hints_at(text, hint):
    assert hint_of(text) == hint
