"""Each rule of answering/reading speaks for the example in its docstring."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import Any, Dict, Tuple

import pytest

import answering.reading
import answering.reading.of_roles
from answering.explain import rules_of
from answering.heard import Heard
from answering.memory import Memory
from answering.reading.reading import Rule
from answering.reading.steps import BESIDE, ROUTE, STEPS, read
from answering.reading.wishes import fills_in_the_form
from knowledge import Pack
from tests.answering.conftest import Reader, reader_of
from tests.answering.reading.examples import RULES, Believed, example, kept, reading_of


@pytest.fixture(scope="module")
def believed() -> Dict[str, Believed]:
    return kept()


@pytest.fixture(scope="module")
def readers(default_pack: Pack, nursing_pack: Pack) -> Dict[str, Tuple[Pack, Reader]]:
    """The default pack, and one for what that one doesn't tell: each with its reader."""
    nursing = (nursing_pack, reader_of(nursing_pack))
    of_pay = (
        *("asks_for_pay_by_another_time", "asks_of_a_median", "asks_for_that_of_one_there", "asks_for_that_end_of_the_sums"),
        *("takes_a_time_for_no_topic", "takes_schooling_for_no_place", "keeps_the_role_in_a_place"),
        *("asks_the_way_to_the_one_talked_of", "asks_what_the_one_talked_of_becomes"),
    )
    of_roles = (rule for rule, _ in inspect.getmembers(answering.reading.of_roles, inspect.isfunction))
    return {"": (default_pack, reader_of(default_pack)), **dict.fromkeys(("the_way_there", *of_pay, *of_roles), nursing)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_speaks_for_its_example(rule: Rule, readers: Dict[str, Tuple[Pack, Reader]], believed: Dict[str, Believed]) -> None:
    text, before = example(rule)
    pack, reader = readers.get(rule.__name__, readers[""])
    assert {text, *before} <= set(believed), "python -m tests.answering.reading.examples adds what the trained model makes of a new example"
    reading = reading_of(text, before, pack, reader, believed)
    assert rule.__name__ in rules_of(reading), f"{text!r} after {before} is read by {', '.join(rules_of(reading))}"


def is_rule(member: Any, module: str) -> bool:
    """Whether it is a public function of `module` from a Reading and a Pack to another Reading or None."""
    if not inspect.isfunction(member) or member.__module__ != module or member.__name__.startswith("_"):
        return False
    return [*inspect.get_annotations(member).values()] == ["Reading", "Pack", "Optional[Reading]"]


def test_each_rule_has_a_place_in_the_order_and_none_has_the_name_of_another() -> None:
    """So that there is none whose example isn't asked."""
    modules = [
        importlib.import_module(f"{answering.reading.__name__}.{each.name}") for each in pkgutil.iter_modules(answering.reading.__path__)
    ]
    written = [member for module in modules for member in vars(module).values() if is_rule(member, module.__name__)]
    ordered = [rule for step in (*STEPS, ROUTE, BESIDE) for rule in step]
    assert {*written} == {*ordered} == {*RULES, fills_in_the_form}
    assert len({rule.__name__ for rule in ordered}) == len({*ordered})


def test_the_rule_that_reads_no_words_speaks_for_a_form(default_pack: Pack) -> None:
    reading = read(Heard("ask_recommend", chosen=()), Memory(), default_pack)
    assert fills_in_the_form.__name__ in rules_of(reading)
