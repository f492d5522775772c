"""Sums of money: every notation of a sum is read, with what is said of it; other numbers are no money."""

from __future__ import annotations

from typing import List, Tuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nlu.english.amounts import SPELT, Amount, find_amounts, find_figures, find_quoted

LIMITS = {"deadline": None, "database": None, "derandomize": True}
SAID = {
    "above": ("over {}", "above {}", "more than {}", "north of {}", "exceeding {}", "> {}"),
    "at_least": (
        "at least {}",
        "minimum {}",
        "a minimum of {}",
        "no less than {}",
        "not under {}",
        "nothing under {}",
        "and never below {}",
        "from {}",
        "{}+",
        "{} or more",
        "{} and up",
    ),
    "below": ("under {}", "below {}", "less than {}", "< {}"),
    "at_most": ("at most {}", "up to {}", "max {}", "no more than {}", "not over {}", "{} or less", "{} max", "<= {}"),
    "about": ("{}", "about {}", "around {}", "that pay {} please"),
}
sums = st.integers(10, 999).map(lambda thousands: thousands * 1000)
fine_sums = st.integers(100, 9_999).map(lambda hundreds: hundreds * 100)
said = st.sampled_from([(comparison, form) for comparison, forms in SAID.items() for form in forms])


def notations(value: int) -> List[str]:
    """How people write a sum."""
    thousands = f"{value / 1000:g}"
    written = [f"{value:,}", f"${value:,}", f"$ {value:,}", f"{value}", f"${value}", f"{value:,}".replace(",", ".")]
    return [*written, f"{thousands}k", f"{thousands}K", f"${thousands}k", f"{thousands} k", f"{thousands} thousand", f"{thousands} grand"]


def read(text: str) -> List[Tuple[str, int]]:
    return [(found.comparison, found.value) for found in find_amounts(text)]


@settings(max_examples=150, **LIMITS)
@given(value=sums | fine_sums, said=said)
def test_every_notation_of_a_sum_is_read(value: int, said: Tuple[str, str]) -> None:
    comparison, form = said
    for written in notations(value):
        text = f"Which industries pay {form.format(written)}"
        assert read(text) == [(comparison, value)], text


@settings(max_examples=150, **LIMITS)
@given(low=sums, more=sums, form=st.sampled_from(["between {} and {}", "{} to {}", "{}-{}", "{} – {}", "from {} to {}"]))
def test_every_notation_of_a_span_is_read(low: int, more: int, form: str) -> None:
    high = low + more
    for start, end in zip(notations(low), notations(high)):
        text = f"Which pay {form.format(start, end)}?"
        assert read(text) == [("at_least", low), ("at_most", high)], text


@settings(max_examples=80, **LIMITS)
@given(low=st.integers(10, 400), more=st.integers(1, 500))
def test_the_thousands_of_a_span_may_be_said_once(low: int, more: int) -> None:
    for text in (f"{low}-{low + more}k", f"between {low} and {low + more} thousand"):
        assert read(text) == [("at_least", low * 1000), ("at_most", (low + more) * 1000)], text


@settings(max_examples=100, **LIMITS)
@given(first=sums, second=sums)
def test_two_bounds_are_both_read(first: int, second: int) -> None:
    assert read(f"over {first:,} but under {second // 1000}k") == [("above", first), ("below", second)]


@settings(max_examples=200, **LIMITS)
@given(
    number=st.integers(0, 9_999), text=st.sampled_from(["{}", "in {}", "top {}", "{} industries", "by {}", "{}%", "for {} years", "#{}"])
)
def test_small_bare_numbers_are_no_money(number: int, text: str) -> None:
    assert find_amounts(text.format(number)) == []


@settings(max_examples=300, **LIMITS)
@given(st.text("0123456789k$.,-–+ overatndmx<>=6figures", max_size=40) | st.text(max_size=30))
@example("NINETY-FIVETHOUSAND")
def test_whatever_is_found_lies_inside_the_text(text: str) -> None:
    for found in find_amounts(text):
        assert 0 <= found.start < found.end <= len(text)
        said = text[found.start : found.end]
        assert any(character.isdigit() for character in said) or SPELT.search(said) or "six" in text.casefold()
        assert found.comparison in SAID
        assert 10_000 <= found.value <= 10_000_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pay over 90k and remote", [("above", 90_000)]),
        ("over 90k and 3 certificates", [("above", 90_000)]),
        ("six figures", [("at_least", 100_000)]),
        ("over six-figure pay", [("above", 100_000)]),
        ("95k-ish", [("about", 95_000)]),
        ("USD 95000 or US$95k", [("about", 95_000), ("about", 95_000)]),
        ("at least 95'000 a year", [("at_least", 95_000)]),
        ("between 80 000 and 100 000", [("at_least", 80_000), ("at_most", 100_000)]),
        ("more than ninety-five thousand", [("above", 95_000)]),
        ("a hundred and twenty grand", [("about", 120_000)]),
        ("two thousand a month", []),
        ("in 2020 100 people", []),
        ("6 figures, hybrid", [("at_least", 100_000)]),
        ("not less than 90k", [("at_least", 90_000)]),
        ("never more than 90k", [("at_most", 90_000)]),
        ("not above 90k", [("at_most", 90_000)]),
        ("above 90k, at most 120k", [("above", 90_000), ("at_most", 120_000)]),
        ("from 2 to 3 industries between 80k and 100k", [("at_least", 80_000), ("at_most", 100_000)]),
        ("120k to 90k", [("about", 120_000), ("about", 90_000)]),
        ("from 2020 to 2030", []),
        ("65% of companies", []),
        ("what does tech pay?", []),
        ("covid-19000", [("about", 19_000)]),
        ("abc90000", []),
        ("", []),
    ],
)
def test_reads(text: str, expected: List[Tuple[str, int]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("starting at 90k", True),
        ("which start above 90k", True),
        ("with a starting salary of at least 90k", True),
        ("between 80k and 100k", False),
        ("over 90k", False),
        ("I start in May. Over 90k?", False),
        ("starting under 90k", False),
        ("which start at 90k or less", False),
    ],
)
def test_where_pay_starts_is_told_from_where_it_ends(text: str, whole: bool) -> None:
    assert {found.whole for found in find_amounts(text)} == {whole}


def test_the_place_is_that_of_the_sum() -> None:
    text = "pays over $90,000 a year"
    assert find_amounts(text) == [Amount("above", 90_000, False, 10, 17)]
    assert text[10:17] == "$90,000"


@pytest.mark.parametrize(
    "never", ("never goes below", "doesn't go under", "never drops below", "don’t pay less than", "nothing pays under")
)
def test_what_never_goes_below_a_sum_starts_there_or_above(never: str) -> None:
    [found] = find_amounts(f"a sector that {never} 90k")
    assert (found.comparison, found.value, found.whole) == ("at_least", 90_000, True)


@pytest.mark.parametrize("said", ("goes below", "ever pays under", "not over 90k but it can go below"))
def test_what_may_go_below_a_sum_is_below(said: str) -> None:
    assert find_amounts(f"a sector that {said} 80k")[-1].comparison == "below"


def test_every_figure_is_read_whatever_it_is_of() -> None:
    assert find_figures("is 65% right, or $92,000, or 95k in 2030?") == [65, 92_000, 95_000, 2030]
    assert find_figures("no figure") == []
    assert find_figures("who begins at 71.000, or 3.75, or 0.125") == [71_000, 3.75, 0.125]
    assert find_figures("does version 1.2.3 of it, or 10.0.0.4, take 2.5 years") == [2.5]


def test_a_figure_that_says_of_what_it_is_is_quoted_as_written() -> None:
    assert find_quoted("is 65% right, or $92,000, 95k, 12 percent, 1,234 or $ 80 k in 2030 and 3 years?") == [
        *("65%", "$92,000", "95k", "12 percent", "1,234", "$ 80 k")
    ]
    assert find_quoted("in 2030, for 3 years, 40 hours") == []
