"""Comparisons: both sides with their scope, gaps marked as such, no winner that the source doesn't name."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from answering import phrases
from answering.answers.compare import cell, compare, label
from answering.answers.gap import unserved
from answering.vocabulary import MONEY
from knowledge import FACETS, Pack


def test_one_facet_is_told_of_each_side(default_pack: Pack, words) -> None:
    answer = compare(default_pack, ("technology", "finance"), ("salary",))
    text = words.text(answer, default_pack)
    assert (answer.status, answer.topic, answer.subjects) == ("answered", "compare", ("technology", "finance"))
    assert [held.id for held in answer.facts] == ["industries/technology#salary", "industries/finance#salary"]
    assert "Technology starts and ends higher than finance; the two ranges overlap." in text
    assert "United States" in text


def test_overlapping_ranges_have_no_winner(default_pack: Pack, words) -> None:
    answer = compare(default_pack, ("healthcare", "consulting"), ("salary",))
    text = words.text(answer, default_pack)
    assert "The range of consulting goes higher than that of healthcare but also starts lower, so neither clearly pays more." in text
    assert "lies wholly above" not in text
    assert answer.chart and [(bar.low, bar.high) for bar in answer.chart.bars] == [(85_000, 115_000), (80_000, 120_000)]


def test_every_facet_is_a_row(pack: Pack, words, keeps_contract) -> None:
    for one, other in combinations(pack.industries, 2):
        answer = compare(pack, (one, other))
        if answer.status == "answered":
            assert answer.table
            assert answer.table.columns == ("", pack.named(one).name, pack.named(other).name)
            assert [row[0] for row in answer.table.rows] == [label(pack, facet) for facet in FACETS]
            shown = answer.values.get("table", "").splitlines()
            assert {"", *answer.table.markdown().splitlines()} >= set(shown)
        keeps_contract(answer.contract(pack, "0123abcd"))


def test_what_the_source_does_not_say_is_marked(pack: Pack) -> None:
    one, other = list(pack.industries)[:2]
    for facet, row in zip(FACETS, compare(pack, (one, other)).table.rows):  # type: ignore[union-attr]
        for subject, told in zip((one, other), row[1:]):
            assert (told == phrases.say(pack, "cell_silent")) == (pack.fact_of(subject, facet) is None)


def test_a_gap_on_one_side_is_said_and_the_other_side_told(default_pack: Pack, words) -> None:
    answer = compare(default_pack, ("retail", "technology"), ("salary",))
    assert answer.status == "answered"
    assert "The source gives no starting salary for retail." in words.text(answer, default_pack)
    assert [held.id for held in answer.facts] == ["industries/technology#salary"]


def test_a_gap_on_both_sides_is_an_answer_of_its_own(default_pack: Pack, words) -> None:
    answer = compare(default_pack, ("retail", "marketing"), ("salary",))
    assert (answer.status, answer.topic, answer.facts) == ("not_covered", "salary", ())
    text = words.text(answer, default_pack)
    assert "retail or marketing" in text and "technology" in text


def test_without_figures_none_is_ranked(default_pack: Pack, words) -> None:
    answer = compare(default_pack, ("technology", "finance"), ("remote",))
    assert "ranks none of them above another" in words.text(answer, default_pack)
    assert not re.search(r"\b(?:better|best|winner|worse|more remote)\b", words.text(answer, default_pack))
    assert answer.chart is None


@pytest.mark.parametrize(("kind", "count"), [("roles", 2), ("skills", 2)])
def test_roles_and_skills_are_compared_too(kind: str, count: int, pack: Pack) -> None:
    subjects = tuple(list(pack.collection(kind))[:count])
    answer = compare(pack, subjects)
    assert (answer.status, answer.subjects) == ("answered", subjects)
    assert answer.table and len(answer.table.rows) == 2


def test_more_than_two_stand_side_by_side(default_pack: Pack, words) -> None:
    subjects = ("technology", "finance", "healthcare", "consulting")
    answer = compare(default_pack, subjects, ("salary",))
    assert answer.subjects == subjects
    assert all(f"**{default_pack.named(subject).name}**" in words.text(answer, default_pack) for subject in subjects)


def test_what_is_of_another_kind_is_not_compared(default_pack: Pack) -> None:
    assert compare(default_pack, ("technology", "data_analyst", "finance"), ("salary",)).subjects == ("technology", "finance")


def test_a_range_stands_in_its_cell_and_says_whose_pay_it_is_where_the_label_does_not(default_pack: Pack, invented_pack: Pack) -> None:
    for pack, subject in ((default_pack, "healthcare"), (invented_pack, "harbours")):
        held = pack.fact_of(subject, "salary")
        assert held and held.fact.pay
        said = held.fact.pay.level.split()[0] in pack.topics["salary"].label.lower()
        assert cell(pack, [held], subject, "salary") == (str(held.fact.pay) if said else f"{held.fact.pay} ({held.fact.pay.level})")


def test_a_statement_stands_in_its_cell_by_its_brief(default_pack: Pack) -> None:
    held = default_pack.fact_of("consulting", "remote")
    assert held and cell(default_pack, [held], "consulting", "remote") == held.fact.brief
    assert cell(default_pack, [], "consulting", "remote") == phrases.say(default_pack, "cell_silent")


def test_which_is_better_after_a_comparison_has_no_winner_where_the_source_names_none(default_pack: Pack, converse) -> None:
    talk = converse(default_pack)
    unpaid = [subject for subject in default_pack.industries if not default_pack.fact_of(subject, MONEY)][:2]
    one, other = (default_pack.named(subject).name for subject in unpaid)
    before = talk.say(f"Compare {one} and {other}", "ask_compare")
    after = talk.say("which is better?", "not_covered_profession", ask_compare=0.4)
    assert (after.topic, after.subjects, after.table) == ("compare", before.subjects, before.table)
    assert phrases.say(default_pack, "ranks_none").rstrip(".") in after.values["lead"]


def test_all_are_compared_by_what_figures_order(pack: Pack, converse) -> None:
    asked = f"Compare all {pack.setting.industries_word}"
    assert converse(pack).say(asked, "ask_compare", ask_easiest=0.2).topic == MONEY


def test_a_long_name_is_missing_without_what_it_has_in_brackets(nursing_pack: Pack) -> None:
    assert unserved(nursing_pack, ("practical_nurse",)) == ("licensed practical or vocational nurse",)
