from __future__ import annotations

from typing import List, Tuple

from hypothesis import given
from hypothesis import strategies as st

from nlu.protobuf import fields, four_bytes, sized, varints, whole

NUMBERS = st.integers(0, 2**64 - 1)
FIELDS = st.lists(st.tuples(st.integers(1, 2**20), st.one_of(NUMBERS, st.binary(max_size=300))))


@given(FIELDS)
def test_what_is_written_is_read(written: List[Tuple[int, int | bytes]]) -> None:
    content = b"".join(whole(number, value) if isinstance(value, int) else sized(number, value) for number, value in written)
    read = [(number, value, content[start:end]) for number, value, start, end in fields(content, 0, len(content))]
    assert read == [(number, value, b"") if isinstance(value, int) else (number, 0, value) for number, value in written]


def test_four_bytes_stand_as_they_are() -> None:
    content = four_bytes(3, b"abcd") + whole(1, 7)
    assert [(number, content[start:end]) for number, _, start, end in fields(content, 0, len(content))] == [(3, b"abcd"), (1, b"")]


@given(st.lists(NUMBERS))
def test_numbers_stand_one_after_the_other(numbers: List[int]) -> None:
    content = b"".join(whole(1, number)[1:] for number in numbers)
    assert varints(content, 0, len(content)) == numbers
