"""A longer message: which of its questions counts, and what is only told beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from actions.question import question_of
from answering.clauses import asked
from answering.memory import Memory
from answering.question import Question, Stranger

REFUSED = {"not_covered_profession": 0.8, "ask_salary": 0.2}
PAY = Question("ask_salary", "what do harbours pay", ranking={"ask_salary": 0.9}, subjects=("harbours",), topics=("salary",))


def message(clause: Question, **values: Any) -> Question:
    ranking = values.pop("ranking", REFUSED)
    return Question(max(ranking, key=lambda intent: ranking[intent]), ranking=ranking, clauses=(clause,), **values)


@pytest.mark.parametrize("kind", ("profession", "company", "school", "speciality", "sector", "place", "seniority"))
def test_what_is_told_beside_a_clear_question_does_not_have_it_refused(kind: str) -> None:
    assert asked(message(PAY, strangers=(Stranger(kind, "baker"),))) == PAY


@pytest.mark.parametrize("kind", ("place", "seniority"))
def test_a_place_or_a_seniority_that_a_message_is_about_holds_for_all_of_it(kind: str) -> None:
    told = message(PAY, strangers=(Stranger(kind, "Narnia"),), ranking={f"not_covered_{kind}": 0.8, "ask_salary": 0.2})
    assert asked(told) == told


@pytest.mark.parametrize(
    "clause",
    (
        replace(PAY, ranking={"ask_salary": 0.5, "greet": 0.3}),
        replace(PAY, ranking={"ask_salary": 0.4, "not_covered_place": 0.6}),
        replace(PAY, strangers=(Stranger("company", "Krakenport"),), ranking={"ask_salary": 0.7, "not_covered_company": 0.3}),
        replace(PAY, intent="ask_recommend", ranking={"ask_recommend": 1.0}),
        replace(PAY, intent="greet", ranking={"greet": 1.0}),
        Question("ask_salary", "what would they pay", ranking={"ask_salary": 1.0}, topics=("salary",)),
        Question("ask_salary", "is that any good", ranking={"ask_salary": 1.0}),
        Question("ask_salary", "what about money", ranking={"ask_salary": 0.65}),
    ),
)
def test_an_unclear_question_leaves_the_message_as_it_is(clause: Question) -> None:
    told = message(clause, strangers=(Stranger("company", "Krakenport"),))
    assert asked(told) == told


@pytest.mark.parametrize(
    "clause",
    (
        Question("ask_easiest", "is it easy to enter", ranking={"ask_easiest": 0.65}, topics=("easiest",)),
        Question("ask_faq", "what do companies do about bias", ranking={"ask_faq": 0.9}),
        Question("ask_demand", "which industries want them", ranking={"ask_demand": 0.9}),
    ),
)
def test_a_question_that_points_at_nothing_else_is_clear(clause: Question) -> None:
    assert asked(message(clause, strangers=(Stranger("company", "Krakenport"),))) == clause


def test_a_word_may_stand_for_a_subject_that_the_message_names() -> None:
    clause = Question("ask_salary", "how much would they pay", ranking={"ask_salary": 0.9})
    assert asked(message(clause, subjects=("harbours",))) == replace(clause, subjects=("harbours",))


def test_a_subject_told_beside_which_industries_does_not_narrow_it() -> None:
    clause = Question("ask_salary", "Which industries pay best?", ranking={"ask_salary": 0.9}, topics=("salary",))
    told = message(clause, subjects=("harbours",), excluded=("kelp",), ranking={"ask_salary": 1.0})
    assert asked(told) == replace(told, subjects=())
    assert asked(message(clause, subjects=("harbours",), excluded=("kelp",))) == replace(clause, excluded=("kelp",))


def test_a_message_that_may_be_answered_is_read_as_a_whole() -> None:
    told = message(PAY, ranking={"ask_demand": 1.0}, subjects=("kelp",))
    assert asked(told) == told


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
    [clause] = question_of(parsed, Memory(), 1.0).clauses
    assert (clause.intent, clause.text, clause.subjects, clause.strangers) == ("ask_salary", "What do harbours pay?", ("harbours",), ())
    assert clause.residue == "What do          pay?"
