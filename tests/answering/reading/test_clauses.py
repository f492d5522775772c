"""A longer message: which of its questions counts, and what is only told beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from answering.beliefs import THRESHOLDS
from answering.heard import Heard, Stranger, Unserved
from answering.memory import Memory
from answering.message import heard_in
from answering.reading.clauses import clear_question_of_a_refused_message, general_question_in_a_message
from answering.reading.reading import Reading, take
from answering.reading.unserved import doubt
from knowledge import Pack
from nlu.english.moves import moves_in

REFUSED = {"not_covered_profession": 0.8, "ask_salary": 0.2}
CLAUSES = (clear_question_of_a_refused_message, general_question_in_a_message)


def put(intent: str, text: str = "", **values: Any) -> Heard:
    """What is heard in a text, with its moves."""
    return Heard(intent, text, moves=frozenset(moves_in(text, text)), **values)


PAY = put("ask_salary", "what do harbours pay", ranking={"ask_salary": 0.9}, subjects=("harbours",), topics=("salary",))


def message(clause: Heard, **values: Any) -> Heard:
    ranking = values.pop("ranking", REFUSED)
    return Heard(max(ranking, key=lambda intent: ranking[intent]), ranking=ranking, clauses=(clause,), **values)


def asked(told: Heard, pack: Pack) -> Heard:
    """The part of a message that counts, with the subjects that it is about."""
    reading = take(Reading.of(told, Memory()), pack, CLAUSES)
    assert reading.message == told
    return replace(reading.heard, subjects=reading.subjects, excluded=reading.excluded)


@pytest.mark.parametrize("kind", ("profession", "company", "school", "speciality", "sector", "place", "seniority"))
def test_what_is_told_beside_a_clear_question_does_not_have_it_refused(kind: str, invented_pack: Pack) -> None:
    assert asked(message(PAY, strangers=(Stranger(kind, "baker"),)), invented_pack) == PAY


def test_the_point_of_a_message_that_is_probably_not_served_is_named_at_the_end(invented_pack: Pack) -> None:
    ranking, strangers = {"ask_salary": 0.6, "not_covered_company": 0.4}, (Stranger("company", "Krakenport"),)
    limits = (Unserved("Krakenport", weight=weight / 100) for weight in range(1, 100))
    told = [Reading.of(message(PAY, ranking=ranking, strangers=strangers, unserved=(each,)), Memory()) for each in limits]
    asides = {
        doubt(each, invented_pack) >= THRESHOLDS.declined: take(each, invented_pack, CLAUSES).aside
        for each in told
        if doubt(each, invented_pack) >= THRESHOLDS.aside
    }
    assert asides == {True: ("Krakenport",), False: ()}


@pytest.mark.parametrize("kind", ("place", "seniority"))
def test_a_place_or_a_seniority_that_a_message_is_about_holds_for_all_of_it(kind: str, invented_pack: Pack) -> None:
    told = message(PAY, strangers=(Stranger(kind, "Narnia"),), ranking={f"not_covered_{kind}": 0.8, "ask_salary": 0.2})
    assert asked(told, invented_pack) == told


@pytest.mark.parametrize(
    "clause",
    (
        replace(PAY, ranking={"ask_salary": 0.5, "greet": 0.3}),
        replace(PAY, ranking={"ask_salary": 0.4, "not_covered_place": 0.6}),
        replace(PAY, strangers=(Stranger("company", "Krakenport"),), ranking={"ask_salary": 0.7, "not_covered_company": 0.3}),
        replace(PAY, intent="ask_recommend", ranking={"ask_recommend": 1.0}),
        replace(PAY, intent="greet", ranking={"greet": 1.0}),
        put("ask_salary", "what would they pay", ranking={"ask_salary": 1.0}, topics=("salary",)),
        put("ask_salary", "is that any good", ranking={"ask_salary": 1.0}),
        put("ask_salary", "what about money", ranking={"ask_salary": 0.65}),
    ),
)
def test_an_unclear_question_leaves_the_message_as_it_is(clause: Heard, invented_pack: Pack) -> None:
    told = message(clause, strangers=(Stranger("company", "Krakenport"),))
    assert asked(told, invented_pack) == told


@pytest.mark.parametrize(
    "clause",
    (
        put("ask_easiest", "is it easy to enter", ranking={"ask_easiest": 0.65}, topics=("easiest",)),
        put("ask_faq", "what do companies do about bias", ranking={"ask_faq": 0.9}),
        put("ask_demand", "which industries want them", ranking={"ask_demand": 0.9}),
    ),
)
def test_a_question_that_points_at_nothing_else_is_clear(clause: Heard, invented_pack: Pack) -> None:
    assert asked(message(clause, strangers=(Stranger("company", "Krakenport"),)), invented_pack) == clause


def test_a_word_may_stand_for_a_subject_that_the_message_names(invented_pack: Pack) -> None:
    clause = put("ask_salary", "how much would they pay", ranking={"ask_salary": 0.9})
    assert asked(message(clause, subjects=("harbours",)), invented_pack) == replace(clause, subjects=("harbours",))


def test_a_subject_told_beside_which_industries_does_not_narrow_it(invented_pack: Pack) -> None:
    clause = put("ask_salary", "Which industries pay best?", ranking={"ask_salary": 0.9}, topics=("salary",))
    told = message(clause, subjects=("harbours",), excluded=("kelp",), ranking={"ask_salary": 1.0})
    assert asked(told, invented_pack) == replace(told, subjects=())
    assert asked(message(clause, subjects=("harbours",), excluded=("kelp",)), invented_pack) == replace(clause, excluded=("kelp",))


def test_a_message_that_may_be_answered_is_read_as_a_whole(invented_pack: Pack) -> None:
    told = message(PAY, ranking={"ask_demand": 1.0}, subjects=("kelp",))
    assert asked(told, invented_pack) == told


def test_a_clause_holds_what_stands_in_it() -> None:
    parsed = {
        "text": "A baker here. What do harbours pay?",
        "intent": {"name": "not_covered_profession"},
        "entities": [
            {"entity": "profession", "value": "baker", "start": 2, "end": 7},
            {"entity": "industry", "value": "harbours", "start": 22, "end": 30},
        ],
        "clauses": [
            {"start": 14, "end": 35, "intent": {"name": "ask_salary"}, "intent_ranking": [{"name": "ask_salary", "confidence": 0.9}]}
        ],
    }
    [clause] = heard_in(parsed, 1.0).clauses
    assert (clause.intent, clause.text, clause.subjects, clause.strangers) == ("ask_salary", "What do harbours pay?", ("harbours",), ())
