"""Pay ranges against bounds and against each other: no more is claimed than they show."""

from __future__ import annotations

import re
from typing import List, Optional, Union

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answering.heard import Bound
from answering.looks import pay
from knowledge import Amount, Fact, Held, Pack, Pay, Range

HOLDS = {
    "above": lambda paid, bound: paid > bound,
    "at_least": lambda paid, bound: paid >= bound,
    "below": lambda paid, bound: paid < bound,
    "at_most": lambda paid, bound: paid <= bound,
    "about": lambda paid, bound: paid == bound,
}
ranges = st.tuples(st.integers(1, 12), st.integers(1, 6)).map(lambda pair: of(pair[0], pair[0] + pair[1]))
LIMITS = {"deadline": None, "database": None, "derandomize": True}


def of(low: int, high: int, currency: str = "USD", period: str = "year", level: str = "starting") -> Pay:
    return Pay(low, high, currency, period, level)


def held(subject: str, *pays: Optional[Pay], rank: Optional[int] = None) -> Held:
    fact = Fact(statement="It pays.", section="purse", figures=[_figure(each) for each in pays if each], rank=rank)
    return Held(f"industries/{subject}#salary", fact, subject)


def _figure(paid: Pay) -> Union[Range, Amount]:
    common = {"currency": paid.currency, "period": paid.period, "level": paid.level}
    if paid.is_range:
        return Range(kind="range", low=paid.low, high=paid.high, **common)
    return Amount(kind="amount", value=paid.low, **common)


def order(entries: List[Held], lowest: bool = False) -> List[Optional[str]]:
    return [each.subject for each in pay.ranked(entries, lowest)]


@settings(max_examples=300, **LIMITS)
@given(pays=ranges, comparison=st.sampled_from([*HOLDS]), value=st.integers(0, 20))
def test_a_bound_is_met_wholly_partly_or_not(pays: Pay, comparison: str, value: int) -> None:
    meets = [HOLDS[comparison](paid, value) for paid in range(pays.low, pays.high + 1)]
    expected = "wholly" if all(meets) else "partly" if any(meets) else "not"
    assert pay.fit(pays, Bound(comparison, value)) == expected


@pytest.mark.parametrize(
    ("comparison", "value", "fit"),
    [
        ("above", 89_999, "wholly"),
        ("above", 90_000, "partly"),
        ("at_least", 90_000, "wholly"),
        ("at_least", 125_000, "partly"),
        ("above", 125_000, "not"),
        ("below", 90_000, "not"),
        ("at_most", 90_000, "partly"),
        ("below", 125_001, "wholly"),
        ("about", 100_000, "partly"),
        ("about", 126_000, "not"),
    ],
)
def test_the_ends_of_a_range_belong_to_it(comparison: str, value: int, fit: str) -> None:
    assert pay.fit(of(90_000, 125_000), Bound(comparison, value)) == fit


def test_money_is_written_with_its_currency() -> None:
    assert pay.money(95_000) == "$95,000"
    assert pay.money(4_100, "GLM") == "4,100 GLM"
    assert str(of(95_000, 130_000)) == "$95,000 to $130,000 a year"
    assert str(of(4_100, 5_300, "GLM", "month")) == "4,100 GLM to 5,300 GLM a month"


@pytest.mark.parametrize(
    ("comparison", "text"), [("above", "above $90,000"), ("at_least", "at least $90,000"), ("at_most", "at most $90,000")]
)
def test_a_bound_is_told_in_words(comparison: str, text: str) -> None:
    assert pay.told(Bound(comparison, 90_000)) == text


def test_a_sum_is_pay_like_a_range_and_a_range_beside_it_counts_first() -> None:
    assert pay.pay_of(held("kelp", of(2_700, 2_700))) == of(2_700, 2_700)
    assert pay.pay_of(held("sea", of(3, 3), of(1, 2))) == of(1, 2)
    assert pay.pay_of(None) is None is pay.pay_of(held("silent"))


def test_pay_by_the_hour_meets_no_bound() -> None:
    assert pay.fit(of(45, 45, period="hour"), Bound("below", 90_000)) == "not"


def test_sums_of_one_kind_are_put_in_order_however_many(invented_pack: Pack) -> None:
    subjects = list(invented_pack.industries)[:3]
    said = pay.verdict(invented_pack, [held(subject, of(70 + at, 70 + at)) for at, subject in enumerate(subjects)])
    names = [invented_pack.named(subject).name.casefold() for subject in subjects]
    assert [said.casefold().index(name) for name in names] == sorted((said.casefold().index(name) for name in names), reverse=True)
    assert "same" in pay.verdict(invented_pack, [held(subject, of(70, 70)) for subject in subjects])


def test_three_ranges_are_put_in_order_by_where_they_start_and_two_told_apart(invented_pack: Pack) -> None:
    entries = [held("harbours", of(60, 130)), held("airship_lines", of(80, 94)), held("kelp_farms", of(70, 71))]
    said = pay.in_short(invented_pack, entries)
    places = [said.casefold().index(invented_pack.named(key).name.casefold()) for key in ("airship_lines", "kelp_farms", "harbours")]
    assert places == sorted(places) and len(said) < 100
    assert pay.in_short(invented_pack, entries[:2]) == pay.verdict(invented_pack, entries[:2])


def test_ranges_that_start_alike_or_are_of_other_people_are_put_in_no_order(invented_pack: Pack) -> None:
    for other in (of(60, 90), of(70, 90, level="chief keepers"), of(75, 75)):
        entries = [held("harbours", of(60, 130)), held("airship_lines", of(80, 94)), held("kelp_farms", other)]
        assert pay.in_short(invented_pack, entries) == pay.verdict(invented_pack, entries)


def test_pay_of_other_people_is_not_held_against_it(invented_pack: Pack) -> None:
    entries = [held("harbours", of(90, 90, level="chief keepers")), held("airship_lines", of(60, 60)), held("kelp_farms", of(50, 50))]
    assert order(entries) == ["airship_lines", "kelp_farms", "harbours"]
    assert "different terms" in pay.verdict(invented_pack, entries[:2])


def test_of_several_pays_of_one_subject_the_first_counts(two) -> None:
    both = [held("harbours", of(95, 130)), held("harbours", of(10, 12)), held("airship_lines", of(60, 94))]
    assert pay.verdict(two.pack, both) == "Harbours lies wholly above airship lines."


def test_a_sum_inside_a_range_gives_no_winner(two) -> None:
    assert "lies within the range" in two(of(80, 120), of(100, 100)) and "lies within the range" in two(of(100, 100), of(80, 120))


def test_the_sources_own_rank_comes_first_then_the_middle_then_the_start() -> None:
    entries = [held("narrow", of(90, 110)), held("wide", of(80, 120)), held("high", of(100, 140)), held("led", of(60, 70), rank=1)]
    assert order(entries) == ["led", "high", "narrow", "wide"]


def test_from_the_bottom_it_goes_by_where_pay_starts() -> None:
    assert order([held("high", of(100, 140), rank=1), held("low", of(60, 70)), held("wide", of(50, 160))], lowest=True) == [
        "wide",
        "low",
        "high",
    ]


@pytest.mark.parametrize("lowest", (False, True))
def test_what_has_no_range_comes_last(lowest: bool) -> None:
    assert order([held("silent", None), held("low", of(60, 70)), held("high", of(90, 95))], lowest)[-1] == "silent"


@pytest.fixture
def two(invented_pack: Pack):
    """The verdict on two industries of the invented pack with these ranges."""

    def verdict(first: Pay, second: Pay, rank: Optional[int] = None) -> str:
        return pay.verdict(invented_pack, [held("harbours", first, rank=rank), held("airship_lines", second)])

    verdict.pack = invented_pack  # type: ignore[attr-defined]
    return verdict


def test_a_range_inside_another_gives_no_winner(two) -> None:
    expected = "The range of harbours goes higher than that of airship lines but also starts lower, so neither clearly pays more."
    assert two(of(80, 120), of(85, 115)) == expected
    assert two(of(80, 130), of(85, 115)) == expected


def test_ranges_that_overlap_are_said_to(two) -> None:
    text = "Harbours starts and ends higher than airship lines; the two ranges overlap."
    assert two(of(95, 130), of(90, 125)) == text
    assert "overlap" in two(of(95, 130), of(90, 95))


def test_a_range_above_another_is_said_to_lie_there(two) -> None:
    assert two(of(95, 130), of(60, 94)) == "Harbours lies wholly above airship lines."


def test_equal_ranges_are_equal(two) -> None:
    assert "same range" in two(of(95, 130), of(95, 130))


def test_a_shared_end_is_not_called_higher(two) -> None:
    for text in (two(of(95, 130), of(95, 125)), two(of(95, 130), of(90, 130))):
        assert "starts and ends higher" not in text and "also starts lower" not in text


def test_the_sources_rank_does_not_turn_figures_around(two) -> None:
    assert two(of(60, 94), of(95, 130), rank=1) == "Airship lines lies wholly above harbours."


def test_different_money_is_not_compared(two) -> None:
    for other in (of(4_100, 5_300, "GLM"), of(4_100, 5_300, period="month")):
        assert not re.search(r"higher|above|more|same", two(of(95_000, 130_000), other))


def test_one_range_alone_stands_to_none(invented_pack: Pack) -> None:
    assert pay.verdict(invented_pack, [held("harbours", of(1, 2)), held("kelp_farms", None)]) == ""


CLAIMS = {
    r"(.+) and (.+) have the same range\.": lambda a, b: (a.low, a.high) == (b.low, b.high),
    r"(.+) lies wholly above (.+)\.": lambda a, b: min(range(a.low, a.high + 1)) > max(range(b.low, b.high + 1)),
    r"(.+) starts and ends higher than (.+); the two ranges overlap\.": lambda a, b: (
        a.low > b.low and a.high > b.high and bool({*range(a.low, a.high + 1)} & {*range(b.low, b.high + 1)})
    ),
    r"The range of (.+) goes higher than that of (.+) but also starts lower, so neither clearly pays more\.": lambda a, b: (
        a.high > b.high and a.low < b.low
    ),
    r"(.+) starts where (.+) does and ends higher\.": lambda a, b: a.low == b.low and a.high > b.high,
    r"(.+) starts higher than (.+) and ends where it does\.": lambda a, b: a.high == b.high and a.low > b.low,
}
"""What each sentence of a verdict claims of the first range it names and the second."""


def test_every_verdict_is_true(invented_pack: Pack) -> None:
    @settings(max_examples=300, **LIMITS)
    @given(first=ranges, second=ranges, rank=st.sampled_from([None, 1]))
    def is_true(first: Pay, second: Pay, rank: Optional[int]) -> None:
        pays = {"harbours": first, "airship lines": second}
        text = pay.verdict(invented_pack, [held("harbours", first, rank=rank), held("airship_lines", second)])
        (claim, match) = next((claim, match) for form, claim in CLAIMS.items() if (match := re.fullmatch(form, text)))
        assert claim(*(pays[name.lower()] for name in match.groups())), text

    is_true()
