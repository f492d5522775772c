"""Which facts answer a question, as `python -m benchmarks.evidence` tells them to learn from."""

from __future__ import annotations

import numpy as np

from benchmarks.evidence import Candidates, _learned, answers_it
from benchmarks.regression import chances_of
from benchmarks.understanding.items import Item
from knowledge import Pack


def test_a_fact_answers_that_holds_all_patterns_and_one_of_any(invented_pack: Pack) -> None:
    held = next(held for held in invented_pack.facts() if held.subject)
    name, word = invented_pack.named(held.subject or "").name, held.fact.statement.split()[0]
    asked = Item("1", "what is it", "answerable", must_all=(name, word), must_any=("nowhere at all", word.upper()))
    assert answers_it(invented_pack, held, asked)
    assert not answers_it(invented_pack, held, Item("2", "what is it", "answerable", must_all=(name, "nowhere at all")))
    assert not answers_it(invented_pack, held, Item("3", "what is it", "answerable", must_any=("nowhere at all",)))


def test_nothing_answers_what_can_not_be_served(invented_pack: Pack) -> None:
    held = next(iter(invented_pack.facts()))
    assert not answers_it(invented_pack, held, Item("1", "what is it on the moon", "near_miss"))


def test_what_is_learned_tells_those_that_answer() -> None:
    rows = np.array([[0.8], [0.3]])
    weights, constant = _learned([Candidates("one", ["likeness"], rows, np.array([True, False]))] * 20)
    first, second = chances_of(rows, weights, constant)
    assert first > 0.5 > second
