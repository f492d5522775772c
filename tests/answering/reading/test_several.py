"""A message that asks one question after the other, each of them heard by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from answering.heard import Heard, Unserved
from answering.memory import Memory
from answering.reading.steps import read
from answering.respond import respond
from knowledge import Pack


def clause(intent: str, text: str = "", **more: Any) -> Heard:
    return Heard(intent, text=text or intent, ranking={intent: 0.9}, **more)


def message(intent: str, *clauses: Heard, **more: Any) -> Heard:
    return Heard(intent, text="; ".join(each.text for each in clauses), ranking={intent: 0.6}, length=15, clauses=clauses, **more)


def test_each_question_is_answered_in_its_own_form_and_order(pack: Pack) -> None:
    asked = message("ask_filter", clause("ask_remote", form="can_i"), clause("ask_salary", form="how_much"), clause("ask_skills"))
    reading = read(asked, Memory(), pack)
    assert "asks_several" in reading.because
    assert [(each.topic, each.form) for each in (reading, *reading.beside)] == [
        ("remote", "can_i"),
        ("salary", "how_much"),
        ("skills", "list_all"),
    ]


def test_parts_count_where_they_ask_more_than_the_questions(pack: Pack) -> None:
    parts = (clause("ask_salary"), clause("ask_remote"), clause("not_covered_conditions", unserved=(Unserved("night shifts", weight=0.9),)))
    asked = replace(message("ask_filter", clause("ask_salary")), parts=parts)
    answer, _ = respond(asked, Memory(), pack)
    assert (answer.topic, answer.also, answer.missing) == ("salary", ("remote",), ("night shifts",))


def test_what_is_left_out_is_named(pack: Pack) -> None:
    unserved = (Unserved("night shifts", weight=0.9),)
    asked = message(
        "ask_salary",
        clause("ask_salary", form="how_much"),
        clause("not_covered_conditions", unserved=unserved),
        clause("ask_remote"),
    )
    answer, _ = respond(asked, Memory(), pack)
    assert (answer.status, answer.missing, answer.also) == ("partly", ("night shifts",), ("remote",))


def test_the_one_question_that_is_answered_counts_by_its_form(pack: Pack) -> None:
    asked = message("ask_salary", clause("ask_salary", form="how_much"), clause("not_covered_conditions"), form="how_many")
    reading = read(asked, Memory(), pack)
    assert "only_one_can_be_answered" in reading.because
    assert reading.form == "how_much"


def test_what_the_other_question_asks_for_is_named_beside_it(pack: Pack) -> None:
    unserved = (Unserved("diplomas", weight=0.3),)
    other = clause("not_covered_profession", form="which", unserved=unserved)
    asked = message("ask_salary", clause("ask_salary", form="how_much"), other, form="how_much")
    assert read(asked, Memory(), pack).missing == ("diplomas",)


def test_an_afterthought_is_not_named(pack: Pack) -> None:
    other = clause("not_covered_detail", form="is_it", unserved=(Unserved("a fad", weight=0.3),))
    asked = message("ask_salary", clause("ask_salary", form="how_much"), other, form="how_much")
    assert not read(asked, Memory(), pack).missing


def test_two_ways_to_ask_the_same_are_one_question(pack: Pack) -> None:
    reading = read(message("ask_salary", clause("ask_salary", text="pay?"), clause("ask_salary", text="and how much?")), Memory(), pack)
    assert not reading.beside


def test_a_question_of_a_refused_message_is_answered_and_the_other_is_named(default_pack: Pack) -> None:
    refused = clause("not_covered_hiring", unserved=(Unserved("cover letter", weight=0.9),))
    pays = clause("ask_salary", subjects=("finance",), topics=("salary",))
    answer, _ = respond(message("not_covered_hiring", refused, pays, subjects=("finance",), topics=("salary",)), Memory(), default_pack)
    assert (answer.status, answer.missing, answer.subjects) == ("partly", ("cover letter",), ("finance",))


def test_parts_that_each_name_somebody_else_are_no_comparison(pack: Pack) -> None:
    first, second = list(pack.industries)[:2]
    parts = (
        clause("ask_salary", subjects=(first,), topics=("salary",)),
        clause("ask_promotion", subjects=(second,), topics=("promotion",)),
    )
    asked = replace(message("ask_salary", subjects=(first, second), topics=("salary", "promotion")), parts=parts)
    reading = read(asked, Memory(), pack)
    assert [(each.topic, each.subjects) for each in (reading, *reading.beside)] == [("salary", (first,)), ("promotion", (second,))]


def test_who_has_both_is_one_question(pack: Pack) -> None:
    parts = (clause("ask_salary", topics=("salary",)), clause("ask_remote", topics=("remote",)))
    asked = replace(message("ask_filter", topics=("salary", "remote"), form="which"), parts=parts)
    assert read(asked, Memory(), pack).beside
    both = replace(asked, moves=frozenset(("says_both",)))
    assert read(both, Memory(), pack).topic == "filter"
