"""Who leads, where the source ranks nobody: by what is paid, or by how fast it grows."""

from __future__ import annotations

from dataclasses import replace
from math import fsum
from typing import Any, Dict, List, Optional, Tuple

import pytest

from answering.heard import Heard, Near, Unserved
from answering.leads.lead import of_fact
from answering.leads.near import led
from answering.leads.shown import Shown
from answering.memory import Memory
from answering.reading.fitting import clearest, facts_that_fit, lasts, leader, polar_word, shared_words
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


def test_a_number_that_is_asked_for_by_name_is_told_and_no_way_up(default_pack: Pack) -> None:
    facts = default_pack.of_topic("outlook")
    for moves, only_numbers in ((frozenset({"speaks_of_a_figure"}), True), (frozenset(), False)):
        fitting = facts_that_fit(Reading.of(Heard("ask_outlook", "the figure on outlook", moves=moves), Memory()), facts)
        assert all(held.fact.figures for held in fitting) is only_numbers


@pytest.fixture
def with_a_yes(default_pack: Pack) -> Held:
    return next(held for held in default_pack.of_topic("demand") if "is_it" in held.fact.answers)


@pytest.mark.parametrize(
    ("belief", "near", "weight", "missing", "said"),
    [
        *[(0.9, 0.0, 0.0, (), True), (0.1, 0.0, 0.0, (), False), (0.1, 0.9, 0.0, (), True)],
        *[(0.9, 0.9, 0.6, (), False), (0.9, 0.9, 0.0, ("x",), False)],
    ],
    ids=["believed", "guessed", "near", "with a point", "in part"],
)
def test_a_yes_is_said_only_to_what_the_fact_says(
    with_a_yes: Held, belief: float, near: float, weight: float, missing: Tuple[str, ...], said: bool
) -> None:
    heard = Heard(
        "ask_demand",
        "will they hire anybody at night",
        form="is_it",
        ranking={"ask_demand": belief},
        near=(Near(with_a_yes.id, near),),
        unserved=(Unserved("night", weight=weight),),
    )
    assert bool(polar_word(replace(Reading.of(heard, Memory()), missing=missing), with_a_yes)) is said


@pytest.mark.parametrize(
    "more",
    [
        *[{"moves": frozenset((move,))} for move in ("turns_round", "says_too_much", "generalizes", "calls_it_a_myth")],
        *[{"figures": (7.0,)}, {"topics": ("remote",)}],
    ],
    ids=["turned round", "too much", "of all", "a myth", "another figure", "another topic"],
)
def test_no_yes_is_said_to_what_may_be_false_of_it(with_a_yes: Held, more: Dict[str, Any]) -> None:
    heard = Heard("ask_demand", "are they hiring", form="is_it", ranking={"ask_demand": 0.9}, near=(Near(with_a_yes.id, 0.9),))
    assert polar_word(Reading.of(heard, Memory()), with_a_yes)
    assert polar_word(Reading.of(replace(heard, **more), Memory()), with_a_yes) is None


def test_what_one_industry_pays_leads_only_where_it_is_named(default_pack: Pack) -> None:
    paid = next(held for held in default_pack.holders("salary", "industries") if held.fact.pay)
    others = next(held for held in default_pack.of_topic("salary") if held.id != paid.id)
    shown = Shown("All of them.", told=(others,))
    heard = Heard("ask_salary", "ml deg pay", ranking={"ask_salary": 0.6}, near=(Near(paid.id, 0.95),))
    for about, leads in (((), False), ((paid.subject or "",), True)):
        reading = replace(Reading.of(heard, Memory()), about=about)
        assert (led(reading, default_pack, "salary", shown).told[0] == paid) is leads
