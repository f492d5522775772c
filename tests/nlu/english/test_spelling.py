"""Styled letters and emoji by name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.english.spelling import tidied


@pytest.mark.parametrize(
    ("written", "read"),
    (
        ("Ｗｈａｔ ｐａｙｓ", "What pays"),
        ("𝐰𝐡𝐚𝐭 𝓹𝓪𝔂𝓼", "what pays"),
        (":bank: what pays?", "what pays?"),
        ("what pays :flag-us::moneybag:", "what pays"),
        (":bank:", ":bank:"),
        ("from 10:30:45 on", "from 10:30:45 on"),
        ("boats w/o nets, w/ sails, w/oars", "boats without nets, with sails, with oars"),
        ("w/e, 24/7 w/w", "w/e, 24/7 w/w"),
        ("a plain text", "a plain text"),
        ("I didnt say that", "I didn't say that"),
        ("the same for nets, if it's no bother", "the same for nets"),
        ("no rush, but what of nets", "but what of nets"),
        ("no rush", "no rush"),
    ),
)
def test_letters_are_plain_and_emoji_only_decorate(written: str, read: str) -> None:
    assert tidied(written) == read


@given(st.text(max_size=60))
@settings(deadline=None, database=None, derandomize=True)
def test_what_is_tidy_stays_so(text: str) -> None:
    assert tidied(tidied(text)) == tidied(text)


@pytest.mark.parametrize(
    ("text", "plain"), [("y is that", "why is that"), ("and y not?", "and why not?"), ("is y an axis", "is y an axis")]
)
def test_why_is_written_out_where_it_begins_a_question(text: str, plain: str) -> None:
    assert tidied(text) == plain


@pytest.mark.parametrize(
    ("written", "read"),
    (
        ("same q 4 kelp", "same q for kelp"),
        ("the 4 best, 4 years", "the 4 best, 4 years"),
        ("easier 2 get in, thos 2", "easier to get in, those 2"),
        ("wich of thm, wot abt nets", "which of them, what about nets"),
        ("is ther a net, theyre dear, wots that", "is there a net, they're dear, what's that"),
    ),
)
def test_words_are_written_out_that_are_written_as_they_sound(written: str, read: str) -> None:
    assert tidied(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    (
        ("idk wat 2 do b4 fall, smth w ppl", "I don't know what to do before fall, something with people"),
        ("n which of em do they mend", "and which of them do they mend"),
        ("k. nr 3 pls", "ok. number 3 please"),
        ("r or python, em casa, 3 n 4", "r or python, em casa, 3 and 4"),
        ("lookin 4 smth, dunno tho", "looking for something, don't know though"),
    ),
)
def test_shorthand_is_written_out(written: str, read: str) -> None:
    assert tidied(written) == read
