"""Which of the facts that are near a question answers it."""

from __future__ import annotations

from typing import List, Sequence

import pytest

from answering.copies import replace
from answering.heard import Heard, Near
from answering.memory import Memory
from answering.reading.evidence import EVIDENCE, candidates, probable
from answering.reading.reading import Reading
from answering.respond import respond
from knowledge import Held, Pack


def _facts(pack: Pack) -> List[Held]:
    return [held for held in pack.facts() if not held.id.startswith("stories#") and not held.fact.pay]


def _reading(near: Sequence[Near], **heard: object) -> Reading:
    return Reading.of(replace(Heard("ask_overview", text="so what is it", length=4), near=tuple(near), **heard), Memory())


def test_what_speaks_for_a_fact_weighs_so() -> None:
    assert all(EVIDENCE.weights[sign] > 0 for sign in ("likeness", "ahead", "believed", "named"))


def test_of_facts_equally_near_the_one_answers_whose_topic_is_believed_in(default_pack: Pack, invented_pack: Pack) -> None:
    for pack in (default_pack, invented_pack):
        for topic in ("demand", "promotion"):
            asked = next(held for held in _facts(pack) if held.subject and held.cell == topic)
            other = next(held for held in _facts(pack) if held.subject and held.cell == "easiest")
            near = [Near(other.id, 0.5), Near(asked.id, 0.5)]
            found = probable(_reading(near, ranking={f"ask_{topic}": 0.7}), pack, 0.0, lambda held: True)
            assert found is not None and found.id == asked.id


def test_and_the_one_about_whom_the_question_names(default_pack: Pack) -> None:
    first, second, *_ = [held for held in _facts(default_pack) if held.cell == "demand" and held.subject]
    near = [Near(first.id, 0.5), Near(second.id, 0.5)]
    found = probable(_reading(near, subjects=(second.subject,)), default_pack, 0.0, lambda held: True)
    assert found is not None and found.id == second.id


def test_only_those_that_may_be_told_count(default_pack: Pack) -> None:
    near = [Near(held.id, 0.9) for held in _facts(default_pack)[:3]]
    assert probable(_reading(near), default_pack, 0.0, lambda held: False) is None


def test_a_fact_is_ahead_of_the_nearest_of_the_others(default_pack: Pack) -> None:
    first, second = _facts(default_pack)[:2]
    near = [Near(first.id, 0.6), Near(second.id, 0.45)]
    read = _reading(near)
    ahead = [signs["ahead"] for _, signs in candidates(read.heard, read.ranking, default_pack)]
    assert ahead == pytest.approx([0.15, -0.15])


def test_a_likely_fact_of_another_topic_is_told_beside(default_pack: Pack) -> None:
    faq = default_pack.of_faq(next(iter(default_pack.faqs)))[0]
    heard = Heard("ask_demand", text="so what is it", length=4, ranking={"ask_demand": 0.5, "ask_faq": 0.3})
    told = [respond(replace(heard, near=near, faq=faq.part), Memory(), default_pack)[0] for near in ((), (Near(faq.id, 0.59),))]
    assert [faq.id in [held.id for held in answer.facts] for answer in told] == [False, True]


def test_one_that_answers_too_improbably_or_hardly_more_than_another_is_none(default_pack: Pack) -> None:
    first, second = list(default_pack.facts())[:2]
    near = (Near(first.id, 0.6), Near(second.id, 0.59))
    asked = _reading(near), default_pack
    assert probable(*asked, 0.0, lambda held: True) == first and probable(*asked, 1.0, lambda held: True) is None
    assert probable(*asked, 0.0, lambda held: held == first, lambda held: held == second) is None
    assert probable(*asked, 0.0, lambda held: held == first, lambda held: held not in (first, second)) == first
