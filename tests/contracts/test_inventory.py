"""The pack holds everything that its source says, and nothing else: inventory.yml is the list, made by reading the source."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest
from ruamel.yaml import YAML

from knowledge import Held, Pack, load_pack

INVENTORY: Dict[str, Dict[str, Dict[str, Any]]] = YAML(typ="safe").load(
    (Path(__file__).parent / "inventory.yml").read_text(encoding="utf-8")
)
ENTRIES: List[Tuple[str, str, Dict[str, Any]]] = [
    (section, fact, entry) for section, facts in INVENTORY.items() for fact, entry in facts.items()
]
ACCEPT = "If the source says so now, write the same into tests/contracts/inventory.yml, which compares the pack with its source."
SCOPE = ("called", "credited_to", "period", "region", "rank")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


@pytest.fixture(scope="module")
def held(pack: Pack) -> Dict[str, Held]:
    return {each.id: each for each in pack.facts()}


@pytest.mark.parametrize(("section", "fact", "entry"), ENTRIES, ids=[fact for _, fact, _ in ENTRIES])
def test_the_pack_says_it(held: Dict[str, Held], section: str, fact: str, entry: Dict[str, Any]) -> None:
    assert fact in held, f"{fact} is missing from the pack"
    told = held[fact].fact
    assert told.section == section
    missing = [keyword for keyword in entry["keywords"] if keyword not in told.statement.casefold()]
    assert not missing, f"{fact} doesn't say {missing}: {told.statement} {ACCEPT}"
    assert {key: getattr(told, key) for key in SCOPE} == {key: entry.get(key) for key in SCOPE}, f"{fact}: {ACCEPT}"


@pytest.mark.parametrize(("section", "fact", "entry"), ENTRIES, ids=[fact for _, fact, _ in ENTRIES])
def test_its_figures_are_exact(held: Dict[str, Held], section: str, fact: str, entry: Dict[str, Any]) -> None:
    figures = held[fact].fact.figures
    expected = entry.get("figures", [])
    assert len(figures) == len(expected)
    for figure, wanted in zip(figures, expected):
        assert {key: getattr(figure, key) for key in wanted} == wanted, f"{fact}: {ACCEPT}"


def test_every_fact_of_the_pack_is_in_the_inventory(held: Dict[str, Held]) -> None:
    listed = [fact for _, fact, _ in ENTRIES]
    assert len(listed) == len(set(listed)), "a fact is listed in two sections"
    assert set(held) - set(listed) == set()


def test_every_section_of_the_source_is_in_the_inventory(pack: Pack) -> None:
    assert set(INVENTORY) == {section for source in pack.sources.values() for section in source.sections}


def test_unknown_keys_of_the_inventory_are_typing_errors() -> None:
    known = {"keywords", "figures", *SCOPE}
    assert {fact: sorted(set(entry) - known) for _, fact, entry in ENTRIES if set(entry) - known} == {}
    assert all(entry["keywords"] for _, _, entry in ENTRIES)
