"""Whom the source cites over all that it says, who says those told, and which law it names."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Converse


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("which surveys does the article cite?", {"2023 LinkedIn survey", "2023 National Association of Colleges and Employers survey"}),
        ("is the text quoting a government anywhere?", {"U.S. Bureau of Labor Statistics"}),
    ],
)
def test_who_is_cited_is_named(default_pack: Pack, converse: Converse, text: str, who: set[str]) -> None:
    answer = converse(default_pack).say(text, "ask_source")
    assert {held.fact.credited_to for held in answer.facts} == who


def test_who_says_each_of_those_told(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("how many employers want certificates", "ask_certifications")
    talk.say("how many graduates find a role within six months", "ask_entry_roles")
    answer = talk.say("does either of those two carry a name?", "not_covered_detail")
    assert talk.readings[-1].form == "who_says" and len(answer.facts) == 2


@pytest.mark.parametrize("text", ["which law does it mention by name", "is any statute named", "what's that privacy law called?"])
def test_a_law_is_told_by_its_name(default_pack: Pack, converse: Converse, text: str) -> None:
    (held,) = converse(default_pack).say(text, "ask_source").facts
    assert "HIPAA" in held.fact.statement


@pytest.mark.parametrize("text", ["is it normal that finding work takes so long", "do most people search this long?"])
def test_how_long_it_takes_is_told_by_how_many_find_work(default_pack: Pack, converse: Converse, text: str) -> None:
    answer = converse(default_pack).say(text, "ask_easiest")
    assert "topics/entry_roles#placement" in [held.id for held in answer.facts]


def test_nobody_is_alone_in_what_a_share_wants(default_pack: Pack, converse: Converse) -> None:
    (held,) = converse(default_pack).say("she puts the atmosphere first. is she alone in that?", "ask_choose").facts
    assert "65" in (held.fact.brief or "")
