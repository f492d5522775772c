"""What can't be answered at all, by the classifier's whole opinion."""

from __future__ import annotations

import pytest

from answering.question import Bound, Question, Stranger
from answering.scope import declined, second_reading, settled


@pytest.mark.parametrize(
    ("ranking", "expected"),
    (
        ({"ask_salary": 0.9, "not_covered_place": 0.1}, None),
        ({"ask_salary": 0.3, "not_covered_place": 0.4, "not_covered_company": 0.3}, "not_covered_place"),
        ({"ask_salary": 0.3, "out_of_scope_world": 0.4, "out_of_scope_task": 0.3}, "out_of_scope_world"),
        ({"ask_salary": 0.4, "not_covered_place": 0.35, "out_of_scope_world": 0.25}, "not_covered_place"),
        ({"ask_salary": 0.3, "ask_demand": 0.3, "not_covered_place": 0.4}, None),
        ({}, None),
    ),
)
def test_all_that_speaks_against_an_answer_counts(ranking: dict, expected: str) -> None:
    assert declined(Question("ask_salary", ranking=ranking)) == expected


@pytest.mark.parametrize("ranking", ({}, {"not_covered_place": 0.4, "out_of_scope_world": 0.3, "ask_salary": 0.3}))
@pytest.mark.parametrize("intent", ("not_covered_place", "out_of_scope_world"))
def test_an_intent_to_decline_with_declines(intent: str, ranking: dict) -> None:
    refusal = declined(Question(intent, ranking=ranking))
    assert refusal is not None and refusal.startswith(("not_covered_", "out_of_scope_"))
    assert settled(Question(intent, ranking=ranking)).intent == intent


def test_where_more_speaks_for_an_answer_its_likeliest_topic_is_taken() -> None:
    ranking = {"not_covered_place": 0.4, "ask_salary": 0.35, "ask_demand": 0.25}
    assert settled(Question("not_covered_place", ranking=ranking)).intent == "ask_salary"


@pytest.mark.parametrize("kind", ("place", "company", "school", "seniority", "credential", "sector", "profession", "speciality"))
def test_with_a_stranger_less_doubt_is_enough(kind: str) -> None:
    ranking = {"ask_salary": 0.6, "not_covered_place": 0.4}
    assert declined(Question("ask_salary", ranking=ranking)) is None
    refusal = declined(Question("ask_salary", ranking=ranking, strangers=(Stranger(kind, "Narnia"),)))
    assert refusal is not None and refusal.startswith("not_covered_")


def test_a_stranger_alone_does_not_decline() -> None:
    assert declined(Question("ask_salary", ranking={"ask_salary": 1.0}, strangers=(Stranger("place", "Narnia"),))) is None


def test_small_talk_is_never_declined_for_a_stranger() -> None:
    ranking = {"greet": 0.6, "not_covered_place": 0.4}
    assert declined(Question("greet", ranking=ranking, strangers=(Stranger("place", "Narnia"),))) is None


def test_home_is_no_place_to_decline_for() -> None:
    ranking = {"not_covered_place": 0.5, "ask_salary": 0.4, "not_covered_company": 0.1}
    at_home = Question("not_covered_place", ranking=ranking, at_home=True)
    assert declined(at_home) is None and settled(at_home).intent == "ask_salary"
    assert declined(Question("not_covered_place", ranking=ranking, at_home=True, strangers=(Stranger("place", "Narnia"),)))
    visas = {"not_covered_place": 0.6, "out_of_scope_world": 0.1, "ask_certifications": 0.05}
    assert declined(Question("not_covered_place", ranking=visas, at_home=True)) == "not_covered_place"


def test_a_stranger_that_binds_needs_the_least_doubt() -> None:
    ranking = {"ask_salary": 0.7, "not_covered_detail": 0.3}
    assert declined(Question("ask_salary", ranking=ranking, strangers=(Stranger("company", "Krakenport"),))) == "not_covered_company"
    assert declined(Question("ask_salary", ranking=ranking, strangers=(Stranger("credential", "AWS"),))) is None


TOLD = ("salary", "demand", "remote")


@pytest.mark.parametrize(
    ("ranking", "expected"),
    (
        ({"ask_salary": 0.4, "ask_demand": 0.35}, "demand"),
        ({"ask_salary": 0.4, "ask_demand": 0.2, "ask_remote": 0.35}, "remote"),
        ({"ask_salary": 0.6, "ask_demand": 0.35}, None),
        ({"ask_salary": 0.4, "ask_compare": 0.4}, None),
        ({}, None),
    ),
)
def test_a_topic_that_is_nearly_as_likely_is_a_second_reading(ranking: dict, expected: str) -> None:
    assert second_reading(Question("ask_salary", ranking=ranking), TOLD) == expected


def test_a_question_with_conditions_has_one_reading() -> None:
    ranking = {"ask_salary": 0.5, "ask_demand": 0.5}
    assert second_reading(Question("ask_salary", ranking=ranking, bounds=(Bound("above", 90_000),)), TOLD) is None
    assert second_reading(Question("ask_salary", ranking=ranking, excluded=("finance",)), TOLD) is None
