"""A question that is declined, but is near a fact by meaning, is told that fact after the point is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answering import beliefs
from answering.answers.nearest import answer_nearest
from answering.heard import Heard, Near, Unserved
from answering.memory import Memory
from answering.reading.reading import Reading
from answering.respond import respond
from knowledge import Held, Pack

TEXT = "is a night course in it enough"


def declined(near: Near) -> Heard:
    """A question with a point that the pack can't serve, one fact near it."""
    point = Unserved("night course", 5, 17, weight=0.9)
    ranking = {"not_covered_school": 0.97, "ask_certifications": 0.01}
    return Heard("not_covered_school", TEXT, length=7, rest=7, ranking=ranking, unserved=(point,), near=(near,))


@pytest.fixture
def fact(default_pack: Pack) -> Held:
    return next(held for held in default_pack.of_topic("certifications") if not held.fact.pay)


@pytest.fixture(autouse=True)
def _within_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    """However sure the refusal is, and however probably a fact answers."""
    monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, out_of_reach=1.0, telling=1.0))


def test_the_point_is_named_and_the_fact_is_told(default_pack: Pack, fact: Held) -> None:
    answer, memory = respond(declined(Near(fact.id, 0.9)), Memory(), default_pack)
    assert answer.status == "partly" and answer.missing == ("night course",)
    assert [held.id for held in answer.facts] == [fact.id]
    assert memory.facts == (fact.id,)


def test_a_point_of_words_that_the_fact_has_is_not_named_beside_another(default_pack: Pack, fact: Held) -> None:
    first, *_, last = fact.fact.statement.rstrip(".").split()
    question = declined(Near(fact.id, 0.9))
    beside = replace(question, unserved=(Unserved(f"{last} {first}", 0, 4, weight=0.9), *question.unserved))
    assert respond(beside, Memory(), default_pack)[0].missing == ("night course",)
    alone = replace(question, unserved=beside.unserved[:1])
    assert respond(alone, Memory(), default_pack)[0].missing == (f"{last} {first}",)


def test_a_fact_that_is_hardly_near_is_not_told(default_pack: Pack, fact: Held) -> None:
    answer, _ = respond(declined(Near(fact.id, 0.3)), Memory(), default_pack)
    assert answer.status == "not_covered" and not answer.facts


def test_what_one_industry_pays_is_not_told(default_pack: Pack) -> None:
    pay = next(held for held in default_pack.facts() if held.fact.pay and held.subject)
    answer, _ = respond(declined(Near(pay.id, 0.9)), Memory(), default_pack)
    assert answer.status == "not_covered" and not answer.facts


OF_ALL, OF_PAPERS = "pay of all", "papers"


@pytest.mark.parametrize(
    ("threshold", "moved", "about", "first", "third"),
    [
        ("near", 0.5, OF_PAPERS, 0.52, 0.5),
        ("near", 0.6, OF_PAPERS, 0.57, 0.5),
        ("near_alone", 0.3, OF_PAPERS, 0.35, 0.1),
        ("near_alone", 0.5, OF_PAPERS, 0.45, 0.1),
        ("stands_out", 0.05, OF_PAPERS, 0.45, 0.38),
        ("stands_out", 0.15, OF_PAPERS, 0.45, 0.32),
        ("near_pay", 0.65, OF_ALL, 0.7, 0.68),
        ("near_pay", 0.85, OF_ALL, 0.8, 0.78),
    ],
)
def test_how_near_a_fact_must_be_is_noticed(
    threshold: str, moved: float, about: str, first: float, third: float, default_pack: Pack, fact: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    paid = next(held for held in default_pack.facts() if held.fact.pay and not held.subject)
    other = next(held for held in default_pack.facts() if held.subject)
    near = (Near((paid if about == OF_ALL else fact).id, first), Near(other.id, third))
    question = replace(declined(near[0]), near=near)
    settled = respond(question, Memory(), default_pack)[0]
    assert settled.status in ("partly", "not_covered")
    monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, **{threshold: moved}))
    assert respond(question, Memory(), default_pack)[0].status != settled.status


@pytest.mark.parametrize(("telling", "told"), [(0.05, True), (0.9, False)])
def test_one_that_is_not_so_near_is_told_where_it_probably_answers(
    telling: float, told: bool, default_pack: Pack, fact: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, telling=telling))
    question = declined(Near(fact.id, beliefs.THRESHOLDS.near_alone - 0.05))
    assert (respond(question, Memory(), default_pack)[0].status == "partly") == told


def test_a_fact_that_the_pack_no_longer_holds_is_passed_over(default_pack: Pack) -> None:
    answer, _ = respond(declined(Near("topics/certifications#gone", 0.9)), Memory(), default_pack)
    assert answer.status == "not_covered" and not answer.facts


def test_where_the_refusal_is_as_good_as_sure_no_fact_is_told(default_pack: Pack, fact: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, out_of_reach=0.0))
    answer, _ = respond(declined(Near(fact.id, 0.9)), Memory(), default_pack)
    assert answer.status == "not_covered" and not answer.facts


@pytest.mark.parametrize("kind", ["industries", "roles", "skills", "topics", "faqs"])
def test_facts_of_every_file_can_be_told(kind: str, default_pack: Pack) -> None:
    for held in default_pack.facts():
        if held.id.startswith(f"{kind}/") and not held.fact.pay:
            answer, _ = respond(declined(Near(held.id, 0.9)), Memory(), default_pack)
            assert answer.facts and answer.facts[0].id == held.id and answer.topic


def test_what_there_is_to_weigh_is_told_under_choosing(default_pack: Pack) -> None:
    factor = next(iter(default_pack.choosing))
    answer, _ = respond(declined(Near(f"choosing#{factor}", 0.9)), Memory(), default_pack)
    assert answer.topic == "choose"


def test_whoever_a_fact_is_about_stands_before_it_unless_it_begins_so(invented_pack: Pack) -> None:
    harbours = invented_pack.industries["harbours"]
    for statement, named in (("Fog calls for pilots. Docks pay them.", True), ("The docks want pilots.", False)):
        facts = {**harbours.facts, "demand": harbours.facts["demand"].copy(update={"statement": statement})}
        pack = replace(invented_pack, industries={**invented_pack.industries, "harbours": harbours.copy(update={"facts": facts})})
        reading = replace(Reading.of(Heard("ask_demand"), Memory()), about=("industries/harbours#demand",))
        assert answer_nearest(reading, pack).values["lead"] == (f"Harbours: {statement}" if named else statement)
