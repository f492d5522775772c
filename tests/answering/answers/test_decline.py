"""Declining: plainly, kindly, with something near that can be answered."""

from __future__ import annotations

import pytest

from answering.heard import Stranger
from knowledge import Pack

KINDS_OF_GAP = (
    "place",
    "company",
    "school",
    "profession",
    "seniority",
    "personal",
    "conditions",
    "hiring",
    "learning",
    "industry",
    "detail",
)


@pytest.mark.parametrize("kind", KINDS_OF_GAP)
def test_a_near_miss_is_not_covered_and_offers_what_is_near(kind: str, pack: Pack, ask, words) -> None:
    answer = ask(pack, f"not_covered_{kind}", ranking={f"not_covered_{kind}": 1.0})
    assert (answer.status, answer.response, answer.facts) == ("not_covered", f"utter_not_covered_{kind}", ())
    assert 1 <= len(answer.suggestions) <= 3
    text = words.text(answer, pack).casefold()
    offered = {each.question for each in answer.suggestions}
    assert all(topic.title.casefold() in text for topic in (*pack.topics.values(), *pack.faqs.values()) if topic.question in offered)


@pytest.mark.parametrize("kind", ("place", "company", "school", "profession", "seniority"))
def test_the_stranger_is_named(kind: str, pack: Pack, ask, words) -> None:
    answer = ask(pack, f"not_covered_{kind}", ranking={f"not_covered_{kind}": 1.0}, strangers=(Stranger(kind, "Narnia"),))
    assert "such as Narnia" in words.text(answer, pack)


@pytest.mark.parametrize(("kind", "gap"), (("sector", "industry"), ("credential", "detail"), ("speciality", "detail")))
def test_the_stranger_is_named_where_the_gap_has_another_name(kind: str, gap: str, pack: Pack, ask, words) -> None:
    answer = ask(pack, f"not_covered_{gap}", ranking={f"not_covered_{gap}": 1.0}, strangers=(Stranger(kind, "Narnia"),))
    assert "such as Narnia" in words.text(answer, pack)


def test_the_topic_of_a_near_miss_is_the_likeliest_one(pack: Pack, ask) -> None:
    answer = ask(pack, "not_covered_place", ranking={"not_covered_place": 0.7, "ask_salary": 0.25, "ask_remote": 0.05})
    assert answer.topic == "salary"
    assert answer.suggestions[0].question == pack.topics["salary"].question


def test_without_a_likely_topic_it_is_other(pack: Pack, ask) -> None:
    assert ask(pack, "not_covered_place", ranking={"not_covered_place": 1.0}).topic == "other"


@pytest.mark.parametrize("kind", ("world", "task", "injection", "gibberish"))
def test_something_else_altogether_is_out_of_scope(kind: str, pack: Pack, ask) -> None:
    answer = ask(pack, f"out_of_scope_{kind}", ranking={f"out_of_scope_{kind}": 1.0})
    assert (answer.status, answer.topic, answer.response) == ("out_of_scope", "other", f"utter_out_of_scope_{kind}")
    assert not answer.facts and not answer.subjects


@pytest.mark.parametrize("intent", ("not_covered_place", "out_of_scope_world"))
def test_an_intent_without_a_ranking_declines_too(intent: str, pack: Pack, ask) -> None:
    assert ask(pack, intent).response == f"utter_{intent}"


@pytest.mark.parametrize("intent", ("", "ask_", "nlu_fallback", "no such intent", "ask_nothing_known"))
def test_what_nobody_knows_is_asked_back(intent: str, pack: Pack, ask) -> None:
    answer = ask(pack, intent)
    assert (answer.status, answer.response) == ("clarify", "utter_clarify")
    assert answer.suggestions
