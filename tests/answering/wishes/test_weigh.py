"""What is recommended, held against a plain count: on random packs' options and random wishes."""

from __future__ import annotations

from dataclasses import replace
from typing import Dict, List, Tuple

from hypothesis import given, settings
from hypothesis import strategies as st

from answering.wishes.options import stands_for
from answering.wishes.profile import RULED_OUT, WISHED, Noted, Profile
from answering.wishes.weigh import ranking, reasons_for
from knowledge import Pack
from knowledge.pay import Pay
from knowledge.schema import Backing, Inquiry, Option
from tests.examples import examples

LIMITS = {"deadline": None, "database": None, "derandomize": True}


def packs(pack: Pack) -> st.SearchStrategy:
    """`pack` with random options instead of its own; what they name there are facts of it for."""
    points = st.integers(1, 5).map(float)
    facets = st.dictionaries(st.sampled_from(pack.facets), points, max_size=3)
    cells = [(subject, facet) for subject, industry in pack.industries.items() for facet in industry.facts]
    backed = st.lists(st.tuples(st.sampled_from(cells), points), max_size=3, unique_by=lambda each: each[0][0]).map(
        lambda each: {subject: Backing(points=number, because=facet) for (subject, facet), number in each}
    )
    option = st.builds(
        lambda title, gives, takes, named: Option(title=title, facets=gives, against=takes, industries=named),
        names(),
        facets,
        facets,
        backed,
    )
    inquiry = st.lists(option, min_size=1, max_size=3).map(
        lambda options: Inquiry(question="What?", options={f"option_{at}": each for at, each in enumerate(options)})
    )
    return st.lists(inquiry, min_size=1, max_size=3).map(
        lambda steps: replace(pack, interview={f"step_{at}": each for at, each in enumerate(steps)})
    )


def names() -> st.SearchStrategy:
    return st.text("abcdefghij", min_size=4, max_size=9)


@st.composite
def cases(draw: st.DrawFn, pack: Pack) -> Tuple[Pack, Profile]:
    other = draw(packs(pack))
    ids = [f"{step}/{name}" for step, inquiry in other.interview.items() for name in inquiry.options] + [*other.industries]
    chosen = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from([WISHED, WISHED, RULED_OUT])), max_size=6))
    profile = Profile()
    for wish, stance in chosen:
        profile = profile.with_wishes([Noted(wish, stance)], other)
    return other, profile


def counted(pack: Pack, profile: Profile, subject: str) -> float:
    """The points of one industry, by the plainest count."""
    points = 0.0
    for wish in profile.wishes:
        step, _, name = wish.id.partition("/")
        if step not in pack.interview:
            points += _by_name(pack, subject) if wish.id == subject and wish.stance == WISHED else 0
            continue
        option = pack.interview[step].options[name]
        if wish.stance == WISHED and subject in profile.wished and subject in stands_for(pack, wish.id):
            continue
        backing = option.industries.get(subject)
        points += (1 if wish.stance == WISHED else -1) * (backing.points if backing else 0)
        if wish.stance == WISHED:
            points += sum(number * _share(pack, subject, facet) for facet, number in option.facets.items())
            points -= sum(number for facet, number in option.against.items() if pack.fact_of(subject, facet))
    return points


def _by_name(pack: Pack, subject: str) -> float:
    own = (
        option.industries[subject].points
        for step, inquiry in pack.interview.items()
        for name, option in inquiry.options.items()
        if subject in stands_for(pack, f"{step}/{name}")
    )
    return next(own, 3.0)


def _share(pack: Pack, subject: str, facet: str) -> float:
    middles: Dict[str, float] = {}
    for each in pack.industries:
        held = pack.fact_of(each, facet)
        paid = [found for figure in held.fact.figures if (found := Pay.read_off(figure))] if held else []
        if held:
            middles[each] = (paid[0].low + paid[0].high) if paid else 0.0
    if subject not in middles:
        return 0.0
    return middles[subject] / max(middles.values()) if middles[subject] else 1.0


def test_the_result_is_what_a_plain_count_gives(pack: Pack) -> None:
    @settings(max_examples=examples(80), **LIMITS)
    @given(case=cases(pack))
    def agrees(case: Tuple[Pack, Profile]) -> None:
        other, profile = case
        points = {subject: counted(other, profile, subject) for subject in other.industries if subject not in profile.excluded(other)}
        expected: List[str] = sorted((subject for subject in points if points[subject] > 1e-9), key=lambda each: -round(points[each], 9))
        found = [(subject, sum(reason.points for reason in reasons)) for subject, reasons in ranking(profile, other)]
        assert {subject for subject, number in found if number > 1e-9} == set(expected)
        assert [round(number, 6) for _, number in found] == sorted((round(number, 6) for _, number in found), reverse=True)
        assert all(abs(number - points[subject]) < 1e-6 for subject, number in found)

    agrees()


def test_nothing_that_is_ruled_out_is_recommended_and_every_reason_names_its_fact(pack: Pack) -> None:
    @settings(max_examples=examples(60), **LIMITS)
    @given(case=cases(pack))
    def holds(case: Tuple[Pack, Profile]) -> None:
        other, profile = case
        facts = {held.id for held in other.facts()}
        ruled_out = {each for each in profile.ruled_out if each in other.industries}
        assert not ruled_out & {subject for subject, _ in ranking(profile, other)}
        for subject in other.industries:
            for reason in reasons_for(profile, subject, other):
                assert reason.held.id in facts
                assert reason.held.id.startswith(f"industries/{subject}#")
                assert reason.wish in {each.id for each in profile.wishes}

    holds()
