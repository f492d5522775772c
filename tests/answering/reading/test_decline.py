"""What can't be answered at all, by the classifier's whole opinion."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

import pytest

from answering.heard import Bound, Heard, Near, Stranger, Unserved
from answering.memory import Memory
from answering.reading import decline
from answering.reading.describe import a_teller_by_meaning
from answering.reading.reading import Reading, take
from answering.reading.several import nearly_as_likely
from knowledge import Pack


def declined(heard: Heard, pack: Pack) -> Optional[str]:
    return decline.declined(Reading.of(heard, Memory()), pack) or None


def settled(heard: Heard, pack: Pack) -> str:
    """The intent to act on, where it isn't declined."""
    reading = Reading.of(heard, Memory())
    for step in (decline.HOME, decline.DECLINE, (decline.leans_to_an_answer,)):
        reading = take(reading, pack, step)
    return heard.intent if reading.refusal else reading.intent


def second(heard: Heard, pack: Pack) -> Optional[str]:
    """The topic that is answered beside the first."""
    reading = take(Reading.of(heard, Memory()), pack, (nearly_as_likely,))
    return reading.second.topic if reading.second else None


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
def test_all_that_speaks_against_an_answer_counts(ranking: dict, expected: str, invented_pack: Pack) -> None:
    assert declined(Heard("ask_salary", ranking=ranking), invented_pack) == expected


@pytest.mark.parametrize("ranking", ({}, {"not_covered_place": 0.4, "out_of_scope_world": 0.3, "ask_salary": 0.3}))
@pytest.mark.parametrize("intent", ("not_covered_place", "out_of_scope_world"))
def test_an_intent_to_decline_with_declines(intent: str, ranking: dict, invented_pack: Pack) -> None:
    refusal = declined(Heard(intent, ranking=ranking), invented_pack)
    assert refusal is not None and refusal.startswith(("not_covered_", "out_of_scope_"))
    assert settled(Heard(intent, ranking=ranking), invented_pack) == intent


def test_where_more_speaks_for_an_answer_its_likeliest_topic_is_taken(invented_pack: Pack) -> None:
    ranking = {"not_covered_place": 0.4, "ask_salary": 0.35, "ask_demand": 0.25}
    assert settled(Heard("not_covered_place", ranking=ranking), invented_pack) == "ask_salary"


@pytest.mark.parametrize("kind", ("place", "company", "school", "seniority", "credential", "sector", "profession", "speciality"))
def test_with_a_stranger_less_doubt_is_enough(kind: str, invented_pack: Pack) -> None:
    ranking = {"ask_salary": 0.6, "not_covered_place": 0.4}
    assert declined(Heard("ask_salary", ranking=ranking), invented_pack) is None
    refusal = declined(Heard("ask_salary", ranking=ranking, strangers=(Stranger(kind, "Narnia"),)), invented_pack)
    assert refusal is not None and refusal.startswith("not_covered_")


def test_a_stranger_alone_does_not_decline(invented_pack: Pack) -> None:
    assert declined(Heard("ask_salary", ranking={"ask_salary": 1.0}, strangers=(Stranger("place", "Narnia"),)), invented_pack) is None


def test_small_talk_is_never_declined_for_a_stranger(invented_pack: Pack) -> None:
    ranking = {"greet": 0.6, "not_covered_place": 0.4}
    assert declined(Heard("greet", ranking=ranking, strangers=(Stranger("place", "Narnia"),)), invented_pack) is None


def test_home_is_no_place_to_decline_for(invented_pack: Pack) -> None:
    ranking = {"not_covered_place": 0.5, "ask_salary": 0.4, "not_covered_company": 0.1}
    at_home = Heard("not_covered_place", ranking=ranking, at_home=True)
    assert declined(at_home, invented_pack) is None and settled(at_home, invented_pack) == "ask_salary"
    assert declined(Heard("not_covered_place", ranking=ranking, at_home=True, strangers=(Stranger("place", "Narnia"),)), invented_pack)
    visas = {"not_covered_place": 0.6, "out_of_scope_world": 0.1, "ask_certifications": 0.05}
    assert declined(Heard("not_covered_place", ranking=visas, at_home=True), invented_pack) == "not_covered_place"


def test_a_stranger_that_binds_needs_the_least_doubt(invented_pack: Pack) -> None:
    ranking = {"ask_salary": 0.7, "not_covered_detail": 0.3}
    assert (
        declined(Heard("ask_salary", ranking=ranking, strangers=(Stranger("company", "Krakenport"),)), invented_pack)
        == "not_covered_company"
    )
    assert declined(Heard("ask_salary", ranking=ranking, strangers=(Stranger("credential", "AWS"),)), invented_pack) is None


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
def test_a_topic_that_is_nearly_as_likely_is_a_second(ranking: dict, expected: str, invented_pack: Pack) -> None:
    assert second(Heard("ask_salary", ranking=ranking), invented_pack) == expected


def test_a_question_with_conditions_has_one_reading(invented_pack: Pack) -> None:
    ranking = {"ask_salary": 0.5, "ask_demand": 0.5}
    assert second(Heard("ask_salary", ranking=ranking, bounds=(Bound("above", 90_000),)), invented_pack) is None
    assert second(Heard("ask_salary", ranking=ranking, excluded=("finance",)), invented_pack) is None


@pytest.mark.parametrize(("belief", "likeness", "told"), ((0.4, 0.8, True), (0.4, 0.2, False), (0.9, 0.8, False)))
def test_a_fact_that_is_near_is_told_where_it_is_hardly_off_topic(belief: float, likeness: float, told: bool, default_pack: Pack) -> None:
    fact = next(held for held in default_pack.facts() if held.subject and not held.fact.pay)
    ranking = {"out_of_scope_world": belief, "ask_faq": 1 - belief}
    heard = Heard(
        "out_of_scope_world", "who does that", ranking=ranking, near=(Near(fact.id, likeness), Near("", 0.0)), moves=frozenset({"asks"})
    )
    reading = take(Reading.of(replace(heard, unserved=(Unserved("that", weight=0.01),)), Memory()), default_pack, decline.DECLINE)
    assert (reading.answer == "nearest", reading.about == (fact.id,)) == (told, told)


def test_an_unknown_name_declines_nothing_that_leaves_little_doubt(invented_pack: Pack) -> None:
    ranking = {"ask_skills": 0.7, "not_covered_company": 0.3}
    named = Heard("ask_skills", ranking=ranking, strangers=(Stranger("company", "Krakenport"),))
    assert declined(named, invented_pack) == "not_covered_company"
    surely = replace(named, unserved=(Unserved("Krakenport", weight=0.01),), near=(Near("", 0.9),))
    assert declined(surely, invented_pack) is None


def test_no_story_is_told_in_place_of_what_is_surely_declined(default_pack: Pack) -> None:
    story = f"stories#{next(iter(default_pack.stories))}"
    asked = Heard("ask_stories", ranking={"ask_stories": 0.9}, moves=frozenset({"speaks_of_a_person"}), near_opinions=(Near(story, 0.6),))
    told = a_teller_by_meaning(Reading.of(asked, Memory()), default_pack)
    assert told is not None and told.answer == "stories"
    strange = replace(asked, intent="not_covered_company", ranking={"not_covered_company": 0.95, "ask_stories": 0.05})
    assert a_teller_by_meaning(Reading.of(strange, Memory()), default_pack) is None
