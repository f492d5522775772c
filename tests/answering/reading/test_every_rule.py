"""Each rule of answering/reading speaks for the example in its docstring."""

from __future__ import annotations

from typing import Dict, Tuple

import pytest

from answering.explain import rules_of
from answering.reading.reading import Rule
from knowledge import Pack
from tests.answering.conftest import Reader, reader_of
from tests.answering.reading.examples import RULES, Believed, example, kept, reading_of


@pytest.fixture(scope="module")
def believed() -> Dict[str, Believed]:
    return kept()


@pytest.fixture(scope="module")
def readers(default_pack: Pack, nursing_pack: Pack) -> Dict[str, Tuple[Pack, Reader]]:
    """The default pack, and one for what that one doesn't tell: each with its reader."""
    return {"": (default_pack, reader_of(default_pack)), "the_way_there": (nursing_pack, reader_of(nursing_pack))}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_speaks_for_its_example(rule: Rule, readers: Dict[str, Tuple[Pack, Reader]], believed: Dict[str, Believed]) -> None:
    text, before = example(rule)
    pack, reader = readers.get(rule.__name__, readers[""])
    assert {text, *before} <= set(believed), "python -m tests.answering.reading.examples adds what the trained model makes of a new example"
    reading = reading_of(text, before, pack, reader, believed)
    assert rule.__name__ in rules_of(reading), f"{text!r} after {before} is read by {', '.join(rules_of(reading))}"
