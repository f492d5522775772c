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


def test_only_the_names_are_told_of_a_list_and_of_what_one_fact_names(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("Which industries allow remote work?", "ask_remote")
    answer = talk.say("just the names please", "small_talk")
    assert "nance" in answer.values["lead"] and not any(letter.isdigit() for letter in answer.values["lead"])
    assert answer.values["lines"] == ""


def test_the_others_are_no_other_size_of_what_was_told(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("what does tech pay", "ask_salary")
    answer = talk.say("and the others? only the numbers", "follow_up")
    assert answer.topic == "salary" and {"finance", "healthcare"} <= set(answer.subjects)


def test_what_it_is_for_is_no_point_of_a_shorter_answer(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("Which industries allow remote work?", "ask_remote")
    assert talk.say("in one sentence, for my aunt's album", "out_of_scope_task").status == "answered"
