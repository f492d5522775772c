"""Several things asked at once are all answered, in the order asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Tuple

import pytest

from answering.answer import Answer
from answering.answers import tell
from answering.answers.several import together
from answering.heard import Heard, Near
from answering.leads.briefs import line
from answering.memory import Memory
from answering.respond import respond
from knowledge import Pack
from tests.answering.conftest import Converse

SIDES = ("technology", "finance")


def rows(answer: Answer) -> Tuple[str, ...]:
    assert answer.table is not None
    return tuple(row[0] for row in answer.table.rows)


@pytest.mark.parametrize(
    ("text", "intent", "facets"),
    [
        ("pay and remote work in technology and finance?", "ask_filter", ("salary", "remote")),
        ("Compare technology and finance on remote work, promotion and pay", "ask_compare", ("remote", "promotion", "salary")),
        ("certificates, pay for technology and finance", "ask_certifications", ("certifications", "salary")),
    ],
)
def test_facets_of_several_industries_are_a_table_in_the_order_asked(text, intent, facets, default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say(text, intent)
    assert (answer.status, answer.topic, answer.subjects) == ("answered", "compare", SIDES)
    assert rows(answer) == tuple(default_pack.topics[facet].label for facet in facets)
    assert answer.also == facets[1:]
    assert {f"industries/{side}#{facet}" for side in SIDES for facet in facets} <= {held.id for held in answer.facts}
    assert all(label in answer.values["table"] for label in rows(answer))


def test_what_no_industry_has_by_itself_stands_below_the_table(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("pay, skills and remote work in technology and finance", "ask_filter")
    assert rows(answer) == tuple(default_pack.topics[facet].label for facet in ("salary", "remote"))
    assert default_pack.topics["skills"].label in answer.values["note"]


def test_several_facets_of_one_industry_are_lines_and_a_gap_is_said(default_pack: Pack, converse: Converse) -> None:
    missing = next(facet for facet in ("certifications", "outlook") if default_pack.fact_of("consulting", facet) is None)
    word = default_pack.topics[missing].words[0]
    answer = converse(default_pack).say(f"remote work, pay, {word} for consulting please", "ask_filter")
    remote, pay = (default_pack.fact_of("consulting", facet) for facet in ("remote", "salary"))
    assert remote and pay and remote.fact.brief
    assert remote.fact.brief in answer.values["lead"]
    lines = answer.values["lines"].strip().splitlines()
    assert default_pack.topics["salary"].label in lines[0]
    assert str(pay.fact.pay) in lines[0]
    assert default_pack.topics[missing].label in lines[1]
    assert default_pack.topics[missing].about in lines[1]


def test_a_ready_made_answer_may_be_one_of_them(default_pack: Pack, converse: Converse) -> None:
    faq = next(iter(default_pack.faqs))
    talk = converse(default_pack)
    answer = talk.say("What do industries pay, remote work and what else is there?", "ask_salary")
    told = replace(talk.readings[-1].beside[0], intent="ask_faq", answer="faq", heard=replace(talk.said[-1][0], faq=faq))
    both = tell(replace(talk.readings[-1], beside=(told,)), default_pack)
    assert answer.also == ("remote",)
    assert default_pack.faqs[faq].title in both.values["lines"]


def test_of_which_the_source_says_nothing_both_are_named(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("pay and remote work in retail?", "ask_salary")
    assert (answer.status, answer.missing) == ("partly", ("retail",))
    assert all(default_pack.topics[topic].about in answer.values["lead"] + answer.values["lines"] for topic in ("salary", "remote"))


def test_a_fact_that_is_near_is_told_beside_the_answer_to_another_question(default_pack: Pack) -> None:
    fact = default_pack.of_topic("easiest")[0]
    near = (Near(fact.id, 0.9), *(Near(held.id, 0.3) for held in default_pack.of_topic("demand")[:2]))
    for others in ((), ("ask_promotion",)):
        ranking = {"ask_skills": 0.4, **dict.fromkeys(others, 0.35)}
        heard = Heard("ask_skills", text="so what is it like", length=5, ranking=ranking, near=near)
        answer, _ = respond(heard, Memory(), default_pack)
        assert line(default_pack, fact) in answer.values["lines"] and bool(answer.also) is bool(others)


def test_a_fact_that_two_topics_share_is_told_once(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("What do industries pay, remote work and what else is there?", "ask_salary")
    reading = talk.readings[-1]
    first = tell(replace(reading, beside=()), default_pack)
    shared = next(held for held in first.facts[1:] if first.values["lines"].count(held.fact.short.rstrip(".")))
    other = replace(first, topic="easiest", values={**first.values, "lead": shared.fact.short}, facts=(shared,))
    said = together((first, other), reading, default_pack).values["lines"]
    assert said.count(shared.fact.short.rstrip(".")) == 1
