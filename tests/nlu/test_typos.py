"""Slips of the keyboard are put right where one word is meant, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.typos import Typos

COUNTS = dict.fromkeys(("what", "best", "and", "the", "work", "home", "from", "beginners", "earn", "relevant", "skills", "roles"), 40)
TYPOS = Typos(COUNTS, frozenset({*COUNTS, "hone", "trend", "rules", "learn"}))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("waht do begginers earn", "what do beginners earn"),
        ("Teh bst skils adn roels", "The best skills and roles"),
        ("relevent skillls", "relevant skills"),
        ("wokr frm home", "work from home"),
        ("owrk", "work"),
    ],
)
def test_a_slip_is_put_right(typed: str, meant: str) -> None:
    assert TYPOS.mended(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "hone my skills",  # a word of its own
        "a trendy learner",  # other endings of known words
        "is Wrok a company",  # a name
        "WROK",
        "wo-rk, waht@example.org, #waht, waht.org",
        "bist rols",  # too short to tell
        "earxyn beyonders",  # too far off
        "",
    ],
)
def test_what_may_be_meant_is_left_alone(text: str) -> None:
    assert TYPOS.mended(text) == text


@pytest.mark.parametrize(("typed", "meant"), [("comittmet", "commitment"), ("beekeeping", "beekeeping")])
def test_two_slips_in_a_long_word_leave_its_beginning_right(typed: str, meant: str) -> None:
    counts = {"commitment": 10, "bookkeeping": 10}
    assert Typos(counts, frozenset(counts)).mended(typed) == meant


def test_two_likely_words_are_none() -> None:
    counts = {"grades": 10, "grapes": 10}
    assert Typos(counts, frozenset(counts)).mended("graes") == "graes"


def test_a_name_is_known_without_its_vowels() -> None:
    names = frozenset({"broadcast", "harbour", "harbours", "bakery"})
    typos = Typos(COUNTS, frozenset({*COUNTS, *names}), names=names)
    assert typos.mended("work in brdcst or hrbrs") == "work in broadcast or harbours"
    assert typos.mended("brdcat hrbo") == "brdcat hrbo"  # letters of others, too


@given(st.text())
def test_mending_again_changes_nothing(text: str) -> None:
    assert TYPOS.mended(TYPOS.mended(text)) == TYPOS.mended(text)


NAMED = Typos(
    {**COUNTS, "kelp": 9}, frozenset({*COUNTS, "light"}), names=frozenset({"lighthouses", "observatory", "observatories", "packing"})
)


@pytest.mark.parametrize(("typed", "meant"), [("observ", "observatory"), ("work in pckg", "work in packing"), ("light work", "light work")])
def test_a_name_that_is_cut_short_is_written_out(typed: str, meant: str) -> None:
    assert NAMED.mended(typed) == meant


@pytest.mark.parametrize("text", ["obs", "ligh", "pckx", "qrst"])
def test_what_may_be_short_for_nothing_or_too_little_stays(text: str) -> None:
    assert NAMED.mended(text) == text
