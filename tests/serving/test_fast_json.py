"""What is written comes back, and reads the same as what the standard library writes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serving import fast_json

TEXTS = st.text(st.characters(blacklist_categories=()))  # half surrogate pairs among them
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda each: st.lists(each, max_size=4) | st.dictionaries(TEXTS, each, max_size=4),
)


@given(VALUES)
def test_what_is_written_is_read_again_by_either(value: object) -> None:
    written = fast_json.dumps(value)
    assert fast_json.loads(written) == value
    assert json.loads(written) == value
    assert fast_json.loads(json.dumps(value)) == value


def test_a_number_of_any_size_is_written() -> None:
    assert json.loads(fast_json.dumps({"pay": 10**30})) == {"pay": 10**30}


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(TypeError):
        fast_json.dumps(object())
    with pytest.raises(json.JSONDecodeError):
        fast_json.loads("{")
