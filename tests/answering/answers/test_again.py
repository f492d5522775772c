"""The last answer in another size: more of it, shorter, its numbers."""

from __future__ import annotations

from knowledge import Pack
from tests.answering.conftest import Converse


def test_more_tells_the_statements_and_then_the_next_ones_till_all_are_told(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    facts = talk.say("Which industries allow remote work?", "ask_remote").facts
    told, shown = [], ""
    for _ in range(len(facts)):
        answer = talk.say("more", "elaborate")
        shown = answer.values["lead"]
        fresh = [held for held in facts if held.fact.statement in shown]
        if not fresh:
            break
        assert not set(told) & {held.id for held in fresh}
        told += [held.id for held in fresh]
    assert sorted(told) == sorted(held.id for held in facts)
    assert talk.say("more", "elaborate").values["lead"].startswith("That is all")
    assert talk.say("in one sentence", "small_talk").values["lines"] == ""


def test_a_comparison_in_short_says_how_its_sides_stand(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    compared = talk.say("Compare the pay of technology and finance", "ask_compare")
    shorter = talk.say("shorter please", "small_talk")
    assert shorter.values["lead"] == compared.values["lead"]
    assert shorter.values["lines"] == ""
