"""Facts as people read them."""

from __future__ import annotations

from typing import Optional

import pytest

from answering.looks import wording
from knowledge import Fact, Held, Pack


def held(key: str, region: Optional[str] = None, period: Optional[str] = None, credited_to: Optional[str] = None) -> Held:
    fact = Fact(statement=f"The {key} is wet.", section="purse", region=region, period=period, credited_to=credited_to)
    return Held(f"topics/salary#{key}", fact)


@pytest.mark.parametrize(
    ("words", "text"),
    (([], ""), (["sea"], "sea"), (["sea", "sky"], "sea and sky"), (["sea", "sky", "fog"], "sea, sky and fog")),
)
def test_a_list_reads_as_a_sentence(words: list, text: str) -> None:
    assert wording.listed(words) == text


def test_a_list_may_end_in_or() -> None:
    assert wording.listed(["sea", "sky", "fog"], "or") == "sea, sky or fog"


@pytest.mark.parametrize(
    ("name", "text"),
    (("Kelp Farms", "kelp farms"), ("AI Operations", "AI operations"), ("BI Developer", "BI developer"), ("McKelp Farms", "McKelp farms")),
)
def test_inside_a_sentence_a_name_is_lower_case_but_for_capitals(name: str, text: str) -> None:
    assert wording.inside(name) == text


def test_names_are_those_of_the_pack(invented_pack: Pack) -> None:
    assert wording.names(invented_pack, ["kelp_farms", "lamp_trimmer"]) == ["Kelp Farms", "Lamp Trimmer"]


def test_an_aside_takes_no_room_where_there_is_none() -> None:
    assert wording.aside("") == ""
    assert wording.aside("By the way.") == "\n\nBy the way."


def test_one_fact_is_a_sentence_and_several_are_a_list(invented_pack: Pack) -> None:
    assert wording.told(invented_pack, [held("sea")]) == "The sea is wet."
    assert wording.told(invented_pack, [held("sea"), held("sky")]) == "- The sea is wet.\n- The sky is wet."


def test_a_scope_that_facts_do_not_share_is_said_with_each(invented_pack: Pack) -> None:
    lines = wording.told(invented_pack, [held("sea", region="North"), held("sky", region="South")]).splitlines()
    assert "North" in lines[0] and "South" in lines[1]


def test_a_scope_that_all_share_is_said_once_with_the_source(invented_pack: Pack) -> None:
    facts = [held("sea", region="North"), held("sky", region="North")]
    text = wording.told(invented_pack, facts) + wording.sourced(invented_pack, facts)
    assert text.count("North") == 1


def test_the_source_line_claims_no_scope_that_only_some_facts_have(invented_pack: Pack) -> None:
    line = wording.sourced(invented_pack, [held("sea", region="North", period="noon"), held("sky", period="noon")])
    assert "North" not in line and "noon" in line


def test_the_source_line_names_every_source_and_section_once(invented_pack: Pack) -> None:
    facts = list(invented_pack.facts())
    line = wording.sourced(invented_pack, facts)
    for source in invented_pack.sources.values():
        assert line.count(source.title) == 1


def test_the_whole_scope_of_a_fact_is_said(invented_pack: Pack) -> None:
    assert wording.scope(invented_pack, held("sea", "North", "noon", "the Guild").fact) == "credited to the Guild; noon; North"
    assert wording.scope(invented_pack, held("sea").fact) == ""


def test_whom_the_statement_names_itself_is_not_named_twice(invented_pack: Pack) -> None:
    fact = Fact(statement="The Guild says that the sea is wet.", section="purse", credited_to="The Guild")
    assert wording.scope(invented_pack, fact) == ""
