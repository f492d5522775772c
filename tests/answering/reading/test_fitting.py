"""Who leads, where the source ranks nobody: by what is paid, or by how fast it grows."""

from __future__ import annotations

from dataclasses import replace
from math import fsum
from typing import List, Optional

import pytest

from answering.heard import Heard, Near
from answering.leads.lead import of_fact
from answering.memory import Memory
from answering.reading.fitting import clearest, lasts, leader, shared_words
from answering.reading.reading import Reading
from knowledge import Held, Pack, Percent
from knowledge.fact import Fact


def growth(held: Held) -> float:
    return next(figure.value for figure in held.fact.figures if isinstance(figure, Percent))


@pytest.fixture
def growing(nursing_pack: Pack) -> List[Held]:
    """What grows, subject by subject, all in the same years."""
    found = [
        held
        for held in nursing_pack.facts()
        if held.subject and not held.fact.pay and any(getattr(figure, "measures", "").startswith("growth") for figure in held.fact.figures)
    ]
    assert len({held.subject for held in found}) > 2
    return [replace(held, fact=held.fact.copy(update={"period": "2024 to 2034", "rank": None})) for held in found]


def reading(form: str) -> Reading:
    return Reading.of(Heard("ask_outlook", f"which is the {form}", form=form), Memory())


def test_who_grows_fastest_leads(growing: List[Held]) -> None:
    first = leader(reading("most"), growing)
    assert first is not None and growth(first) == max(growth(held) for held in growing)


def test_who_grows_least_comes_last(growing: List[Held]) -> None:
    last = leader(reading("least"), growing)
    assert last is not None and growth(last) == min(growth(held) for held in growing)


def test_growth_in_other_years_is_not_set_against_it(growing: List[Held]) -> None:
    apart = [replace(held, fact=held.fact.copy(update={"period": f"from {at}"})) for at, held in enumerate(growing)]
    assert leader(reading("most"), apart) is None


def test_one_that_grows_alone_leads_nobody(growing: List[Held]) -> None:
    assert leader(reading("most"), growing[:1]) is None


@pytest.mark.parametrize("count", range(20, 45))
def test_how_near_a_fact_is_depends_on_no_order_of_words(growing: List[Held], count: int) -> None:
    """Words stand in sets, whose order is another after each start."""
    words = [f"{chr(97 + at // 26)}{chr(97 + at % 26)}nquo" for at in range(count)]
    facts = [replace(growing[0], fact=growing[0].fact.copy(update={"statement": " ".join(words[at:])})) for at in range(count)]
    shared = shared_words(" ".join(words), facts[:1], facts)
    assert shared == {facts[0].id: fsum(1 / (at + 1) for at in range(count))}


def test_the_only_entry_that_is_near_is_the_one_described(default_pack: Pack) -> None:
    entries = default_pack.holders("entry_roles", "roles")
    first, second = entries[0], next(held for held in entries if held.subject != entries[0].subject)

    def described(*near: Near) -> Optional[Held]:
        heard = Heard("ask_entry_roles", "which job is about that", near=near)
        return clearest(Reading.of(heard, Memory()), default_pack, "entry_roles", entries)

    assert described(Near(first.id, 0.5)) == first
    assert described(Near(first.id, 0.5), Near(second.id, 0.4)) is None
    assert described(Near(first.id, 0.1)) is None


def test_a_number_in_words_before_a_time_says_how_long() -> None:
    for statement, long in (("The search takes four months.", True), ("Four sectors hire by the month.", False)):
        assert lasts(Held("topics/easiest#search", Fact(statement=statement, section="jobs"))) is long


def test_no_sum_alone_is_said_where_pay_isnt_asked(nursing_pack: Pack) -> None:
    pay = {"kind": "amount", "value": 50_000, "currency": "USD", "period": "year", "level": "median"}
    said = "They earn a median of $50,000 a year. They go on to matron."
    held = Held("roles/nurse_midwife#builds", Fact(statement=said, section="pay", figures=[pay]), "nurse_midwife")
    for intent, whole in (("ask_promotion", True), ("ask_salary", False)):
        reading = Reading.of(Heard(intent), Memory())
        assert ("matron" in of_fact(reading, nursing_pack, held)) is whole
