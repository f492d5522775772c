from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.conversation.message import MAX_CHARACTERS, MAX_WORDS, clean, refusal
from channels.conversation.words import NOTHING, too_long


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("What does healthcare pay?", "What does healthcare pay?"),
        ("  two\n\nlines\tand  a tab ", "two lines and a tab"),
        ("nul\0 and bell\a", "nul and bell"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\u202eevil\u202c", "evil"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("cafe\u0301", "café"),
        ("no\u00a0break\u2028line", "no break line"),
        ("🎓 pay?", "🎓 pay?"),
        ("ما هو الراتب", "ما هو الراتب"),
        ("/restart", "restart"),
        ('/ask_salary{"industry": "finance"}', 'ask_salary{"industry": "finance"}'),
        ("\u200b / / /restart", "restart"),
        ("and/or", "and/or"),
        (" \u200b\n", ""),
        ("///", ""),
    ],
)
def test_cleans(typed: str, read: str) -> None:
    assert clean(typed) == read


@given(st.text(st.characters(), max_size=200))
def test_what_is_clean_stays_clean(typed: str) -> None:
    read = clean(typed)
    assert clean(read) == read


@given(st.text(st.sampled_from("/ \u200b\u202ea{\0\n"), max_size=20))
def test_nothing_clean_is_a_command(typed: str) -> None:
    assert not clean(typed).startswith(("/", " "))


@given(st.text(st.characters(), max_size=200))
def test_what_is_clean_can_be_stored(typed: str) -> None:
    assert b"\0" not in clean(typed).encode("utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", NOTHING),
        ("a" * MAX_CHARACTERS, None),
        ("a" * (MAX_CHARACTERS + 1), too_long(MAX_WORDS, MAX_CHARACTERS)),
        ("a " * MAX_WORDS, None),
        ("a " * (MAX_WORDS + 1), too_long(MAX_WORDS, MAX_CHARACTERS)),
    ],
)
def test_refuses(text: str, said: str | None) -> None:
    assert refusal(text.strip()) == said
