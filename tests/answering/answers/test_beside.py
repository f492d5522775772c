"""The fact that is nearest to a question by meaning stands before the other lines of an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import List

import pytest

from answering import beliefs
from answering.answer import Answer
from answering.heard import Heard, Near
from answering.leads.briefs import brief
from answering.memory import Memory
from answering.respond import respond
from knowledge import Held, Pack


def answer(pack: Pack, topic: str, near: Near, **heard: object) -> Answer:
    """What is said to a question about `topic`, with one fact near it."""
    question = Heard(f"ask_{topic}", "tell me about it", length=4, rest=4, ranking={f"ask_{topic}": 0.9}, topics=(topic,), near=(near,))
    return respond(replace(question, **heard), Memory(), pack)[0]  # type: ignore[arg-type]


def first_line(said: Answer) -> str:
    return said.values["lines"].strip().splitlines()[0]


@pytest.fixture
def fact(default_pack: Pack) -> Held:
    """One of the facts about certificates that an answer about all of them doesn't show by itself."""
    shown = answer(default_pack, "certifications", Near("none", 0.0)).values
    general = (held for held in default_pack.of_topic("certifications"))
    return next(held for held in general if brief(held).casefold() not in f"{shown['lead']} {shown['lines']}".casefold())


def test_it_stands_in_the_first_line_and_among_the_facts(default_pack: Pack, fact: Held) -> None:
    said = answer(default_pack, "certifications", Near(fact.id, 0.9))
    assert brief(fact).casefold() in first_line(said).casefold() and fact in said.facts


def test_it_takes_no_room_from_the_others(default_pack: Pack, fact: Held) -> None:
    before = answer(default_pack, "certifications", Near("none", 0.0)).values["lines"].strip().splitlines()
    after = answer(default_pack, "certifications", Near(fact.id, 0.9)).values["lines"].strip().splitlines()
    assert after[1:] == before


def test_what_the_answer_says_already_is_not_said_again(default_pack: Pack) -> None:
    plain = answer(default_pack, "certifications", Near("none", 0.0))
    for held in plain.facts:
        if brief(held).casefold() in plain.values["lead"].casefold():
            assert answer(default_pack, "certifications", Near(held.id, 0.9)).values == plain.values


def test_one_about_another_than_is_asked_about_is_left_out(default_pack: Pack) -> None:
    one, other, *_ = default_pack.holders("remote")
    plain = answer(default_pack, "remote", Near("none", 0.0), subjects=(one.subject,))
    assert answer(default_pack, "remote", Near(other.id, 0.9), subjects=(one.subject,)).values == plain.values


def test_one_about_what_is_ruled_out_is_left_out(default_pack: Pack) -> None:
    one = next(iter(default_pack.holders("remote")))
    assert one not in answer(default_pack, "remote", Near(one.id, 0.9), excluded=(one.subject,)).facts


@pytest.mark.parametrize("moved", [0.0, 1.0])
def test_how_probably_it_must_answer_is_noticed(moved: float, default_pack: Pack, fact: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one that isn't near enough to be told for that alone."""
    near = Near(fact.id, beliefs.THRESHOLDS.near_alone - 0.1)
    told: List[bool] = []
    for enough in (beliefs.THRESHOLDS.beside, moved):
        monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, beside=enough))
        said = [answer(default_pack, "certifications", near, ranking={"ask_certifications": belief}) for belief in (0.6, 0.001)]
        told += [brief(fact).casefold() in first_line(each).casefold() for each in said]
    assert told[:2] == [True, False] and told[2:] == [moved < 1.0] * 2


@pytest.mark.parametrize(("enough", "leads"), [(0.05, True), (0.95, False)])
def test_one_that_answers_probably_enough_leads(
    enough: float, leads: bool, default_pack: Pack, fact: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, leading=enough))
    said = answer(default_pack, "certifications", Near(fact.id, 0.6), ranking={"ask_certifications": 0.6})
    assert (brief(fact).casefold() in said.values["lead"].casefold()) == leads


@pytest.mark.parametrize(("sure", "told"), [(0.5, False), (0.7, True)])
def test_beside_a_topic_that_is_surely_meant_it_is_not_told_for_that(
    sure: float, told: bool, default_pack: Pack, fact: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, sure_topic=sure))
    near = Near(fact.id, beliefs.THRESHOLDS.near_alone - 0.1)
    said = answer(default_pack, "certifications", near, ranking={"ask_certifications": 0.6})
    assert (brief(fact).casefold() in first_line(said).casefold()) == told


@pytest.mark.parametrize(
    ("threshold", "moved", "topic", "likeness"),
    [
        ("near_of_topic", 0.35, "certifications", 0.4),
        ("near_of_topic", 0.55, "certifications", 0.5),
        ("near_of_another", 0.5, "remote", 0.55),
        ("near_of_another", 0.7, "remote", 0.65),
    ],
)
def test_how_near_it_must_be_is_noticed(
    threshold: str, moved: float, topic: str, likeness: float, default_pack: Pack, fact: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, beside=1.0))  # however probably it answers
    settled = answer(default_pack, topic, Near(fact.id, likeness)).values
    monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, **{threshold: moved}))
    assert answer(default_pack, topic, Near(fact.id, likeness)).values != settled


def test_where_hardly_more_than_an_industry_is_named_being_near_says_nothing(default_pack: Pack) -> None:
    subject = next(held.subject for held in default_pack.holders("certifications") if held.subject)
    near = next(held for held in default_pack.facts() if held.subject is None and held.part not in ("choose", "certifications"))
    bare, asked = (answer(default_pack, "certifications", Near(near.id, 0.95), subjects=(subject,), rest=rest) for rest in (2, 9))
    assert near not in bare.facts
    assert near in asked.facts
