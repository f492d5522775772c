"""Filters: constraints from figures, facets, negations and sets; an empty result says what emptied it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Tuple

import pytest

from answering import phrases
from answering.answer import Answer
from answering.answers.filter import answer_filter
from answering.heard import Bound, Heard
from answering.memory import Memory
from answering.reading.constraints import constraints, matching
from answering.reading.reading import Reading
from knowledge import FACETS, Pack

Filter = Callable[..., Answer]


def reading_of(**asked: Any) -> Reading:
    return Reading.of(Heard("ask_filter", **asked), Memory())


@pytest.fixture
def filtered(default_pack: Pack) -> Filter:
    def run(pool: Tuple[str, ...] = (), **asked: Any) -> Answer:
        return answer_filter(replace(reading_of(**asked), pool=pool), default_pack)

    return run


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"topics": ("remote",)}, ("technology", "healthcare", "finance", "consulting")),
        ({"topics": ("remote", "certifications")}, ("technology", "healthcare", "finance")),
        ({"topics": ("easiest",), "excluded_topics": ("certifications",)}, ("retail", "marketing")),
        ({"topics": ("remote",), "excluded": ("finance",)}, ("technology", "healthcare", "consulting")),
        ({"topics": ("remote",), "pool": ("retail", "finance", "technology")}, ("finance", "technology")),
        ({"bounds": (Bound("above", 120_000),)}, ("technology", "finance")),
        ({"bounds": (Bound("above", 120_000),), "topics": ("easiest",), "excluded": ("technology",)}, ("finance",)),
        ({"topics": ("salary",)}, ("technology", "finance", "healthcare", "consulting")),
        ({"topics": ("salary",), "order": "lowest"}, ("consulting", "healthcare", "finance", "technology")),
        ({"topics": ("salary",), "order": "highest", "limit": 2}, ("technology", "finance")),
        ({"bounds": (Bound("below", 85_000),)}, ("consulting",)),
        ({"bounds": (Bound("at_most", 85_000),)}, ("healthcare", "consulting")),
        ({"bounds": (Bound("above", 81_000), Bound("below", 90_000))}, ("healthcare", "consulting")),
    ],
)
def test_all_constraints_hold_together(asked: Any, expected: Tuple[str, ...], filtered: Filter) -> None:
    answer = filtered(**asked)
    assert (answer.status, answer.topic, answer.subjects) == ("answered", "filter", expected)


@pytest.mark.parametrize(
    ("bound", "met"),
    [
        (Bound("above", 90_000), {"technology", "finance", "healthcare", "consulting"}),
        (Bound("at_least", 90_000, whole=True), {"technology", "finance"}),
        (Bound("above", 90_000, whole=True), {"technology"}),
    ],
)
def test_whole_asks_it_of_the_lowest_pay(bound: Bound, met: set, filtered: Filter) -> None:
    assert set(filtered(bounds=(bound,)).subjects) == met


def test_a_range_that_meets_the_bound_in_part_is_said_to(filtered: Filter, default_pack: Pack, words) -> None:
    text = words.text(filtered(bounds=(Bound("above", 90_000),)), default_pack)
    assert "Only a part of the range meets that for finance, healthcare and consulting." in text


def test_ranges_that_meet_the_bound_wholly_need_no_remark(filtered: Filter, default_pack: Pack, words) -> None:
    assert "Only a part" not in words.text(filtered(bounds=(Bound("above", 94_000, whole=True),)), default_pack)


def test_a_bare_sum_is_the_least_that_is_asked_for(filtered: Filter) -> None:
    assert filtered(bounds=(Bound("about", 121_000),)).subjects == ("technology", "finance")
    assert filtered(bounds=(Bound("about", 86_000),), order="lowest").subjects == ("consulting", "healthcare")


def test_what_the_source_does_not_say_meets_no_bound(filtered: Filter) -> None:
    assert "retail" not in filtered(bounds=(Bound("above", 1),)).subjects
    assert "retail" not in filtered(bounds=(Bound("below", 1_000_000),)).subjects


def test_without_means_only_that_the_source_is_silent(filtered: Filter, default_pack: Pack, words) -> None:
    text = words.text(filtered(topics=("easiest",), excluded_topics=("certifications",)), default_pack)
    assert "not that there is none" in text


def test_what_the_source_does_not_rank_is_not_ranked(filtered: Filter, default_pack: Pack, words) -> None:
    answer = filtered(topics=("remote",), order="highest")
    assert phrases.say(default_pack, "ranks_none") in words.text(answer, default_pack)
    assert answer.subjects == tuple(subject for subject in default_pack.industries if default_pack.fact_of(subject, "remote"))


def test_a_ranking_by_pay_says_how_the_ranges_stand(filtered: Filter, default_pack: Pack, words) -> None:
    text = words.text(filtered(topics=("salary",), order="highest"), default_pack)
    assert "Technology starts and ends higher than finance" in text
    assert "neither clearly pays more" in text


def test_those_of_a_list_that_lack_pay_are_named(filtered: Filter, default_pack: Pack, words) -> None:
    answer = filtered(topics=("salary",), order="highest", pool=("retail", "technology", "finance"))
    assert answer.subjects == ("technology", "finance")
    assert "The source gives no starting salary for retail." in words.text(answer, default_pack)


def test_the_table_shows_what_was_asked_for(filtered: Filter, default_pack: Pack, words) -> None:
    answer = filtered(topics=("remote", "salary"))
    assert answer.table
    assert answer.table.columns == ("Industry", "Remote work", "Starting pay")
    assert [row[0] for row in answer.table.rows] == ["Technology", "Finance", "Healthcare", "Consulting"]
    assert answer.table.markdown() in words.text(answer, default_pack)


def test_the_constraints_are_told_back(filtered: Filter, default_pack: Pack, words) -> None:
    answer = filtered(bounds=(Bound("above", 90_000),), topics=("remote",), excluded=("finance",))
    text = words.text(answer, default_pack)
    assert text.startswith("Industries other than finance with pay above $90,000 and with remote work: technology, ")


def test_only_what_can_be_told_of_an_industry_is_a_constraint(default_pack: Pack) -> None:
    asked = reading_of(topics=("skills", "remote"), excluded_topics=("stories", "certifications"))
    assert [(each.facet, each.lacks) for each in constraints(asked, default_pack)] == [("remote", False), ("certifications", True)]


def test_nothing_asked_is_nothing_lost(pack: Pack) -> None:
    assert matching(pack, list(pack.industries), constraints(reading_of(), pack)) == list(pack.industries)


def test_an_empty_result_names_what_emptied_it_and_offers_to_drop_it(filtered: Filter, default_pack: Pack, words) -> None:
    answer = filtered(bounds=(Bound("above", 200_000),), topics=("remote",))
    text = words.text(answer, default_pack)
    assert (answer.status, answer.topic, answer.subjects, answer.facts) == ("not_covered", "filter", (), ())
    assert "dropping “with pay above $200,000” leaves technology, healthcare, finance and consulting" in text
    assert "dropping “with remote work”" not in text
    assert [each.title for each in answer.suggestions] == ["Drop “with pay above $200,000”"]
    assert "remote work" in answer.suggestions[0].question and "200,000" not in answer.suggestions[0].question


def test_each_constraint_that_would_help_is_offered(filtered: Filter) -> None:
    answer = filtered(topics=("salary",), excluded_topics=("remote",))
    assert [each.title for each in answer.suggestions] == ["Drop “with starting pay”", "Drop “without remote work”"]


def test_what_alone_is_met_nowhere_is_said_where_dropping_one_does_not_help(filtered: Filter, default_pack: Pack, words) -> None:
    answer = filtered(bounds=(Bound("above", 200_000), Bound("below", 20_000)), topics=("remote",))
    text = words.text(answer, default_pack)
    assert "leaves" not in text
    assert "“with pay above $200,000”" in text and "“with pay below $20,000”" in text and "nowhere" in text
    assert answer.suggestions == ()


def test_what_is_left_out_can_empty_the_list_too(filtered: Filter, default_pack: Pack, words) -> None:
    answer = filtered(topics=("remote",), pool=("finance",), excluded=("finance",))
    assert answer.status == "not_covered"
    assert "other than finance" in words.text(answer, default_pack)


def test_the_offer_stays_with_the_list_that_was_asked_about(filtered: Filter) -> None:
    answer = filtered(topics=("remote", "salary"), pool=("manufacturing", "consulting"), excluded_topics=("salary",))
    assert all("those" in each.question for each in answer.suggestions)


def test_an_offer_to_drop_the_only_constraint_asks_for_all(filtered: Filter) -> None:
    (offer,) = filtered(bounds=(Bound("above", 200_000),)).suggestions
    assert offer.question.strip() != "Show me only industries"


def test_each_facet_filters_either_pack(pack: Pack, keeps_contract) -> None:
    for facet in FACETS:
        answer = answer_filter(reading_of(topics=(facet,)), pack)
        assert set(answer.subjects) == {held.subject for held in pack.holders(facet)}
        keeps_contract(answer.contract(pack, "0123abcd"))


@pytest.mark.parametrize(("bound", "highest"), [(Bound("above", 900_000), True), (Bound("below", 1_000), False)])
def test_where_nobody_pays_so_much_the_pay_that_comes_nearest_is_told(
    bound: Bound, highest: bool, filtered: Filter, default_pack: Pack
) -> None:
    answer = filtered(bounds=(bound,))
    pays = [held.fact.pay for held in default_pack.holders("salary") if held.fact.pay]
    nearest = max(pay.high for pay in pays) if highest else min(pay.low for pay in pays)
    assert answer.status == "not_covered"
    assert f"{nearest:,}" in answer.values["without"]


def test_the_list_holds_only_those_that_are_named(nursing_pack: Pack) -> None:
    answer = answer_filter(reading_of(topics=("promotion",), form="least", excluded=("hospitals",)), nursing_pack)
    assert set(answer.subjects) == {held.subject for held in answer.facts if held.subject}
