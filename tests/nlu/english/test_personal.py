"""Personal details: whatever names and numbers people have, they are found."""

from __future__ import annotations

from typing import Tuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.english.personal import personal_in, touches
from nlu.english.sentence import read_sentence

_TOLD = st.sampled_from(("my name is {}", "I'm {}, 24", "{} here, I study", "my professor is called {}", "Dr. {} told me", "call me {}"))
_WRITTEN = st.from_regex(r"[A-Z][a-z]{2,8} [A-Z][a-z]{2,9}(-[A-Z][a-z]{2,9})?", fullmatch=True)
_NUMBERS = st.from_regex(r"\+[1-9][0-9]{0,2} [0-9]{3} [0-9]{3,4} [0-9]{3,4}|\([2-9][0-9]{2}\) [2-9][0-9]{2}-[0-9]{4}", fullmatch=True)
_STREETS = st.from_regex(r"[1-9][0-9]{0,3} [A-Z][a-z]{3,9} (Street|Road|Lane|Avenue), [A-Z][a-z]{3,9}", fullmatch=True)


def _is_all_covered(text: str, detail: str) -> bool:
    start = text.index(detail)
    return all(touches(at, at + 1, personal_in(text)) for at in range(start, start + len(detail)) if text[at] != " ")


@given(_TOLD, _WRITTEN, st.sampled_from(("what do harbours pay", "can I work in Slovenia")))
@settings(deadline=None)
def test_whoever_it_is_the_whole_name_is_found(told: str, name: str, question: str) -> None:
    assert _is_all_covered(f"{told.format(name)}. {question}?", name)


@given(st.one_of(st.emails(domains=st.just("example.org")).filter(lambda each: each.isascii()), _NUMBERS, _STREETS))
@settings(deadline=None)
def test_whatever_the_address_or_number_it_is_found(detail: str) -> None:
    text = f"do I need C++, reach me: {detail} thanks"
    assert touches(text.index(detail), text.index(detail) + len(detail), personal_in(text))


@given(_NUMBERS)
@settings(deadline=None)
def test_no_figure_is_read_off_a_telephone_number(number: str) -> None:
    said = read_sentence(f"is it true that 44% find a job? {number}", [])
    assert said["figures"] == [44.0] and said["quoted"] == ["44%"]


@pytest.mark.parametrize(("text", "place"), (("I'm German, what do harbours pay", (4, 10)), ("do I need Python at Walmart", (20, 27))))
def test_what_anybody_may_be_or_ask_for_is_no_detail(text: str, place: Tuple[int, int]) -> None:
    assert not touches(*place, personal_in(text))
