"""What a text rules out: told by the words right before a name, or before the name that it is joined to."""

from __future__ import annotations

import re
from typing import List

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.english.negation import ruled_out

NAMES = ("finance", "healthcare", "tech", "retail", "consulting", "certifications")
JOINTS = (", ", " and ", " or ", "/", ", and ", " & ")
NEGATIONS = (
    "not",
    "no",
    "anything but",
    "everything except",
    "without",
    "other than",
    "excluding",
    "I don't want",
    "avoid",
    "drop",
    "leave out",
    "forget about",
    "besides",
    "not in",
)
PLAIN = (
    "",
    "what about ",
    "jobs in ",
    "show me ",
    "compare ",
    "I want ",
    "only ",
    "how do I get into ",
    "does it pay more than ",
    "knots and ",
    "nothing beats ",
)
LIMITS = {"deadline": None, "database": None, "derandomize": True}
names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True)


def flags(text: str) -> List[bool]:
    """Whether each name in `text` is ruled out, left to right."""
    return ruled_out(text, [match.span() for match in re.finditer("|".join(NAMES), text)])


def joined(words: List[str], joints: List[str]) -> str:
    return "".join(f"{word}{joint}" for word, joint in zip(words, [*joints[: len(words) - 1], ""]))


@settings(max_examples=200, **LIMITS)
@given(words=names, joints=st.lists(st.sampled_from(JOINTS), min_size=3, max_size=3), before=st.sampled_from(PLAIN))
def test_a_list_without_a_no_is_never_ruled_out(words: List[str], joints: List[str], before: str) -> None:
    assert flags(before + joined(words, joints)) == [False] * len(words)


@settings(max_examples=200, **LIMITS)
@given(words=names, joints=st.lists(st.sampled_from(JOINTS), min_size=3, max_size=3), no=st.sampled_from(NEGATIONS))
def test_a_no_holds_for_the_whole_list(words: List[str], joints: List[str], no: str) -> None:
    assert flags(f"show me {no} {joined(words, joints)}") == [True] * len(words)


@settings(max_examples=100, **LIMITS)
@given(before=names, after=names, no=st.sampled_from(NEGATIONS))
def test_a_no_does_not_reach_back(before: List[str], after: List[str], no: str) -> None:
    assert flags(f"{', '.join(before)} but {no} {' or '.join(after)}")[: len(before)] == [False] * len(before)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("not finance, healthcare please", [True, True]),
        ("not finance but healthcare", [True, False]),
        ("finance, not healthcare", [False, True]),
        ("no certifications in finance", [True, False]),
        ("which don't need certifications", [True]),
        ("that isn't tech", [True]),
        ("non-tech", [True]),
        ("neither here nor there, tech", [False]),
        ("no, I meant finance", [False]),
        ("no. finance!", [False]),
        ("isn't finance better paid than tech?", [False, False]),
        ("Doesn't healthcare pay less", [False]),
        ("Don't you need certifications for finance?", [False, False]),
        ("why don't banks and tech do it", [False]),
        ("don't show me finance", [True]),
        ("not just finance", [False]),
        ("notable finance", [False]),
        ("without a doubt, finance", [False]),
    ],
)
def test_rules_out(text: str, expected: List[bool]) -> None:
    assert flags(text) == expected


@settings(max_examples=200, **LIMITS)
@given(text=st.text(max_size=40), data=st.data())
def test_there_is_a_flag_for_each_span_of_any_text(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    spans = list(zip(cuts[::2], cuts[1::2]))
    assert len(ruled_out(text, spans)) == len(spans)
